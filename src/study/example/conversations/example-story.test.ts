import { describe, expect, it } from 'vitest'
import type { CentreId, CodeId, CoderId, StudyId, WaveId } from '../../../foundation/ids.ts'
import { codesOfFrames } from '../../../qualitative/codebook/codes-of-frames.ts'
import { agreementOnCodes } from '../../../qualitative/rounds/agreement-on-codes.ts'
import { codedPlaces } from '../../../qualitative/rounds/coded-places.ts'
import { readDocument } from '../../../qualitative/rounds/read-document.ts'
import { codePointIndex } from '../../../qualitative/text/code-points.ts'
import { readShippedLibrary } from '../../../storage/framework-files.ts'
import { exampleCentres } from '../example-centres.ts'
import { exampleCodings, exampleDecisions } from './example-codings.ts'
import { reasonsOfDecisions } from './example-decisions.ts'
import { exampleStory } from './example-story.ts'

let made = 0
const codes = codesOfFrames(readShippedLibrary().library, 'nl', [], () => `code ${++made}` as CodeId)
const story = exampleStory(
  {
    study: 'study' as StudyId, // as on paper
    wave: 'wave' as WaveId,
    centres: exampleCentres.map(({ name }) => ({ id: name as CentreId, name })),
    codes,
    rounds: 0,
  },
  (day) => `${day} ${String(++made).padStart(5, '0')}`,
)
const { documents, round, coders } = story
const participants = [...story.people.values()]
const codings = exampleCodings(story)
const marks = new Map([...codes, ...story.ownCodes].map(({ id, mark }) => [id, mark]))

describe('the people of the conversations', () => {
  it('are seventeen, each of one group and one centre; the head of service who speaks twice is one', () => {
    expect(participants).toHaveLength(17)
    expect(Object.groupBy(participants, ({ group }) => group).manager).toHaveLength(1)
    const head = participants.find(({ group }) => group === 'manager')!.id
    const speaksIn = documents.filter(({ about }) => about.speakers.some((one) => one.participant === head))
    expect(speaksIn.map(({ about }) => about.kind)).toEqual(['interview', 'observation'])
  })

  it('are whose words a coding holds; an interviewer, observer or interpreter is nobody', () => {
    for (const { participants: whose } of codings) expect(whose.length).toBeGreaterThan(0)
    for (const { about, conversation } of documents)
      for (const { label, participant } of about.speakers)
        expect([label, participant === null]).toEqual([label, conversation.speakers[label] === null])
  })
})

it('everything stands in the order in which it was made', () => {
  for (const list of [
    participants,
    documents.map(({ about }) => about),
    codings.filter(({ layer }) => layer.kind === 'consensus'),
  ]) {
    const ids = list.map(({ id }) => id as string)
    expect(ids).toEqual(ids.toSorted())
  }
})

describe('the round', () => {
  const lengthOf = (text: string) => codePointIndex(text).length
  const read = documents.map(({ about, text }) =>
    readDocument(
      round,
      { document: about.id, length: lengthOf(text.text), turns: text.turns, speakers: about.speakers },
      codings.filter(({ layer }) => layer.kind === 'blind'),
    ),
  )
  const agreement = agreementOnCodes(read)
  const alphas = agreement.codes.map((code) => agreement.ofCode(code))
  const often = alphas.filter(({ turnsWith }) => turnsWith.every((turns) => turns > 4))

  it('is settled: both coders were done with every document, and the consensus is there', () => {
    expect(round).toMatchObject({ state: 'settled', coders: [coders.A.id, coders.B.id] as CoderId[] })
    expect(round.finished).toHaveLength(16)
    expect(codings.filter(({ layer }) => layer.kind === 'consensus').length).toBeGreaterThan(300)
  })

  it('has codes on which the coders agree well, fairly and badly: half or more of the frequent ones from .5 to .8', () => {
    const values = often.map(({ code, alpha }) => ({
      mark: marks.get(code),
      alpha: alpha.estimable ? alpha.alpha : 0,
    }))
    const within = values.filter(({ alpha }) => alpha > 0.5 && alpha < 0.8)
    expect(values.length).toBeGreaterThan(8)
    expect(within.length * 2).toBeGreaterThanOrEqual(values.length)
    expect(values.some(({ alpha }) => alpha >= 0.8)).toBe(true)
    expect(values.some(({ alpha }) => alpha < 0.6)).toBe(true)
  })

  it('has differences of every kind to talk about', () => {
    const kinds = new Set(read.flatMap(codedPlaces).flatMap(({ differsIn }) => differsIn))
    expect([...kinds].toSorted()).toEqual(['code', 'facets', 'turns'])
  })

  it('decided every place where both gave a code alike as both gave it', () => {
    const key = ({ document, code, start, end }: (typeof codings)[number]) =>
      `${document} ${code} ${start} ${end}`
    const consensus = new Set(codings.filter(({ layer }) => layer.kind === 'consensus').map(key))
    const blind = codings.filter(({ layer }) => layer.kind === 'blind')
    const [a, b] = [coders.A.id, coders.B.id].map((coder) => blind.filter((one) => one.coder === coder))
    const ofB = new Set(b!.map(key))
    expect(a!.filter((one) => ofB.has(key(one)) && !consensus.has(key(one)))).toEqual([])
  })

  it('says of every difference whose reading was taken, and of some why', () => {
    const decisions = exampleDecisions(story, codings)
    const differing = read.flatMap(codedPlaces).filter(({ differsIn }) => differsIn.length > 0)
    expect(decisions.map(({ place }) => place.id)).toEqual(differing.map(({ id }) => id))
    expect(new Set(decisions.map(({ choice }) => choice.take))).toEqual(new Set(['none', 'coder', 'all']))
    expect(decisions.filter(({ why }) => why !== '')).toHaveLength(reasonsOfDecisions.length)
  })
})
