import { describe, expect, it } from 'vitest'
import { askedOfGroup } from '../../../tests/journeys/taking-part-asked.ts'
import { type Filling, stepPage, wholePage } from './questionnaire-pages.ts'

const filling = (values: Record<string, string[]> = {}, more: Partial<Filling> = {}): Filling => ({
  asked: askedOfGroup('client', 'short'),
  language: 'nl',
  values: new Map(Object.entries(values)),
  ballot: { id: '3f2b8f0e-6c1d-4f5a-9e2b-0a1b2c3d4e5f', ticket: 'AbCdEfGhIjKlMnOpQrSt' },
  isKiosk: false,
  ...more,
})

describe('a page with one question', () => {
  it('carries earlier answers along in the page, and its own as what is chosen', () => {
    const page = stepPage(filling({ 'a.C.KL1.1': ['2'], 'a.C.KL2.1': ['dontKnow'] }), 'i2')
    expect(page).toContain('<input type="hidden" name="a.C.KL1.1" value="2">')
    expect(page).not.toContain('type="hidden" name="a.C.KL2.1"')
    expect(page).toMatch(/name="a\.C\.KL2\.1" value="dontKnow" checked/)
  })

  it('escapes what somebody wrote in their own words', () => {
    const asked = askedOfGroup('client', 'short')
    const question = asked.questionnaire.openQuestions[0]!.id // the instrument has open questions for clients
    const values = { [`o.${question}`]: ['</textarea><script>alert(1)</script>'] }
    for (const key of ['i1', 'send']) expect(stepPage(filling(values), key)).not.toContain('<script>alert')
  })

  it('puts "next" before "back", so that Enter goes on', () => {
    const page = stepPage(filling(), 'i2')
    expect(page.indexOf('value="next"')).toBeLessThan(page.indexOf('value="back"'))
    expect(page.indexOf('value="next"')).toBeGreaterThan(0)
  })

  it('is mirrored as a whole for a language from right to left', () => {
    expect(stepPage(filling({}, { mirrored: true }), 'i1')).toContain('dir="rtl"')
    expect(stepPage(filling(), 'i1')).toContain('dir="ltr"')
  })
})

describe('the style', () => {
  it('knows no left and right, so that it can be mirrored', () => {
    const page = wholePage(filling())
    const style = page.slice(page.indexOf('<style>'), page.indexOf('</style>'))
    expect(style.match(/(?<![\w-])(left|right)(?![\w-])|(margin|padding|border)-(left|right)/g)).toBeNull()
  })
})

describe('the page with all screens', () => {
  it('asks nothing of another address and has no handler inside a tag', () => {
    for (const group of ['client', 'worker'] as const) {
      const page = wholePage(filling({}, { asked: askedOfGroup(group, 'full') }))
      expect(page).not.toMatch(/https?:\/\//)
      expect(page.replace(/<script>[\s\S]*<\/script>/, '')).not.toMatch(/<[^>]+\son\w+=/)
    }
  })

  it('holds every question once', () => {
    const asked = askedOfGroup('worker', 'full')
    const page = wholePage(filling({}, { asked }))
    for (const { item } of asked.questionnaire.questions)
      expect(page.split(`name="a.${item.id}" value="1"`)).toHaveLength(2)
  })
})
