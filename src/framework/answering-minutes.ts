const SECONDS = { closed: 8, open: 40, levers: 60 } as const

/**
 * How long a questionnaire takes, in whole minutes rounded up: 8 s per closed question, 40 s per open question
 * and 60 s for the choice of levers. A rule of thumb of our own, to be replaced by times from the pretest; the
 * product itself measures no times, because a time can mark a person.
 *
 * @example answeringMinutes({ closed: 28, open: 1, levers: true }) // 28*8 + 40 + 60 = 324 s: 6 minutes
 */
export function answeringMinutes(asked: {
  readonly closed: number
  readonly open: number
  readonly levers: boolean
}): number {
  const seconds =
    asked.closed * SECONDS.closed + asked.open * SECONDS.open + (asked.levers ? SECONDS.levers : 0)
  return Math.ceil(seconds / 60)
}
