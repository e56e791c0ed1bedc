import { describe, expect, it } from 'vitest'
import { figureOnPaper } from '../../centre/profile-on-paper.ts'
import { plainAnswer } from './plain-words.ts'

const options = ['nooit', 'soms', 'vaak', 'altijd']
const said = (written: string) => plainAnswer(figureOnPaper(written)!, options, 'nl')

describe('an answer in plain words', () => {
  it('is in people out of ten from thirty answers on', () => {
    expect(said('3.2 3.0–3.4 n41 5 15 40 40')).toEqual({
      kind: 'of-ten',
      people: 8,
      sentence: 'Ongeveer 8 van de 10 mensen antwoorden: ‘vaak’ of ‘altijd’.',
    })
  })

  it('names both counts where the share lies between them', () => {
    // 25 + 20 = 45 %
    expect(said('2.4 2.2–2.6 n41 15 40 25 20')).toMatchObject({
      people: 4.5,
      sentence: 'Ongeveer 4 of 5 van de 10 mensen antwoorden: ‘vaak’ of ‘altijd’.',
    })
  })

  it('says "bijna" at the ends: a rounded share of nought or all may hide somebody', () => {
    expect(said('1.2 1.0–1.4 n41 85 15 0 0')).toMatchObject({
      sentence: 'Bijna niemand antwoordt: ‘vaak’ of ‘altijd’.',
    })
    expect(said('3.8 3.6–4.0 n41 0 0 20 80')).toMatchObject({
      sentence: 'Bijna iedereen antwoordt: ‘vaak’ of ‘altijd’.',
    })
  })

  it('is only where the average lies below thirty answers, without any count', () => {
    expect(said('2.6 2.3–2.9 n22')).toEqual({
      kind: 'stretch',
      from: 2,
      to: 3,
      sentence: 'Gemiddeld ligt het antwoord tussen ‘soms’ en ‘vaak’.',
    })
    expect(said('2.9 2.6–3.2 n22')).toMatchObject({ sentence: 'Gemiddeld is het antwoord ongeveer ‘vaak’.' })
  })

  it('adds that people differ when a small group is strongly divided', () => {
    expect(said('~2.5 n12 strongly-divided')).toMatchObject({
      sentence: 'Gemiddeld ligt het antwoord tussen ‘soms’ en ‘vaak’. Mensen antwoorden heel verschillend.',
    })
    expect(said('~2.5 n12 divided')).toMatchObject({
      sentence: 'Gemiddeld ligt het antwoord tussen ‘soms’ en ‘vaak’.',
    })
  })

  it('says of a unanimous group only which side it is on', () => {
    expect(said('=high n12')).toEqual({
      kind: 'stretch',
      from: 3,
      to: 4,
      sentence: 'Alle antwoorden lijken op elkaar. Ze liggen aan de kant van ‘altijd’.',
    })
  })

  it('is nothing but withheld when it is withheld', () => {
    expect(said('x')).toEqual({ kind: 'withheld' })
  })

  it('leaves out the middle of a scale of five', () => {
    const five = ['helemaal niet eens', 'niet eens', 'tussenin', 'eens', 'helemaal eens']
    expect(plainAnswer(figureOnPaper('3.4 3.2–3.6 n41 5 15 30 30 20', 5)!, five, 'nl')).toMatchObject({
      people: 5,
      sentence: 'Ongeveer 5 van de 10 mensen antwoorden: ‘eens’ of ‘helemaal eens’.',
    })
  })
})
