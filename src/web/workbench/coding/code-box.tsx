import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { CodeId } from '../../../foundation/ids.ts'
import { text, useSay } from '../shell/language.tsx'
import { AboutCode } from './about-code.tsx'
import type { CodesInHand } from './codes-in-hand.ts'
import { foundCodes } from './find-codes.ts'

const words = {
  label: text('Code voor deze passage', 'Code for this passage', 'Code pour ce passage'),
  hint: text('typ een merk of woorden', 'type a mark or words', 'tapez un repère ou des mots'),
  none: text(
    'Geen code die zo begint. Maak ze in het codeboek, of typ iets anders.',
    'No code begins so. Make it in the codebook, or type something else.',
    'Aucun code ne commence ainsi. Créez-le dans le livre de codes, ou tapez autre chose.',
  ),
  found: text('{count} codes', '{count} codes', '{count} codes'),
  give: text('geef', 'give', 'attribuer'),
  more: text('en nog een', 'and another', 'et un autre'),
  close: text('sluit', 'close', 'fermer'),
}

const AT_MOST = 12

/**
 * Giving a code by typing: a combobox with the definition of the code in hand beside it, so that whoever codes reads
 * the rule before giving it. Enter gives; with Shift the box stays for another one.
 */
export function CodeBox({
  codes,
  recent,
  hasFocus,
  onGive,
  onClose,
  children,
}: {
  readonly codes: CodesInHand
  readonly recent: readonly CodeId[]
  /** false when it came with a mouse: the words stay selected, to be copied, until somebody types. */
  readonly hasFocus: boolean
  readonly onGive: (code: CodeId, thenAnother: boolean) => void
  readonly onClose: () => void
  readonly children?: ReactNode
}) {
  const say = useSay()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const found = foundCodes(codes.toFind, typed, recent, AT_MOST)
  const active = found[Math.min(at, found.length - 1)]

  useEffect(() => {
    if (hasFocus) field.current?.focus({ preventScroll: true })
  }, [hasFocus])
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])

  const give = (code: CodeId, thenAnother: boolean) => {
    onGive(code, thenAnother)
    setTyped('')
    setAt(0)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) setAt((now) => (now + step + found.length) % Math.max(1, found.length))
    else if (event.key === 'Enter' && active) give(active.code.id, event.shiftKey)
    else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="codebox" onMouseDown={(event) => event.stopPropagation()}>
      <div className="choose">
        <label className="vh" htmlFor={`${id}field`}>
          {say(words.label)}
        </label>
        <input
          ref={field}
          id={`${id}field`}
          className="input"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          placeholder={say(words.hint)}
          aria-expanded="true"
          aria-controls={`${id}list`}
          aria-autocomplete="list"
          aria-describedby={`${id}about`}
          {...(active && { 'aria-activedescendant': `${id}${active.code.id}` })}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
        />
        <ul ref={list} id={`${id}list`} role="listbox" aria-label={say(words.label)} className="found">
          {found.map((one) => (
            <li
              key={one.code.id}
              id={`${id}${one.code.id}`}
              role="option"
              aria-selected={one === active}
              onMouseMove={() => setAt(found.indexOf(one))}
              onMouseDown={(event) => {
                event.preventDefault()
                give(one.code.id, event.shiftKey)
              }}
            >
              <b>{one.code.mark}</b>
              <span>
                {one.code.name}
                {one.path && <small>{one.path}</small>}
              </span>
            </li>
          ))}
        </ul>
        {found.length === 0 && <p className="tiny mute nothing">{say(words.none)}</p>}
        <p className="tiny mute keys-here" aria-hidden="true">
          <span>
            <kbd>Enter</kbd> {say(words.give)}
          </span>
          <span>
            <kbd>Shift Enter</kbd> {say(words.more)}
          </span>
          <span>
            <kbd>Esc</kbd> {say(words.close)}
          </span>
        </p>
        <p className="vh" role="status">
          {typed && say(words.found, { count: found.length })}
        </p>
      </div>
      <div className="rule" id={`${id}about`}>
        {active && <AboutCode code={active.code} isShort />}
        {children}
      </div>
    </div>
  )
}
