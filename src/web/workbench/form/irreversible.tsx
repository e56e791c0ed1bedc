import { type FormEvent, type ReactNode, useState } from 'react'
import { text, useSay } from '../shell/language.tsx'
import { FaultNotice } from '../shell/states.tsx'
import { Dialog } from './dialog.tsx'
import { TextField } from './field.tsx'

const words = {
  after: text(
    'Dit kunt u daarna niet meer terugdraaien:',
    'After this you cannot undo:',
    'Ensuite, ceci ne peut plus être annulé :',
  ),
  type: text('Typ “{word}” om te bevestigen', 'Type “{word}” to confirm', 'Tapez « {word} » pour confirmer'),
  notYet: text('Nog niet', 'Not yet', 'Pas encore'),
  busy: text('Bezig …', 'Busy …', 'En cours …'),
}

/** Asks twice before a step that cannot be undone: says what becomes final, then wants a word typed. */
export function Irreversible({
  title,
  consequences,
  word,
  act,
  sending,
  onConfirm,
  onClose,
  children,
}: {
  readonly title: string
  /** What becomes irreversible, one sentence each. */
  readonly consequences: readonly string[]
  /** The word to type, in the language of the interface. */
  readonly word: string
  /** The text of the button that does it. */
  readonly act: string
  readonly sending: { readonly isPending: boolean; readonly error: unknown }
  readonly onConfirm: () => void
  readonly onClose: () => void
  readonly children?: ReactNode
}) {
  const say = useSay()
  const [typed, setTyped] = useState('')
  const isConfirmed = typed.trim().toLowerCase() === word.toLowerCase()
  const confirm = (event: FormEvent) => {
    event.preventDefault()
    if (isConfirmed && !sending.isPending) onConfirm()
  }
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      <p>{say(words.after)}</p>
      <ul>
        {consequences.map((consequence) => (
          <li key={consequence}>{consequence}</li>
        ))}
      </ul>
      <form onSubmit={confirm}>
        <TextField label={say(words.type, { word })} value={typed} onChange={setTyped} autoComplete="off" />
        {sending.error !== null && <FaultNotice error={sending.error} />}
        <p className="actions">
          <button type="submit" className="btn main" disabled={!isConfirmed || sending.isPending}>
            {sending.isPending ? say(words.busy) : act}
          </button>
          <button type="button" className="btn" onClick={onClose}>
            {say(words.notYet)}
          </button>
        </p>
      </form>
    </Dialog>
  )
}
