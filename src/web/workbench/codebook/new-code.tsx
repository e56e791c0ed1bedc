import { type FormEvent, useState } from 'react'
import type { Code } from '../../../qualitative/code.ts'
import { useSending } from '../asking.ts'
import { Dialog } from '../form/dialog.tsx'
import { text, useSay } from '../shell/language.tsx'
import { FaultNotice } from '../shell/states.tsx'
import { CodeFields } from './code-fields.tsx'
import { type CodebookSeen, noWords, workWords } from './codebook-work.ts'

const words = {
  top: text('Een nieuwe code', 'A new code', 'Un nouveau code'),
  below: text('Een nieuwe code onder {name}', 'A new code below {name}', 'Un nouveau code sous {name}'),
  add: text('Voeg toe', 'Add', 'Ajouter'),
}

export function NewCode({
  study,
  seen,
  parent,
  onClose,
}: {
  readonly study: string
  readonly seen: CodebookSeen
  readonly parent: Code | null
  readonly onClose: () => void
}) {
  const say = useSay()
  const [value, setValue] = useState(noWords)
  const sending = useSending('addCode')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const body = { ...value, version: seen.version, parent: parent?.id ?? null }
    sending.mutate({ params: { study }, body }, { onSuccess: onClose })
  }
  const title = parent ? say(words.below, { name: parent.name }) : say(words.top)
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit}>
        <CodeFields value={value} isOfFrame={false} onChange={setValue} />
        {sending.error && <FaultNotice error={sending.error} />}
        <p className="actions">
          <button type="submit" className="btn main" disabled={value.name.trim() === '' || sending.isPending}>
            {say(sending.isPending ? workWords.busy : words.add)}
          </button>
          <button type="button" className="btn quiet" onClick={onClose}>
            {say(workWords.close)}
          </button>
        </p>
      </form>
    </Dialog>
  )
}
