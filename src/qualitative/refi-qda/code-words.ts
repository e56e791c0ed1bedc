/** The rules of a code in the one description that the standard has for it, and back. */
import type { Code } from '../code.ts'

type Rules = Pick<Code, 'definition' | 'include' | 'exclude' | 'example' | 'mark' | 'element'>

const headings = {
  include: 'Wel:',
  exclude: 'Niet:',
  example: 'Voorbeeld:',
  mark: 'Teken:',
  element: 'Kader:',
} as const

/**
 * @example a definition "Wat remt." with the rule "wachttijd" becomes "Wat remt.\n\nWel: wachttijd".
 */
export function descriptionOf(code: Rules): string | null {
  const parts = [
    code.definition,
    ...Object.entries(headings).map(([name, heading]) => {
      const words = code[name as keyof typeof headings] // the keys of the table
      return words ? `${heading} ${words}` : ''
    }),
  ]
  const written = parts.filter((part) => part !== '').join('\n\n')
  return written === '' ? null : written
}

/** What carries none of our headings is a definition, whole. */
export function rulesIn(description: string | null): Rules {
  const rules = {
    definition: '',
    include: '',
    exclude: '',
    example: '',
    mark: '',
    element: null as string | null,
  }
  let current: keyof typeof rules = 'definition'
  for (const part of (description ?? '').split('\n\n')) {
    const found = Object.entries(headings).find(([, heading]) => part.startsWith(`${heading} `))
    const words = found ? part.slice(found[1].length + 1) : part
    if (found) current = found[0] as keyof typeof headings // the keys of the table
    rules[current] = rules[current] && !found ? `${rules[current]}\n\n${words}` : words
  }
  return rules
}
