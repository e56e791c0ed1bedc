/** What may stand under a key of a specification: how it is checked, and its type once checked. */
import type { Text } from '../../foundation/text.ts'
import { wrongValues } from './faults.ts'

export interface Kind<Value> {
  /** What is wrong with a value, in words; null when it is right. */
  readonly wrong: (value: unknown) => Text | null
  /** For the compiler only. */
  readonly valueType?: Value
}

const kind = <Value>(wrong: (value: unknown) => Text | null): Kind<Value> => ({ wrong })

/** The name of a column. */
export const name = kind<string>((value) =>
  typeof value === 'string' && value !== '' ? null : wrongValues.column,
)

/** One or more names of columns, none twice. */
export const names = kind<readonly string[]>((value) => {
  if (!isListOfWords(value) || value.length === 0) return wrongValues.columns
  return namedTwice(value)
})

/** One or more lists of columns, none named twice. */
export const listsOfNames = kind<readonly (readonly string[])[]>((value) => {
  if (!Array.isArray(value) || value.length === 0) return wrongValues.listsOfColumns
  if (!value.every((list) => isListOfWords(list) && list.length > 0)) return wrongValues.listsOfColumns
  return namedTwice(value.flat() as string[]) // lists of words: just checked
})

/** Terms of a model: columns, or `a:b` for an interaction; none at all means an intercept only. */
export const terms = kind<readonly string[]>((value) =>
  isListOfWords(value) ? namedTwice(value) : wrongValues.terms,
)

export const number = kind<number>((value) =>
  typeof value === 'number' && Number.isFinite(value) ? null : wrongValues.number,
)

/** A seed, or a number of resamples. */
export const whole = kind<number>((value) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? null : wrongValues.whole,
)

/** A number of answer options. */
export const options = kind<number>((value) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 2 ? null : wrongValues.options,
)

/** One of a few words. */
export function oneOf<const Word extends string>(words: readonly Word[]): Kind<Word> {
  return kind<Word>((value) => (words.some((word) => word === value) ? null : wrongValues.oneOf(words)))
}

/** None, one or more of a few words. */
export function someOf<const Word extends string>(words: readonly Word[]): Kind<readonly Word[]> {
  return kind<readonly Word[]>((value) =>
    Array.isArray(value) && value.every((one) => words.some((word) => word === one))
      ? null
      : wrongValues.someOf(words),
  )
}

/** A model in lavaan's syntax; whether it can be read is another question. */
export const modelText = kind<string>((value) =>
  typeof value === 'string' && value.trim() !== '' ? null : wrongValues.modelText,
)

export const yesOrNo = kind<boolean>((value) => (typeof value === 'boolean' ? null : wrongValues.yesOrNo))

/** `{column: [level, ...]}`: the order of the levels of a text column; the first is the one others are compared with. */
export const levels = kind<Readonly<Record<string, readonly string[]>>>((value) => {
  if (!isRecord(value)) return wrongValues.levels
  const lists = Object.values(value)
  return lists.every((list) => isListOfWords(list) && list.length > 1) ? null : wrongValues.levels
})

export interface RandomSpec {
  readonly group: string
  readonly terms?: readonly string[]
}

/** `[{group, terms}]`: what varies over which grouping; the intercept unless "0" is among the terms. */
export const random = kind<readonly RandomSpec[]>((value) => {
  const isRight =
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(
      (one) =>
        isRecord(one) &&
        typeof one.group === 'string' &&
        one.group !== '' &&
        (one.terms === undefined || isListOfWords(one.terms)) &&
        Object.keys(one).every((key) => key === 'group' || key === 'terms'),
    )
  return isRight ? null : wrongValues.random
})

function isListOfWords(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((word) => typeof word === 'string' && word !== '')
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function namedTwice(list: readonly string[]): Text | null {
  const twice = list.find((word, place) => list.indexOf(word) !== place)
  return twice === undefined ? null : wrongValues.twice(twice)
}
