/** The passages on which coders differed, to talk about one after the other. */
import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useSending } from '../asking.ts'
import { SelectField } from '../form/field.tsx'
import { text, useSay } from '../shell/language.tsx'
import { FaultNotice } from '../shell/states.tsx'
import { useStudyInHand } from '../study/study-in-hand.tsx'
import { passages as countOfPassages, places as countOfPlaces } from './count-words.ts'
import { DifferenceCard } from './difference-card.tsx'
import type { Differences } from './round-page.tsx'
import type { RoundSeen } from './rounds-page.tsx'

const words = {
  title: text('Verschillen', 'Differences', 'Différences'),
  left: text(
    'Nog {left} van {all} te bespreken.',
    'Still {left} of {all} to talk about.',
    'Encore {left} sur {all} à discuter.',
  ),
  noneLeft: text(
    'Alles is besproken: {all}.',
    'Everything was talked about: {all}.',
    'Tout a été discuté : {all}.',
  ),
  ofSettled: text('Zij verschilden op {all}.', 'They differed at {all}.', 'Ils différaient à {all}.'),
  alike: text(
    'Op {alike} lazen zij gelijk; dat staat al in de consensus.',
    'At {alike} they read alike; that is in the consensus already.',
    'À {alike} ils ont lu pareil ; cela est déjà dans le consensus.',
  ),
  alikeThen: text(
    'Op {alike} lazen zij gelijk.',
    'At {alike} they read alike.',
    'À {alike} ils ont lu pareil.',
  ),
  notCompared: text(
    'Niet vergeleken, want minder dan twee codeurs waren ermee klaar: {titles}.',
    'Not compared, because fewer than two coders were done with it: {titles}.',
    'Non comparé, car moins de deux codeurs avaient terminé : {titles}.',
  ),
  show: text('Toon', 'Show', 'Montrer'),
  everything: text('alle verschillen', 'all differences', 'toutes les différences'),
  open: text('wat nog te bespreken is', 'what is still to be talked about', 'ce qui reste à discuter'),
  below: text('Over deze code: {count}.', 'On this code: {count}.', 'Sur ce code : {count}.'),
  none: text(
    'Hier verschilden zij nergens.',
    'They differed nowhere here.',
    'Ici ils ne différaient nulle part.',
  ),
  noneOpen: text(
    'Hier is niets meer te bespreken.',
    'There is nothing left to talk about here.',
    "Il n'y a plus rien à discuter ici.",
  ),
  more: text('Toon er nog {count}', 'Show {count} more', 'En montrer encore {count}'),
  keys: text('Met het toetsenbord, op een kaart:', 'By keyboard, on a card:', 'Au clavier, sur une carte :'),
  nextBefore: text('volgende, vorige', 'next, previous', 'suivante, précédente'),
  takeThis: text('lezing van {letter}', "{letter}'s reading", 'lecture de {letter}'),
  all: text('alle lezingen', 'all readings', 'toutes les lectures'),
  noCode: text('geen code', 'no code', 'aucun code'),
  settle: text('Rond de ronde af', 'Settle the round', 'Terminer le tour'),
  settleWhat: text(
    'Alles is besproken. Na het afronden verandert de consensus niet meer.',
    'Everything was talked about. After settling, the consensus no longer changes.',
    'Tout est discuté. Une fois le tour terminé, le consensus ne change plus.',
  ),
  evidence: text(
    'Wat in de consensus staat, telt als bewijs in profiel en citaten.',
    'What is in the consensus counts as evidence in profile and quotes.',
    'Ce qui est dans le consensus compte comme élément dans le profil et les citations.',
  ),
  log: text(
    'Schrijf in het logboek wat u hieruit leerde',
    'Write in the log what you learned from this',
    'Écrire dans le journal ce que vous en avez appris',
  ),
}

/** As many cards as one reads in a sitting; more on asking. */
const AT_ONCE = 20

export function DifferenceList({
  seen,
  round,
  codes,
}: {
  readonly seen: Differences
  readonly round: RoundSeen
  /** Only these; null: all. */
  readonly codes: readonly string[] | null
}) {
  const say = useSay()
  const isOpen = round.state === 'comparing'
  const [only, setOnly] = useState<'everything' | 'open'>(isOpen ? 'open' : 'everything')
  const [shown, setShown] = useState(AT_ONCE)
  /** What was open when the list was last chosen: a card that is settled stays in sight, and under the keyboard. */
  const [stays, setStays] = useState(() => openIn(seen))
  const list = useRef<HTMLOListElement>(null)

  const places = seen.differences.flatMap((one) => one.places)
  const left = places.filter((place) => !place.isSettled).length
  const wanted = seen.differences.filter(
    (difference) =>
      (codes === null || difference.places.some((place) => codes.includes(place.code))) &&
      (only === 'everything' || difference.places.some((place) => !place.isSettled || stays.has(place.id))),
  )
  const go = (event: KeyboardEvent) => {
    if (event.key !== 'j' && event.key !== 'k') return
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return
    const cards = [...(list.current?.querySelectorAll<HTMLElement>('.diff') ?? [])]
    const at = cards.findIndex((card) => card.contains(document.activeElement))
    cards[event.key === 'j' ? at + 1 : at - 1]?.focus()
  }
  return (
    <div className="differences">
      <h2>{say(words.title)}</h2>
      <p>
        {isOpen
          ? say(left > 0 ? words.left : words.noneLeft, { left, all: countOfPlaces(places.length, say) })
          : say(words.ofSettled, { all: countOfPlaces(places.length, say) })}{' '}
        {say(isOpen ? words.alike : words.alikeThen, { alike: countOfPlaces(seen.alike, say) })}
      </p>
      {seen.notCompared.length > 0 && (
        <p className="note">{say(words.notCompared, { titles: seen.notCompared.join(', ') })}</p>
      )}
      {isOpen && left === 0 && places.length > 0 && <SettleRound round={round} />}
      {isOpen && (
        <>
          <SelectField<'everything' | 'open'>
            label={say(words.show)}
            value={only}
            onChange={(value) => {
              setOnly(value)
              setStays(openIn(seen))
              setShown(AT_ONCE)
            }}
            options={[
              { value: 'open', name: say(words.open) },
              { value: 'everything', name: say(words.everything) },
            ]}
          />
          <Keys round={round} />
        </>
      )}
      {codes !== null && wanted.length > 0 && (
        <p>{say(words.below, { count: countOfPassages(wanted.length, say) })}</p>
      )}
      {wanted.length === 0 && (
        <p className="empty">{say(only === 'open' && places.length > 0 ? words.noneOpen : words.none)}</p>
      )}
      <ol className="diffs" ref={list} onKeyDown={go}>
        {wanted.slice(0, shown).map((difference) => (
          <li key={difference.places[0]?.id}>
            <DifferenceCard difference={difference} codes={seen.codes} round={round} />
          </li>
        ))}
      </ol>
      {wanted.length > shown && (
        <p className="actions">
          <button type="button" className="btn" onClick={() => setShown(shown + AT_ONCE)}>
            {say(words.more, { count: Math.min(AT_ONCE, wanted.length - shown) })}
          </button>
        </p>
      )}
    </div>
  )
}

function openIn(seen: Differences): ReadonlySet<string> {
  return new Set(
    seen.differences.flatMap(({ places }) =>
      places.filter(({ isSettled }) => !isSettled).map(({ id }) => id),
    ),
  )
}

function Keys({ round }: { readonly round: RoundSeen }) {
  const say = useSay()
  return (
    <p className="keys-of">
      <span>{say(words.keys)}</span>
      <span>
        <kbd>j</kbd> <kbd>k</kbd> {say(words.nextBefore)}
      </span>
      {round.coders.map(({ id, letter }) => (
        <span key={id}>
          <kbd>{letter.toLowerCase()}</kbd> {say(words.takeThis, { letter })}
        </span>
      ))}
      <span>
        <kbd>+</kbd> {say(words.all)}
      </span>
      <span>
        <kbd>0</kbd> {say(words.noCode)}
      </span>
    </p>
  )
}

function SettleRound({ round }: { readonly round: RoundSeen }) {
  const say = useSay()
  const { study } = useStudyInHand()
  const sending = useSending('settleRound')
  return (
    <div className="notice">
      <p>
        {say(words.settleWhat)} {say(words.evidence)}
      </p>
      {sending.error && <FaultNotice error={sending.error} />}
      <p className="actions">
        <button
          type="button"
          className="btn main"
          disabled={sending.isPending}
          onClick={() => sending.mutate({ params: { study: study.id, round: round.id }, body: undefined })}
        >
          {say(words.settle)}
        </button>
        <Link to="/studies/$study/logboek" params={{ study: study.id }}>
          {say(words.log)}
        </Link>
      </p>
    </div>
  )
}
