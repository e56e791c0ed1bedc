import { fault } from '../foundation/fault.ts'
import type { CentreId, StudyId, WaveId } from '../foundation/ids.ts'
import { Problem, type Fault } from '../foundation/problem.ts'
import type { Library } from '../framework/shape.ts'
import { factsOfWave, storeFacts } from '../storage/facts.ts'
import { studyById } from '../storage/studies.ts'
import { lockedWave } from '../storage/waves.ts'
import { makeEdition } from './make-edition.ts'
import { operation } from './operation.ts'
import { researcher } from './permissions.ts'
import { studyLibrary } from './study-library.ts'
import { studyView, type StudySeen } from './study-view.ts'

interface FactGiven {
  readonly fact: string
  readonly value: string
  readonly source: string
}

interface FactsGiven {
  readonly study: StudyId
  readonly wave: WaveId
  readonly centre: CentreId
  readonly facts: readonly FactGiven[]
  /** The facts of this centre as they stood when they were filled in: what somebody else stored since is not lost. */
  readonly seen: readonly FactGiven[]
}

/** The structural facts of a centre, each with where it was found. Until the wave is published: an edition is fixed. */
export const facts = operation<FactsGiven, StudySeen>({
  name: 'facts',
  may: researcher,
  record: ({ study, wave, centre, facts }) => ({ study, wave, subject: { centre, facts: facts.length } }),
  run: async (tx, around, given, by) => {
    const study = await studyById(tx, around.tenant, given.study)
    const wave = await lockedWave(tx, around.tenant, given.study, given.wave)
    if (!study || !wave || !study.centres.some(({ id }) => id === given.centre)) {
      throw new Problem('not-found')
    }
    if (wave.state === 'published') throw new Problem('wave-published')
    const stored = (await factsOfWave(tx, around.tenant, study.id, wave.id)).filter(
      ({ centre }) => centre === given.centre,
    )
    if (!areSame(stored, given.seen)) throw new Problem('changed-meanwhile')
    const filled = given.facts
      .map(({ fact, value, source }) => ({ fact, value: value.trim(), source: source.trim() }))
      .filter(({ value }) => value !== '')
    const faults = factFaults(filled, await studyLibrary(tx, around, study.id))
    if (faults.length > 0) throw new Problem('input-invalid', {}, faults)
    await storeFacts(tx, around.tenant, study.id, wave.id, given.centre, filled)
    // A sense of power appears only beside a fact: the draft edition follows the facts until it is published.
    if (wave.state === 'closed') await makeEdition(tx, around, wave)
    return studyView(tx, around, by, study.id)
  },
})

function areSame(stored: readonly FactGiven[], seen: readonly FactGiven[]): boolean {
  const written = (facts: readonly FactGiven[]) =>
    JSON.stringify(facts.map(({ fact, value, source }) => [fact, value, source]).toSorted())
  return written(stored) === written(seen)
}

function factFaults(given: readonly FactGiven[], library: Library): Fault[] {
  const known = new Set(
    library.frameworks
      .filter(({ kind }) => kind === 'facts')
      .flatMap(({ elements }) => elements.map(({ id }) => id)),
  )
  return given.flatMap(({ fact, source }, place) => {
    if (!known.has(fact)) {
      return fault(
        { nl: fact, en: fact, fr: fact },
        {
          nl: 'Dit feit staat niet in de lijst van het onderzoek.',
          en: 'This fact is not in the list of the study.',
          fr: "Ce fait n'est pas dans la liste de l'étude.",
        },
        {
          nl: 'Kies een feit uit de lijst.',
          en: 'Choose a fact from the list.',
          fr: 'Choisissez un fait de la liste.',
        },
      )
    }
    if (given.findIndex((other) => other.fact === fact) !== place) {
      return fault(
        { nl: fact, en: fact, fr: fact },
        {
          nl: 'Dit feit staat er tweemaal.',
          en: 'This fact stands there twice.',
          fr: 'Ce fait figure deux fois.',
        },
        { nl: 'Laat er één staan.', en: 'Keep one.', fr: "N'en gardez qu'un." },
      )
    }
    if (source !== '') return []
    return fault(
      { nl: fact, en: fact, fr: fact },
      {
        nl: 'Er staat niet waar dit feit gevonden werd.',
        en: 'It does not say where this fact was found.',
        fr: "Il n'est pas dit où ce fait a été trouvé.",
      },
      {
        nl: 'Vul de bron in: een verslag, een register, een gesprek met de leiding.',
        en: 'Fill in the source: a report, a register, a talk with the management.',
        fr: 'Indiquez la source : un rapport, un registre, un entretien avec la direction.',
      },
    )
  })
}
