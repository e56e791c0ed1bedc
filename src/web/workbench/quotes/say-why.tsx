import { type FormEvent, useState } from 'react'
import { TextArea } from '../form/field.tsx'
import { text, useSay } from '../shell/language.tsx'
import { FaultNotice } from '../shell/states.tsx'

const words = {
  busy: text('Bezig …', 'Busy …', 'En cours …'),
  cancel: text('Toch niet', 'Never mind', 'Finalement non'),
}

/** A decision with its reason. */
export function SayWhy({
  label,
  act,
  isNeeded = false,
  sending,
  onSend,
  onCancel,
}: {
  readonly label: string
  readonly act: string
  readonly isNeeded?: boolean
  readonly sending: { readonly isPending: boolean; readonly error: unknown }
  readonly onSend: (why: string) => void
  readonly onCancel: () => void
}) {
  const say = useSay()
  const [why, setWhy] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSend(why)
  }
  return (
    <form onSubmit={submit}>
      <TextArea label={label} value={why} onChange={setWhy} rows={2} maxLength={2_000} required={isNeeded} />
      {sending.error !== null && <FaultNotice error={sending.error} />}
      <p className="actions">
        <button
          type="submit"
          className="btn main"
          disabled={sending.isPending || (isNeeded && why.trim() === '')}
        >
          {sending.isPending ? say(words.busy) : act}
        </button>
        <button type="button" className="btn" onClick={onCancel}>
          {say(words.cancel)}
        </button>
      </p>
    </form>
  )
}
