import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { CodeId } from '../../../foundation/ids.ts'
import type { MemoAbout } from '../../../qualitative/memo.ts'
import type { Coding, Facets } from '../../../qualitative/coding.ts'
import type { Passage } from '../../../qualitative/passage.ts'
import { textOf } from '../../../qualitative/text/code-points.ts'
import { useSay } from '../shell/language.tsx'
import { FaultNotice } from '../shell/states.tsx'
import { CodeBox } from './code-box.tsx'
import { CodebookColumn } from './codebook-column.tsx'
import { type CodesInHand, shortName } from './codes-in-hand.ts'
import { CodingChosen, NothingChosen, PassageChosen } from './coding-column.tsx'
import { useDeskActs } from './desk-acts.ts'
import { codingBeside, codingsOver, inTextOrder, nothing, useChoice } from './desk-choice.ts'
import { DeskHead } from './desk-head.tsx'
import { deskWords as words } from './desk-words.ts'
import { directionNames } from './facet-words.ts'
import { FrameOfPassage } from './frame-of-passage.tsx'
import { useHearing } from './hearing.ts'
import { KeysLine } from './keys-line.tsx'
import { MemosAbout } from './memos-about.tsx'
import { newCoding } from './new-coding.ts'
import { endMoved, nextSentence, startMoved, trimmed, wholeTurn, wholeWords } from './passage-by-keys.ts'
import { passageOfSelection, placeOf, positionOfCaret, turnElement } from './passage-in-page.ts'
import { Placed } from './placed.tsx'
import { ProposeQuote, type ProposeQuoteHandle } from './propose-quote.tsx'
import { type ShortcutActs, useShortcuts, useShortcutsSwitch } from './shortcuts.ts'
import { useTouchSelection } from './touch-selection.ts'
import { Transcript } from './transcript.tsx'
import { type Desk, transcriptOf, turnAt } from './turns-shown.ts'
import { firstView, isInView, viewsOf } from './views.ts'

/** Neither is needed to read and code: they come when somebody asks for them. */
const KeysDialog = lazy(async () => ({ default: (await import('./keys-dialog.tsx')).KeysDialog }))
const SuggestionsPanel = lazy(async () => ({
  default: (await import('../suggestions/suggestions-panel.tsx')).SuggestionsPanel,
}))

const facetsByKey: Readonly<Record<string, Partial<Facets>>> = {
  d: { direction: 'carries' },
  h: { direction: 'hinders' },
  i: { restsOn: 'individual' },
  o: { restsOn: 'organisation' },
  b: { restsOn: 'both' },
  1: { level: 'individual' },
  2: { level: 'team' },
  3: { level: 'organisation' },
  4: { level: 'between-organisations' },
  5: { level: 'wider-environment' },
}

/** The three columns: codebook, transcript, and what is chosen. Everything can be done by key and by button. */
export function CodingDesk({
  study,
  desk,
  codes,
}: {
  readonly study: string
  readonly desk: Desk
  readonly codes: CodesInHand
}) {
  const say = useSay()
  const document = desk.document.id
  const { text, turns, document: about, groups } = desk
  const transcript = useMemo(
    () => transcriptOf({ text, turns, document: about, groups }),
    [text, turns, about, groups],
  )
  const { acts, fault } = useDeskActs(study, document)
  const isHearing = useHearing(study, document, desk, acts.hear)

  const views = viewsOf(desk)
  const [viewKey, setViewKey] = useState(() => firstView(views, desk.codings).key)
  const view = views.find(({ key }) => key === viewKey) ?? views[0]! // the shared layer is always there
  const codings = useMemo(
    () => desk.codings.filter((coding) => isInView(coding, view)),
    // The view is made anew with every desk; its key says which it is.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [desk.codings, viewKey],
  )
  const inOrder = useMemo(() => inTextOrder(codings), [codings])

  const { choice, choose, current } = useChoice(firstTurn(transcript.turns.length))
  const { here, passage, box } = choice
  const selected = codings.find(({ id }) => id === choice.selected) ?? null
  const [readCode, setReadCode] = useState<CodeId | null>(null)
  const [recent, setRecent] = useState<readonly CodeId[]>([])
  const [said, setSaid] = useState('')
  const [isShowingKeys, setShowingKeys] = useState(false)
  const [isOn, setOn] = useShortcutsSwitch()
  const container = useRef<HTMLDivElement>(null)
  const quote = useRef<ProposeQuoteHandle>(null)

  const wordsOf = (of: Passage) => textOf(transcript.text, of, transcript.index)
  const nameOf = (coding: Coding) => {
    const code = codes.shown(coding.code)
    return code ? `${shortName(code)} ${code.name}` : ''
  }

  const goToTurn = useCallback(
    (place: number, thenFocus: boolean) => {
      choose({ here: place })
      showTurn(container.current, place, thenFocus)
    },
    [choose],
  )
  useEffect(() => {
    if (here > 0) requestAnimationFrame(() => showTurn(container.current, here, false))
    // Only when the page opens at a turn that its address names.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  const choosePassage = (chosen: Passage | null) => {
    if (!chosen) return
    const place = turnAt(transcript.turns, chosen.start)
    choose({ ...nothing, passage: chosen })
    goToTurn(place, true)
    setSaid(say(words.saidPassage, { turn: place + 1, words: shortened(wordsOf(chosen)) }))
  }
  const select = useCallback(
    (coding: Coding, thenFocus = false) => {
      choose({ ...nothing, selected: coding.id })
      setReadCode(null)
      goToTurn(turnAt(transcript.turns, coding.start), thenFocus)
      setSaid(`${nameOf(coding)}${coding.direction ? `, ${say(directionNames[coding.direction])}` : ''}`)
    },
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [choose, goToTurn, transcript, codes, say],
  )

  /** What keys are about: the latest, which the page may not have drawn yet. */
  const inHand = () => {
    const { selected: id, ...now } = current()
    return { ...now, selected: acts.now(id) }
  }
  /** Gives the passage in hand, or that of the coding in hand, a code. */
  const give = (code: CodeId, thenAnother = false) => {
    const { passage, selected, box, here } = inHand()
    setRecent((before) => [code, ...before.filter((one) => one !== code)].slice(0, 6))
    if (box === 'recode' && selected) {
      acts.changeCode(selected, code)
      choose({ box: 'closed' })
      focusTurn(container.current, here)
      return
    }
    const target = passage ?? selected
    if (!target || !view.mayCode) return
    const coding = newCoding(desk, view.layer, code, target)
    acts.add(coding)
    setSaid(say(words.saidAdded, { code: nameOf(coding) }))
    if (thenAnother) choose({ selected: coding.id })
    else {
      choose({ ...nothing, selected: coding.id })
      globalThis.getSelection()?.removeAllRanges()
      focusTurn(container.current, here)
    }
  }
  const chooseCode = useCallback((code: CodeId) => codeChosen.current(code), [])
  const codeChosen = useRef<(code: CodeId) => void>(() => undefined)
  codeChosen.current = (code) => {
    if (passage) give(code)
    else {
      choose({ selected: null })
      setReadCode(code)
    }
  }

  const mayChange = view.mayCode
  const changeFacet = (key: string): boolean => {
    const { selected } = inHand()
    const wanted = facetsByKey[key]
    if (!selected || !wanted || !mayChange) return false
    const [[facet, value] = ['', null]] = Object.entries(wanted)
    const isThere = selected[facet as keyof Facets] === value
    acts.changeFacets(selected, isThere ? { [facet]: null } : wanted)
    setSaid(say(isThere ? words.saidTakenBack : words.saidFacet, { what: say(words.keys[key]!) }))
    return true
  }
  const remove = (): boolean => {
    const { selected } = inHand()
    if (!selected || !mayChange) return false
    const next = codingBeside(inOrder, selected.id, selected.start, 1)
    acts.remove(selected)
    choose({ ...nothing, selected: next?.id ?? null })
    setSaid(say(words.saidRemoved, { code: nameOf(selected) }))
    return true
  }
  const takeBack = async (how: 'undo' | 'redo') => {
    const outcome = await acts[how]()
    if (!outcome) return setSaid(say(how === 'undo' ? words.nothingToUndo : words.nothingToRedo))
    const { coding, isOvertaken } = outcome
    if (!coding.isRemoved) select(coding)
    setSaid(say(isOvertaken ? words.overtaken : how === 'undo' ? words.saidUndone : words.saidRedone))
  }
  const bound = (move: (of: Passage) => Passage) => {
    const { passage, selected } = inHand()
    const target = passage ?? (mayChange ? selected : null)
    if (!target) return false
    const { start, end } = move({ start: target.start, end: target.end })
    if (start === target.start && end === target.end) return true
    if (passage) choose({ passage: { start, end } })
    else if (selected) acts.changePassage(selected, { start, end })
    setSaid(shortened(wordsOf({ start, end })))
    return true
  }
  const bounds = {
    start: (way: 1 | -1) => bound((of) => startMoved(transcript, of, way)),
    end: (way: 1 | -1) => bound((of) => endMoved(transcript, of, 'word', way)),
  }
  const step = (way: 1 | -1): boolean => {
    const wanted = current().here + way
    goToTurn(Math.min(transcript.turns.length - 1, Math.max(0, wanted)), true)
    return true
  }
  const toCoding = (way: 1 | -1): boolean => {
    const { selected, here } = inHand()
    const next = codingBeside(inOrder, selected?.id ?? null, transcript.turns[here]?.start ?? 0, way)
    if (next) select(next, true)
    else setSaid(say(words.noMore))
    return true
  }

  /** Drawn before the next key comes: what is typed right behind `c` belongs in the box. */
  const openBox = (box: 'typing' | 'recode') => flushSync(() => choose({ box }))

  const doing: ShortcutActs = {
    nextTurn: () => step(1),
    previousTurn: () => step(-1),
    sentence: () => {
      choosePassage(nextSentence(transcript, current().here, current().passage))
      return true
    },
    turn: () => {
      choosePassage(wholeTurn(transcript, current().here))
      return true
    },
    longer: () => bounds.end(1),
    shorter: () => bounds.end(-1),
    sentenceLonger: () => bound((of) => endMoved(transcript, of, 'sentence', 1)),
    sentenceShorter: () => bound((of) => endMoved(transcript, of, 'sentence', -1)),
    code: () => {
      const { passage, selected } = current()
      if ((!passage && !selected) || !view.mayCode) {
        container.current?.closest('main')?.querySelector<HTMLInputElement>('.find-code')?.focus()
        return true
      }
      openBox('typing')
      return true
    },
    recode: () => {
      if (!current().selected || !mayChange) return false
      openBox('recode')
      return true
    },
    carries: changeFacet,
    hinders: changeFacet,
    individual: changeFacet,
    organisation: changeFacet,
    both: changeFacet,
    level: changeFacet,
    nextCoding: () => toCoding(1),
    previousCoding: () => toCoding(-1),
    remove,
    undo: () => {
      void takeBack('undo')
      return true
    },
    redo: () => {
      void takeBack('redo')
      return true
    },
    memo: () => {
      choose({ isWritingMemo: true })
      return true
    },
    quote: () => quote.current?.propose() ?? false,
    letGo: () => {
      const { passage, selected, here } = current()
      if (!passage && !selected) return false
      choose({ ...nothing })
      globalThis.getSelection()?.removeAllRanges()
      focusTurn(container.current, here)
      return true
    },
    allKeys: () => {
      setShowingKeys(true)
      return true
    },
  }
  useShortcuts(isOn, doing)

  const selectedWords = (): Passage | null => {
    const chosen = passageOfSelection(transcript, globalThis.getSelection())
    const inside = chosen && trimmed(transcript, chosen)
    return inside && wholeWords(transcript, inside)
  }
  useTouchSelection(() => {
    const words = selectedWords()
    if (words) choose({ ...nothing, passage: words, here: turnAt(transcript.turns, words.start) })
  })

  /** With the mouse: words that were selected, a stripe or name that was pressed, or the codings under a click. */
  const onMouseUp = (event: React.MouseEvent) => {
    const target = event.target as Element // a mouse is above an element
    const named = target.closest<HTMLElement>('[data-coding]')?.dataset.coding
    const coding = codings.find(({ id }) => id === named)
    if (coding) return select(coding)
    if (target.closest('.codebox')) return
    const words = selectedWords()
    if (words) {
      choose({ ...nothing, passage: words, box: view.mayCode ? 'shown' : 'closed' })
      choose({ here: turnAt(transcript.turns, words.start) })
      return
    }
    const position = positionOfCaret(transcript, globalThis.getSelection())
    const over = position === null ? [] : codingsOver(codings, position)
    const at = over.findIndex(({ id }) => id === selected?.id)
    const next = over[(at + 1) % Math.max(1, over.length)]
    if (next) select(next)
    else choose({ ...nothing, here: placeOf(target) ?? here })
  }

  const sharing = selected
    ? inOrder.filter(({ start, end }) => start <= selected.start && selected.start < end)
    : []
  const isBlind = view.layer.kind === 'blind'
  const framed = passage ?? selected
  const memoAbout: MemoAbout = selected
    ? { kind: 'coding', id: selected.id }
    : passage
      ? { kind: 'passage', document, textVersion: about.textVersion, ...passage }
      : { kind: 'document', id: document }
  const memos = (
    <MemosAbout
      study={study}
      document={document}
      about={memoAbout}
      isWriting={choice.isWritingMemo}
      onWriting={(isWritingMemo) => choose({ isWritingMemo })}
    />
  )
  const citing = framed && !isBlind && (
    <ProposeQuote
      ref={quote}
      study={study}
      desk={desk}
      passage={framed}
      code={selected?.code ?? null}
      direction={selected?.direction ?? null}
    />
  )
  return (
    <div className={framed || readCode ? 'wb has-choice' : 'wb'}>
      <CodebookColumn
        study={study}
        codes={codes}
        codings={codings}
        chosen={readCode ?? (selected ? (codes.shown(selected.code)?.id ?? null) : null)}
        onChoose={chooseCode}
      />
      <section className="tr" aria-label={say(words.transcript)}>
        <DeskHead study={study} desk={desk} views={views} view={view} onView={setViewKey} />
        {!isHearing && <p className="small mute">{say(words.notHearing)}</p>}
        {fault !== null && <FaultNotice error={fault} />}
        {/* Everything a mouse does here is done by keys and buttons as well. */}
        <div onMouseUp={onMouseUp}>
          <Transcript
            transcript={transcript}
            codings={codings}
            shown={codes.shown}
            selected={selected?.id ?? null}
            here={here}
            container={container}
          >
            {framed && (
              <FrameOfPassage
                transcript={transcript}
                passage={framed}
                name={passage ? 'passage' : 'selected'}
                container={container}
              />
            )}
            {framed && box !== 'closed' && (
              <Placed transcript={transcript} passage={framed} container={container}>
                <CodeBox
                  codes={codes}
                  recent={recent}
                  hasFocus={box !== 'shown'}
                  onGive={give}
                  onClose={() => {
                    choose({ box: 'closed' })
                    focusTurn(container.current, here)
                  }}
                />
              </Placed>
            )}
          </Transcript>
        </div>
        <KeysLine
          history={desk.history}
          onUndo={() => void takeBack('undo')}
          onRedo={() => void takeBack('redo')}
          onAllKeys={() => setShowingKeys(true)}
        />
      </section>
      <aside className="ins" aria-label={say(words.chosen)}>
        {selected && !passage ? (
          <CodingChosen
            coding={selected}
            code={codes.shown(selected.code)}
            quote={shortened(wordsOf(selected), 400)}
            coder={desk.coders.find(({ id }) => id === selected.coder)?.name ?? null}
            place={{ at: sharing.indexOf(selected) + 1, count: sharing.length }}
            mayChange={mayChange}
            onFacets={(facets) => acts.changeFacets(selected, facets)}
            onNext={() => {
              const next = sharing[(sharing.indexOf(selected) + 1) % sharing.length]
              if (next) select(next)
            }}
            onAnother={() => choose({ box: 'typing' })}
            onOther={() => choose({ box: 'recode' })}
            onRemove={remove}
            bounds={bounds}
          >
            {citing}
            {memos}
          </CodingChosen>
        ) : passage ? (
          <PassageChosen
            quote={shortened(wordsOf(passage), 400)}
            mayCode={view.mayCode}
            onGive={() => choose({ box: 'typing' })}
            bounds={bounds}
          >
            {view.mayCode && !isBlind && (
              <Suspense>
                <SuggestionsPanel
                  study={study}
                  document={document}
                  passage={passage}
                  onTake={(code) => give(code)}
                />
              </Suspense>
            )}
            {memos}
          </PassageChosen>
        ) : (
          <NothingChosen code={readCode ? codes.shown(readCode) : undefined}>{memos}</NothingChosen>
        )}
      </aside>
      <p className="vh" role="status">
        {said}
      </p>
      {isShowingKeys && (
        <Suspense>
          <KeysDialog isOn={isOn} onSwitch={setOn} onClose={() => setShowingKeys(false)} />
        </Suspense>
      )}
    </div>
  )
}

/** Where the address says to begin: `#beurt-43`. */
function firstTurn(count: number): number {
  const [, number] = /^#beurt-(\d+)$/.exec(globalThis.location?.hash ?? '') ?? []
  return number === undefined ? 0 : Math.min(Math.max(0, Number(number) - 1), Math.max(0, count - 1))
}

function focusTurn(container: Element | null, place: number): void {
  turnElement(container, place)?.focus({ preventScroll: true })
}

/** Far away turns have heights that were guessed: once they are laid out, the place is looked up again. */
function showTurn(container: Element | null, place: number, thenFocus: boolean): void {
  const turn = turnElement(container, place)
  if (!turn) return
  turn.scrollIntoView({ block: 'nearest' })
  // Whoever already types a code is not called back.
  const isTyping = globalThis.document.activeElement?.closest('.codebox')
  if (thenFocus && !isTyping) turn.focus({ preventScroll: true })
  requestAnimationFrame(() => turn.scrollIntoView({ block: 'nearest' }))
}

function shortened(words: string, atMost = 160): string {
  return words.length <= atMost ? words : `${words.slice(0, atMost - 1).trimEnd()}…`
}
