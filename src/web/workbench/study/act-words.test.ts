import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../../../../tests/machine.ts'
import { acts, subjectInWords, valueInWords } from './act-words.ts'

/** Acts of an account: they name no study, so no study's audit shows them. */
const aboutAccounts = [
  'accept-invitation',
  'change-password',
  'invite-person',
  'renew-invitation',
  'set-up',
  'sign-in',
]

it('has words for every act that a study’s audit can show', () => {
  const recorded = globSync('src/operations/**/*.ts', { cwd: root })
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) => [
      ...readFileSync(join(root, file), 'utf8').matchAll(
        /^ {2}name: '([a-z-]+)',\n.*\n {2}record: (?!'reads'|'coding-act')/gm,
      ),
    ])
    .map(([, name]) => name ?? '')

  expect(recorded.length).toBeGreaterThan(15)
  expect(recorded.filter((name) => !aboutAccounts.includes(name) && !Object.hasOwn(acts, name))).toEqual([])
})

it('tells what an act was done to in words, and leaves out what says nothing to a reader', () => {
  expect(subjectInWords('fileName')?.nl).toBe('bestand')
  expect(subjectInWords('version')).toBeNull()
  expect(subjectInWords('person')).toBeNull()
  expect(valueInWords('slip').nl).toBe('kaartjes')
  expect(valueInWords(24).nl).toBe('24')
})
