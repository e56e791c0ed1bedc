import { fault } from '../../foundation/fault.ts'
import type { Fault } from '../../foundation/problem.ts'
import type { Instrument, Library } from '../../framework/shape.ts'
import type { GroupDesign } from '../study.ts'
import { groupsMapped, itemFor, type WaveMapping } from './wave-mapping.ts'

/**
 * The groups of a study that is made from a file: each group of the mapping, with the instrument its questions
 * come from, in the full form and with the modules that were asked.
 */
export function groupsOfMapping(
  mapping: WaveMapping,
  library: Library,
): { readonly groups: readonly GroupDesign[]; readonly faults: readonly Fault[] } {
  const owner = new Map(
    library.instruments.flatMap((instrument) =>
      instrument.items.map((item) => [item.id, { instrument, item }]),
    ),
  )
  const faults: Fault[] = []
  const groups = groupsMapped(mapping).flatMap((group): GroupDesign[] => {
    const found = mapping.items.flatMap((mapped) => {
      const known = owner.get(itemFor(mapped, group) ?? '')
      return known?.item.actorGroups.some((one) => one === group) ? [known] : []
    })
    const instruments = new Set<Instrument>(found.map(({ instrument }) => instrument))
    const [first] = instruments
    if (!first || instruments.size > 1) {
      faults.push(
        oneInstrument(
          group,
          [...instruments].map(({ id }) => id),
        ),
      )
      return []
    }
    const modules = new Set(found.flatMap(({ item }) => item.module ?? []))
    return [{ group, instrument: first.id, form: 'full', modules: [...modules] }]
  })
  return { groups, faults }
}

function oneInstrument(group: string, instruments: readonly string[]): Fault {
  return fault(
    { nl: `mapping, items: ${group}`, en: `mapping, items: ${group}`, fr: `mapping, items: ${group}` },
    instruments.length === 0
      ? {
          nl: 'Geen enkele kolom is een vraag aan deze geleding.',
          en: 'No column is a question to this group.',
          fr: "Aucune colonne n'est une question à ce groupe.",
        }
      : {
          nl: `De vragen komen uit meer dan één vragenlijst: ${instruments.join(', ')}.`,
          en: `The questions come from more than one questionnaire: ${instruments.join(', ')}.`,
          fr: `Les questions viennent de plusieurs questionnaires : ${instruments.join(', ')}.`,
        },
    instruments.length === 0
      ? {
          nl: 'Kijk of de ids bij items in de vragenlijst staan, en of de vragenlijst die geleding noemt bij actorGroups.',
          en: 'Check whether the ids under items are in the questionnaire, and whether it names this group under actorGroups.',
          fr: 'Vérifiez si les ids sous items sont dans le questionnaire, et si celui-ci nomme ce groupe sous actorGroups.',
        }
      : {
          nl: 'Zet ze samen in één eigen vragenlijst.',
          en: 'Put them together in one questionnaire of your own.',
          fr: 'Réunissez-les dans un seul questionnaire propre.',
        },
  )
}
