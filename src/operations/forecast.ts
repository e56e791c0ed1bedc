import type { ActorGroup } from '../foundation/actor-group.ts'
import type { StudyId, WaveId } from '../foundation/ids.ts'
import { Problem } from '../foundation/problem.ts'
import type { Library } from '../framework/shape.ts'
import { studyById } from '../storage/studies.ts'
import { waveById } from '../storage/waves.ts'
import { forecast as forecastOf, type Asked, type ForecastLine } from '../study/design/forecast.ts'
import type { Study } from '../study/study.ts'
import { operation } from './operation.ts'
import { researcher } from './permissions.ts'
import { studyLibrary } from './study-library.ts'

/** What can be said after this wave and what not, from the numbers invited alone. */
export const forecast = operation<
  { readonly study: StudyId; readonly wave: WaveId },
  { readonly lines: readonly ForecastLine[] }
>({
  name: 'forecast',
  may: researcher,
  record: 'reads',
  run: async (tx, around, input) => {
    const study = await studyById(tx, around.tenant, input.study)
    const wave = await waveById(tx, around.tenant, input.study, input.wave)
    if (!study || !wave) throw new Problem('not-found')
    const library = await studyLibrary(tx, around, study.id)
    return { lines: forecastOf(study, wave, askedIn(study, library)) }
  },
})

/** Which groups are asked for the source scores, and which share a wording, in the instruments the study uses. */
function askedIn(study: Study, library: Library): Asked {
  const itemsOf = (group: ActorGroup) => {
    const design = study.groups.find((one) => one.group === group)
    const instrument = library.instruments.find(({ id }) => id === design?.instrument)
    return (instrument?.items ?? []).filter(
      (item) =>
        item.actorGroups.some((one) => one === group) &&
        (item.form === 'short' ||
          (item.form === 'full' && design?.form === 'full') ||
          (item.form === 'module' && design?.modules.includes(item.module ?? ''))),
    )
  }
  const groups = study.groups.map(({ group }) => group)
  const wordings = new Map(
    groups.map((group) => [
      group,
      new Set(
        itemsOf(group).flatMap((item) => item.sharedWording ?? (item.actorGroups.length > 1 ? item.id : [])),
      ),
    ]),
  )
  return {
    sources: groups.filter((group) =>
      itemsOf(group).some(({ role }) => role === 'source-individual' || role === 'source-organisation'),
    ),
    sharedWording: groups.flatMap((one, place) =>
      groups
        .slice(place + 1)
        .filter((other) => [...wordings.get(one)!].some((wording) => wordings.get(other)!.has(wording))) // every group is a key
        .map((other) => [one, other] as const),
    ),
  }
}
