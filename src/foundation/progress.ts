/** How far a long work is: `done` of `of` steps that take about as long each. */
export interface Progress {
  readonly done: number
  readonly of: number
}

/** Called by work that takes long, as often as it likes. */
export type TellProgress = (progress: Progress) => void
