/** Three questions of one block in an order that the researcher chooses. The order is theirs: one wave shows no direction. */
import { fault } from '../../foundation/fault.ts'
import type { Fault } from '../../foundation/problem.ts'
import type { Text } from '../../foundation/text.ts'
import type { FigureBlock } from './figure-blocks.ts'

/** The ids of three different items of the block. */
export interface PathOfQuestions {
  readonly from: string
  readonly via: string
  readonly to: string
}

export const QUESTIONS_OF_A_PATH = 3

/** What was asked: all three, or none. */
export type PathAsked = { readonly [Place in keyof PathOfQuestions]?: string | undefined }

/** The three questions: those asked, or the first three of the block where nobody chose. Else what is wrong, in words. */
export function pathIn(
  block: FigureBlock,
  { from, via, to }: PathAsked,
): { readonly path: PathOfQuestions } | { readonly faults: readonly Fault[] } {
  if (from === undefined && via === undefined && to === undefined) return { path: firstPath(block) }
  const faults = pathFaults(block, { from, via, to })
  if (from === undefined || via === undefined || to === undefined || faults.length > 0) return { faults }
  return { path: { from, via, to } }
}

function firstPath({ id, items }: FigureBlock): PathOfQuestions {
  const [from, via, to] = items
  if (!from || !via || !to) throw new RangeError(`${id} has fewer than three questions.`)
  return { from: from.id, via: via.id, to: to.id }
}

const places: Readonly<Record<keyof PathOfQuestions, Text>> = {
  from: { nl: 'van', en: 'from', fr: 'de' },
  via: { nl: 'via', en: 'via', fr: 'via' },
  to: { nl: 'naar', en: 'to', fr: 'vers' },
}

const chooseOther: Text = {
  nl: 'Kies drie verschillende vragen van dit blok, of geen enkele: dan zijn het de eerste drie.',
  en: 'Choose three different questions of this block, or none: then it is the first three.',
  fr: 'Choisissez trois questions différentes de ce bloc, ou aucune : ce sont alors les trois premières.',
}

/** A question left out, one that is not in the block, one chosen twice. */
function pathFaults(block: FigureBlock, given: PathAsked): readonly Fault[] {
  const chosen = (['from', 'via', 'to'] as const).map((place) => ({ place, id: given[place] }))
  return chosen.flatMap(({ place, id }, at) => {
    const said = (what: Text) => [fault(places[place], what, chooseOther)]
    if (id === undefined) {
      return said({
        nl: 'Hier is geen vraag gekozen.',
        en: 'No question is chosen here.',
        fr: "Aucune question n'est choisie ici.",
      })
    }
    if (!block.items.some((item) => item.id === id)) {
      return said({
        nl: `"${id}" is geen vraag van dit blok.`,
        en: `"${id}" is no question of this block.`,
        fr: `« ${id} » n'est pas une question de ce bloc.`,
      })
    }
    if (chosen.slice(0, at).some((earlier) => earlier.id === id)) {
      return said({
        nl: `"${id}" is al gekozen.`,
        en: `"${id}" is chosen already.`,
        fr: `« ${id} » est déjà choisie.`,
      })
    }
    return []
  })
}
