import type { Framework, Status } from '../../../framework/shape.ts'
import type { Language } from '../../../foundation/text.ts'
import { statusWords } from '../../figures/frame-words.ts'
import { text } from '../shell/language.tsx'
import { read } from '../../../foundation/text.ts'

const all = text('alles {status}', 'all {status}', 'tout : {status}')
const some = text('{count} {status}', '{count} {status}', '{count} {status}')

const order: readonly Status[] = ['verified', 'unverified', 'own-proposal']

/** How far a list was checked, in one line: "9 nagegaan in de bron, 3 niet nagegaan in de bron". */
export function statusOfAll(statuses: readonly Status[], language: Language): string {
  const present = order
    .map((status) => ({ status, count: statuses.filter((one) => one === status).length }))
    .filter(({ count }) => count > 0)
  return present
    .map(({ status, count }) =>
      read(present.length === 1 ? all : some, language)
        .replace('{count}', String(count))
        .replace('{status}', statusWords(status, language)),
    )
    .join(', ')
}

export function statusesOf({ elements }: Framework): readonly Status[] {
  return elements.filter(({ retired }) => !retired).map(({ status }) => status)
}
