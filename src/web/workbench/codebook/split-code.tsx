import { type FormEvent, useState } from 'react'
import type { Code } from '../../../qualitative/code.ts'
import { useAnswer, useSending } from '../asking.ts'
import { Dialog } from '../form/dialog.tsx'
import { TextField, Tick } from '../form/field.tsx'
import { text, useSay } from '../shell/language.tsx'
import { Asked, FaultNotice } from '../shell/states.tsx'
import { type CodebookSeen, noWords, workWords } from './codebook-work.ts'

const words = {
  title: text('Splits {name}', 'Split {name}', 'Diviser {name}'),
  about: text(
    'Er komt een nieuwe code naast. Kies welke passages die krijgen; de andere houden {name}.',
    'A new code is made beside it. Choose which passages get it; the others keep {name}.',
    'Un nouveau code est créé à côté. Choisissez les passages qui le reçoivent ; les autres gardent {name}.',
  ),
  name: text('Naam van de nieuwe code', 'Name of the new code', 'Nom du nouveau code'),
  passages: text('Naar de nieuwe code', 'To the new code', 'Vers le nouveau code'),
  none: text(
    'Er zijn nog geen passages om te verdelen.',
    'There are no passages to share out yet.',
    'Il n’y a pas encore de passages à répartir.',
  ),
  what: text('de passages', 'the passages', 'les passages'),
  split: text('Splits', 'Split', 'Diviser'),
}

export function SplitCode({
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
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const answer = useAnswer('codePassages', { study, code: code.id })
  const sending = useSending('splitCode')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const body = { ...noWords, name, version: seen.version, codings: [...chosen] }
    sending.mutate({ params: { study, code: code.id }, body }, { onSuccess: onClose })
  }
  return (
    <Dialog title={say(words.title, { name: code.name })} onClose={onClose}>
      <p>{say(words.about, { name: code.name })}</p>
      <form onSubmit={submit}>
        <TextField label={say(words.name)} required maxLength={200} value={name} onChange={setName} />
        <Asked answer={answer} what={say(words.what)}>
          {({ passages }) => {
            const own = passages.filter((passage) => passage.code === code.id)
            return own.length === 0 ? (
              <p className="empty">{say(words.none)}</p>
            ) : (
              <fieldset>
                <legend>{say(words.passages)}</legend>
                {own.map(({ coding, text: said, title }) => (
                  <Tick
                    key={coding}
                    label={<span className="passage-said">“{said.slice(0, 240)}”</span>}
                    follows={title}
                    checked={chosen.includes(coding)}
                    onChange={(isChosen) =>
                      setChosen((before) =>
                        isChosen ? [...before, coding] : before.filter((one) => one !== coding),
                      )
                    }
                  />
                ))}
              </fieldset>
            )
          }}
        </Asked>
        {sending.error && <FaultNotice error={sending.error} />}
        <p className="actions">
          <button type="submit" className="btn main" disabled={name.trim() === '' || sending.isPending}>
            {say(words.split)}
          </button>
          <button type="button" className="btn quiet" onClick={onClose}>
            {say(workWords.close)}
          </button>
        </p>
      </form>
    </Dialog>
  )
}
