import { useQueryClient } from '@tanstack/react-query'
import { codeHeading } from '../../../qualitative/queries/dimension-words.ts'
import { type KeyboardEvent, useEffect, useReducer, useRef, useState } from 'react'
import type { CodeId, CodingId } from '../../../foundation/ids.ts'
import { uuidV7 } from '../../../foundation/uuid.ts'
import type { SearchQuery } from '../../../qualitative/queries/query.ts'
import { call, type Output } from '../api-client.ts'
import { Choices as ChoiceField, SelectField } from '../form/field.tsx'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { FaultNotice } from '../shell/states.tsx'
import { useStudyInHand } from '../study/study-in-hand.tsx'
import { ExcerptView } from './excerpt-view.tsx'
import { afterAct, type Decision, newList } from './proposal-list.ts'
import { type Choices, useHeading } from './query-words.ts'

const words = {
  title: text('Stel voor bij een code …', 'Propose for a code …', 'Proposer pour un code …'),
  lead: text(
    'Wat u vindt, wordt een lijst met voorstellen. Er wordt niets gecodeerd tot u een voorstel aanneemt.',
    'What you find becomes a list of proposals. Nothing is coded until you accept a proposal.',
    'Ce que vous trouvez devient une liste de propositions. Rien n’est codé tant que vous n’acceptez pas une proposition.',
  ),
  code: text('Code', 'Code', 'Code'),
  choose: text('Kies een code', 'Choose a code', 'Choisissez un code'),
  unit: text('Wat krijgt de code', 'What gets the code', 'Ce qui reçoit le code'),
  sentence: text('de zin', 'the sentence', 'la phrase'),
  turn: text('de hele beurt', 'the whole turn', 'tout le tour de parole'),
  show: text('Toon voorstellen', 'Show proposals', 'Afficher les propositions'),
  busy: text('Bezig …', 'Busy …', 'En cours …'),
  list: text(
    'Voorstellen voor {code}. Toetsen: a neemt aan, w wijst af, j volgende, k vorige.',
    'Proposals for {code}. Keys: a accepts, w turns down, j next, k previous.',
    'Propositions pour {code}. Touches : a accepte, w refuse, j suivante, k précédente.',
  ),
  none: text(
    'Geen voorstellen: wat gevonden wordt, heeft de code al.',
    'No proposals: what is found has the code already.',
    'Aucune proposition : ce qui est trouvé a déjà le code.',
  ),
  already: text(
    '{count} hadden de code al.',
    '{count} had the code already.',
    '{count} avaient déjà le code.',
  ),
  cut: text(
    'Dit zijn de eerste {count}. Neem aan of wijs af en vraag opnieuw, of zoek nauwer.',
    'These are the first {count}. Accept or turn down and ask again, or search more narrowly.',
    'Ce sont les {count} premières. Acceptez ou refusez puis redemandez, ou cherchez plus précisément.',
  ),
  progress: text(
    '{accepted} aangenomen, {rejected} afgewezen, {open} te bekijken',
    '{accepted} accepted, {rejected} turned down, {open} to look at',
    '{accepted} acceptées, {rejected} refusées, {open} à regarder',
  ),
  accept: text('Neem aan', 'Accept', 'Accepter'),
  reject: text('Wijs af', 'Turn down', 'Refuser'),
  accepted: text(
    'Aangenomen: gecodeerd in de gedeelde laag.',
    'Accepted: coded in the shared layer.',
    'Acceptée : codée dans la couche partagée.',
  ),
  rejected: text('Afgewezen.', 'Turned down.', 'Refusée.'),
  undo: text('Maak ongedaan', 'Undo', 'Annuler'),
}

type Proposals = Output<'proposeCodings'>
type Proposal = Proposals['proposals'][number]

/** A search as a list of passages that may get a code; a person goes through them. */
export function ProposalsPart({
  query,
  choices,
}: {
  readonly query: SearchQuery
  readonly choices: Choices
}) {
  const say = useSay()
  const { language } = useLanguage()
  const { study } = useStudyInHand()
  const [code, setCode] = useState<CodeId | ''>('')
  const [unit, setUnit] = useState<'turn' | 'sentence'>('sentence')
  const [asked, setAsked] = useState<{ proposals: Proposals; code: CodeId; round: number } | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const show = async () => {
    if (code === '') return
    setBusy(true)
    setError(null)
    try {
      const { words: sought, filter, coded } = query
      const input = { params: { study: study.id }, body: { words: sought, filter, coded, code, unit } }
      const proposals = await call('proposeCodings', input, language)
      setAsked((before) => ({ proposals, code, round: (before?.round ?? 0) + 1 }))
    } catch (fault) {
      setError(fault)
    } finally {
      setBusy(false)
    }
  }
  const chosen = choices.codes.find(({ id }) => id === asked?.code)
  return (
    <details className="query-filter">
      <summary>{say(words.title)}</summary>
      <p className="hint">{say(words.lead)}</p>
      <div className="query-fields">
        <SelectField
          label={say(words.code)}
          value={code}
          onChange={setCode}
          options={[
            { value: '', name: say(words.choose) },
            ...choices.codes
              .filter(({ isOpen }) => isOpen)
              .map((one) => ({
                value: one.id,
                name: `${'\u00a0\u00a0\u00a0'.repeat(one.depth)}${codeHeading(one)}`,
              })),
          ]}
        />
      </div>
      <ChoiceField
        legend={say(words.unit)}
        value={unit}
        onChange={setUnit}
        options={[
          { value: 'sentence', name: say(words.sentence) },
          { value: 'turn', name: say(words.turn) },
        ]}
      />
      <p className="actions">
        <button type="button" className="btn" disabled={code === '' || isBusy} onClick={() => void show()}>
          {say(isBusy ? words.busy : words.show)}
        </button>
      </p>
      {Boolean(error) && <FaultNotice error={error} />}
      {asked && chosen && (
        <ProposalsToDecide
          key={asked.round}
          proposals={asked.proposals}
          code={asked.code}
          codeName={codeHeading(chosen)}
          choices={choices}
        />
      )}
    </details>
  )
}

function ProposalsToDecide({
  proposals: { proposals, isCut, alreadyCoded },
  code,
  codeName,
  choices,
}: {
  readonly proposals: Proposals
  readonly code: CodeId
  readonly codeName: string
  readonly choices: Choices
}) {
  const say = useSay()
  const { list, act, accept, undo, error } = useDeciding(proposals, code)
  const current = useRef<HTMLLIElement>(null)
  const isFirst = useRef(true)
  useEffect(() => {
    const here = current.current
    // Who pointed at a button in it is there already: moving it away under the mouse would undo the click.
    if (here && !here.contains(document.activeElement)) {
      here.focus({ preventScroll: true })
      if (!isFirst.current) here.scrollIntoView({ block: 'nearest' })
    }
    isFirst.current = false
  }, [list.at])
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const isOpen = list.decisions[list.at] === 'open'
    if (event.key === 'a' && isOpen) void accept(list.at)
    else if (event.key === 'w' && isOpen) act({ act: 'decide', of: list.at, decision: 'rejected' })
    else if (event.key === 'j') act({ act: 'next' })
    else if (event.key === 'k') act({ act: 'previous' })
    else return
    event.preventDefault()
  }
  if (proposals.length === 0) return <p className="empty">{say(words.none)}</p>
  const count = (decision: Decision) => list.decisions.filter((one) => one === decision).length
  return (
    <>
      <p className="hint" id="proposal-keys">
        {say(words.list, { code: codeName })}
        {alreadyCoded > 0 && ` ${say(words.already, { count: alreadyCoded })}`}
        {isCut && ` ${say(words.cut, { count: proposals.length })}`}
      </p>
      <p role="status">
        {say(words.progress, {
          accepted: count('accepted'),
          rejected: count('rejected'),
          open: count('open'),
        })}
      </p>
      {error !== null && <FaultNotice error={error} />}
      {/* Keys are for the list as a whole; each of its proposals has buttons that do the same. */}
      <ol className="proposals" aria-describedby="proposal-keys" onKeyDown={onKey}>
        {proposals.map((proposal, place) => (
          <ProposalToDecide
            key={`${proposal.document} ${proposal.start} ${proposal.end}`}
            ref={place === list.at ? current : null}
            proposal={proposal}
            decision={list.decisions[place] ?? 'open'}
            isHere={place === list.at}
            choices={choices}
            onHere={() => act({ act: 'go', to: place })}
            onAccept={() => void accept(place)}
            onReject={() => act({ act: 'decide', of: place, decision: 'rejected' })}
            onUndo={() => void undo(place)}
          />
        ))}
      </ol>
    </>
  )
}

function ProposalToDecide({
  ref,
  proposal,
  decision,
  isHere,
  choices,
  onHere,
  onAccept,
  onReject,
  onUndo,
}: {
  readonly ref: React.Ref<HTMLLIElement> | null
  readonly proposal: Proposal
  readonly decision: Decision
  readonly isHere: boolean
  readonly choices: Choices
  readonly onHere: () => void
  readonly onAccept: () => void
  readonly onReject: () => void
  readonly onUndo: () => void
}) {
  const say = useSay()
  const heading = useHeading(choices)
  return (
    <li
      ref={ref}
      tabIndex={-1}
      onFocus={onHere}
      {...(isHere && { 'aria-current': true })}
      data-decision={decision}
    >
      <p className="hint">{heading('document', proposal.document)}</p>
      <ExcerptView excerpt={proposal.excerpt} />
      <p className="actions">
        {decision === 'open' || decision === 'busy' ? (
          <>
            <button type="button" className="btn main" disabled={decision === 'busy'} onClick={onAccept}>
              {say(words.accept)}
            </button>
            <button type="button" className="btn" disabled={decision === 'busy'} onClick={onReject}>
              {say(words.reject)}
            </button>
          </>
        ) : (
          <>
            <span>{say(decision === 'accepted' ? words.accepted : words.rejected)}</span>
            <button type="button" className="btn" onClick={onUndo}>
              {say(words.undo)}
            </button>
          </>
        )}
      </p>
    </li>
  )
}

/** Decisions, and the codings that accepting makes: each a coding like one made by hand, and undone like one. */
function useDeciding(proposals: readonly Proposal[], code: CodeId) {
  const { language } = useLanguage()
  const { study } = useStudyInHand()
  const cache = useQueryClient()
  const [list, act] = useReducer(afterAct, proposals.length, newList)
  const [error, setError] = useState<unknown>(null)
  const made = useRef(new Map<number, CodingId>())
  // What was counted before is counted again once one leaves; while one is going through, the page stays as it is.
  useEffect(
    () => () => {
      if (made.current.size > 0) void cache.invalidateQueries()
    },
    [cache],
  )
  const accept = async (place: number) => {
    const proposal = proposals[place]
    if (!proposal || list.decisions[place] !== 'open') return
    const { document, start, end, textVersion } = proposal
    const id = uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10))) as CodingId // made here
    act({ act: 'decide', of: place, decision: 'busy' })
    setError(null)
    try {
      const facets = { direction: null, restsOn: null, level: null }
      const body = { id, layer: { kind: 'shared' as const }, code, start, end, textVersion, ...facets }
      await call('addCoding', { params: { study: study.id, document }, body }, language)
      made.current.set(place, id)
      act({ act: 'decide', of: place, decision: 'accepted' })
    } catch (fault) {
      setError(fault)
      act({ act: 'decide', of: place, decision: 'open' })
    }
  }
  const undo = async (place: number) => {
    const coding = made.current.get(place)
    const document = proposals[place]?.document
    setError(null)
    try {
      if (coding !== undefined && document !== undefined)
        await call('removeCoding', { params: { study: study.id, document, coding } }, language)
      act({ act: 'decide', of: place, decision: 'open' })
    } catch (fault) {
      setError(fault)
    }
  }
  return { list, act, accept, undo, error }
}
