/** What the pages of taking part weigh on the line: for the test that holds them under 15 kB and for the bench. */
import { brotliCompressSync, constants } from 'node:zlib'
import type { KnownActorGroup } from '../../src/foundation/actor-group.ts'
import { LANGUAGES } from '../../src/foundation/text.ts'
import { codePage } from '../../src/web/respondent/code-page.ts'
import { type Filling, stepPage, wholePage } from '../../src/web/respondent/questionnaire-pages.ts'
import { screensOf } from '../../src/web/respondent/screens.ts'
import { startPage } from '../../src/web/respondent/start-page.ts'
import { askedOfGroup } from './taking-part-asked.ts'

export interface PageWeight {
  readonly page: string
  /** Style and script included, compressed as the api sends it while somebody waits: brotli, quality 7. */
  readonly bytes: number
}

/** Every page that somebody of this group can get, in every language. */
export function respondentPageWeights(group: KnownActorGroup, form: 'short' | 'full'): readonly PageWeight[] {
  const asked = askedOfGroup(group, form)
  return LANGUAGES.flatMap((language) => {
    const filling = filledIn({ asked, language })
    return [
      weigh(`code (${language})`, codePage({ language, isKiosk: true, typed: '', wrong: null })),
      weigh(`start (${language})`, startPage({ asked, language, isKiosk: true })),
      weigh(`all questions in one page (${language})`, wholePage(filling)),
      ...screensOf(asked, filling.values).map(({ key }) =>
        weigh(`step ${key} (${language})`, stepPage(filling, key)),
      ),
    ]
  })
}

export function heaviestRespondentPage(group: KnownActorGroup, form: 'short' | 'full'): PageWeight {
  return respondentPageWeights(group, form).reduce((heaviest, one) =>
    one.bytes > heaviest.bytes ? one : heaviest,
  )
}

function weigh(page: string, text: string): PageWeight {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 7 }
  return { page, bytes: brotliCompressSync(text, { params }).length }
}

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
