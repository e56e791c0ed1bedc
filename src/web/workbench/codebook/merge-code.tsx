import { type FormEvent, useState } from 'react'
import type { CodeId } from '../../../foundation/ids.ts'
import type { Code } from '../../../qualitative/code.ts'
import { isBelow } from '../../../qualitative/codebook/code-branches.ts'
import { useSending } from '../asking.ts'
import { Dialog } from '../form/dialog.tsx'
import { SelectField } from '../form/field.tsx'
import { text, useSay } from '../shell/language.tsx'
import { FaultNotice } from '../shell/states.tsx'
import { type CodebookSeen, codesInUse, fullName, workWords } from './codebook-work.ts'

const words = {
  title: text(
    'Voeg {name} samen met een andere code',
    'Merge {name} into another code',
    'Fusionner {name} avec un autre code',
  ),
  about: text(
    'Wat met {name} gecodeerd is, wordt voortaan getoond en geteld onder de andere. Elke codering onthoudt waarmee ze gemaakt is: weer in gebruik nemen maakt dit ongedaan.',
    'What was coded with {name} is from now on shown and counted under the other. Each coding remembers what it was made with: taking it into use again undoes this.',
    'Ce qui est codé avec {name} est désormais montré et compté sous l’autre. Chaque codage se souvient de son code : le remettre en usage annule la fusion.',
  ),
  into: text('Samen met', 'Into', 'Avec'),
  choose: text('kies een code', 'choose a code', 'choisissez un code'),
  merge: text('Voeg samen', 'Merge', 'Fusionner'),
}

export function MergeCode({
  study,
  seen,
  code,
  onClose,
  onMerged,
}: {
  readonly study: string
  readonly seen: CodebookSeen
  readonly code: Code
  readonly onClose: () => void
  readonly onMerged: (into: CodeId) => void
}) {
  const say = useSay()
  const [into, setInto] = useState('')
  const sending = useSending('mergeCode')
  const { codes, version } = seen
  const targets = codesInUse(codes).filter(
    (one) => one.isCodable && one.id !== code.id && !isBelow(codes, one.id, code.id),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const target = targets.find(({ id }) => id === into)
    if (!target) return
    sending.mutate(
      { params: { study, code: code.id }, body: { version, into: target.id } },
      {
        onSuccess: () => {
          onClose()
          onMerged(target.id)
        },
      },
    )
  }
  return (
    <Dialog title={say(words.title, { name: code.name })} onClose={onClose}>
      <p>{say(words.about, { name: code.name })}</p>
      <form onSubmit={submit}>
        <SelectField
          label={say(words.into)}
          value={into}
          onChange={setInto}
          options={[
            { value: '', name: say(words.choose) },
            ...targets.map((one) => ({ value: one.id as string, name: fullName(codes, one) })),
          ]}
        />
        {sending.error && <FaultNotice error={sending.error} />}
        <p className="actions">
          <button type="submit" className="btn main" disabled={into === '' || sending.isPending}>
            {say(words.merge)}
          </button>
          <button type="button" className="btn quiet" onClick={onClose}>
            {say(workWords.close)}
          </button>
        </p>
      </form>
    </Dialog>
  )
}
