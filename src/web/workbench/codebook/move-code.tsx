import { type FormEvent, useState } from 'react'
import type { Code } from '../../../qualitative/code.ts'
import { childrenOf, isBelow } from '../../../qualitative/codebook/code-branches.ts'
import { useSending } from '../asking.ts'
import { Dialog } from '../form/dialog.tsx'
import { SelectField } from '../form/field.tsx'
import { text, useSay } from '../shell/language.tsx'
import { FaultNotice } from '../shell/states.tsx'
import { type CodebookSeen, codesInUse, fullName, workWords } from './codebook-work.ts'

const words = {
  title: text('Verplaats {name}', 'Move {name}', 'Déplacer {name}'),
  parent: text('Onder', 'Below', 'Sous'),
  top: text('bovenaan, onder geen andere', 'at the top, below no other', 'au sommet, sous aucun autre'),
  before: text('Voor', 'Before', 'Avant'),
  last: text('als laatste', 'as the last', 'en dernier'),
  hint: text('Wat eronder staat gaat mee.', 'What stands below it goes along.', 'Ce qui est dessous suit.'),
  move: text('Verplaats', 'Move', 'Déplacer'),
}

export function MoveCode({
  study,
  seen,
  code,
  onClose,
}: {
  readonly study: string
  readonly seen: CodebookSeen
  readonly code: Code
  readonly onClose: () => void
}) {
  const say = useSay()
  const [parent, setParent] = useState<string>(code.parent ?? '')
  const [before, setBefore] = useState('')
  const sending = useSending('moveCode')
  const { codes, version } = seen
  const places = codesInUse(codes).filter(({ id }) => id !== code.id && !isBelow(codes, id, code.id))
  const chosen = codes.find(({ id }) => id === parent)?.id ?? null
  const siblings = childrenOf(codes, chosen).filter(({ id }) => id !== code.id)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const body = { version, parent: parent || null, before: before || null }
    sending.mutate({ params: { study, code: code.id }, body }, { onSuccess: onClose })
  }
  return (
    <Dialog title={say(words.title, { name: code.name })} onClose={onClose}>
      <form onSubmit={submit}>
        <SelectField
          label={say(words.parent)}
          hint={say(words.hint)}
          value={parent}
          onChange={(one) => {
            setParent(one)
            setBefore('')
          }}
          options={[
            { value: '', name: say(words.top) },
            ...places.map((one) => ({ value: one.id as string, name: fullName(codes, one) })),
          ]}
        />
        <SelectField
          label={say(words.before)}
          value={before}
          onChange={setBefore}
          options={[
            { value: '', name: say(words.last) },
            ...siblings.map((one) => ({
              value: one.id as string,
              name: `${one.mark} ${one.name}`.trim(),
            })),
          ]}
        />
        {sending.error && <FaultNotice error={sending.error} />}
        <p className="actions">
          <button type="submit" className="btn main" disabled={sending.isPending}>
            {say(words.move)}
          </button>
          <button type="button" className="btn quiet" onClick={onClose}>
            {say(workWords.close)}
          </button>
        </p>
      </form>
    </Dialog>
  )
}
