import { ACTOR_GROUPS, isKnownActorGroup, type ActorGroup } from '../foundation/actor-group.ts'
import { LANGUAGES, type Text } from '../foundation/text.ts'
import { fileFault, type FileFault } from './file-fault.ts'
import { suggester } from './nearest-name.ts'
import type { ReadFile } from './read-framework-file.ts'
import type { Instrument, OwnActorGroup } from './shape.ts'

/** A group on the spot where the instrument uses it. */
interface Use {
  readonly group: ActorGroup
  readonly in: string | Text
  readonly line: number
}

/**
 * Groups beside the four that this instrument uses without naming them under `actorGroups`. A slip of a named
 * group is reported wherever it stands; a group that is not named at all once, because one line repairs it.
 */
export function checkGroups(instrument: Instrument, { file, lineOf }: ReadFile): FileFault[] {
  const named = (instrument.actorGroups ?? []).map(({ id }) => id)
  const nearestName = suggester()
  const told = new Set<ActorGroup>()
  return usesOf(instrument, lineOf).flatMap(({ group, in: where, line }) => {
    if (isKnownActorGroup(group) || named.some((id) => id === group)) return []
    const nearest = nearestName(group, [...named, ...ACTOR_GROUPS])
    if (nearest) return [fileFault(file, line, 'group-unnamed-near', { id: group, in: where, nearest })]
    if (told.has(group)) return []
    told.add(group)
    return [fileFault(file, line, 'group-unnamed', { id: group, in: where })]
  })
}

/** A group that two instruments call differently: a study with both would not know which name to show. */
export function checkGroupNames(files: readonly ReadFile[]): FileFault[] {
  const first = new Map<string, { readonly group: OwnActorGroup; readonly file: string }>()
  return files.flatMap(({ file, value, lineOf }) => {
    if (value?.kind !== 'instrument') return []
    return (value.actorGroups ?? []).flatMap((group) => {
      const earlier = first.get(group.id)
      if (!earlier) first.set(group.id, { group, file })
      if (!earlier || earlier.file === file) return []
      if (LANGUAGES.every((one) => earlier.group.title[one] === group.title[one])) return []
      const values = { id: group.id, other: earlier.file, title: earlier.group.title }
      return [fileFault(file, lineOf(group, 'title'), 'group-named-differently', values)]
    })
  })
}

const leversName: Text = { nl: 'de hefboomkeuze', en: 'the lever choice', fr: 'le choix de leviers' }
const comparisonName: Text = { nl: 'een vergelijking', en: 'a comparison', fr: 'une comparaison' }

function usesOf(instrument: Instrument, lineOf: ReadFile['lineOf']): Use[] {
  const { items, openQuestions, levers, comparisons } = instrument
  const listed = [
    ...[...items, ...openQuestions].map(({ id, actorGroups }) => ({ in: id, actorGroups })),
    ...(levers ? [{ in: leversName, actorGroups: levers.actorGroups }] : []),
  ]
  return [
    ...listed.flatMap((one) =>
      one.actorGroups.map((group, at) => ({
        group,
        in: one.in,
        line: lineOf(one.actorGroups, String(at)),
      })),
    ),
    ...comparisons.flatMap((comparison) =>
      comparison.groups.map((group) => ({ group, in: comparisonName, line: lineOf(comparison, 'groups') })),
    ),
  ]
}
