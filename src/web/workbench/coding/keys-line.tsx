import { text, useSay } from '../shell/language.tsx'
import type { Desk } from './turns-shown.ts'

const words = {
  turn: text('beurt', 'turn', 'tour'),
  sentence: text('zin kiezen', 'choose a sentence', 'choisir une phrase'),
  code: text('code typen', 'type a code', 'taper un code'),
  carries: text('draagt', 'carries', 'porte'),
  hinders: text('houdt tegen', 'hinders', 'freine'),
  next: text('codering', 'coding', 'codage'),
  undo: text('ongedaan', 'undo', 'annuler'),
  redo: text('opnieuw', 'redo', 'rétablir'),
  all: text('alle toetsen', 'all keys', 'toutes les touches'),
}

/** The keys one needs most, always in sight under the text; those that are acts are buttons too. */
export function KeysLine({
  history,
  onUndo,
  onRedo,
  onAllKeys,
}: {
  readonly history: Desk['history']
  readonly onUndo: () => void
  readonly onRedo: () => void
  readonly onAllKeys: () => void
}) {
  const say = useSay()
  return (
    <div className="keys">
      <span>
        <kbd>j</kbd> <kbd>k</kbd> {say(words.turn)}
      </span>
      <span>
        <kbd>s</kbd> {say(words.sentence)}
      </span>
      <span>
        <kbd>c</kbd> {say(words.code)}
      </span>
      <span>
        <kbd>d</kbd> {say(words.carries)}
      </span>
      <span>
        <kbd>h</kbd> {say(words.hinders)}
      </span>
      <span>
        <kbd>n</kbd> <kbd>p</kbd> {say(words.next)}
      </span>
      <button type="button" disabled={!history.canUndo} onClick={onUndo}>
        <kbd>z</kbd> {say(words.undo)}
      </button>
      <button type="button" disabled={!history.canRedo} onClick={onRedo}>
        <kbd>y</kbd> {say(words.redo)}
      </button>
      <button type="button" onClick={onAllKeys}>
        <kbd>?</kbd> {say(words.all)}
      </button>
    </div>
  )
}
