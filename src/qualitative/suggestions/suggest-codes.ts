/**
 * Codes that a passage may belong to, because its words are like those of passages that have them. It runs here, on the
 * study's own codings and definitions, and says which words did it. A person decides; nothing is coded by it.
 */
import type { CodeId } from '../../foundation/ids.ts'
import type { Passage } from '../passage.ts'
import { type Word, wordsOf } from '../search/words-of.ts'
import { type Centroids, centroidsInSteps, type ExampleText, unitVector } from './centroids.ts'
import { fragmentsOf } from './fragments.ts'

export interface CodedText {
  readonly text: string
  readonly codes: readonly CodeId[]
}

export interface SuggestionIndex {
  readonly codes: readonly CodeId[]
  readonly words: Centroids
  readonly fragments: Centroids
}

export interface Suggestion {
  readonly code: CodeId
  /** 0 to 1: how far the words point the same way. */
  readonly likeness: number
  /** The words that made it, the strongest first. */
  readonly because: readonly Because[]
}

export interface Because extends Passage {
  /** What of the word was recognised: the word, or a part of it (`luister` of `luisterbereidheid`). */
  readonly recognised: string
  /** Its part in the likeness, 0 to 1. */
  readonly share: number
}

/**
 * Below this nothing is offered. On the conversations of the example, each passage held against all others, of what is
 * offered from here on one in five is a code that the team gave; from .2 on more than one in three.
 */
export const LEAST_LIKENESS = 0.15
/** More would be a list to work through. */
export const MOST_SUGGESTIONS = 3
const MOST_WORDS = 5

/** Reads all examples, a definition being one too, in steps: 45,000 take seconds, and others should not wait for them. */
export function* suggestionIndexInSteps(examples: readonly CodedText[]): Generator<void, SuggestionIndex> {
  const codes = [...new Set(examples.flatMap((example) => example.codes))].toSorted()
  const place = new Map(codes.map((code, i) => [code, i]))
  const vocabulary = new Vocabulary()
  const words: ExampleText[] = []
  const fragments: ExampleText[] = []
  for (const [i, example] of examples.entries()) {
    const given = example.codes.flatMap((code) => place.get(code) ?? [])
    const read = wordsOf(example.text).map(({ form }) => vocabulary.numbersOf(form))
    words.push({ codes: given, features: read.map(({ word }) => word) })
    fragments.push({ codes: given, features: read.flatMap((one) => one.fragments) })
    if (i % 200 === 199) yield
  }
  return {
    codes,
    words: yield* centroidsInSteps(words, codes.length, vocabulary.words),
    fragments: yield* centroidsInSteps(fragments, codes.length, vocabulary.fragments),
  }
}

/** Gives words and fragments their numbers. Words come back all the time: each is cut into fragments once. */
class Vocabulary {
  readonly words = new Map<string, number>()
  readonly fragments = new Map<string, number>()
  readonly #known = new Map<string, { readonly word: number; readonly fragments: readonly number[] }>()

  numbersOf(form: string): { readonly word: number; readonly fragments: readonly number[] } {
    const known = this.#known.get(form)
    if (known) return known
    const fragments = fragmentsOf(form).map((fragment) => numberOf(fragment, this.fragments))
    const made = { word: numberOf(form, this.words), fragments }
    this.#known.set(form, made)
    return made
  }
}

function numberOf(feature: string, numbers: Map<string, number>): number {
  const number = numbers.get(feature) ?? numbers.size
  numbers.set(feature, number)
  return number
}

/** The same at once. */
export function suggestionIndex(examples: readonly CodedText[]): SuggestionIndex {
  const steps = suggestionIndexInSteps(examples)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/**
 * Rule: the likeness of a passage and a code is the mean of two cosines, one over words and one over fragments of five
 * characters (see centroids.ts). Offered are the codes from `least` on, the likest first, at most `most`; codes that are
 * equally like in the order of their ids. `because` gives each word of the passage its part of that sum.
 *
 * Missing: a passage or code without words is like nothing. Same input, same output. Source: see centroids.ts.
 *
 * By hand: examples `geen tijd` of A and `veel geld` of B; the passage `tijd` is like A by its one word: over words
 * the cosine of (tijd) and (geen, tijd)/√2 is 0.7071; over fragments ` tijd` and `tijd ` against those and ` geen`,
 * `geen `: 0.7071 too; so 0.7071, all of it because of `tijd`. With B it has nothing in common.
 */
export function suggestCodes(
  { codes, words, fragments }: SuggestionIndex,
  text: string,
  { least = LEAST_LIKENESS, most = MOST_SUGGESTIONS, without = new Set<CodeId>() } = {},
): Suggestion[] {
  const read = wordsOf(text).map((word) => ({ ...word, fragments: fragmentsOf(word.form) }))
  const wordVector = unitVector(counted(read.map(({ form }) => form)), words.rarity)
  const fragmentVector = unitVector(counted(read.flatMap((word) => word.fragments)), fragments.rarity)
  const likeness = new Float64Array(codes.length)
  addCosines(likeness, wordVector, words)
  addCosines(likeness, fragmentVector, fragments)
  return codes
    .flatMap((code, place) => {
      const like = likeness[place] ?? 0
      return like >= least && like > 0 && !without.has(code) ? [{ code, place, like }] : []
    })
    .toSorted((a, b) => b.like - a.like || a.place - b.place)
    .slice(0, most)
    .map(({ code, place, like }) => ({
      code,
      likeness: like,
      because: reasons(read, place, like, [wordVector, words], [fragmentVector, fragments]),
    }))
}

interface WordWithFragments extends Word {
  readonly fragments: readonly string[]
}

type Side = readonly [ReadonlyMap<string, number>, Centroids]

function addCosines(likeness: Float64Array, vector: ReadonlyMap<string, number>, centroids: Centroids): void {
  for (const [feature, weight] of vector) {
    centroids.eachWeight(feature, (code, own) => {
      likeness[code] = (likeness[code] ?? 0) + (weight * own) / 2
    })
  }
}

/** A word that stands twice stands once here: its parts are added up at the first place. */
function reasons(
  read: readonly WordWithFragments[],
  code: number,
  likeness: number,
  wordSide: Side,
  fragmentSide: Side,
): Because[] {
  const timesThere = counted(read.flatMap((word) => word.fragments))
  const seen = new Map<string, { first: WordWithFragments; part: number; times: number }>()
  for (const word of read) {
    const known = seen.get(word.form)
    if (known) known.times++
    else seen.set(word.form, { first: word, part: partOf(word.form, code, wordSide), times: 1 })
  }
  return [...seen.values()]
    .map(({ first, part, times }) => {
      const shared = first.fragments.map((fragment) => {
        const whole = partOf(fragment, code, fragmentSide)
        return { fragment, part: (whole * times) / (timesThere.get(fragment) ?? 1) }
      })
      const share = (part + shared.reduce((sum, one) => sum + one.part, 0)) / likeness
      const recognised = part > 0 ? first.form : longestRun(shared)
      return { start: first.start, end: first.end, recognised, share }
    })
    .filter(({ share, recognised }) => share > 0 && recognised !== '')
    .toSorted((a, b) => b.share - a.share || a.start - b.start)
    .slice(0, MOST_WORDS)
}

function partOf(feature: string, code: number, [vector, centroids]: Side): number {
  let part = 0
  centroids.eachWeight(feature, (one, weight) => {
    if (one === code) part = ((vector.get(feature) ?? 0) * weight) / 2
  })
  return part
}

/** Fragments that follow each other overlap by four: together they are the part of the word that was recognised. */
function longestRun(shared: readonly { readonly fragment: string; readonly part: number }[]): string {
  let longest = ''
  let run = ''
  for (const { fragment, part } of shared) {
    run = part > 0 ? (run === '' ? fragment : run + fragment.slice(-1)) : ''
    if (run.trim().length > longest.length) longest = run.trim()
  }
  return longest
}

function counted(features: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  return counts
}
