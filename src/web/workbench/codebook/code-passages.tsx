import { Link } from '@tanstack/react-router'
import type { CodeId } from '../../../foundation/ids.ts'
import { useAnswer } from '../asking.ts'
import type { Output } from '../api-client.ts'
import { directionNames } from '../coding/facet-words.ts'
import { text, useSay } from '../shell/language.tsx'
import { Asked } from '../shell/states.tsx'

const words = {
  title: text('Passages', 'Passages', 'Passages'),
  what: text('de passages', 'the passages', 'les passages'),
  none: text(
    'Nog geen passage kreeg deze code. Ze krijgt er bij het lezen van een document.',
    'No passage was given this code yet. It gets some while a document is read.',
    'Aucun passage n’a encore reçu ce code. Il en reçoit pendant la lecture d’un document.',
  ),
  turn: text('{title}, beurt {turn}', '{title}, turn {turn}', '{title}, tour {turn}'),
  more: text(
    'Er zijn er meer dan deze. Onder Vragen vindt u ze allemaal.',
    'There are more than these. You find them all under Queries.',
    'Il y en a davantage. Vous les trouvez toutes sous Questions.',
  ),
}

export type Passage = Output<'codePassages'>['passages'][number]

/** What was said that got this code, as said, with where it stands. */
export function CodePassages({ study, code }: { readonly study: string; readonly code: CodeId }) {
  const say = useSay()
  const answer = useAnswer('codePassages', { study, code })
  return (
    <>
      <h3>{say(words.title)}</h3>
      <Asked answer={answer} what={say(words.what)}>
        {({ passages, areMore }) =>
          passages.length === 0 ? (
            <p className="empty">{say(words.none)}</p>
          ) : (
            <>
              <ol className="passages">
                {passages.map((passage) => (
                  <li key={passage.coding}>
                    <PassageText passage={passage} />
                    <p className="tiny mute">
                      <Link
                        to="/studies/$study/documenten/$document"
                        params={{ study, document: passage.document }}
                        hash={`beurt-${passage.turn}`}
                      >
                        {say(words.turn, { title: passage.title, turn: passage.turn })}
                      </Link>
                      {passage.speaker && ` · ${passage.speaker}`}
                      {passage.direction && ` · ${say(directionNames[passage.direction])}`}
                    </p>
                  </li>
                ))}
              </ol>
              {areMore && <p className="small mute">{say(words.more)}</p>}
            </>
          )
        }
      </Asked>
    </>
  )
}

export function PassageText({ passage: { text: said } }: { readonly passage: Pick<Passage, 'text'> }) {
  const MOST = 400
  return <p className="passage-said">“{said.length > MOST ? `${said.slice(0, MOST).trimEnd()}…` : said}”</p>
}
