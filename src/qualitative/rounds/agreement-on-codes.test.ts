import { describe, expect, it } from 'vitest'
import { agreementOnCodes } from './agreement-on-codes.ts'
import { codeOnPaper, documentOnPaper } from './round-on-paper.ts'

const KL2 = codeOnPaper('KL2')

describe('agreement on a code', () => {
  it('is about turns of people who were spoken with: in it or not', () => {
    // five answers; A gave the code to two of them, B to one of those and to a question, which does not count
    const found = agreementOnCodes([documentOnPaper('A 25-30 KL2\nA 65-70 KL2\nB 22-38 KL2\nB 85-90 KL2')])
    expect({ turns: found.turns, documents: found.documents }).toEqual({ turns: 5, documents: 1 })
    // ten values, three ones; one pair differs: D_o 2/10, D_e 2·3·7/90
    expect(found.ofCode(KL2)).toMatchObject({
      alpha: { alpha: expect.closeTo(1 - 0.2 / (42 / 90), 12), units: 5 },
      kappa: { value: expect.closeTo((0.8 - 0.56) / 0.44, 12) }, // .4 · .2 + .6 · .8 = .56
      percent: { allAgree: 0.8 },
      prevalence: 0.3,
      turnsWith: [2, 1],
      differing: 1,
    })
  })

  it('counts a code that goes over several turns in each of them', () => {
    const found = agreementOnCodes([documentOnPaper('A 25-90 KL2\nB 25-30 KL2')])
    expect(found.ofCode(KL2)).toMatchObject({ turnsWith: [2, 1], differing: 1 })
  })

  it('adds documents together, and leaves out one that only one coder did', () => {
    const first = documentOnPaper('A 25-30 KL2\nB 25-30 KL2', 'gesprek 1')
    const second = documentOnPaper('A 25-30 KL2\nB 65-70 T01', 'gesprek 2')
    const undone = documentOnPaper('A 25-30 KL9\nB not done', 'gesprek 3')
    const found = agreementOnCodes([first, second, undone])
    expect({ turns: found.turns, documents: found.documents }).toEqual({ turns: 10, documents: 2 })
    expect(found.codes.toSorted()).toEqual(['KL2', 'T01'])
    expect(found.ofCode(KL2)).toMatchObject({ turnsWith: [2, 1], differing: 1 })
  })

  it('says so where nothing can be said', () => {
    const everywhere = [20, 60, 100, 140, 180]
    const lines = everywhere.flatMap((start) => [
      `A ${start}-${start + 20} KL2`,
      `B ${start}-${start + 20} KL2`,
    ])
    const found = agreementOnCodes([documentOnPaper(lines.join('\n'))]).ofCode(KL2)
    expect(found).toMatchObject({
      alpha: { reason: 'no-variation' },
      overTurns: { reason: 'resamples-without-variation' },
      kappa: { reason: 'no-variation' },
      ac1: { value: 1 },
      percent: { allAgree: 1 },
    })
    expect(agreementOnCodes([]).ofCode(KL2)).toMatchObject({
      alpha: { reason: 'no-pairable-values' },
      unitised: { reason: 'fewer-than-two-coders' },
      prevalence: 0,
    })
  })

  it('compares passages to the character beside it', () => {
    const alike = agreementOnCodes([documentOnPaper('A 25-30 KL2\nB 25-30 KL2')]).ofCode(KL2)
    const shorter = agreementOnCodes([documentOnPaper('A 25-30 KL2\nB 25-28 KL2')]).ofCode(KL2)
    expect(alike).toMatchObject({ alpha: { alpha: 1 }, unitised: { alpha: 1 } })
    expect(shorter.alpha).toEqual(alike.alpha)
    expect(shorter.unitised.estimable && shorter.unitised.alpha).toBeLessThan(0.9)
  })

  it('takes three coders, of whom one did not do every document', () => {
    const first = documentOnPaper('A 25-30 KL2\nB 25-30 KL2\nC 25-30 KL2', 'gesprek 1')
    const second = documentOnPaper('A 25-30 KL2\nB 65-70 KL2\nC not done', 'gesprek 2')
    const found = agreementOnCodes([first, second]).ofCode(KL2)
    expect(found).toMatchObject({
      alpha: { units: 10, pairableValues: 25 },
      turnsWith: [2, 2, 1],
      differing: 2,
    })
  })

  it('counts what lies under a code for that code', () => {
    const read = documentOnPaper('A 25-30 KL2.p1\nB 25-30 KL2.p2\nA 65-70 KL2\nB 65-70 KL2.p1')
    const found = agreementOnCodes([read])
    const [p1, p2] = [codeOnPaper('KL2.p1'), codeOnPaper('KL2.p2')]
    expect(found.ofCode(KL2, [p1, p2])).toMatchObject({
      alpha: { alpha: 1 },
      unitised: { alpha: 1 },
      differing: 0,
    })
    expect(found.ofCode(KL2)).toMatchObject({ turnsWith: [1, 0] })
    expect(found.ofCode(p1)).toMatchObject({ turnsWith: [1, 1], differing: 2 })
  })

  it('over all codes together has a code in a turn for its unit', () => {
    // KL2: turn 1 both, turn 3 A only. T01: turn 5 both. Ten code-turns: 20 values, five ones; one pair differs
    const read = documentOnPaper('A 25-30 KL2\nB 25-30 KL2\nA 65-70 KL2\nA 105-110 T01\nB 105-110 T01')
    const { alpha, overTurns } = agreementOnCodes([read]).together()
    expect(alpha).toMatchObject({
      units: 10,
      alpha: expect.closeTo(1 - 0.1 / ((2 * 5 * 15) / (20 * 19)), 12),
    })
    expect(overTurns).toMatchObject({ estimable: true })
  })

  it('is worked out for eight long transcripts and sixty codes', () => {
    const codes = Array.from({ length: 60 }, (_, code) => `c${code}`)
    const documents = Array.from({ length: 40 }, (_, place) => {
      // forty of ten turns are as many turns as eight of fifty; thirty codings in each
      const lines = Array.from({ length: 30 }, (__, at) => {
        const start = 20 * ((7 * at + place) % 9)
        return `${at % 2 === 0 ? 'A' : 'B'} ${start}-${start + 30} ${codes[(at * 13 + place) % 60]}`
      })
      return documentOnPaper(lines.join('\n'), `gesprek ${place}`)
    })
    const found = agreementOnCodes(documents)
    for (const code of found.codes) found.ofCode(code)
    found.together()
    expect(found.codes).toHaveLength(60)
  })
})
