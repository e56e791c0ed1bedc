/** Going through proposals: where one is, and what was decided of each. Nothing is decided but by a person. */

export type Decision = 'open' | 'busy' | 'accepted' | 'rejected'

export interface ProposalList {
  readonly decisions: readonly Decision[]
  /** The one that keys are about. */
  readonly at: number
}

export type ProposalAct =
  | { readonly act: 'go'; readonly to: number }
  | { readonly act: 'next' | 'previous' }
  | { readonly act: 'decide'; readonly of: number; readonly decision: Decision }

export function newList(size: number): ProposalList {
  return { decisions: Array.from({ length: size }, () => 'open'), at: 0 }
}

/** Deciding about the one where one is goes on to the next that is open; about another one, one stays where one is. */
export function afterAct(list: ProposalList, act: ProposalAct): ProposalList {
  const last = Math.max(0, list.decisions.length - 1)
  switch (act.act) {
    case 'go':
      return { ...list, at: Math.min(last, Math.max(0, act.to)) }
    case 'next':
      return { ...list, at: Math.min(last, list.at + 1) }
    case 'previous':
      return { ...list, at: Math.max(0, list.at - 1) }
    case 'decide': {
      const decisions = list.decisions.with(act.of, act.decision)
      const goesOn = act.of === list.at && (act.decision === 'busy' || act.decision === 'rejected')
      const next = goesOn ? decisions.indexOf('open', act.of + 1) : -1
      return { decisions, at: next < 0 ? list.at : next }
    }
  }
}
