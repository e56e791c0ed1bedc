/** A draft as it begins. Apart from draft.ts: looking for names needs lists that the browser does without. */
import { isRoleLabel, speakerTurns } from '../text/speaker-turns.ts'
import type { Draft } from './draft.ts'
import { proposedReplacements } from './proposed-replacements.ts'
import type { Roster } from './roster.ts'

export function newDraft(text: string, roster: Roster, isDutchWord: (word: string) => boolean): Draft {
  const { labels, turns } = speakerTurns(text)
  const proposals = proposedReplacements(text, { roster, labels, turns, isDutchWord })
  return {
    text,
    marks: proposals.map((proposal, id) => ({ ...proposal, id, decision: 'open' })),
    speakers: labels.map((label) => ({
      label,
      becomes: isRoleLabel(label) ? label : '',
      who: /^(?:interviewer|onderzoeker|moderator|gespreksleider|researcher|int\.?$|i$)/i.test(label)
        ? { is: 'nobody-asked' }
        : { is: 'undecided' },
    })),
  }
}
