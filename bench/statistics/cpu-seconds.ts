/** How much of a processor something takes: on a shared machine that says more than the clock on the wall. */
const LEAST_SECONDS = 0.05
const WARM_SECONDS = 0.4

export interface Measured {
  readonly seconds: number
  readonly answer: number
}

/** CPU seconds of one run, the median of three; a short one is repeated within each, and run before, until it is compiled. */
export function cpuSeconds(run: () => number): Measured {
  let answer = run()
  let warmed = 0
  let runs = 0
  while (warmed < WARM_SECONDS && runs < 5000) {
    warmed += secondsOf(() => (answer = run()))
    runs += 1
  }
  const often = Math.max(1, Math.ceil((LEAST_SECONDS * runs) / warmed))
  const measured = [0, 1, 2].map(
    () =>
      secondsOf(() => {
        for (let time = 0; time < often; time++) answer = run()
      }) / often,
  )
  return { seconds: measured.toSorted((a, b) => a - b)[1]!, answer } // the middle one of three
}

function secondsOf(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}
