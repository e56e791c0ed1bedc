import { agreementInterval } from '../../figures/agreement-interval.ts'
import { decimal, percentage, range } from '../../figures/number-words.ts'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { Scrolls } from '../shell/scrolls.tsx'
import { axisOf, codeName } from './agreement-now.tsx'
import { reasonInWords } from './reason-words.ts'
import type { Agreement } from './round-page.tsx'
import type { RoundSeen } from './rounds-page.tsx'

const words = {
  title: text('Alle codes naast elkaar', 'All codes beside each other', 'Tous les codes côte à côte'),
  lead: text(
    'In de volgorde van het codeboek. Kies een code om de passages te lezen waarin zij verschilden. Een lage alfa bij een zeldzame code zegt vaak meer over de code dan over de lezers: AC1 en het aantal beurten staan er daarom naast.',
    'In the order of the codebook. Choose a code to read the passages in which they differed. A low alpha for a rare code often says more about the code than about the readers: AC1 and the number of turns therefore stand beside it.',
    "Dans l'ordre du livre de codes. Choisissez un code pour lire les passages où ils différaient. Un alpha bas pour un code rare en dit souvent plus sur le code que sur les lecteurs : AC1 et le nombre de prises de parole figurent donc à côté.",
  ),
  caption: text(
    'Overeenstemming per code over {turns} beurten in {documents} documenten',
    'Agreement on each code over {turns} turns in {documents} documents',
    'Accord par code sur {turns} prises de parole dans {documents} documents',
  ),
  code: text('Code', 'Code', 'Code'),
  drawn: text(
    'Alfa en interval, van toeval tot gelijk',
    'Alpha and interval, from chance to alike',
    "Alpha et intervalle, du hasard à l'identique",
  ),
  alpha: text('Alfa', 'Alpha', 'Alpha'),
  interval: text('95 %, over beurten', '95%, over turns', '95 %, sur les prises de parole'),
  kappa: text('Kappa', 'Kappa', 'Kappa'),
  occurs: text('Komt voor in', 'Occurs in', 'Présent dans'),
  ofTurns: text('beurten: {each}', 'turns: {each}', 'prises de parole : {each}'),
  differ: text('Verschillen in', 'Differ in', 'Diffèrent dans'),
  turns: text('{count} beurten', '{count} turns', '{count} prises de parole'),
  oneTurn: text('1 beurt', '1 turn', '1 prise de parole'),
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
  const from = axisOf(seen)
  const caption = say(words.caption, { turns: seen.turns, documents: seen.documents })
  const number = (value: number) => decimal(value, language, 2)
  return (
    <section>
      <h2>{say(words.title)}</h2>
      <p className="lead">{say(words.lead)}</p>
      <Scrolls label={caption}>
        <table className="rows agreements">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{say(words.code)}</th>
              <th scope="col">{say(words.drawn)}</th>
              <th scope="col" className="num">
                {say(words.alpha)}
              </th>
              <th scope="col" className="num">
                {say(words.interval)}
              </th>
              <th scope="col" className="num">
                AC1
              </th>
              <th scope="col" className="num">
                {say(words.kappa)}
              </th>
              <th scope="col">{say(words.occurs)}</th>
              <th scope="col">{say(words.differ)}</th>
            </tr>
          </thead>
          <tbody>
            {seen.codes.map((one) => {
              const { alpha, overTurns, ac1, kappa, turnsWith, prevalence, differing, depth } = one
              const each = turnsWith
                .map((count, place) => `${round.coders[place]?.letter ?? ''} ${count}`)
                .join(', ')
              return (
                <tr key={one.code} className={one.code === code ? 'chosen' : undefined}>
                  <th scope="row" className={`under-${Math.min(depth, 2)}`}>
                    <button
                      type="button"
                      className="btn quiet small"
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
                            168,
                          ),
                        }}
                      />
                    )}
                  </td>
                  <td className="num">
                    {alpha.estimable ? number(alpha.alpha) : say(reasonInWords(alpha.reason))}
                  </td>
                  <td className="num">
                    {overTurns.estimable
                      ? range(overTurns.lower, overTurns.upper, language, 2)
                      : alpha.estimable && say(reasonInWords(overTurns.reason))}
                  </td>
                  <td className="num">{ac1.estimable ? number(ac1.value) : say(words.none)}</td>
                  <td className="num">{kappa.estimable ? number(kappa.value) : say(words.none)}</td>
                  <td>
                    {seen.turns >= 30 && `${percentage(decimal(100 * prevalence, language, 0), language)} `}
                    {say(words.ofTurns, { each })}
                  </td>
                  <td>{say(differing === 1 ? words.oneTurn : words.turns, { count: differing })}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </Scrolls>
    </section>
  )
}
