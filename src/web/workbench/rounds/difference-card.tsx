/** One passage: what each coder gave it, and what the team makes of it. */
import { type KeyboardEvent, useState } from 'react'
import { useSending } from '../asking.ts'
import { TextField } from '../form/field.tsx'
import { PlaceLink } from '../queries/place-link.tsx'
import { text, type Say, useSay } from '../shell/language.tsx'
import { FaultNotice } from '../shell/states.tsx'
import { useStudyInHand } from '../study/study-in-hand.tsx'
import { codeName } from './agreement-now.tsx'
import { facetsInWords, swatchOf } from './facet-words.ts'
import type { Differences } from './round-page.tsx'
import type { RoundSeen } from './rounds-page.tsx'

const words = {
  turn: text('beurt {turn}', 'turn {turn}', 'prise de parole {turn}'),
  turns: text('beurt {from} tot {to}', 'turns {from} to {to}', 'prises de parole {from} à {to}'),
  goesOn: text('… (de passage gaat verder)', '… (the passage goes on)', '… (le passage continue)'),
  none: text('geen code', 'no code', 'aucun code'),
  notRead: text('was niet klaar', 'was not done', "n'avait pas terminé"),
  open: text('nog te bespreken', 'still to be talked about', 'encore à discuter'),
  part: text('deels besproken', 'partly talked about', 'en partie discuté'),
  tookCoder: text(
    'consensus: lezing van {letter}',
    "consensus: {letter}'s reading",
    'consensus : lecture de {letter}',
  ),
  tookAll: text('consensus: beide lezingen', 'consensus: both readings', 'consensus : les deux lectures'),
  tookAllOfMore: text(
    'consensus: alle lezingen',
    'consensus: all readings',
    'consensus : toutes les lectures',
  ),
  tookNone: text('consensus: geen code', 'consensus: no code', 'consensus : aucun code'),
  stands: text('consensus: {codes}', 'consensus: {codes}', 'consensus : {codes}'),
  why: text('want: {note}', 'because: {note}', 'car : {note}'),
  take: text('Neem {letter}', 'Take {letter}', 'Prendre {letter}'),
  both: text('Beide', 'Both', 'Les deux'),
  all: text('Alle', 'All', 'Toutes'),
  neither: text('Geen code', 'No code', 'Aucun code'),
  again: text('Bespreek opnieuw', 'Talk about it again', 'En rediscuter'),
  note: text('Waarom? (mag leeg blijven)', 'Why? (may stay empty)', 'Pourquoi ? (peut rester vide)'),
  perCode: text('Beslis per code', 'Decide code by code', 'Décider code par code'),
  decide: text(
    'Wat komt in de consensus?',
    'What goes into the consensus?',
    'Que mettre dans le consensus ?',
  ),
}

export type Difference = Differences['differences'][number]
type Place = Difference['places'][number]

/** What is sent for a decision: whose reading, everybody's, none, or open again. */
type Take = { readonly take: 'all' | 'none' | 'open' } | { readonly take: 'coder'; readonly coder: string }

export function DifferenceCard({
  difference,
  codes,
  round,
}: {
  readonly difference: Difference
  readonly codes: Differences['codes']
  readonly round: RoundSeen
}) {
  const say = useSay()
  const { study } = useStudyInHand()
  const sending = useSending('settlePlaces')
  const [note, setNote] = useState('')
  const { places } = difference
  const isSettled = places.every((place) => place.isSettled)
  const mayDecide = round.state === 'comparing'
  const send = (those: readonly Place[], take: Take) => {
    if (sending.isPending) return
    sending.mutate({
      params: { study: study.id, round: round.id },
      body: {
        places: those.map(({ id }) => id),
        take: take.take,
        coder: take.take === 'coder' ? take.coder : null,
        note: take.take === 'open' ? '' : note,
      },
    })
  }
  const byKey = (event: KeyboardEvent<HTMLElement>) => {
    // Only on the card itself: in the note a letter is a letter, and a button has its own keys.
    if (!mayDecide || event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey)
      return
    const coder = round.coders.find(({ letter }) => letter.toLowerCase() === event.key.toLowerCase())
    if (coder) send(places, { take: 'coder', coder: coder.id })
    else if (event.key === '+') send(places, { take: 'all' })
    else if (event.key === '0') send(places, { take: 'none' })
  }
  const where = [difference.title, say(words.turn, { turn: difference.turn }), difference.speaker]
  return (
    <article
      className="diff"
      tabIndex={0}
      aria-label={where.filter(Boolean).join(', ')}
      aria-keyshortcuts={
        mayDecide ? [...round.coders.map(({ letter }) => letter), '+', '0'].join(' ') : undefined
      }
      onKeyDown={byKey}
    >
      <h3>
        <PlaceLink document={difference.document} turn={difference.turn}>
          {where.filter(Boolean).join(' · ')}
        </PlaceLink>
      </h3>
      <blockquote className="said-words">
        {difference.words}
        {difference.isCut && <span className="tiny mute"> {say(words.goesOn)}</span>}
      </blockquote>
      <dl className="gave">
        {round.coders.map(({ id, letter }, place) => (
          <GaveHere key={id} letter={letter} coder={place} places={places} codes={codes} />
        ))}
      </dl>
      <div role="status">
        <Outcome places={places} codes={codes} round={round} />
      </div>
      {sending.error && <FaultNotice error={sending.error} />}
      {mayDecide &&
        (isSettled ? (
          <p className="decide">
            <button type="button" className="btn quiet small" onClick={() => send(places, { take: 'open' })}>
              {say(words.again)}
            </button>
          </p>
        ) : (
          <>
            <div className="decide-note">
              <TextField label={say(words.note)} value={note} onChange={setNote} maxLength={2000} />
            </div>
            <Decide round={round} label={say(words.decide)} onTake={(take) => send(places, take)} />
            {places.length > 1 && (
              <details className="per-code">
                <summary>{say(words.perCode)}</summary>
                {places.map((place) => (
                  <div key={place.id}>
                    <p>{nameOf(place, codes)}</p>
                    <Decide
                      round={round}
                      label={`${say(words.decide)} ${nameOf(place, codes)}`}
                      onTake={(take) => send([place], take)}
                    />
                  </div>
                ))}
              </details>
            )}
          </>
        ))}
    </article>
  )
}

function nameOf(place: Place, codes: Differences['codes']): string {
  const code = codes[place.code]
  return code ? codeName(code) : ''
}

/** What one coder gave here: a line per coding, or that there is none. */
function GaveHere({
  letter,
  coder,
  places,
  codes,
}: {
  readonly letter: string
  readonly coder: number
  readonly places: readonly Place[]
  readonly codes: Differences['codes']
}) {
  const say = useSay()
  const given = places.flatMap((place) =>
    (place.byCoder[coder] ?? []).map((coding, at) => ({ key: `${place.id} ${at}`, place, coding })),
  )
  const hasRead = places.some(({ byCoder }) => byCoder[coder] !== null)
  return (
    <>
      <dt>{letter}</dt>
      <dd>
        {given.map(({ key, place, coding }) => (
          <p key={key}>
            <span className={swatchOf(coding.direction)} aria-hidden="true" />
            {nameOf(place, codes)}
            <em>
              {[
                facetsInWords(coding, say),
                place.differsIn.includes('turns') && turnsInWords(coding.firstTurn, coding.lastTurn, say),
              ]
                .filter(Boolean)
                .join(', ')}
            </em>
          </p>
        ))}
        {given.length === 0 && (
          <p>
            <span className="sw none-given" aria-hidden="true" />
            {say(hasRead ? words.none : words.notRead)}
          </p>
        )}
      </dd>
    </>
  )
}

function turnsInWords(from: number, to: number, say: Say): string {
  return from === to ? say(words.turn, { turn: from }) : say(words.turns, { from, to })
}

function Outcome({
  places,
  codes,
  round,
}: {
  readonly places: readonly Place[]
  readonly codes: Differences['codes']
  readonly round: RoundSeen
}) {
  const say = useSay()
  const left = places.filter(({ isSettled }) => !isSettled).length
  if (left > 0) return <p className="outcome open">{say(left < places.length ? words.part : words.open)}</p>
  const notes = [...new Set(places.map(({ note }) => note).filter((note) => note !== ''))]
  return (
    <div className="outcome decided">
      <p>{decisionInWords(places, codes, round, say)}</p>
      {notes.map((note) => (
        <p key={note}>{say(words.why, { note })}</p>
      ))}
    </div>
  )
}

/** The choice, where it was one for the whole passage; else what stands in the consensus. */
function decisionInWords(
  places: readonly Place[],
  codes: Differences['codes'],
  round: RoundSeen,
  say: Say,
): string {
  const [first] = places
  const choice = first?.choice ?? null
  const isOne = places.every((place) => JSON.stringify(place.choice) === JSON.stringify(choice))
  if (isOne && choice?.take === 'coder') {
    return say(words.tookCoder, { letter: round.coders.find(({ id }) => id === choice.coder)?.letter ?? '' })
  }
  if (isOne && choice?.take === 'all') {
    return say(round.coders.length > 2 ? words.tookAllOfMore : words.tookAll)
  }
  const stands = places
    .filter(({ consensus }) => consensus.length > 0)
    .map((place) =>
      [nameOf(place, codes), ...place.consensus.map((facets) => facetsInWords(facets, say))]
        .filter(Boolean)
        .join(', '),
    )
  return stands.length === 0 ? say(words.tookNone) : say(words.stands, { codes: stands.join('; ') })
}

function Decide({
  round,
  label,
  onTake,
}: {
  readonly round: RoundSeen
  readonly label: string
  readonly onTake: (take: Take) => void
}) {
  const say = useSay()
  return (
    <div className="decide" role="group" aria-label={label}>
      {round.coders.map(({ id, letter }) => (
        <button
          key={id}
          type="button"
          className="btn small"
          onClick={() => onTake({ take: 'coder', coder: id })}
        >
          {say(words.take, { letter })}
        </button>
      ))}
      <button type="button" className="btn small" onClick={() => onTake({ take: 'all' })}>
        {say(round.coders.length > 2 ? words.all : words.both)}
      </button>
      <button type="button" className="btn small" onClick={() => onTake({ take: 'none' })}>
        {say(words.neither)}
      </button>
    </div>
  )
}
