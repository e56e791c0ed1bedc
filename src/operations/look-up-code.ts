/**
 * From the code on a card to what it asks. These are no `operation`s: taking part leaves no audit record, and
 * having the code is all the permission there is.
 */
import { readAccessCode, type AccessCode } from '../ballots/access-code.ts'
import { GuessingLimit } from '../ballots/guessing-limit.ts'
import { ownGroupNames } from '../foundation/actor-group.ts'
import { Problem } from '../foundation/problem.ts'
import { LANGUAGES, type Language, type Text } from '../foundation/text.ts'
import { assembleQuestionnaire, type Questionnaire } from '../framework/assemble-questionnaire.ts'
import type { Library, LeverChoice } from '../framework/shape.ts'
import { invitationsByHash, type FoundInvitation, type Invitation } from '../storage/access-codes.ts'
import type { Transaction } from '../storage/database.ts'
import { studyById } from '../storage/studies.ts'
import { waveById } from '../storage/waves.ts'
import { participantStatement } from '../study/design/statement.ts'
import type { Study } from '../study/study.ts'
import { hashOfCode, hmac } from './make-codes.ts'
import type { Surroundings } from './operation.ts'
import { studyLibrary } from './study-library.ts'

/** Everything that the pages of taking part show, for one group of one centre. */
export interface AskedOfSomebody {
  readonly study: string
  readonly question: string
  readonly centre: string
  readonly isExample: boolean
  readonly runBy: Study['runBy']
  readonly group: Invitation['group']
  readonly kind: Invitation['kind']
  readonly languages: readonly Language[]
  readonly statement: Readonly<Record<Language, readonly string[]>>
  readonly questionnaire: Questionnaire
  readonly constructs: readonly { readonly id: string; readonly title: Text }[]
  readonly levers: {
    readonly choice: LeverChoice
    readonly codes: readonly { readonly id: string; readonly title: Text }[]
    readonly constructs: readonly { readonly id: string; readonly title: Text }[]
  } | null
}

/** What was typed, as a code that was handed out, or a Problem. It may be used already: that is for the caller. */
export async function lookUpCode(
  around: Surroundings,
  typed: string,
): Promise<{ readonly code: AccessCode; readonly invitation: FoundInvitation }> {
  const code = readAccessCode(typed)
  if (!code) throw new Problem('code-not-recognised')
  const [invitation] = (
    await invitationsByHash(around.db, around.tenant, [hashOfCode(around, code)])
  ).values()
  if (!invitation) throw new Problem('code-not-recognised')
  if (invitation.state !== 'open') throw new Problem('wave-not-open')
  return { code, invitation }
}

/** Ties a form to the code it was made for. It stands in the page, and says nothing without the key. */
export function ballotTicket(around: Pick<Surroundings, 'keys'>, code: AccessCode): string {
  return Buffer.from(hmac(around.keys.cookieKey, `ticket ${code}`).subarray(0, 15)).toString('base64url')
}

/** What is asked of the holder of this invitation, in the versions that the study pinned. */
export async function askedOf(around: Surroundings, invitation: Invitation): Promise<AskedOfSomebody> {
  const kept = known(around).get(keyOf(invitation))
  if (kept && kept.until > around.now().getTime()) return kept.asked
  const asked = await around.db.transaction((tx) => readAsked(tx, around, invitation))
  keep(around, invitation, asked)
  return asked
}

/** The questionnaire alone, within a transaction: for checking answers. */
export async function questionnaireOf(
  tx: Transaction,
  around: Surroundings,
  invitation: Invitation,
): Promise<Pick<AskedOfSomebody, 'questionnaire' | 'levers'>> {
  const kept = known(around).get(keyOf(invitation))
  // The questions of an open wave are frozen, so what was read once stays right.
  if (kept) return kept.asked
  const asked = await readAsked(tx, around, invitation)
  keep(around, invitation, asked)
  return asked
}

async function readAsked(
  tx: Transaction,
  around: Surroundings,
  invitation: Invitation,
): Promise<AskedOfSomebody> {
  const study = await studyById(tx, around.tenant, invitation.study)
  const wave = study && (await waveById(tx, around.tenant, study.id, invitation.wave))
  const centre = study?.centres.find(({ id }) => id === invitation.centre)
  const design = study?.groups.find(({ group }) => group === invitation.group)
  // A code is made for a centre and group of the study, but a draft may still have lost them since.
  if (!study || !wave || !centre || !design) throw new Problem('code-not-recognised')
  const library = await studyLibrary(tx, around, study.id)
  const questionnaire = assembleQuestionnaire(
    library.instruments.filter(({ id }) => id === design.instrument),
    design.group,
    design.form,
    design.modules,
  )
  const own = ownGroupNames(library.instruments)
  const paragraphs = (language: Language) =>
    participantStatement(study, wave.design, language, own).split('\n\n')
  return {
    study: study.title,
    question: study.question,
    centre: centre.name,
    isExample: study.isExample,
    runBy: study.runBy,
    group: design.group,
    kind: invitation.kind,
    languages: LANGUAGES.filter((language) => study.languages.includes(language)),
    statement: { nl: paragraphs('nl'), en: paragraphs('en'), fr: paragraphs('fr') },
    questionnaire,
    constructs: titles(
      library,
      questionnaire.questions.map(({ item }) => item.construct),
    ),
    levers: leversOf(library, questionnaire),
  }
}

function leversOf(library: Library, { levers: choice, parts }: Questionnaire): AskedOfSomebody['levers'] {
  const part = parts.find(({ kind }) => kind === 'levers')
  if (!choice || part?.kind !== 'levers') return null
  const list = library.frameworks.find(({ id }) => id === choice.framework)?.elements ?? []
  return {
    choice,
    codes: list.filter(({ retired }) => !retired).map(({ id, title }) => ({ id, title })),
    constructs: titles(library, part.constructs),
  }
}

function titles(library: Library, ids: readonly string[]) {
  const named = [
    ...library.frameworks.flatMap(({ elements }) => elements),
    ...library.instruments.flatMap(({ constructs }) => constructs ?? []),
  ]
  return [...new Set(ids)].flatMap((id) => {
    const element = named.find((one) => one.id === id)
    return element ? [{ id, title: element.title }] : []
  })
}

// Reading a questionnaire costs a few queries and every page of every participant needs it. The words around
// the questions (a title, the name of a centre) may still be corrected, so a page is at most a minute behind.
const MILLISECONDS_KEPT = 60_000
const MOST_KEPT = 2000

type Kept = Map<string, { readonly asked: AskedOfSomebody; readonly until: number }>
const keptPer = new WeakMap<Surroundings['db'], Kept>()

function known(around: Surroundings): Kept {
  const kept = keptPer.get(around.db) ?? (new Map() as Kept)
  keptPer.set(around.db, kept)
  return kept
}

function keep(around: Surroundings, invitation: Invitation, asked: AskedOfSomebody): void {
  const kept = known(around)
  kept.delete(keyOf(invitation))
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!) // size says there is a first
  kept.set(keyOf(invitation), { asked, until: around.now().getTime() + MILLISECONDS_KEPT })
}

function keyOf({ study, wave, centre, group, kind }: Invitation): string {
  return [study, wave, centre, group, kind].join(' ')
}

/**
 * Who guesses is known by a hash with a salt that is made new every day and is only in memory: the address
 * itself is not kept, and yesterday's hash cannot be compared with today's.
 */
export class GuessingGuard {
  readonly #limit = new GuessingLimit({ tries: 10, secondsPerTry: 20 }, { tries: 2000, secondsPerTry: 0.05 })
  readonly #around: Pick<Surroundings, 'now' | 'randomBytes'>
  /** The last of those who wait, per caller. */
  readonly #queues = new Map<string, Promise<unknown>>()
  #salt: Uint8Array = new Uint8Array()
  #day = ''

  constructor(around: Pick<Surroundings, 'now' | 'randomBytes'>) {
    this.#around = around
  }

  /**
   * Does the work, unless this address has to wait; a code that nobody knows costs it a try. One at a time per
   * address: a thousand guesses at the same moment would otherwise all be looked up before the first one counts.
   */
  async guarded<Result>(address: string, work: () => Promise<Result>): Promise<Result> {
    const caller = this.#callerOf(address)
    const turn = (this.#queues.get(caller) ?? Promise.resolve()).then(() => this.#attempt(caller, work))
    const done = turn.then(
      () => undefined,
      () => undefined,
    )
    this.#queues.set(caller, done)
    try {
      return await turn
    } finally {
      if (this.#queues.get(caller) === done) this.#queues.delete(caller)
    }
  }

  async #attempt<Result>(caller: string, work: () => Promise<Result>): Promise<Result> {
    const seconds = this.#limit.secondsToWait(caller, this.#around.now().getTime())
    if (seconds > 0) throw new Problem('too-many-attempts', { seconds })
    try {
      return await work()
    } catch (error) {
      if (error instanceof Problem && error.code === 'code-not-recognised')
        this.#limit.wrongCode(caller, this.#around.now().getTime())
      throw error
    }
  }

  #callerOf(address: string): string {
    const day = this.#around.now().toISOString().slice(0, 10)
    if (day !== this.#day) {
      this.#day = day
      this.#salt = this.#around.randomBytes(32)
    }
    return Buffer.from(hmac(this.#salt, address).subarray(0, 12)).toString('base64url')
  }
}
