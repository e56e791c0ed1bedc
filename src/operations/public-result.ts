/**
 * The results in plain language, for whoever has the address: clients read them no later than the board. Only
 * from the newest published edition, and of it only what clients themselves were asked: disclosure let
 * everything in it go, and nothing else is read.
 */
import type { Disclosed } from '../disclosure/disclosed.ts'
import type { Figure } from '../disclosure/figures.ts'
import type { CentreId, StudyId } from '../foundation/ids.ts'
import { Problem } from '../foundation/problem.ts'
import type { Language, Text } from '../foundation/text.ts'
import type { Item, Library, Scale } from '../framework/shape.ts'
import { newestProfile } from '../storage/editions.ts'
import { centresOfNewestEdition, publishedExample } from '../storage/published-results.ts'
import { studyById } from '../storage/studies.ts'
import { wavesOfStudy } from '../storage/waves.ts'
import type { CentreProfile } from '../study/profile.ts'
import { operation } from './operation.ts'
import { anybody } from './permissions.ts'
import { studyLibrary } from './study-library.ts'

export interface PublicResult {
  readonly study: StudyId
  readonly isExample: boolean
  readonly languages: readonly Language[]
  readonly openedOn: string
  readonly closedOn: string
  readonly centres: readonly { readonly id: CentreId; readonly name: string }[]
  /** Null for the list of centres. */
  readonly centre: PublicCentre | null
}

export interface PublicCentre {
  readonly id: CentreId
  readonly name: string
  /** How many clients answered; null where the study asked none. */
  readonly clients: Disclosed<number> | null
  /** The questions clients were asked about the krachtlijnen, in the order of the frame. */
  readonly answers: readonly PublicAnswer[]
}

export interface PublicAnswer {
  readonly construct: string
  readonly question: Text
  /** The answer scale, lowest first. */
  readonly options: readonly Text[]
  readonly figure: Disclosed<Figure>
}

export const publicResult = operation<
  { readonly study: StudyId; readonly centre: CentreId | null },
  PublicResult
>({
  name: 'public-result',
  may: anybody,
  record: 'reads',
  run: async (tx, around, { study: id, centre }) => {
    const study = await studyById(tx, around.tenant, id)
    const waves = study ? await wavesOfStudy(tx, around.tenant, id) : []
    const wave = waves.filter(({ state }) => state === 'published').toSorted((a, b) => b.number - a.number)[0]
    if (!study || wave?.state !== 'published') throw new Problem('not-found')
    const found = centre ? await newestProfile(tx, around.tenant, id, wave.id, centre) : null
    if (centre && !found) throw new Problem('not-found')
    return {
      study: id,
      isExample: study.isExample,
      languages: study.languages,
      openedOn: wave.openedOn,
      closedOn: wave.closedOn,
      centres: await centresOfNewestEdition(tx, around.tenant, id, wave.id),
      centre: found && publicCentre(found.profile, await studyLibrary(tx, around, id)),
    }
  },
})

/** Where the example's results stand, or null before it is published. */
export const publicExample = operation<object, StudyId | null>({
  name: 'public-example',
  may: anybody,
  record: 'reads',
  run: async (tx, around) => publishedExample(tx, around.tenant),
})

function publicCentre(profile: CentreProfile, library: Library): PublicCentre {
  const items = new Map<string, { readonly item: Item; readonly scale: Scale }>()
  for (const { items: asked, scales } of library.instruments) {
    for (const item of asked) {
      const scale = scales.find(({ id }) => id === item.answers)
      if (scale) items.set(item.id, { item, scale })
    }
  }
  return {
    id: profile.centre.id,
    name: profile.centre.name,
    clients: profile.groups.find(({ group }) => group === 'client')?.respondents ?? null,
    answers: profile.krachtlijnen.flatMap(({ construct, cells }) =>
      cells
        .filter(({ group }) => group === 'client')
        .flatMap(({ items: ids, figure }): PublicAnswer[] => {
          const asked = items.get(ids[0] ?? '')
          return asked ? [{ construct, question: asked.item.text, options: asked.scale.options, figure }] : []
        }),
    ),
  }
}
