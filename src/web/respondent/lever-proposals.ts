/**
 * Proposals for the (up to) `atMost` krachtlijnen that go best or worst, from somebody's own scores. Whoever
 * shares the last place is proposed as well: a tie is offered, never drawn, so there may be more proposals
 * than choices. A krachtlijn without a score is not proposed. The order of the frame is kept.
 *
 * It runs on the server and, as text, inside the page: it may use nothing from outside itself.
 *
 * Example: best of KL1 4, KL2 3, KL3 3, KL4 3, KL5 2 with three to choose: KL1, KL2, KL3 and KL4.
 */
export function leverProposals(
  scores: readonly (readonly [construct: string, score: number])[],
  direction: 'best' | 'worst',
  atMost: number,
): string[] {
  const sign = direction === 'best' ? 1 : -1
  const ranked = scores.map((entry) => entry[1] * sign).sort((a, b) => b - a)
  if (ranked.length === 0) return []
  const last = ranked[Math.min(atMost, ranked.length) - 1] as number // the list is not empty
  return scores.filter((entry) => entry[1] * sign >= last).map((entry) => entry[0])
}
