import { type ReactNode, useState } from 'react'
import { agreementInterval } from '../../figures/agreement-interval.ts'
import { decimal, range } from '../../figures/number-words.ts'
import { Tick } from '../form/field.tsx'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { Scrolls } from '../shell/scrolls.tsx'
import { axisOf, codeName } from './agreement-now.tsx'
import { documents, turns } from './count-words.ts'
import { reasonInWords } from './reason-words.ts'
import type { Agreement } from './round-page.tsx'
import type { RoundSeen } from './rounds-page.tsx'

const words = {
  title: text('Alle codes naast elkaar', 'All codes beside each other', 'Tous les codes côte à côte'),
  lead: text(
    'In de volgorde van het codeboek; een code telt mee wat eronder valt. Kies een code om de passages te lezen waarin zij verschilden. Een lage alfa bij een zeldzame code zegt vaak meer over de code dan over de lezers: AC1 en het aantal beurten staan er daarom naast.',
    'In the order of the codebook; a code counts what lies under it. Choose a code to read the passages in which they differed. A low alpha for a rare code often says more about the code than about the readers: AC1 and the number of turns therefore stand beside it.',
    "Dans l'ordre du livre de codes ; un code compte ce qui se trouve en dessous. Choisissez un code pour lire les passages où ils différaient. Un alpha bas pour un code rare en dit souvent plus sur le code que sur les lecteurs : AC1 et le nombre de prises de parole figurent donc à côté.",
  ),
  under: text(
    'Toon ook de codes eronder',
    'Show the codes under them too',
    'Montrer aussi les codes en dessous',
  ),
  caption: text(
    'Overeenstemming per code over {turns} in {documents}',
    'Agreement on each code over {turns} in {documents}',
    'Accord par code sur {turns} dans {documents}',
  ),
  code: text('Code', 'Code', 'Code'),
  drawn: text('Van toeval tot gelijk', 'From chance to alike', "Du hasard à l'identique"),
  alpha: text('Alfa, 95 % over beurten', 'Alpha, 95% over turns', 'Alpha, 95 % sur prises de parole'),
  kappa: text('Kappa', 'Kappa', 'Kappa'),
  turnsWith: text('Beurten met de code', 'Turns with the code', 'Prises de parole avec le code'),
  differ: text('Beurten verschil', 'Turns that differ', 'Prises de parole différentes'),
  none: text('–', '–', '–'),
}

export function AgreementTable({
  seen,
  round,
  code,
  onCode,
}: {
  readonly seen: Agreement
  readonly round: RoundSeen
  readonly code: string | null
  readonly onCode: (code: string | null) => void
}) {
  const say = useSay()
  const { language } = useLanguage()
  const [hasUnder, setUnder] = useState(false)
  const from = axisOf(seen)
  const caption = say(words.caption, {
    turns: turns(seen.turns, say),
    documents: documents(seen.documents, say),
  })
  const number = (value: number) => decimal(value, language, 2)
  return (
    <section>
      <h2>{say(words.title)}</h2>
      <p className="lead">{say(words.lead)}</p>
      <Tick label={say(words.under)} checked={hasUnder} onChange={setUnder} />
      <Scrolls label={caption}>
        <table className="rows agreements">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{say(words.code)}</th>
              <th scope="col">{say(words.drawn)}</th>
              <th scope="col">{say(words.alpha)}</th>
              <th scope="col">AC1</th>
              <th scope="col">{say(words.kappa)}</th>
              <th scope="col">{say(words.turnsWith)}</th>
              <th scope="col">{say(words.differ)}</th>
            </tr>
          </thead>
          <tbody>
            {seen.codes
              .filter(({ depth }) => hasUnder || depth === 0)
              .map((one) => {
                const { alpha, overTurns, ac1, kappa, turnsWith, differing, depth } = one
                return (
                  <tr key={one.code} className={one.code === code ? 'chosen' : undefined}>
                    <th scope="row" className={`under-${Math.min(depth, 2)}`}>
                      <button
                        type="button"
                        className="code-of"
                        aria-pressed={one.code === code}
                        onClick={() => {
                          onCode(one.code)
                          document.querySelector('.comparison')?.scrollIntoView({ block: 'start' })
                        }}
                      >
                        {codeName(one)}
                      </button>
                    </th>
                    <td>
                      {alpha.estimable && (
                        <div
                          className="drawn"
                          aria-hidden="true"
                          dangerouslySetInnerHTML={{
                            // Made by our own function, which escapes every text it takes in.
                            __html: agreementInterval(
                              {
                                alpha: alpha.alpha,
                                interval: overTurns.estimable ? overTurns : null,
                                axisFrom: from,
                                language,
                                hasEnds: false,
                              },
                              150,
                            ),
                          }}
                        />
                      )}
                    </td>
                    <Figure name={say(words.alpha)}>
                      {alpha.estimable ? (
                        <>
                          <b>{number(alpha.alpha)}</b>{' '}
                          <span className="mute">
                            {overTurns.estimable
                              ? range(overTurns.lower, overTurns.upper, language, 2)
                              : say(reasonInWords(overTurns.reason))}
                          </span>
                        </>
                      ) : (
                        say(reasonInWords(alpha.reason))
                      )}
                    </Figure>
                    <Figure name="AC1">{ac1.estimable ? number(ac1.value) : say(words.none)}</Figure>
                    <Figure name={say(words.kappa)}>
                      {kappa.estimable ? number(kappa.value) : say(words.none)}
                    </Figure>
                    <Figure name={say(words.turnsWith)}>
                      {turnsWith
                        .map((count, place) => `${round.coders[place]?.letter ?? ''} ${count}`)
                        .join(', ')}
                    </Figure>
                    <Figure name={say(words.differ)}>{differing}</Figure>
                  </tr>
                )
              })}
          </tbody>
        </table>
      </Scrolls>
    </section>
  )
}

/** A cell that says what it is where the heading is out of sight, on a narrow screen. */
function Figure({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <td className="num">
      <span className="cell-name">{name}: </span>
      {children}
    </td>
  )
}
