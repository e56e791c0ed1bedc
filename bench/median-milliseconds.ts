/** @returns the median wall-clock time of the work, in milliseconds, over an odd number of times. */
export async function medianMilliseconds(times: number, work: () => unknown): Promise<number> {
  const measured: number[] = []
  for (let time = 0; time < times; time++) {
    const began = performance.now()
    await work()
    measured.push(performance.now() - began)
  }
  return measured.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? Number.NaN
}
