import '../../style/rounds.css'
import { Link } from '@tanstack/react-router'
import { useAnswer } from '../asking.ts'
import type { Output } from '../api-client.ts'
import { dayInWords } from '../shell/dates.ts'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { Asked } from '../shell/states.tsx'
import { useStudyInHand } from '../study/study-in-hand.tsx'
import { documents } from './count-words.ts'
import { OpenRoundForm } from './open-round-form.tsx'
import { RoundProgress } from './round-progress.tsx'
import { stateInWords } from './state-words.ts'

const words = {
  title: text(
    'Eerst apart lezen, dan samen',
    'First read apart, then together',
    "D'abord lire séparément, puis ensemble",
  ),
  inTab: text('Codeerrondes', 'Coding rounds', 'Tours de codage'),
  lead: text(
    'In een ronde coderen twee of meer mensen dezelfde documenten zonder elkaars werk te zien. Daarna legt u de lezingen naast elkaar en beslist u samen. Wat iedereen apart vond, blijft bewaard.',
    'In a round two or more people code the same documents without seeing each other’s work. Then you put the readings beside each other and decide together. What everybody found apart is kept.',
    'Dans un tour, deux personnes ou plus codent les mêmes documents sans voir le travail des autres. Ensuite vous mettez les lectures côte à côte et décidez ensemble. Ce que chacun a trouvé séparément est conservé.',
  ),
  rounds: text('de rondes', 'the rounds', 'les tours'),
  none: text(
    'Er was nog geen ronde. Zodra u er een opent, staat hier wie met welk document klaar is.',
    'There has been no round yet. Once you open one, this shows who is done with which document.',
    "Il n'y a pas encore eu de tour. Dès que vous en ouvrez un, on voit ici qui a terminé quel document.",
  ),
  round: text('Ronde {number}', 'Round {number}', 'Tour {number}'),
  since: text('geopend op {day}', 'opened on {day}', 'ouvert le {day}'),
  closed: text('gesloten op {day}', 'closed on {day}', 'clos le {day}'),
  compare: text('Waar lazen zij anders?', 'Where did they read differently?', 'Où ont-ils lu autrement ?'),
}

export type Rounds = Output<'rounds'>
export type RoundSeen = Rounds['rounds'][number]

export function RoundsPage() {
  const say = useSay()
  const { study } = useStudyInHand()
  const rounds = useAnswer('rounds', { study: study.id })
  return (
    <>
      <PageTitle inTab={`${say(words.inTab)} · ${study.title}`}>{say(words.title)}</PageTitle>
      <p className="lead">{say(words.lead)}</p>
      <Asked answer={rounds} what={say(words.rounds)}>
        {(seen) => (
          <>
            {seen.rounds.length === 0 && <p className="empty">{say(words.none)}</p>}
            {seen.rounds.map((round) => (
              <OneRound key={round.id} round={round} you={seen.you} />
            ))}
            <OpenRoundForm seen={seen} />
          </>
        )}
      </Asked>
    </>
  )
}

function OneRound({ round, you }: { readonly round: RoundSeen; readonly you: Rounds['you'] }) {
  const say = useSay()
  const { language } = useLanguage()
  const { study } = useStudyInHand()
  const days = [
    say(words.since, { day: dayInWords(round.openedOn, language) }),
    ...(round.closedOn ? [say(words.closed, { day: dayInWords(round.closedOn, language) })] : []),
  ]
  return (
    <section>
      <h2>{say(words.round, { number: round.number })}</h2>
      <p className="round-state">{[say(stateInWords(round.state)), ...days].join(' · ')}</p>
      {round.state !== 'blind' && (
        <p className="actions">
          <Link
            className={round.state === 'comparing' ? 'btn main' : 'btn'}
            to="/studies/$study/rondes/$round"
            params={{ study: study.id, round: String(round.number) }}
          >
            {say(words.compare)}
          </Link>
        </p>
      )}
      {round.state === 'blind' ? (
        <RoundProgress round={round} you={you} />
      ) : (
        <details className="per-code">
          <summary>
            {round.coders.map(({ letter, name }) => `${letter} ${name}`).join(', ')} ·{' '}
            {documents(round.documents.length, say)}
          </summary>
          <RoundProgress round={round} you={you} />
        </details>
      )}
    </section>
  )
}
