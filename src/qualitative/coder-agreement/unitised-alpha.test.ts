import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../foundation/seeded-random.ts'
import { drawResamples } from './resamples.ts'
import { unitisedAlpha, unitisedIntervals, type CodedDocument, type CodedPassage } from './unitised-alpha.ts'

/** Passages as they stand on paper: `1-7 a` is the first to the seventh character. */
function passages(...written: readonly string[]): CodedPassage[] {
  return written.map((one) => {
    const [, first, last, code = ''] = /^(\d+)-(\d+) (.+)$/.exec(one) ?? []
    return { start: Number(first) - 1, end: Number(last), code }
  })
}

/** Krippendorff (2019), figure 12.11. */
const published: CodedDocument = {
  length: 60,
  coders: [
    passages('1-7 1', '8-13 2', '31-32 5', '33-37 6', '38-44 6', '45-60 7'),
    passages('1-7 1', '8-13 3', '14-21 5', '33-44 6'),
    passages('1-7 1', '8-13 4', '14-21 5', '33-37 6', '38-41 6', '42-44 6'),
  ],
}

function estimableAlpha(documents: readonly CodedDocument[]) {
  const found = unitisedAlpha(documents)
  if (!found.estimable) throw new Error(`no answer: ${found.reason}`)
  return found
}

describe('alpha for unitised text', () => {
  it('gives the value worked out by hand', () => {
    // ten characters, A codes four and B two of them: ℓ_kk 4, ℓ_kφ 4, ℓ_φφ 12, ℓ 20; s_k 16 + 4, s_φ 6 + 8
    // D_o 4/20; D_e 20 · 2 · 6 · 14 / (400 − 34) / 20 = 168/366
    const found = estimableAlpha([{ length: 10, coders: [passages('1-4 k'), passages('1-2 k')] }])
    const byHand = {
      estimable: true,
      alpha: expect.closeTo(1 - (4 * 366) / (20 * 168), 14),
      observed: 0.2,
      expected: expect.closeTo(168 / 366, 14),
    }
    expect(found.all).toEqual(byHand)
    expect(found.coded).toEqual(byHand) // one code: the same question
    expect(found.codes).toEqual({ estimable: false, reason: 'no-variation' })
  })

  it('gives the published values of three coders on sixty characters', () => {
    const found = estimableAlpha([published])
    expect(found.all).toMatchObject({ alpha: expect.closeTo(0.509982, 6) })
    expect(found.coded).toMatchObject({ alpha: expect.closeTo(0.413599, 6) })
    expect(found.codes).toMatchObject({ alpha: expect.closeTo(0.724169, 6) })
  })

  it('gives the published values code by code, and what they rest on', () => {
    const { perCode } = estimableAlpha([published])
    const alphas = Object.fromEntries(
      perCode.map(({ code, alpha }) => [code, alpha.estimable ? alpha.alpha : alpha.reason]),
    )
    expect(alphas).toEqual({ 1: 1, 2: 0, 3: 0, 4: 0, 5: 1, 6: 1, 7: 'nothing-coded-by-two' })
    expect(perCode.find(({ code }) => code === '5')?.coverage).toBeCloseTo(8 / 18, 12)
    expect(perCode.find(({ code }) => code === '7')?.coverage).toBe(0)
  })

  it('takes several documents as one text, and a coder who did not read one as missing there', () => {
    const second: CodedDocument = { length: 30, coders: [passages('3-9 1'), passages('5-9 1', '20-24 2')] }
    const first: CodedDocument = { length: 20, coders: [passages('1-4 2', '11-20 1'), passages('1-6 2')] }
    const behind = (passagesOfCoder: readonly CodedPassage[] | null | undefined) =>
      (passagesOfCoder ?? []).map(({ start, end, code }) => ({ start: start + 20, end: end + 20, code }))
    const joined: CodedDocument = {
      length: 50,
      coders: [0, 1].map((coder) => [...(first.coders[coder] ?? []), ...behind(second.coders[coder])]),
    }
    const apart = estimableAlpha([first, second])
    const whole = estimableAlpha([joined])
    for (const part of ['all', 'coded', 'codes'] as const) {
      const [a, b] = [apart[part], whole[part]]
      if (!a.estimable || !b.estimable) throw new Error('there is variation')
      expect(a.alpha).toBeCloseTo(b.alpha, 12)
    }
    const absent = [first, second].map(({ length, coders }) => ({ length, coders: [...coders, null] }))
    expect(estimableAlpha(absent).all).toEqual(apart.all)
  })

  it('tells a coder who found nothing from one who did not read', () => {
    const coded = passages('1-4 k')
    expect(unitisedAlpha([{ length: 10, coders: [coded, null] }])).toEqual({
      estimable: false,
      reason: 'fewer-than-two-coders',
    })
    const found = estimableAlpha([{ length: 10, coders: [coded, []] }])
    expect(found.all.estimable && found.all.alpha).toBeLessThan(0)
    expect(found.codes).toEqual({ estimable: false, reason: 'nothing-coded-by-two' })
  })

  it('joins passages of one code that overlap, and keeps those that touch apart', () => {
    const whole: CodedDocument = { length: 20, coders: [passages('1-8 k'), passages('3-10 k')] }
    const overlapping: CodedDocument = {
      length: 20,
      coders: [passages('1-5 k', '4-8 k', '2-3 k'), passages('3-10 k')],
    }
    expect(estimableAlpha([overlapping]).all).toEqual(estimableAlpha([whole]).all)
    const touching: CodedDocument = { length: 20, coders: [passages('1-4 k', '5-8 k'), passages('3-10 k')] }
    expect(estimableAlpha([touching]).all).not.toEqual(estimableAlpha([whole]).all)
  })

  it('has no answer where it cannot, and says why', () => {
    const none = { length: 10, coders: [[], []] }
    expect(unitisedAlpha([])).toEqual({ estimable: false, reason: 'fewer-than-two-coders' })
    expect(unitisedAlpha([{ length: 0, coders: [[], []] }])).toEqual({ estimable: false, reason: 'no-text' })
    expect(unitisedAlpha([{ length: 10, coders: [passages('1-4 a', '4-6 b'), []] }])).toEqual({
      estimable: false,
      reason: 'codes-overlap',
    })
    expect(estimableAlpha([none])).toMatchObject({
      all: { reason: 'nothing-coded' },
      coded: { reason: 'nothing-coded' },
      codes: { reason: 'nothing-coded-by-two' },
      perCode: [],
    })
    const everything = { length: 10, coders: [passages('1-10 a'), passages('1-10 a')] }
    expect(estimableAlpha([everything])).toMatchObject({
      all: { reason: 'no-variation' },
      coded: { reason: 'no-variation' },
      codes: { reason: 'no-variation' },
    })
  })

  it('refuses a passage outside its text', () => {
    expect(() => unitisedAlpha([{ length: 5, coders: [passages('3-6 a'), []] }])).toThrow(
      /2 to 6 is not within a text of 5/,
    )
  })
})

describe('its bootstrap intervals', () => {
  const documents = [4, 9, 2, 7, 5, 3].map((end) => ({
    length: 40,
    coders: [passages('1-10 a', '21-30 b'), passages(`1-${end} a`, `2${end}-30 b`)],
  }))

  it('hold alpha, over documents', () => {
    const found = estimableAlpha(documents)
    const intervals = unitisedIntervals(documents, drawResamples(6, 500, seededRandom(1).uniform))
    for (const part of ['all', 'coded', 'codes'] as const) {
      const [alpha, interval] = [found[part], intervals[part]]
      if (!alpha.estimable || !interval.estimable) throw new Error('there is variation')
      expect(interval.lower).toBeLessThanOrEqual(alpha.alpha)
      expect(interval.upper).toBeGreaterThanOrEqual(alpha.alpha)
    }
  })

  it('are not given for one document', () => {
    const one = unitisedIntervals(documents.slice(0, 1), drawResamples(1, 500, seededRandom(1).uniform))
    expect(one.all).toEqual({ estimable: false, reason: 'fewer-than-two-blocks' })
  })
})

/** Passages that do not overlap: gaps and lengths by turns. */
const anyCoding = fc
  .array(
    fc.record({
      gap: fc.nat(6),
      length: fc.integer({ min: 1, max: 6 }),
      code: fc.constantFrom('a', 'b', 'c'),
    }),
    { maxLength: 5 },
  )
  .map((steps) => {
    let at = 0
    return steps.map(({ gap, length, code }) => {
      const start = at + gap
      at = start + length
      return { start, end: at, code }
    })
  })
const anyDocument = fc
  .array(anyCoding, { minLength: 2, maxLength: 4 })
  .map((coders): CodedDocument => ({ length: 60, coders }))

describe('alpha for unitised text, for any codings,', () => {
  const parts = ['all', 'coded', 'codes'] as const

  it('stays the same when coders change places and codes get other names', () => {
    const renamed: Record<string, string> = { a: 'z', b: 'x', c: 'y' }
    fc.assert(
      fc.property(anyDocument, (document) => {
        const turned: CodedDocument = {
          length: document.length,
          coders: [...document.coders]
            .reverse()
            .map(
              (coder) => coder?.map((passage) => ({ ...passage, code: renamed[passage.code] ?? '' })) ?? null,
            ),
        }
        const [plain, other] = [estimableAlpha([document]), estimableAlpha([turned])]
        for (const part of parts) {
          const [a, b] = [plain[part], other[part]]
          if (a.estimable && b.estimable) expect(b.alpha).toBeCloseTo(a.alpha, 9)
          else expect(b).toEqual(a)
        }
      }),
    )
  })

  it('is at most 1, and 1 for coders who coded alike', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const found = estimableAlpha([document])
        const alike = estimableAlpha([{ length: 60, coders: [document.coders[0]!, document.coders[0]!] }]) // two at least
        for (const part of parts) {
          const [one, same] = [found[part], alike[part]]
          if (one.estimable) expect(one.alpha).toBeLessThanOrEqual(1)
          if (same.estimable) expect(same.alpha).toBeCloseTo(1, 12)
        }
      }),
    )
  })
})
