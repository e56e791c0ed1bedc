/** Alpha of one code with its interval first, the others beside it, and how often the code occurs. */
import { agreementInterval, axisFrom } from '../../figures/agreement-interval.ts'
import { decimal, range } from '../../figures/number-words.ts'
import { Drawn } from '../../centre/figure-block.tsx'
import { SelectField } from '../form/field.tsx'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { documents, turns } from './count-words.ts'
import { reasonInWords } from './reason-words.ts'
import type { Agreement } from './round-page.tsx'
import type { RoundSeen } from './rounds-page.tsx'

const words = {
  about: text('Over welke code?', 'About which code?', 'À propos de quel code ?'),
  everything: text('alle codes samen', 'all codes together', 'tous les codes ensemble'),
  onAll: text('Overeenstemming over alle codes', 'Agreement over all codes', 'Accord sur tous les codes'),
  on: text('Overeenstemming op {code}', 'Agreement on {code}', 'Accord sur {code}'),
  cannot: text(
    'Hoe ver zij overeenstemmen, kan niet gezegd worden, want {reason}.',
    'How far they agree cannot be said, because {reason}.',
    "On ne peut pas dire jusqu'où ils s'accordent, car {reason}.",
  ),
  noInterval: text(
    'geen interval, want {reason}',
    'no interval, because {reason}',
    "pas d'intervalle, car {reason}",
  ),
  unit: text(
    'Krippendorffs alfa. De eenheid is een beurt van iemand met wie gesproken werd: staat de code erin of niet? {turns} in {documents}. Interval van 95 %: de beurten 1.000 keer opnieuw getrokken. Met hele documenten opnieuw getrokken: {overDocuments}.',
    "Krippendorff's alpha. The unit is a turn of somebody who was spoken with: is the code in it or not? {turns} in {documents}. 95% interval: the turns drawn again 1,000 times. With whole documents drawn again: {overDocuments}.",
    "Alpha de Krippendorff. L'unité est une prise de parole d'une personne interrogée : le code y est-il ou non ? {turns} dans {documents}. Intervalle à 95 % : les prises de parole tirées à nouveau 1 000 fois. Avec des documents entiers tirés à nouveau : {overDocuments}.",
  ),
  unitOfAll: text(
    'Krippendorffs alfa. De eenheid is een code in een beurt van iemand met wie gesproken werd: gegeven of niet? {turns} in {documents}. Interval van 95 %: de beurten 1.000 keer opnieuw getrokken. Met hele documenten opnieuw getrokken: {overDocuments}.',
    "Krippendorff's alpha. The unit is a code in a turn of somebody who was spoken with: given or not? {turns} in {documents}. 95% interval: the turns drawn again 1,000 times. With whole documents drawn again: {overDocuments}.",
    "Alpha de Krippendorff. L'unité est un code dans une prise de parole d'une personne interrogée : donné ou non ? {turns} dans {documents}. Intervalle à 95 % : les prises de parole tirées à nouveau 1 000 fois. Avec des documents entiers tirés à nouveau : {overDocuments}.",
  ),
  rough: text(
    '{interval}, ruw omdat het weinig documenten zijn',
    '{interval}, rough because the documents are few',
    '{interval}, approximatif car les documents sont peu nombreux',
  ),
  noDocumentInterval: text(
    'dat kan niet, want {reason}',
    'not possible, because {reason}',
    'impossible, car {reason}',
  ),
  beside: text('Ook: {numbers}.', 'Also: {numbers}.', 'Aussi : {numbers}.'),
  often: text(
    'De code staat bij {each}; in {differing} verschillen zij.',
    'The code is with {each}; in {differing} they differ.',
    'Le code se trouve chez {each} ; dans {differing} ils diffèrent.',
  ),
  turnsOf: text('{letter} in {count}', '{letter} in {count}', '{letter} dans {count}'),
  alike: text(
    'gelijk in {share} % van de beurten',
    'alike in {share}% of the turns',
    'pareil dans {share} % des prises de parole',
  ),
  unitised: text(
    'alfa over tekens {value}',
    'alpha over characters {value}',
    'alpha sur les caractères {value}',
  ),
  kappaOfTwo: text('kappa van Cohen {value}', "Cohen's kappa {value}", 'kappa de Cohen {value}'),
  kappaOfMore: text('kappa van Conger {value}', "Conger's kappa {value}", 'kappa de Conger {value}'),
  under: text(
    'Codes eronder tellen mee.',
    'Codes under it count too.',
    'Les codes en dessous comptent aussi.',
  ),
}

/** Drawn from fewer, an interval is easily too narrow. */
const MANY_DOCUMENTS = 20

type CodeAgreement = Agreement['codes'][number]

export function AgreementNow({
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
  const chosen = seen.codes.find((one) => one.code === code) ?? null
  return (
    <>
      <SelectField<string>
        label={say(words.about)}
        value={chosen?.code ?? ''}
        onChange={(value) => onCode(value === '' ? null : value)}
        options={[
          { value: '', name: say(words.everything) },
          ...seen.codes.map((one) => ({
            value: one.code,
            name: `${'\u00a0\u00a0'.repeat(one.depth)}${codeName(one)}`,
          })),
        ]}
      />
      <AlphaFigure seen={seen} code={chosen} />
      {chosen && <Beside agreement={chosen} round={round} />}
    </>
  )
}

export function codeName({ mark, name }: { readonly mark: string; readonly name: string }): string {
  return mark === '' || mark === name ? name : `${mark} ${name}`
}

/** The same axis for every code of the page. */
export function axisOf(seen: Agreement): number {
  const all = [seen.together, ...seen.codes]
  return axisFrom(
    all.flatMap(({ alpha, overTurns }) => [
      ...(alpha.estimable ? [alpha.alpha] : []),
      ...(overTurns.estimable ? [overTurns.lower] : []),
    ]),
  )
}

function AlphaFigure({ seen, code }: { readonly seen: Agreement; readonly code: CodeAgreement | null }) {
  const say = useSay()
  const { language } = useLanguage()
  const { alpha, overTurns, overDocuments } = code ?? seen.together
  const title = code ? say(words.on, { code: codeName(code) }) : say(words.onAll)
  if (!alpha.estimable) {
    return (
      <>
        <h2>{title}</h2>
        <p>{say(words.cannot, { reason: say(reasonInWords(alpha.reason)) })}</p>
      </>
    )
  }
  const overFew = (interval: string) =>
    seen.documents < MANY_DOCUMENTS ? say(words.rough, { interval }) : interval
  const values = {
    turns: turns(seen.turns, say),
    documents: documents(seen.documents, say),
    overDocuments: overDocuments.estimable
      ? overFew(range(overDocuments.lower, overDocuments.upper, language, 2))
      : say(words.noDocumentInterval, { reason: say(reasonInWords(overDocuments.reason)) }),
  }
  return (
    <>
      <h2>{title}</h2>
      <p className="alpha num">
        α {decimal(alpha.alpha, language, 2)}{' '}
        <span>
          {overTurns.estimable
            ? range(overTurns.lower, overTurns.upper, language, 2)
            : say(words.noInterval, { reason: say(reasonInWords(overTurns.reason)) })}
        </span>
      </p>
      <Drawn
        printAt={320}
        draw={(width) =>
          agreementInterval(
            {
              alpha: alpha.alpha,
              interval: overTurns.estimable ? overTurns : null,
              axisFrom: axisOf(seen),
              language,
              hasEnds: true,
            },
            Math.min(width, 320),
          )
        }
      />
      <p className="tiny mute num">{say(code ? words.unit : words.unitOfAll, values)}</p>
    </>
  )
}

/** The other coefficients and how often the code occurs: together they tell whether a low alpha is a rare code. */
function Beside({ agreement, round }: { readonly agreement: CodeAgreement; readonly round: RoundSeen }) {
  const say = useSay()
  const { language } = useLanguage()
  const { ac1, kappa, percent, unitised, turnsWith, differing, counted, code } = agreement
  const number = (value: number) => decimal(value, language, 2)
  const numbers = [
    ac1.estimable && `AC1 ${number(ac1.value)}`,
    kappa.estimable &&
      say(round.coders.length > 2 ? words.kappaOfMore : words.kappaOfTwo, { value: number(kappa.value) }),
    unitised.estimable && say(words.unitised, { value: number(unitised.alpha) }),
    percent.estimable &&
      percent.units >= 30 &&
      say(words.alike, { share: decimal(100 * percent.pairsAgree, language, 0) }),
  ].filter((one) => one !== false)
  const each = turnsWith
    .map((count, place) =>
      say(words.turnsOf, { letter: round.coders[place]?.letter ?? '', count: turns(count, say) }),
    )
    .join(', ')
  return (
    <>
      <p className="tiny num">{say(words.often, { each, differing: turns(differing, say) })}</p>
      {numbers.length > 0 && (
        <p className="tiny mute num">{say(words.beside, { numbers: numbers.join(' · ') })}</p>
      )}
      {counted.some((one) => one !== code) && <p className="tiny mute">{say(words.under)}</p>}
    </>
  )
}
