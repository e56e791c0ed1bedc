import { Link } from '@tanstack/react-router'
import type { Text } from '../../../foundation/text.ts'
import type { MemoAbout } from '../../../qualitative/memo.ts'
import { useAnswer } from '../asking.ts'
import { type MemoSeen, OneMemo, useMemoWork } from '../coding/memos-about.tsx'
import { text, useSay } from '../shell/language.tsx'
import { Asked, FaultNotice } from '../shell/states.tsx'
import type { CodebookSeen } from './codebook-work.ts'

const words = {
  title: text("Alle memo's ({count})", 'All memos ({count})', 'Tous les mémos ({count})'),
  what: text("de memo's", 'the memos', 'les mémos'),
  none: text(
    'Nog geen memo’s. Schrijf er een bij een passage, een codering of een code.',
    'No memos yet. Write one with a passage, a coding or a code.',
    'Pas encore de mémos. Écrivez-en un auprès d’un passage, d’un codage ou d’un code.',
  ),
  toText: text('naar de tekst', 'to the text', 'vers le texte'),
}

const kinds: Readonly<Record<MemoAbout['kind'], Text>> = {
  study: text('over de studie', 'about the study', "sur l'étude"),
  document: text('over een document', 'about a document', 'sur un document'),
  passage: text('over een passage', 'about a passage', 'sur un passage'),
  code: text('over een code', 'about a code', 'sur un code'),
  coding: text('over een codering', 'about a coding', 'sur un codage'),
  participant: text('over iemand die sprak', 'about somebody who spoke', 'sur une personne qui a parlé'),
  round: text('over een ronde', 'about a round', 'sur un tour'),
}

/** Every memo of the study that this person may read, newest first, with what it is about. */
export function AllMemos({ study, seen }: { readonly study: string; readonly seen: CodebookSeen }) {
  const say = useSay()
  const answer = useAnswer('memos', { study })
  const work = useMemoWork(study)
  return (
    <details className="all-memos">
      <summary>{say(words.title, { count: answer.data?.memos.length ?? 0 })}</summary>
      <Asked answer={answer} what={say(words.what)}>
        {(all) =>
          all.memos.length === 0 ? (
            <p className="empty">{say(words.none)}</p>
          ) : (
            <ul className="passages">
              {all.memos.map((memo) => (
                <li key={memo.id}>
                  <p className="tiny mute">
                    {say(kinds[memo.about.kind])}
                    {nameOf(memo, seen)}
                    {memo.document && (
                      <>
                        {' · '}
                        <Link
                          to="/studies/$study/documenten/$document"
                          params={{ study, document: memo.document }}
                        >
                          {say(words.toText)}
                        </Link>
                      </>
                    )}
                  </p>
                  <OneMemo memo={memo} all={all} work={work} />
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
      {work.error && <FaultNotice error={work.error} />}
    </details>
  )
}

function nameOf({ about }: MemoSeen, { codes }: CodebookSeen): string {
  const code = about.kind === 'code' ? codes.find(({ id }) => id === about.id) : undefined
  return code ? `: ${code.mark} ${code.name}` : ''
}
