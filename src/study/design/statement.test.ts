import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../foundation/text.ts'
import { studyOnPaper } from '../../../tests/study-on-paper.ts'
import { participantStatement } from './statement.ts'

const table = `client worker manager
               A  40  12  2`

describe('the statement to participants', () => {
  it('names the smallest group for each group that is asked, in its own words', () => {
    const { study, wave } = studyOnPaper(table, { design: { minimumCells: { client: 12, worker: 5 } } })
    const text = participantStatement(study, wave.design, 'nl', {})
    expect(text).toContain('Cliënten: 12. Werkers: 5. Leidinggevenden: 5.')
    expect(text).not.toContain('Beleid:')
  })

  it('speaks of workers and managers together only where the study declared it', () => {
    const { study, wave } = studyOnPaper(table)
    expect(participantStatement(study, wave.design, 'nl', {})).not.toContain('samen als één groep')
    expect(participantStatement(study, { ...wave.design, pooledStaff: true }, 'nl', {})).toContain(
      'samen als één groep',
    )
  })

  it('promises less when the centre itself runs the study', () => {
    const { study, wave } = studyOnPaper(table)
    const outside = participantStatement(study, wave.design, 'nl', {})
    const itself = participantStatement({ ...study, runBy: 'centre-itself' }, wave.design, 'nl', {})
    expect(outside).toContain('Het centrum krijgt uw antwoorden niet.')
    expect(itself).not.toContain('Het centrum krijgt uw antwoorden niet.')
    expect(itself).toContain('Die persoon werkt hier misschien zelf voor het centrum.')
  })

  it('admits, whoever runs it and in every language, what a database administrator could still do', () => {
    const { study, wave } = studyOnPaper(table)
    const admits = { nl: 'zwakke plek', en: 'weak spot', fr: 'point faible' }
    for (const language of LANGUAGES) {
      for (const runBy of ['outside', 'centre-itself'] as const) {
        expect(participantStatement({ ...study, runBy }, wave.design, language, {})).toContain(
          admits[language],
        )
      }
    }
  })

  it('says in every language that taking part is free and changes nothing', () => {
    const { study, wave } = studyOnPaper(table)
    const free = {
      nl: 'verandert niets aan uw hulp',
      en: 'changes nothing about your help',
      fr: 'ne change rien à votre aide',
    }
    for (const language of LANGUAGES) {
      expect(participantStatement(study, wave.design, language, {})).toContain(free[language])
    }
  })

  it('keeps its Dutch sentences short enough to read', () => {
    const { study, wave } = studyOnPaper(table, { design: { pooledStaff: true } })
    const sentences = participantStatement(study, wave.design, 'nl', {}).split(/[.?!]\s+/)
    const longest = Math.max(...sentences.map((sentence) => sentence.split(/\s+/).length))
    expect(longest).toBeLessThanOrEqual(18)
  })

  it('calls a group of the study by the name its instrument gives', () => {
    const { study, wave } = studyOnPaper('worker other-volunteer\n A 12 20')
    const own = { 'other-volunteer': { nl: 'Vrijwilligers', en: 'Volunteers' } }
    expect(participantStatement(study, wave.design, 'nl', own)).toContain('Werkers: 5. Vrijwilligers: 5.')
    expect(participantStatement(study, wave.design, 'en', own)).toContain('Volunteers: 5.')
  })
})
