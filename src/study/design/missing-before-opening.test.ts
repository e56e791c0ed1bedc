import { describe, expect, it } from 'vitest'
import type { WaveId } from '../../foundation/ids.ts'
import type { Library } from '../../framework/shape.ts'
import { readShippedLibrary } from '../../storage/framework-files.ts'
import { studyOnPaper, type PaperStudy } from '../../../tests/study-on-paper.ts'
import { missingBeforeOpening } from './missing-before-opening.ts'
import type { Study } from '../study.ts'
import type { Wave } from '../wave.ts'

const { library } = readShippedLibrary()
const table = `client worker
               A  40  12
               B  30  9`

const missing = ({ study, wave }: PaperStudy, earlier: readonly Wave[] = []) =>
  missingBeforeOpening(study, wave, library, earlier).map(({ where, what }) => `${where}: ${what}`)

describe('what is missing before a wave can open', () => {
  it('is nothing in a study that is complete', () => {
    expect(missing(studyOnPaper(table))).toEqual([])
  })

  it('is named all at once, each with how to repair it', () => {
    const empty = studyOnPaper('worker', { question: ' ', groups: [], centres: [] })
    const faults = missingBeforeOpening(empty.study, empty.wave, library, [])
    expect(faults.map(({ what }) => what)).toEqual([
      'De vraag van het onderzoek is leeg.',
      'Er is nog niemand aan wie u iets vraagt.',
      'Er is nog geen centrum.',
    ])
    for (const { repair, translated } of faults) {
      expect(repair).not.toBe('')
      expect(translated?.en?.repair).not.toBe('')
      expect(translated?.fr?.repair).not.toBe(repair)
    }
  })

  it('is a centre, or a group, where nobody is invited', () => {
    expect(
      missing(
        studyOnPaper(`client worker manager
                      A  40  12  -
                      B  -   -   -`),
      ),
    ).toEqual([
      'Uitgenodigd: Leidinggevenden: Niemand van deze geleding is uitgenodigd.',
      'Uitgenodigd: B: In dit centrum is niemand uitgenodigd.',
    ])
  })

  it('is a questionnaire that does not exist, does not fit the group, or lacks a module', () => {
    const group = (changes: object) => ({
      group: 'worker' as const,
      instrument: 'draagkracht-questionnaire',
      form: 'short' as const,
      modules: [],
      ...changes,
    })
    const one = 'worker\n A 12'
    expect(missing(studyOnPaper(one, { groups: [group({ instrument: 'spreitzer' })] }))).toEqual([
      'Geledingen: Werkers: De vragenlijst "spreitzer" hoort niet bij dit onderzoek.',
    ])
    expect(missing(studyOnPaper(one, { groups: [group({ modules: ['weer'] })] }))).toEqual([
      'Geledingen: Werkers: De module "weer" staat niet in de vragenlijst.',
    ])
    const volunteers = studyOnPaper('other-vrijwilliger\n A 12')
    expect(missing(volunteers)).toEqual([
      'Geledingen: Vrijwilliger: De vragenlijst "draagkracht-questionnaire" heeft geen vragen voor deze geleding.',
    ])
  })

  it('is a translation, when the study asks in a language the questionnaire does not have', () => {
    const inFrench = studyOnPaper(table, { languages: ['nl', 'fr'] })
    const instrument = library.instruments.find(({ id }) => id === 'draagkracht-questionnaire')!
    const items = instrument.items.map((item, place) => {
      const { fr, ...text } = item.text
      return place < 2 && fr !== undefined ? { ...item, text } : item
    })
    const untranslated = { ...library, instruments: [{ ...instrument, items }] }
    expect(missing(inFrench)).toEqual([])
    // The first two questions are for workers.
    expect(missingBeforeOpening(inFrench.study, inFrench.wave, untranslated, [])).toMatchObject([
      {
        where: 'Geledingen: Werkers',
        what: '2 vragen van "draagkracht-questionnaire" bestaan niet in het Frans.',
      },
    ])
  })

  it('is a minimum below the floor, or below what the wave before promised', () => {
    const low = studyOnPaper(table, { design: { minimumCells: { client: 9, worker: 4 } } })
    expect(missing(low)).toEqual([
      'kleinste groep: Cliënten: 9 is lager dan 10.',
      'kleinste groep: Werkers: 4 is lager dan 5.',
    ])
    const { study, wave } = studyOnPaper(table)
    const before: Wave = {
      ...wave,
      state: 'closed',
      openedOn: '2026-01-05',
      closedOn: '2026-02-05',
      design: { ...wave.design, minimumCells: { client: 10, worker: 8 } },
    }
    const second = { ...wave, id: 'second' as WaveId, number: 2 }
    expect(missing({ study, wave: second }, [before, second])).toEqual([
      'kleinste groep: Werkers: 5 is lager dan 8.',
    ])
  })

  it('is an earlier wave that is still open', () => {
    const { study, wave } = studyOnPaper(table)
    const before: Wave = { ...wave, state: 'open', openedOn: '2026-01-05' }
    const second = { ...wave, id: 'second' as WaveId, number: 2 }
    expect(missing({ study, wave: second }, [before, second])).toEqual([
      'Vorige golf: De vorige golf is nog niet gesloten.',
    ])
  })

  it('is nothing for a group of the study that its instrument names and asks', () => {
    expect(missingFor(volunteers({ fr: 'Bénévoles' }), ['nl', 'fr'])).toEqual([])
  })

  it('is the name of an own group in a language that the study offers', () => {
    expect(missingFor(volunteers({}), ['nl', 'en'])).toEqual([])
    expect(missingFor(volunteers({}), ['nl', 'fr'])).toEqual([
      'Geledingen: Vrijwilligers: De naam van deze geleding bestaat niet in het Frans.',
    ])
  })

  it('is a minimum of five in an own group, as in every group of staff', () => {
    expect(missingFor(volunteers({}), ['nl'], 4)).toEqual([
      'kleinste groep: Vrijwilligers: 4 is lager dan 5.',
    ])
  })
})

/** The shipped questionnaire, with one question of the workers put to volunteers too. */
function volunteers(french: { readonly fr?: string }): Library {
  const instrument = library.instruments.find(({ id }) => id === 'draagkracht-questionnaire')!
  const title = { nl: 'Vrijwilligers', en: 'Volunteers', ...french }
  const [first, ...others] = instrument.items
  const items = [{ ...first!, actorGroups: ['worker', 'other-volunteer'] as const }, ...others]
  const named = { ...instrument, items, actorGroups: [{ id: 'other-volunteer', title }] as const }
  return { ...library, instruments: [named] }
}

function missingFor(own: Library, languages: Study['languages'], minimum = 5): string[] {
  const { study, wave } = studyOnPaper('other-volunteer\n A 12', {
    languages,
    design: { minimumCells: { 'other-volunteer': minimum } },
  })
  return missingBeforeOpening(study, wave, own, []).map(({ where, what }) => `${where}: ${what}`)
}
