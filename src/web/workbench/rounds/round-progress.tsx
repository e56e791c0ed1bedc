/** Who is done with what, and the buttons to say so. How much anybody coded stands nowhere. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useSending } from '../asking.ts'
import { Dialog } from '../form/dialog.tsx'
import { Irreversible } from '../form/irreversible.tsx'
import { text, useSay } from '../shell/language.tsx'
import { Scrolls } from '../shell/scrolls.tsx'
import { FaultNotice } from '../shell/states.tsx'
import { useStudyInHand } from '../study/study-in-hand.tsx'
import type { Rounds, RoundSeen } from './rounds-page.tsx'

const words = {
  who: text(
    'Wie is klaar met welk document',
    'Who is done with which document',
    'Qui a terminé quel document',
  ),
  document: text('Document', 'Document', 'Document'),
  coder: text('{letter}: {name}', '{letter}: {name}', '{letter} : {name}'),
  you: text('{letter}: {name} (u)', '{letter}: {name} (you)', '{letter} : {name} (vous)'),
  done: text('klaar', 'done', 'terminé'),
  busy: text('nog niet klaar', 'not done yet', 'pas encore terminé'),
  notDone: text('was niet klaar', 'was not done', "n'avait pas terminé"),
  amDone: text('Ik ben klaar', 'I am done', "J'ai terminé"),
  amNot: text('Toch nog niet', 'Not yet after all', 'Finalement pas encore'),
  with: text('met {title}', 'with {title}', 'avec {title}'),
  last: text('Dit is het laatste document', 'This is the last document', "C'est le dernier document"),
  lastWhat: text(
    'Met dit document is iedereen met alles klaar. Dan sluit de ronde: iedereen ziet wat anderen codeerden, en wat apart gecodeerd is, verandert niet meer.',
    'With this document everybody is done with everything. Then the round closes: everybody sees what others coded, and what was coded apart no longer changes.',
    'Avec ce document, chacun a tout terminé. Alors le tour se clôt : chacun voit ce que les autres ont codé, et ce qui a été codé séparément ne change plus.',
  ),
  closeIt: text('Klaar, sluit de ronde', 'Done, close the round', 'Terminé, clôturer le tour'),
  notYet: text('Nog niet', 'Not yet', 'Pas encore'),
  closeNow: text('Sluit met wat er is', 'Close with what is there', 'Clôturer avec ce qu’il y a'),
  closeTitle: text(
    'Ronde {number} nu sluiten?',
    'Close round {number} now?',
    'Clôturer le tour {number} maintenant ?',
  ),
  everybodySees: text(
    'Iedereen in deze studie ziet wat in deze ronde gecodeerd is.',
    'Everybody in this study sees what was coded in this round.',
    'Chacun dans cette étude voit ce qui a été codé dans ce tour.',
  ),
  fixed: text(
    'Wat apart gecodeerd is, verandert niet meer.',
    'What was coded apart no longer changes.',
    'Ce qui a été codé séparément ne change plus.',
  ),
  withoutThem: text(
    'Wie met een document niet klaar is, telt voor dat document niet mee.',
    'Whoever is not done with a document does not count for that document.',
    "Qui n'a pas terminé un document ne compte pas pour ce document.",
  ),
  word: text('sluiten', 'close', 'clôturer'),
}

type DocumentOfRound = RoundSeen['documents'][number]

export function RoundProgress({ round, you }: { readonly round: RoundSeen; readonly you: Rounds['you'] }) {
  const say = useSay()
  const { study } = useStudyInHand()
  const [isClosing, setClosing] = useState(false)
  const isDone = (document: DocumentOfRound, coder: string) =>
    round.finished.some((one) => one.document === document.id && one.coder === coder)
  return (
    <>
      <Scrolls label={say(words.who)}>
        <table className="rows done-by">
          <caption className="vh">{say(words.who)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(words.document)}</th>
              {round.coders.map(({ id, letter, name }) => (
                <th scope="col" key={id}>
                  {say(id === you ? words.you : words.coder, { letter, name })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {round.documents.map((document) => (
              <tr key={document.id}>
                <th scope="row">
                  <Link
                    to="/studies/$study/documenten/$document"
                    params={{ study: study.id, document: document.id }}
                  >
                    {document.title}
                  </Link>
                </th>
                {round.coders.map(({ id, letter, name }) => (
                  <td key={id}>
                    <span className="cell-name">{say(words.coder, { letter, name })} · </span>
                    {round.state === 'blind' && id === you ? (
                      <OwnDone round={round} document={document} isDone={isDone(document, id)} />
                    ) : (
                      say(
                        isDone(document, id)
                          ? words.done
                          : round.state === 'blind'
                            ? words.busy
                            : words.notDone,
                      )
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
      {round.state === 'blind' && (
        <p className="actions">
          <button type="button" className="btn" onClick={() => setClosing(true)}>
            {say(words.closeNow)}
          </button>
        </p>
      )}
      {isClosing && <CloseRound round={round} onClose={() => setClosing(false)} />}
    </>
  )
}

/** One's own mark. The very last one of a round asks first, because it closes the round. */
function OwnDone({
  round,
  document,
  isDone,
}: {
  readonly round: RoundSeen
  readonly document: DocumentOfRound
  readonly isDone: boolean
}) {
  const say = useSay()
  const { study } = useStudyInHand()
  const sending = useSending('finishDocument')
  const [isAsked, setAsked] = useState(false)
  const isLast = !isDone && round.finished.length === round.coders.length * round.documents.length - 1
  const send = () =>
    sending.mutate({
      params: { study: study.id, round: round.id },
      body: { document: document.id, isDone: !isDone },
    })
  return (
    <>
      {isDone && <span>{say(words.done)} </span>}
      <button
        type="button"
        className={isDone ? 'btn quiet small' : 'btn small'}
        disabled={sending.isPending}
        onClick={() => (isLast ? setAsked(true) : send())}
      >
        {say(isDone ? words.amNot : words.amDone)}
        <span className="vh"> {say(words.with, { title: document.title })}</span>
      </button>
      {sending.error && <FaultNotice error={sending.error} />}
      {isAsked && (
        <Dialog title={say(words.last)} onClose={() => setAsked(false)}>
          <p>{say(words.lastWhat)}</p>
          <p className="actions">
            <button type="button" className="btn main" disabled={sending.isPending} onClick={send}>
              {say(words.closeIt)}
            </button>
            <button type="button" className="btn" onClick={() => setAsked(false)}>
              {say(words.notYet)}
            </button>
          </p>
        </Dialog>
      )}
    </>
  )
}

function CloseRound({ round, onClose }: { readonly round: RoundSeen; readonly onClose: () => void }) {
  const say = useSay()
  const { study } = useStudyInHand()
  const sending = useSending('closeRound')
  return (
    <Irreversible
      title={say(words.closeTitle, { number: round.number })}
      consequences={[words.everybodySees, words.fixed, words.withoutThem].map((one) => say(one))}
      word={say(words.word)}
      act={say(words.closeNow)}
      sending={sending}
      onClose={onClose}
      onConfirm={() =>
        sending.mutate(
          { params: { study: study.id, round: round.id }, body: undefined },
          { onSuccess: onClose },
        )
      }
    />
  )
}
