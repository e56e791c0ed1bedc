import '../../style/documents.css'
import { Link, useNavigate, useParams, useRouterState } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { textOf } from '../../../qualitative/text/code-points.ts'
import { useAnswer, useSending } from '../asking.ts'
import { Dialog } from '../form/dialog.tsx'
import { text, useSay } from '../shell/language.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { Asked, FaultNotice } from '../shell/states.tsx'
import { useStudyInHand } from '../study/study-in-hand.tsx'
import { ByHandPanel } from './by-hand-panel.tsx'
import { DecisionPanel } from './decision-panel.tsx'
import { type DraftSeen, isOvertaken, useDraftInHand } from './draft-in-hand.ts'
import { DraftText, type PassageChosen } from './draft-text.tsx'
import { KindsPanel } from './kinds-panel.tsx'
import { LockDraft } from './lock-draft.tsx'
import { RosterPanel } from './roster-panel.tsx'
import { shownMarks } from './shown-turns.ts'
import { VoicesPanel } from './voices-panel.tsx'

const words = {
  title: text('Namen nakijken', 'Checking names', 'Vérifier les noms'),
  lead: text(
    'Wat onderstreept is, kan naar iemand wijzen. U beslist telkens: vervangen of laten staan. Lees de tekst ook zelf: geen regel ziet alles.',
    'What is underlined may point at somebody. You decide each time: replace or leave. Read the text yourself too: no rule sees everything.',
    "Ce qui est souligné peut désigner quelqu'un. À vous de décider : remplacer ou laisser. Lisez aussi le texte : aucune règle ne voit tout.",
  ),
  notices: text('Bij het lezen van het bestand:', 'In reading the file:', 'À la lecture du fichier :'),
  draft: text('de tekst', 'the text', 'le texte'),
  all: text('Alle documenten', 'All documents', 'Tous les documents'),
  about: text('Gegevens', 'Details', 'Données'),
  kept: text('Bewaard.', 'Saved.', 'Enregistré.'),
  busy: text('Bezig met bewaren …', 'Saving …', 'Enregistrement …'),
  together: text('Voeg beide samen', 'Put both together', 'Réunir les deux'),
  newest: text('Toon alleen hun versie', 'Show their version only', 'Montrer seulement leur version'),
  again: text('Probeer opnieuw', 'Try again', 'Réessayer'),
  lock: text('Vergrendel de tekst …', 'Lock the text …', 'Verrouiller le texte …'),
  lockWhat: text(
    'Daarna kan de tekst gecodeerd worden. Dit kunt u niet terugdraaien.',
    'Then the text can be coded. This cannot be undone.',
    'Le texte pourra ensuite être codé. Ceci ne peut être annulé.',
  ),
  discard: text('Gooi deze tekst weg …', 'Throw this text away …', 'Jeter ce texte …'),
  discardTitle: text('Deze tekst weggooien?', 'Throw this text away?', 'Jeter ce texte ?'),
  discardWhat: text(
    'De tekst, uw beslissingen en het origineel zijn dan weg, ook uit kopieën. Dit kunt u niet terugdraaien.',
    'The text, your decisions and the original are gone then, from copies too. This cannot be undone.',
    "Le texte, vos décisions et l'original disparaissent, aussi des copies. Ceci ne peut être annulé.",
  ),
  discardYes: text('Gooi weg', 'Throw away', 'Jeter'),
  notYet: text('Nog niet', 'Not yet', 'Pas encore'),
}

/** A text on its way to being locked: each proposal in its place, decided on by a person. */
export function PreparePage() {
  const say = useSay()
  const { study } = useStudyInHand()
  const { document } = useParams({ from: '/studies/$study/documenten/$document/voorbereiden' })
  const answer = useAnswer('draft', { study: study.id, document })
  const notices = useRouterState({ select: ({ location }) => location.state.notices })
  const title = answer.data ? `${say(words.title)}: ${answer.data.document.title}` : say(words.title)
  return (
    <>
      <PageTitle inTab={`${say(words.title)} · ${study.title}`}>{title}</PageTitle>
      <p className="lead">{say(words.lead)}</p>
      <p>
        <Link to="/studies/$study/documenten" params={{ study: study.id }}>
          {say(words.all)}
        </Link>
        {' · '}
        <Link to="/studies/$study/documenten/$document/gegevens" params={{ study: study.id, document }}>
          {say(words.about)}
        </Link>
      </p>
      {notices && notices.length > 0 && (
        <div className="notice">
          <p>{say(words.notices)}</p>
          <ul>
            {notices.map(({ code, says }) => (
              <li key={code}>{say(says)}</li>
            ))}
          </ul>
        </div>
      )}
      <Asked answer={answer} what={say(words.draft)}>
        {(seen) => (
          <Preparing key={document} first={seen} onNewest={async () => (await answer.refetch()).data} />
        )}
      </Asked>
    </>
  )
}

/** Begun from what was stored when the page opened; begun again from the newest when somebody else was first. */
function Preparing({
  first,
  onNewest,
}: {
  readonly first: DraftSeen
  readonly onNewest: () => Promise<DraftSeen | undefined>
}) {
  const [round, setRound] = useState({ number: 0, seen: first })
  const beginAgain = async () => {
    const seen = await onNewest()
    if (seen) setRound(({ number }) => ({ number: number + 1, seen }))
  }
  return <DraftAtWork key={round.number} seen={round.seen} onNewest={() => void beginAgain()} />
}

function DraftAtWork({ seen, onNewest }: { readonly seen: DraftSeen; readonly onNewest: () => void }) {
  const say = useSay()
  const hand = useDraftInHand(seen)
  const { draft } = hand
  const marks = useMemo(() => shownMarks(draft), [draft])
  const open = marks.filter(({ decision }) => decision === 'open').length
  const [current, setCurrent] = useState<number | null>(
    () => (marks.find(({ decision }) => decision === 'open') ?? marks[0])?.id ?? null,
  )
  const [chosen, setChosen] = useState<PassageChosen | null>(null)
  const [asked, setAsked] = useState<'lock' | 'discard' | null>(null)
  const field = useRef<HTMLFormElement>(null)
  const place = marks.findIndex(({ id }) => id === current)
  const mark = marks[place] ?? null

  const goTo = (id: number | null | undefined) => {
    if (id === null || id === undefined) return
    setCurrent(id)
    requestAnimationFrame(() => {
      const element = document.getElementById(`mark-${id}`)
      element?.focus({ preventScroll: true })
      element?.scrollIntoView({ block: 'center' })
    })
  }
  const step = (by: 1 | -1) => goTo(marks[place < 0 ? 0 : (place + by + marks.length) % marks.length]?.id)
  const decide = (decision: 'accepted' | 'refused', replacement?: string) => {
    if (!mark) return
    const what = { act: 'decide', marks: [mark.id], decision } as const
    hand.act(replacement === undefined ? what : { ...what, replacement })
    const isOpen = (one: (typeof marks)[number]) => one.decision === 'open' && one.id !== mark.id
    goTo((marks.slice(place + 1).find(isOpen) ?? marks.find(isOpen) ?? mark).id)
  }
  const keys: Readonly<Record<string, () => void>> = {
    j: () => step(1),
    k: () => step(-1),
    a: () => decide('accepted'),
    w: () => decide('refused'),
    u: hand.undo,
    e: () => field.current?.querySelector('input')?.select(),
  }
  const press = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement // keys are pressed on elements
    if (event.key === 'Escape' && field.current?.contains(target)) return goTo(current)
    if (event.ctrlKey || event.metaKey || event.altKey || target.closest('input, select, textarea, dialog'))
      return
    const act = keys[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  const toRoster = async (name: string, pseudonym: string) => {
    await hand.setRoster([
      ...hand.roster.entries.filter((one) => one.name !== name),
      { name, pseudonym, also: [] },
    ])
    hand.act({ act: 'look-for-roster' })
  }
  const [rosterFault, setRosterFault] = useState<unknown>(null)
  const version = hand.keeping === 'kept' ? hand.storedVersion() : null

  // The first proposal has the keys from the start.
  useEffect(() => {
    window.document.getElementById(`mark-${current}`)?.focus({ preventScroll: true })
  }, [])

  return (
    <div className="prepare" onKeyDown={press}>
      <DraftText draft={draft} marks={marks} current={current} onCurrent={goTo} onChosen={setChosen} />
      <aside>
        <DecisionPanel
          mark={mark}
          original={mark ? textOf(draft.text, mark) : ''}
          place={place + 1}
          all={marks.length}
          open={open}
          canUndo={hand.canUndo}
          field={field}
          onDecide={(decision, replacement) => {
            if (decision !== 'open') decide(decision, replacement)
          }}
          onStep={step}
          onUndo={hand.undo}
        />
        {typeof hand.keeping === 'object' ? (
          <FaultNotice error={hand.keeping.error}>
            <p className="actions">
              <button type="button" className="btn small" onClick={hand.again}>
                {say(isOvertaken(hand.keeping) ? words.together : words.again)}
              </button>
              {isOvertaken(hand.keeping) && (
                <button type="button" className="btn small" onClick={onNewest}>
                  {say(words.newest)}
                </button>
              )}
            </p>
          </FaultNotice>
        ) : (
          <p className="small mute" role="status">
            {say(hand.keeping === 'busy' ? words.busy : words.kept)}
          </p>
        )}
        <KindsPanel
          marks={marks}
          onAccept={(some) => hand.act({ act: 'decide', marks: [...some], decision: 'accepted' })}
        />
        <VoicesPanel
          speakers={draft.speakers}
          participants={seen.participants}
          centre={seen.document.centre}
          onChange={(speaker, becomes, who) => hand.act({ act: 'speaker', speaker, becomes, who })}
        />
        <ByHandPanel
          whole={draft.text}
          marks={draft.marks}
          chosen={chosen}
          onActs={(acts) => hand.act(...acts)}
          onRoster={(name, pseudonym) => {
            setRosterFault(null)
            toRoster(name, pseudonym).catch(setRosterFault)
          }}
        />
        <RosterPanel
          entries={hand.roster.entries}
          onChange={hand.setRoster}
          onLook={() => hand.act({ act: 'look-for-roster' })}
        />
        {rosterFault !== null && <FaultNotice error={rosterFault} />}
        <section className="lock">
          <p className="small">{say(words.lockWhat)}</p>
          <p className="actions">
            <button
              type="button"
              className="btn main"
              disabled={version === null}
              onClick={() => setAsked('lock')}
            >
              {say(words.lock)}
            </button>
            <button type="button" className="btn quiet small" onClick={() => setAsked('discard')}>
              {say(words.discard)}
            </button>
          </p>
        </section>
      </aside>
      {asked === 'lock' && version !== null && (
        <LockDraft document={seen.document} version={version} open={open} onClose={() => setAsked(null)} />
      )}
      {asked === 'discard' && <Discard document={seen.document} onClose={() => setAsked(null)} />}
    </div>
  )
}

function Discard({
  document,
  onClose,
}: {
  readonly document: DraftSeen['document']
  readonly onClose: () => void
}) {
  const say = useSay()
  const navigate = useNavigate()
  const sending = useSending('discardDraft')
  const params = { study: document.study, document: document.id }
  return (
    <Dialog title={say(words.discardTitle)} onClose={onClose}>
      <p>{say(words.discardWhat)}</p>
      {sending.error && <FaultNotice error={sending.error} />}
      <p className="actions">
        <button
          type="button"
          className="btn main"
          disabled={sending.isPending}
          onClick={() =>
            sending.mutate(
              { params, body: undefined },
              {
                onSuccess: () =>
                  void navigate({ to: '/studies/$study/documenten', params: { study: document.study } }),
              },
            )
          }
        >
          {say(words.discardYes)}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {say(words.notYet)}
        </button>
      </p>
    </Dialog>
  )
}
