import { describe, expect, it } from 'vitest'
import { blockOnPaper } from '../../../../tests/block-on-paper.ts'
import type { Say } from '../shell/language.tsx'
import { changeFinding, changeLegend } from './change-words.ts'

const block = blockOnPaper(['KL1', 'KL2'])
const waves = { now: 2, earlier: { number: 1, closedOn: '2026-05-29' } }
const say: Say = ({ nl }, values) =>
  nl.replace(/\{(\w+)\}/g, (_, name: string) => String(values?.[name])).replaceAll('\u00a0', ' ')

const finding = (...rows: Parameters<typeof changeFinding>[0]) => changeFinding(rows, block, waves, say, 'nl')

describe('the change of a question in words', () => {
  it('tells a fall as so much lower, and of another centre between which two changes it is to be expected', () => {
    const fall = { label: ['KL2'], estimate: -0.4, lower: -0.5, upper: -0.3, isClear: true }
    expect(finding(fall)).toBe(
      'De grootste duidelijke verandering staat bij KL2: 0,40 [0,30–0,50] lager dan in golf 1.',
    )
    expect(finding({ ...fall, predicted: { lower: -0.71, upper: -0.09 } })).toBe(
      'De grootste duidelijke verandering staat bij KL2: 0,40 [0,30–0,50] lager dan in golf 1. In een ander centrum is een verandering tussen −0,71 en −0,09 te verwachten.',
    )
  })

  it('names no change that is not clear among so many questions, though its own interval leaves out zero', () => {
    const own = { label: ['KL1'], estimate: 0.3, lower: 0.02, upper: 0.58, isClear: false }
    const said = finding(own)
    expect(said).toBe(
      'Geen verandering sinds golf 1 is duidelijk, als we meerekenen naar hoeveel vragen gekeken is.',
    )
    const smaller = { label: ['KL2'], estimate: 0.2, lower: 0.15, upper: 0.25, isClear: true }
    expect(finding(own, smaller)).toContain('staat bij KL2: 0,20')
  })
})

describe('the legend of a change', () => {
  it('says which questions have no thin line, where only some have one', () => {
    const one = { label: ['KL1'], estimate: 0.3, lower: 0.1, upper: 0.5 }
    const predicted = { ...one, predicted: { lower: -0.1, upper: 0.7 } }
    const isSaid = (...rows: Parameters<typeof changeLegend>[0]) =>
      changeLegend(rows, waves, say).includes('geen dunne lijn')
    expect([isSaid(one), isSaid(predicted), isSaid(one, predicted)]).toEqual([false, false, true])
  })
})
