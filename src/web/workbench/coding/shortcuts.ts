/** Keys of one letter. They work nowhere where somebody types, and can be switched off (WCAG 2.1.4). */
import { useEffect, useRef, useState } from 'react'
import type { Text } from '../../../foundation/text.ts'
import { text } from '../shell/language.tsx'

/** By what they do; the page ties each to an act. */
export interface Shortcut {
  readonly keys: readonly string[]
  readonly name: Text
  /** Stands in the line under the text. */
  readonly isMain?: boolean
}

export const shortcuts = {
  nextTurn: { keys: ['j'], name: text('volgende beurt', 'next turn', 'tour suivant') },
  previousTurn: { keys: ['k'], name: text('vorige beurt', 'previous turn', 'tour précédent') },
  sentence: {
    keys: ['s'],
    name: text(
      'zin kiezen; nog eens: de volgende',
      'choose a sentence; again: the next',
      'choisir une phrase ; encore : la suivante',
    ),
  },
  turn: { keys: ['t'], name: text('hele beurt kiezen', 'choose the whole turn', 'choisir tout le tour') },
  longer: { keys: ['Shift ArrowRight'], name: text('een woord langer', 'a word longer', 'un mot de plus') },
  shorter: { keys: ['Shift ArrowLeft'], name: text('een woord korter', 'a word shorter', 'un mot de moins') },
  sentenceLonger: {
    keys: ['Shift ArrowDown'],
    name: text('een zin langer', 'a sentence longer', 'une phrase de plus'),
  },
  sentenceShorter: {
    keys: ['Shift ArrowUp'],
    name: text('een zin korter', 'a sentence shorter', 'une phrase de moins'),
  },
  code: { keys: ['c', '/'], name: text('code typen', 'type a code', 'taper un code') },
  recode: { keys: ['e'], name: text('een andere code', 'a different code', 'un autre code') },
  carries: { keys: ['d'], name: text('draagt', 'carries', 'porte') },
  hinders: { keys: ['h'], name: text('houdt tegen', 'hinders', 'freine') },
  individual: {
    keys: ['i'],
    name: text('rust op het individu', 'rests on the individual', "repose sur l'individu"),
  },
  organisation: {
    keys: ['o'],
    name: text('rust op de organisatie', 'rests on the organisation', "repose sur l'organisation"),
  },
  both: { keys: ['b'], name: text('rust op beide', 'rests on both', 'repose sur les deux') },
  level: { keys: ['1', '2', '3', '4', '5'], name: text('niveau', 'level', 'niveau') },
  nextCoding: { keys: ['n'], name: text('volgende codering', 'next coding', 'codage suivant') },
  previousCoding: { keys: ['p'], name: text('vorige codering', 'previous coding', 'codage précédent') },
  remove: {
    keys: ['Delete'],
    name: text('codering verwijderen', 'remove the coding', 'supprimer le codage'),
  },
  undo: { keys: ['z', 'Control z'], name: text('ongedaan maken', 'undo', 'annuler') },
  redo: { keys: ['y', 'Control y', 'Control Shift z'], name: text('opnieuw doen', 'redo', 'rétablir') },
  memo: { keys: ['m'], name: text('memo schrijven', 'write a memo', 'écrire un mémo') },
  quote: {
    keys: ['q'],
    name: text('voorstellen als citaat', 'propose as a quote', 'proposer comme citation'),
  },
  letGo: { keys: ['Escape'], name: text('keuze loslaten', 'let go', 'désélectionner') },
  allKeys: { keys: ['?'], name: text('alle toetsen', 'all keys', 'toutes les touches') },
} as const satisfies Readonly<Record<string, Shortcut>>

export type ShortcutName = keyof typeof shortcuts

/** Does one of these; `key` says which of its keys it was. false: nothing to do, so the key is the browser's. */
export type ShortcutActs = Readonly<Record<ShortcutName, (key: string) => boolean>>

const byKey = new Map<string, ShortcutName>(
  Object.entries(shortcuts).flatMap(
    ([name, { keys }]) => keys.map((key): [string, ShortcutName] => [key, name as ShortcutName]), // its keys are these names
  ),
)

export function useShortcuts(isOn: boolean, acts: ShortcutActs): void {
  const latest = useRef(acts)
  latest.current = acts
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isForTyping(event.target)) return
      const key = keyOf(event)
      const name = byKey.get(key)
      const isPlain = key.length === 1
      if (!name || (isPlain && !isOn)) return
      if (latest.current[name](key)) event.preventDefault()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [isOn])
}

/** `?` and `/` take Shift on one keyboard and not on another; letters count as they are without it. */
function keyOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string {
  const isLetter = /^\p{L}$/u.test(key)
  const name = isLetter ? key.toLowerCase() : key
  if (altKey) return `Alt ${name}`
  if (ctrlKey || metaKey) return `Control ${shiftKey ? 'Shift ' : ''}${name}`
  const isNamed = key.length > 1
  return shiftKey && (isNamed || isLetter) ? `Shift ${name}` : name
}

function isForTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable], dialog, [role="listbox"]') !== null
  )
}

const kept = 'draagkracht-shortcuts'

/** Whether keys of one letter work: remembered on this device. */
export function useShortcutsSwitch(): readonly [boolean, (isOn: boolean) => void] {
  const [isOn, setOn] = useState(() => {
    try {
      return localStorage.getItem(kept) !== 'off'
    } catch {
      return true
    }
  })
  const set = (on: boolean) => {
    setOn(on)
    try {
      localStorage.setItem(kept, on ? 'on' : 'off')
    } catch {
      // A browser that keeps nothing still switches, for as long as the page is there.
    }
  }
  return [isOn, set]
}
