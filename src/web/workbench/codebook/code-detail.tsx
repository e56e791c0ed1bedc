import { type FormEvent, useState } from 'react'
import type { CodeId } from '../../../foundation/ids.ts'
import type { Code } from '../../../qualitative/code.ts'
import { pathOf } from '../../../qualitative/codebook/code-branches.ts'
import { useSending } from '../asking.ts'
import { MemosAbout } from '../coding/memos-about.tsx'
import { text, useSay } from '../shell/language.tsx'
import { FaultNotice } from '../shell/states.tsx'
import { CodeFields } from './code-fields.tsx'
import { CodePassages } from './code-passages.tsx'
import { type CodebookSeen, wordsOfCode, workWords } from './codebook-work.ts'
import { MergeCode } from './merge-code.tsx'
import { MoveCode } from './move-code.tsx'
import { NewCode } from './new-code.tsx'
import { SplitCode } from './split-code.tsx'

const words = {
  ofFrame: text(
    'Deze code hoort bij een kader: naam en omschrijving staan vast. De regel en het voorbeeld zijn van u.',
    'This code belongs to a frame: its name and definition stand. The rule and the example are yours.',
    "Ce code appartient à un cadre : son nom et sa définition sont fixés. La règle et l'exemple sont à vous.",
  ),
  rule: text('Regel en voorbeeld', 'Rule and example', 'Règle et exemple'),
  acts: text('Doen met deze code', 'Do with this code', 'Agir sur ce code'),
  add: text('Code eronder', 'Code below', 'Code en dessous'),
  move: text('Verplaats', 'Move', 'Déplacer'),
  merge: text('Voeg samen', 'Merge', 'Fusionner'),
  split: text('Splits', 'Split', 'Diviser'),
  retire: text('Neem uit gebruik', 'Retire', "Retirer de l'usage"),
  revive: text('Neem weer in gebruik', 'Take into use again', 'Remettre en usage'),
  retired: text(
    'Uit gebruik: wat ermee gecodeerd is blijft, nieuw geven kan niet.',
    'Retired: what was coded with it stays, it cannot be given any more.',
    "Hors d'usage : ce qui est codé reste, on ne peut plus l'attribuer.",
  ),
  merged: text(
    'Samengegaan met {name}: wat ermee gecodeerd is, telt daar mee.',
    'Merged into {name}: what was coded with it counts there.',
    'Fusionné avec {name} : ce qui est codé y est compté.',
  ),
  memos: text('Memo’s', 'Memos', 'Mémos'),
}

type Dialogue = 'add' | 'move' | 'merge' | 'split' | null

/** One code: what it means, what may be done with it, and its passages. */
export function CodeDetail({
  study,
  seen,
  code,
  onChoose,
}: {
  readonly study: string
  readonly seen: CodebookSeen
  readonly code: Code
  readonly onChoose: (code: CodeId) => void
}) {
  const say = useSay()
  const [value, setValue] = useState(() => wordsOfCode(code))
  const [dialogue, setDialogue] = useState<Dialogue>(null)
  const [isWriting, setWriting] = useState(false)
  const keeping = useSending('redefineCode')
  const retiring = useSending('retireCode')
  const reviving = useSending('reviveCode')
  const isOfFrame = code.element !== null
  const isInUse = code.state.is === 'in-use'
  const target = { params: { study, code: code.id }, body: { version: seen.version } }
  const into = code.state.is === 'merged' ? code.state.into : null
  const isChanged = JSON.stringify(value) !== JSON.stringify(wordsOfCode(code))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    keeping.mutate({ params: target.params, body: { ...value, version: seen.version } })
  }
  const close = () => setDialogue(null)
  const fault = keeping.error ?? retiring.error ?? reviving.error
  return (
    <article aria-labelledby="code-in-hand">
      <p className="tiny mute">
        {pathOf(seen.codes, code)
          .map(({ name }) => name)
          .join(' › ')}
      </p>
      <h2 id="code-in-hand">
        {code.mark} {code.name}
      </h2>
      {isOfFrame && code.definition && <p className="lead">{code.definition}</p>}
      {isOfFrame && <p className="small mute">{say(words.ofFrame)}</p>}
      {code.state.is === 'retired' && <p className="notice">{say(words.retired)}</p>}
      {into && (
        <p className="notice">
          {say(words.merged, { name: seen.codes.find(({ id }) => id === into)?.name ?? '' })}
        </p>
      )}
      <p className="actions" role="group" aria-label={say(words.acts)}>
        {isInUse ? (
          <>
            <button type="button" className="btn quiet small" onClick={() => setDialogue('add')}>
              {say(words.add)}
            </button>
            <button type="button" className="btn quiet small" onClick={() => setDialogue('move')}>
              {say(words.move)}
            </button>
            {!isOfFrame && (
              <button type="button" className="btn quiet small" onClick={() => setDialogue('merge')}>
                {say(words.merge)}
              </button>
            )}
            {code.isCodable && (
              <button type="button" className="btn quiet small" onClick={() => setDialogue('split')}>
                {say(words.split)}
              </button>
            )}
            <button type="button" className="btn quiet small" onClick={() => retiring.mutate(target)}>
              {say(words.retire)}
            </button>
          </>
        ) : (
          <button type="button" className="btn small" onClick={() => reviving.mutate(target)}>
            {say(words.revive)}
          </button>
        )}
      </p>
      {fault && <FaultNotice error={fault} />}
      <form onSubmit={submit} aria-label={say(words.rule)}>
        <CodeFields value={value} isOfFrame={isOfFrame} onChange={setValue} />
        <p className="actions">
          <button type="submit" className="btn main" disabled={!isChanged || keeping.isPending}>
            {say(keeping.isPending ? workWords.busy : workWords.keep)}
          </button>
          <span role="status">{keeping.isSuccess && !isChanged ? say(workWords.kept) : ''}</span>
        </p>
      </form>
      <CodePassages study={study} code={code.id} />
      <h3>{say(words.memos)}</h3>
      <MemosAbout
        study={study}
        document={null}
        about={{ kind: 'code', id: code.id }}
        isWriting={isWriting}
        onWriting={setWriting}
      />
      {dialogue === 'add' && <NewCode study={study} seen={seen} parent={code} onClose={close} />}
      {dialogue === 'move' && <MoveCode study={study} seen={seen} code={code} onClose={close} />}
      {dialogue === 'merge' && (
        <MergeCode study={study} seen={seen} code={code} onClose={close} onMerged={onChoose} />
      )}
      {dialogue === 'split' && <SplitCode study={study} seen={seen} code={code} onClose={close} />}
    </article>
  )
}
