import { describe, expect, it } from 'vitest'
import { judgedPerson, readsAsOutsideOption } from './wording-rules.ts'

const nl = (text: string) => ({ nl: text, en: '' })

describe('judgedPerson', () => {
  it('hears that one worker is judged, in three languages', () => {
    expect(judgedPerson(nl('Mijn maatschappelijk werker luistert.'))).toBe('Mijn maatschappelijk werker')
    expect(judgedPerson(nl('Ik vertrouw mijn begeleidster.'))).toBe('mijn begeleidster')
    expect(judgedPerson(nl('De hulpverlener kent mij.'))).toBe('De hulpverlener')
    expect(judgedPerson({ nl: '', en: 'I trust my caseworker.' })).toBe('my caseworker')
    expect(judgedPerson({ nl: '', en: '', fr: 'Mon assistante sociale m’écoute.' })).toBe(
      'Mon assistante sociale',
    )
    expect(judgedPerson({ nl: '', en: '', fr: 'J’aime l’assistant social.' })).toBe('l’assistant social')
  })

  it('lets clients judge the centre and its people together', () => {
    expect(judgedPerson(nl('De mensen van het OCMW luisteren echt naar mij.'))).toBeNull()
    expect(judgedPerson(nl('Elke medewerker helpt mij even goed.'))).toBeNull()
    expect(judgedPerson({ nl: 'Het OCMW helpt.', en: 'The social work centre helps.' })).toBeNull()
  })
})

describe('readsAsOutsideOption', () => {
  it('knows an answer that is no answer, however it is written', () => {
    expect(readsAsOutsideOption(nl('Weet ik niet'), [])).toBe(true)
    expect(readsAsOutsideOption({ nl: 'x', en: 'I don’t know' }, [])).toBe(true)
    expect(readsAsOutsideOption(nl('sla over'), [nl('Sla over')])).toBe(true)
  })

  it('leaves the steps of a scale alone', () => {
    for (const step of ['nooit', 'niet eens', 'helemaal niet', 'tussenin']) {
      expect(readsAsOutsideOption(nl(step), [nl('weet ik niet')])).toBe(false)
    }
  })
})
