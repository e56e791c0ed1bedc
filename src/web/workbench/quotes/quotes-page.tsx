import '../../style/said.css'
import './quotes.css'
import { useMemo } from 'react'
import type { Library } from '../../../framework/shape.ts'
import { titlesOf } from '../../figures/titles.ts'
import { useAnswer } from '../asking.ts'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { Asked } from '../shell/states.tsx'
import { useGroupName } from '../study/group-names.ts'
import { useStudyInHand } from '../study/study-in-hand.tsx'
import { EvidenceRelease } from './evidence-release.tsx'
import { QuoteCard, type QuoteSeen } from './quote-card.tsx'

const words = {
  title: text(
    'Wat mensen zelf zeggen, met hun toestemming',
    'What people say themselves, with their consent',
    'Ce que les personnes disent elles-mêmes, avec leur accord',
  ),
  inTab: text('Citaten', 'Quotes', 'Citations'),
  lead: text(
    'Een citaat komt pas in een profiel als wie sprak daarmee instemde en iemand anders van het onderzoek het las. Er staat alleen bij van welke geleding het is. Bij elk citaat staat vooraf waar het komt.',
    'A quote enters a profile only when whoever spoke agreed to it and somebody else of the study has read it. It says only of which actor group it is. With each quote it says beforehand where it goes.',
    "Une citation n'entre dans un profil que si la personne y a consenti et que quelqu'un d'autre de l'étude l'a lue. On n'indique que le groupe. Pour chaque citation, il est dit d'avance où elle va.",
  ),
  quotes: text('de citaten', 'the quotes', 'les citations'),
  none: text(
    'Er zijn nog geen citaten. Kies bij het coderen een passage en stel ze voor als citaat.',
    'There are no quotes yet. While coding, choose a passage and propose it as a quote.',
    "Il n'y a pas encore de citations. En codant, choisissez un passage et proposez-le comme citation.",
  ),
  waiting: text('Wacht op een tweede lezing', 'Waits for a second reading', 'Attend une seconde lecture'),
  approved: text('Gelezen en goedgekeurd', 'Read and approved', 'Lues et approuvées'),
  apart: text('Geweigerd of ingetrokken', 'Refused or withdrawn', 'Refusées ou retirées'),
}

export function QuotesPage() {
  const say = useSay()
  const { study, waves } = useStudyInHand()
  const quotes = useAnswer('quotes', { study: study.id })
  const frames = useAnswer('studyFrameworks', { study: study.id })
  return (
    <>
      <PageTitle inTab={`${say(words.inTab)} · ${study.title}`}>{say(words.title)}</PageTitle>
      <p className="lead">{say(words.lead)}</p>
      <Asked answer={frames.data === undefined ? frames : quotes} what={say(words.quotes)}>
        {() =>
          frames.data && quotes.data ? (
            <>
              {quotes.data.quotes.length === 0 && <p className="empty">{say(words.none)}</p>}
              <Queue quotes={quotes.data.quotes} library={frames.data.library} />
              {waves.map((seen) => (
                <EvidenceRelease key={seen.wave.id} seen={seen} library={frames.data.library} />
              ))}
            </>
          ) : null
        }
      </Asked>
    </>
  )
}

function Queue({ quotes, library }: { readonly quotes: readonly QuoteSeen[]; readonly library: Library }) {
  const say = useSay()
  const { language } = useLanguage()
  const { study } = useStudyInHand()
  const groupName = useGroupName()
  const titles = useMemo(() => titlesOf(library, language), [library, language])
  const parts = [
    { title: words.waiting, of: quotes.filter(({ state }) => state === 'proposed') },
    { title: words.approved, of: quotes.filter(({ state }) => state === 'approved') },
    { title: words.apart, of: quotes.filter(({ state }) => state === 'refused' || state === 'withdrawn') },
  ]
  return parts
    .filter(({ of }) => of.length > 0)
    .map(({ title, of }) => (
      <section key={title.nl}>
        <h2>{say(title)}</h2>
        <ol className="quote-list">
          {of.map((quote) => (
            <QuoteCard
              key={quote.id}
              study={study.id}
              quote={quote}
              titles={titles}
              centreName={study.centres.find(({ id }) => id === quote.centre)?.name ?? ''}
              groupName={say(groupName(quote.group))}
            />
          ))}
        </ol>
      </section>
    ))
}
