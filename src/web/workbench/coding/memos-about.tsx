import '../../style/memos.css'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState } from 'react'
import type { MemoAbout } from '../../../qualitative/memo.ts'
import { call, type Output } from '../api-client.ts'
import { useAnswer } from '../asking.ts'
import { momentInWords } from '../shell/dates.ts'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { FaultNotice } from '../shell/states.tsx'

const words = {
  title: text("Memo's", 'Memos', 'Mémos'),
  write: text('Memo', 'Memo', 'Mémo'),
  field: text('Uw memo', 'Your memo', 'Votre mémo'),
  keep: text('Bewaar memo', 'Save memo', 'Enregistrer le mémo'),
  close: text('Sluit', 'Close', 'Fermer'),
  change: text('Wijzig', 'Change', 'Modifier'),
  remove: text('Neem weg', 'Take away', 'Supprimer'),
  hint: text(
    'Wat u zich afvraagt, ziet of twijfelt. De andere onderzoekers lezen mee; in een blinde ronde pas erna. Schrijf geen namen.',
    'What you wonder, see or doubt. The other researchers read it too; in a blind round only afterwards. Write no names.',
    "Ce que vous vous demandez, voyez ou mettez en doute. Les autres chercheurs le lisent aussi ; dans un tour à l'aveugle, seulement après. N'écrivez aucun nom.",
  ),
}

type Memos = Output<'memos'>
export type MemoSeen = Memos['memos'][number]

/** Writes a memo, changes it or takes it away; the answer is the list as it then is. */
export function useMemoWork(study: string) {
  const cache = useQueryClient()
  const { language } = useLanguage()
  return useMutation({
    mutationFn: (
      work:
        | {
            readonly do: 'write'
            readonly about: MemoAbout
            readonly body: string
            readonly document: string | null
          }
        | { readonly do: 'rewrite'; readonly memo: string; readonly body: string }
        | { readonly do: 'remove'; readonly memo: string },
    ): Promise<Memos> => {
      if (work.do === 'write') {
        const { about, body, document } = work
        return call('writeMemo', { params: { study }, body: { about, body, document } }, language)
      }
      const params = { study, memo: work.memo }
      if (work.do === 'remove') return call('removeMemo', { params }, language)
      return call('rewriteMemo', { params, body: { body: work.body } }, language)
    },
    onSuccess: (memos) => cache.setQueryData(['memos', { study }], memos),
  })
}

/** The memos about one thing, and a field to write another. */
export function MemosAbout({
  study,
  document,
  about,
  isWriting,
  onWriting,
}: {
  readonly study: string
  readonly document: string | null
  readonly about: MemoAbout
  readonly isWriting: boolean
  readonly onWriting: (isWriting: boolean) => void
}) {
  const say = useSay()
  const memos = useAnswer('memos', { study })
  const work = useMemoWork(study)
  const here = memos.data?.memos.filter((memo) => isAbout(memo.about, about)) ?? []
  return (
    <section className="memos" aria-label={say(words.title)}>
      {here.map((memo) => (
        <OneMemo key={memo.id} memo={memo} all={memos.data!} work={work} /> // one of them, so they are there
      ))}
      {isWriting ? (
        <MemoField
          initial=""
          isBusy={work.isPending}
          onClose={() => onWriting(false)}
          onKeep={(body) =>
            work.mutate({ do: 'write', about, body, document }, { onSuccess: () => onWriting(false) })
          }
        />
      ) : (
        <button type="button" className="btn quiet" onClick={() => onWriting(true)}>
          {say(words.write)}
        </button>
      )}
      {work.error && <FaultNotice error={work.error} />}
    </section>
  )
}

export function OneMemo({
  memo,
  all,
  work,
}: {
  readonly memo: MemoSeen
  readonly all: Memos
  readonly work: ReturnType<typeof useMemoWork>
}) {
  const say = useSay()
  const { language } = useLanguage()
  const [isChanging, setChanging] = useState(false)
  const writer = all.coders.find(({ id }) => id === memo.coder)?.name ?? ''
  if (isChanging)
    return (
      <MemoField
        initial={memo.body}
        isBusy={work.isPending}
        onClose={() => setChanging(false)}
        onKeep={(body) =>
          work.mutate({ do: 'rewrite', memo: memo.id, body }, { onSuccess: () => setChanging(false) })
        }
      />
    )
  return (
    <div className="memo">
      <p className="tiny mute">
        {writer} · {momentInWords(memo.writtenAt, language)}
      </p>
      <p className="small body">{memo.body}</p>
      {memo.coder === all.you && (
        <p className="memo-acts">
          <button type="button" className="linkish" onClick={() => setChanging(true)}>
            {say(words.change)}
          </button>
          <button
            type="button"
            className="linkish"
            onClick={() => work.mutate({ do: 'remove', memo: memo.id })}
          >
            {say(words.remove)}
          </button>
        </p>
      )}
    </div>
  )
}

export function MemoField({
  initial,
  isBusy,
  onKeep,
  onClose,
}: {
  readonly initial: string
  readonly isBusy: boolean
  readonly onKeep: (body: string) => void
  readonly onClose: () => void
}) {
  const say = useSay()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [body, setBody] = useState(initial)
  useEffect(() => field.current?.focus(), [])
  return (
    <div className="memo-field">
      <label htmlFor={id} className="small">
        {say(words.field)}
      </label>
      <textarea
        ref={field}
        id={id}
        className="input"
        rows={4}
        maxLength={20_000}
        aria-describedby={`${id}hint`}
        value={body}
        onChange={(event) => setBody(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && body.trim()) onKeep(body)
          if (event.key === 'Escape' && body === initial) onClose()
        }}
      />
      <p className="tiny mute" id={`${id}hint`}>
        {say(words.hint)}
      </p>
      <p className="acts2">
        <button
          type="button"
          className="btn"
          disabled={isBusy || body.trim() === ''}
          onClick={() => onKeep(body)}
        >
          {say(words.keep)}
        </button>
        <button type="button" className="btn quiet" onClick={onClose}>
          {say(words.close)}
        </button>
      </p>
    </div>
  )
}

function isAbout(one: MemoAbout, other: MemoAbout): boolean {
  if (one.kind !== other.kind) return false
  if (one.kind === 'study' || other.kind === 'study') return true
  if (one.kind === 'passage' && other.kind === 'passage')
    return one.document === other.document && one.start === other.start && one.end === other.end
  return 'id' in one && 'id' in other && one.id === other.id
}
