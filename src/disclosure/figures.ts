/** The forms in which a figure may leave, by the number of people behind it. `release-figure.ts` decides which. */

export type Figure =
  /** From 15 people: mean and its 95 % interval (t), which gives the spread as well. At 0.1 to 29 people, then at 0.01. */
  | {
      readonly kind: 'estimate'
      readonly n: number
      readonly mean: number
      readonly lower: number
      readonly upper: number
      /** From 30 people: percentages in steps of 5, one per option of the scale. */
      readonly distribution: readonly number[] | null
    }
  /** From the minimum to 14: mean at 0.1, a band whose width depends on n alone, spread in three words. */
  | {
      readonly kind: 'small-group'
      readonly n: number
      readonly mean: number
      readonly lower: number
      readonly upper: number
      readonly spread: 'close' | 'divided' | 'strongly-divided'
    }
  /** Everybody gave the same answer: shown only as broadly low, middle or high. */
  | { readonly kind: 'unanimous'; readonly n: number; readonly level: 'low' | 'middle' | 'high' }

export type Quadrant = 'carried' | 'heroic' | 'on-paper' | 'absent' | 'not-clear'

/** From 30 people a percentage in steps of 5; below that one of three parts. */
export type CodeShare =
  | { readonly kind: 'percentage'; readonly percentage: number }
  | { readonly kind: 'part'; readonly part: 'under-a-third' | 'a-third-to-two-thirds' | 'over-two-thirds' }

/** People who answered outside the scale, as a share of those who took part. */
export type OutsideShare = CodeShare

/** The bands of response shown while a wave is open. */
export type ResponseBand = 'under-25' | '25-50' | '50-75' | 'over-75'

/** The difference of two groups in a model over centres: mean of the first minus mean of the second, in scale points. */
export interface GapOverCentres {
  readonly centres: number
  /** Of the first group and of the second. */
  readonly people: readonly [number, number]
  readonly estimate: number
  readonly lower: number
  readonly upper: number
  /** Adjusted for all gaps of the profile (Holm). */
  readonly p: 'under-0.001' | 'under-0.01' | 'under-0.05' | 'from-0.05'
}

/** The mean of a centre, pulled toward the mean of all centres by how little it tells. */
export interface ShrunkenFigure {
  /** Centres in the model. */
  readonly centres: number
  /** null: too little is known of this centre for one number; the interval stands. */
  readonly mean: number | null
  readonly lower: number
  readonly upper: number
}
