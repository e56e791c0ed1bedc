import type { Asked } from './asked.ts'

/**
 * About how many minutes it takes, for the first screen. Reckoned from the questions, not measured: 12 seconds
 * for a client and 8 for a professional per question, two minutes to choose levers and thresholds, 40 seconds
 * per open question, one minute to read the first page. Rounded up: a promise that is too short costs trust.
 */
export function minutesToAnswer(asked: Pick<Asked, 'group' | 'items' | 'levers' | 'openQuestions'>): number {
  const seconds =
    60 +
    asked.items.length * (asked.group === 'client' ? 12 : 8) +
    (asked.levers ? 120 : 0) +
    asked.openQuestions.length * 40
  return Math.ceil(seconds / 60)
}
