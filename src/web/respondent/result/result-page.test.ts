import { describe, expect, it } from 'vitest'
import type { CentreId, StudyId } from '../../../foundation/ids.ts'
import type { PublicAnswer, PublicCentre, PublicResult } from '../../../operations/public-result.ts'
import { figureOnPaper, onPaper } from '../../centre/profile-on-paper.ts'
import { resultPage } from './result-page.ts'

const result: PublicResult = {
  study: 'study' as StudyId, // ids on paper
  isExample: false,
  languages: ['nl'],
  openedOn: '2026-03-02',
  closedOn: '2026-05-15',
  centres: [],
  centre: null,
}
const options = ['nooit', 'soms', 'vaak', 'altijd'].map((nl) => ({ nl, en: nl }))
const answer = (construct: string, question: string, figure: string): PublicAnswer => ({
  construct,
  question: { nl: question, en: question },
  options,
  figure: figureOnPaper(figure)!, // every figure on this page was asked
})
const centre = (answers: readonly PublicAnswer[], clients: number | null = 41): PublicCentre => ({
  id: 'centre' as CentreId, // ids on paper
  name: 'OCMW Merelveld',
  clients: clients === null ? null : onPaper(clients),
  answers,
})

describe('the plain-language page', () => {
  it('shows the same questions first in every centre, whatever was answered, and keeps the rest within reach', () => {
    const page = resultPage(
      result,
      centre([
        answer('KL1', 'Eén.', '3.8 3.6–4.0 n41 0 5 10 85'),
        answer('KL2', 'Twee.', '1.3 1.1–1.5 n41 75 20 5 0'),
      ]),
      'nl',
    )
    expect(page.indexOf('<h2>Twee.</h2>')).toBeGreaterThan(0)
    expect(page.indexOf('<h3>Eén.</h3>')).toBeGreaterThan(page.indexOf('<details>'))
  })

  it('draws as many people as it says', () => {
    const page = resultPage(result, centre([answer('KL2', 'Twee.', '2.4 2.2–2.6 n41 15 40 25 20')]), 'nl')
    expect(page.match(/class="on"/g)).toHaveLength(4)
    expect(page.match(/class="half"/g)).toHaveLength(1)
    expect(page.match(/class="off"/g)).toHaveLength(6)
    expect(page).toContain('aria-label="4,5 van de 10 mensen"')
  })

  it('says why something is not shown, without a number', () => {
    const page = resultPage(result, centre([answer('KL2', 'Twee.', 'x')]), 'nl')
    expect(page).toContain('Dit tonen we niet. Zo herkent niemand iemand.')
    const article = page.slice(page.indexOf('<article>'), page.indexOf('</article>'))
    expect(article.replace(/<[^>]*>/g, ' ')).not.toMatch(/\d/)
  })

  it('writes the name of a centre as text', () => {
    const page = resultPage(result, { ...centre([]), name: '<b>Zee & Land' }, 'nl')
    expect(page).not.toContain('<b>Zee')
  })

  it('thanks nobody where clients were not asked', () => {
    const page = resultPage(result, centre([], null), 'nl')
    expect(page).toContain('geen vragen gesteld aan mensen die hulp krijgen van OCMW Merelveld')
    expect(page).not.toContain('Bedankt')
  })
})
