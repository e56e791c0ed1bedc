import { brotliCompressSync, constants } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { askedOfGroup } from '../../../tests/journeys/taking-part-asked.ts'
import { codePage } from './code-page.ts'
import { stepPage, wholePage, type Filling } from './questionnaire-pages.ts'
import { screensOf } from './screens.ts'
import { startPage } from './start-page.ts'

const MOST = 15_000

/** As the api sends it while somebody waits: quality 5, not the slow best. */
const overTheWire = (page: string) =>
  brotliCompressSync(page, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length

const groups = ['client', 'worker', 'manager', 'policyMaker'] as const

describe('what goes over the wire, with style and script', () => {
  for (const group of groups)
    for (const form of ['short', 'full'] as const)
      it(`is at most 15 kB for every page of a ${group}, ${form} form`, () => {
        const asked = askedOfGroup(group, form)
        for (const language of ['nl', 'en', 'fr'] as const) {
          const filling = filledIn({ asked, language })
          const pages = [
            startPage({ asked, language, isKiosk: true }),
            wholePage(filling),
            ...screensOf(asked, filling.values).map(({ key }) => stepPage(filling, key)),
          ]
          for (const page of pages) expect(overTheWire(page)).toBeLessThanOrEqual(MOST)
        }
      })

  it('is at most 15 kB for the page where a code is typed', () => {
    expect(overTheWire(codePage({ language: 'nl', isKiosk: true, typed: '', wrong: null }))).toBeLessThan(
      MOST,
    )
  })
})

/** Everything answered, so that a page carries as many hidden fields as it ever will. */
function filledIn({ asked, language }: Pick<Filling, 'asked' | 'language'>): Filling {
  const values = new Map<string, string[]>()
  for (const { item } of asked.questionnaire.questions) values.set(`a.${item.id}`, ['3'])
  if (asked.levers) {
    values.set('best', ['KL1', 'KL2', 'KL3'])
    values.set('worst', ['KL4', 'KL5', 'KL6'])
  }
  return {
    asked,
    language,
    values,
    ballot: { id: '3f2b8f0e-6c1d-4f5a-9e2b-0a1b2c3d4e5f', ticket: 'AbCdEfGhIjKlMnOpQrSt' },
    isKiosk: true,
  }
}
