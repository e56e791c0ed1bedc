/**
 * Texts as directions: each code a mean of the passages that have it, each new passage held against them. One kind of
 * feature at a time (words, or fragments); suggest-codes.ts puts the two together.
 */

export interface ExampleText {
  /** Places in a list of codes. */
  readonly codes: readonly number[]
  /** Features as numbers from 0, one that stands twice twice. */
  readonly features: readonly number[]
}

export interface Centroids {
  /** Calls back with each code that has something of this feature, and how much. */
  readonly eachWeight: (feature: string, call: (code: number, weight: number) => void) => void
  /** How rare a feature is among the examples. */
  readonly rarity: (feature: string) => number
}

/**
 * Rule: a text is a vector of (1 + ln f) ln((N + 1) / (n + 1)) over its features, f being how often a feature stands in
 * it, N the number of examples and n in how many of them it stands; divided by its length. A code is the sum of its
 * examples' vectors, divided by its length: so the weight of a passage for a code is their cosine.
 *
 * Source: term frequency and inverse document frequency after Salton & Buckley (1988), Information Processing &
 * Management 24(5), 513-523; a mean per class after Rocchio (1971). `numbers` says which number a feature has.
 *
 * By hand: two examples, {tijd} of code 0 and {tijd, geld} of code 1. N = 2; `tijd` stands in both: ln(3/3) = 0, so it
 * tells nothing; `geld` in one: ln(3/2). Code 1 has of `geld` the weight 1, code 0 of nothing anything.
 *
 * Comes in steps: whoever runs it may let others go before between two of them. A step is a few hundred texts.
 */
export function* centroidsInSteps(
  examples: readonly ExampleText[],
  codes: number,
  numbers: ReadonlyMap<string, number>,
): Generator<void, Centroids> {
  const size = numbers.size
  const standsIn = new Float64Array(size)
  const lastSeen = new Int32Array(size).fill(-1)
  const ofCode: number[][] = Array.from({ length: codes }, () => [])
  for (const [i, { codes: given, features }] of examples.entries()) {
    for (const feature of features) {
      if (lastSeen[feature] === i) continue
      lastSeen[feature] = i
      standsIn[feature] = (standsIn[feature] ?? 0) + 1
    }
    for (const code of given) {
      const list = ofCode[code]
      if (!list) throw new RangeError(`Code ${code} of ${codes}: expected a place in the list`)
      list.push(i)
    }
    if (i % STEP === STEP - 1) yield
  }
  const rarities = standsIn.map((n) => Math.log((examples.length + 1) / (n + 1)))

  // One row of sums is used for one code after the other: most codes have few of all features.
  const sum = new Float64Array(size)
  const counts = new Float64Array(size)
  const found: { readonly features: Int32Array; readonly weights: Float64Array }[] = []
  for (const list of ofCode) {
    const touched: number[] = []
    for (const [done, i] of list.entries()) {
      addUnitVector(examples[i]?.features ?? [], counts, rarities, sum, touched)
      if (done % STEP === STEP - 1) yield
    }
    const features = Int32Array.from(touched)
    const weights = Float64Array.from(features, (feature) => sum[feature] ?? 0)
    const length = Math.sqrt(weights.reduce((squares, weight) => squares + weight * weight, 0))
    found.push({ features, weights: length === 0 ? weights : weights.map((weight) => weight / length) })
    for (const feature of touched) sum[feature] = 0
    yield
  }
  return yield* byFeature(found, rarities, numbers, Math.log(examples.length + 1))
}

const STEP = 200

function addUnitVector(
  features: readonly number[],
  counts: Float64Array,
  rarities: Float64Array,
  sum: Float64Array,
  touched: number[],
): void {
  const own: number[] = []
  for (const feature of features) {
    if (counts[feature] === 0) own.push(feature)
    counts[feature] = (counts[feature] ?? 0) + 1
  }
  const weights = own.map((feature) => (1 + Math.log(counts[feature] ?? 1)) * (rarities[feature] ?? 0))
  const length = Math.sqrt(weights.reduce((squares, weight) => squares + weight * weight, 0))
  for (const [i, feature] of own.entries()) {
    counts[feature] = 0
    const weight = weights[i] ?? 0
    if (weight === 0) continue // and so is the length, where all are
    if (sum[feature] === 0) touched.push(feature)
    sum[feature] = (sum[feature] ?? 0) + weight / length
  }
}

/** Turned over: of each feature the codes that have it, one after the other in one long row. */
function* byFeature(
  found: readonly { readonly features: Int32Array; readonly weights: Float64Array }[],
  rarities: Float64Array,
  numbers: ReadonlyMap<string, number>,
  rarityOfUnknown: number,
): Generator<void, Centroids> {
  const starts = new Int32Array(rarities.length + 1)
  for (const { features } of found) {
    for (const feature of features) starts[feature + 1] = (starts[feature + 1] ?? 0) + 1
  }
  for (let feature = 0; feature < rarities.length; feature++)
    starts[feature + 1] = (starts[feature + 1] ?? 0) + (starts[feature] ?? 0)
  yield
  const at = starts.slice()
  const codes = new Int32Array(starts.at(-1) ?? 0)
  const weights = new Float64Array(codes.length)
  for (const [code, one] of found.entries()) {
    for (const [i, feature] of one.features.entries()) {
      const place = at[feature] ?? 0
      codes[place] = code
      weights[place] = one.weights[i] ?? 0
      at[feature] = place + 1
    }
    yield
  }
  return {
    rarity: (feature) => rarities[numbers.get(feature) ?? -1] ?? rarityOfUnknown,
    eachWeight: (feature, call) => {
      const number = numbers.get(feature)
      if (number === undefined) return
      for (let i = starts[number] ?? 0; i < (starts[number + 1] ?? 0); i++)
        call(codes[i] ?? 0, weights[i] ?? 0)
    },
  }
}

/** Of length 1, or empty where no feature tells anything. */
export function unitVector(
  features: ReadonlyMap<string, number>,
  rarity: (feature: string) => number,
): ReadonlyMap<string, number> {
  const vector = new Map<string, number>()
  let squares = 0
  for (const [feature, count] of features) {
    const weight = (1 + Math.log(count)) * rarity(feature)
    vector.set(feature, weight)
    squares += weight * weight
  }
  if (squares === 0) return new Map()
  for (const [feature, weight] of vector) vector.set(feature, weight / Math.sqrt(squares))
  return vector
}
