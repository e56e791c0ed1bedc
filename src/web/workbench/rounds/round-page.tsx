import '../../style/rounds.css'
import '../../figures/figures.css'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { listed } from '../../figures/number-words.ts'
import { useAnswer } from '../asking.ts'
import type { Output } from '../api-client.ts'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { Asked } from '../shell/states.tsx'
import { useStudyInHand } from '../study/study-in-hand.tsx'
import { MemosAbout } from '../coding/memos-about.tsx'
import { AgreementNow } from './agreement-now.tsx'
import { AgreementTable } from './agreement-table.tsx'
import { DifferenceList } from './difference-list.tsx'
import type { RoundSeen } from './rounds-page.tsx'
import { stateInWords } from './state-words.ts'

const words = {
  title: text(
    'Waar lazen {letters} anders?',
    'Where did {letters} read differently?',
    'Où {letters} ont-ils lu autrement ?',
  ),
  inTab: text('Ronde {number}', 'Round {number}', 'Tour {number}'),
  lead: text(
    'Een verschil is een gesprek, geen fout. Lees de passage samen, en beslis wat in de consensus komt. Wat ieder apart codeerde, blijft zoals het is.',
    'A difference is a conversation, not an error. Read the passage together, and decide what goes into the consensus. What everybody coded apart stays as it is.',
    'Une différence est une conversation, pas une erreur. Lisez le passage ensemble et décidez de ce qui entre dans le consensus. Ce que chacun a codé séparément reste tel quel.',
  ),
  round: text('Ronde {number}: {state}', 'Round {number}: {state}', 'Tour {number} : {state}'),
  rounds: text('de ronde', 'the round', 'le tour'),
  agreement: text('de overeenstemming', 'the agreement', "l'accord"),
  differences: text('de verschillen', 'the differences', 'les différences'),
  noRound: text('Deze ronde is er niet', 'There is no such round', "Ce tour n'existe pas"),
  open: text(
    'Ronde {number} is nog open',
    'Round {number} is still open',
    'Le tour {number} est encore ouvert',
  ),
  openWhat: text(
    'Wat anderen codeerden, ziet niemand voor de ronde sluit: anders leest men mee. Bij de rondes staat wie waarmee klaar is.',
    'What others coded nobody sees before the round closes: otherwise one reads along. The rounds show who is done with what.',
    'Personne ne voit ce que les autres ont codé avant la clôture : sinon on lit avec eux. Les tours montrent qui a terminé quoi.',
  ),
  all: text('Alle rondes', 'All rounds', 'Tous les tours'),
}

export type Agreement = Output<'roundAgreement'>
export type Differences = Output<'roundDifferences'>

export function RoundPage() {
  const say = useSay()
  const { round: number } = useParams({ strict: false })
  const { study } = useStudyInHand()
  const rounds = useAnswer('rounds', { study: study.id })
  return (
    <Asked answer={rounds} what={say(words.rounds)}>
      {(seen) => {
        const round = seen.rounds.find((one) => String(one.number) === number)
        if (!round) return <NothingToCompare title={say(words.noRound)} />
        if (round.state === 'blind') {
          return (
            <NothingToCompare title={say(words.open, { number: round.number })} why={say(words.openWhat)} />
          )
        }
        return <Comparison round={round} />
      }}
    </Asked>
  )
}

function NothingToCompare({ title, why }: { readonly title: string; readonly why?: string }) {
  const say = useSay()
  const { study } = useStudyInHand()
  return (
    <>
      <PageTitle inTab={title}>{title}</PageTitle>
      {why && <p className="lead">{why}</p>}
      <p className="actions">
        <Link className="btn" to="/studies/$study/rondes" params={{ study: study.id }}>
          {say(words.all)}
        </Link>
      </p>
    </>
  )
}

function Comparison({ round }: { readonly round: RoundSeen }) {
  const say = useSay()
  const { language } = useLanguage()
  const { study } = useStudyInHand()
  const ids = { study: study.id, round: round.id }
  const agreement = useAnswer('roundAgreement', ids)
  const differences = useAnswer('roundDifferences', ids)
  /** The code one talks about; null: all of them. */
  const [code, setCode] = useState<string | null>(null)
  const [isWriting, setWriting] = useState(false)
  const letters = listed(
    round.coders.map(({ letter }) => letter),
    language,
  )
  const counted = agreement.data?.codes.find((one) => one.code === code)?.counted ?? null
  return (
    <>
      <PageTitle inTab={`${say(words.inTab, { number: round.number })} · ${study.title}`}>
        {say(words.title, { letters })}
      </PageTitle>
      <p className="lead">{say(words.lead)}</p>
      <p className="round-state">
        {say(words.round, { number: round.number, state: say(stateInWords(round.state)) })} ·{' '}
        <Link to="/studies/$study/rondes" params={{ study: study.id }}>
          {say(words.all)}
        </Link>
      </p>
      <div className="comparison">
        <div className="agreement-now">
          <Asked answer={agreement} what={say(words.agreement)}>
            {(seen) => <AgreementNow seen={seen} round={round} code={code} onCode={setCode} />}
          </Asked>
        </div>
        <Asked answer={differences} what={say(words.differences)}>
          {(seen) => <DifferenceList key={code ?? ''} seen={seen} round={round} codes={counted} />}
        </Asked>
      </div>
      {agreement.data && <AgreementTable seen={agreement.data} round={round} code={code} onCode={setCode} />}
      <MemosAbout
        study={study.id}
        document={null}
        about={{ kind: 'round', id: round.id }}
        isWriting={isWriting}
        onWriting={setWriting}
      />
    </>
  )
}
