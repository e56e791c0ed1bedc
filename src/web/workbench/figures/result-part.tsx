/** One result: its figure, its tables, what must be said beside it. */
import '../../figures/figures.css'
import { FigureBlock } from '../../centre/figure-block.tsx'
import { correlationMatrix } from '../../figures/correlation-matrix.ts'
import { intervalRows } from '../../figures/interval-rows.ts'
import { decimal, inSentence, range } from '../../figures/number-words.ts'
import { read, type Language } from '../../../foundation/text.ts'
import type { Output } from '../api-client.ts'
import { text, useLanguage, useSay, type Say } from '../shell/language.tsx'
import { useGroupName } from '../study/group-names.ts'
import type { AnalysisName } from './analysis-words.ts'
import { longName, shortName, type Block } from './block-names.ts'
import { changeAbout, changeFinding, changeLegend, type TwoWaves } from './change-words.ts'
import { furthestApart } from './furthest-apart.ts'
import { largestClear } from './largest-clear.ts'
import { ResultTable } from './result-table.tsx'

const words = {
  of: text(
    '{n} mensen uit {centres} centra die elke vraag van dit blok beantwoordden.',
    '{n} people from {centres} centres who answered every question of this block.',
    '{n} personnes de {centres} centres qui ont répondu à chaque question de ce bloc.',
  ),
  ofEach: text(
    'Per vraag alle mensen die ze beantwoordden, in centra waar ze getoond mag worden.',
    'For each question everybody who answered it, in centres where it may be shown.',
    'Par question, toutes les personnes qui y ont répondu, dans les centres où elle peut être montrée.',
  ),
  ofBoth: text(
    'Per vraag de centra waar beide geledingen getoond mogen worden.',
    'For each question the centres where both actor groups may be shown.',
    'Par question, les centres où les deux groupes peuvent être montrés.',
  ),
  loadings: text(
    'De ladingen liggen tussen {low} en {high}; CFI {cfi}, RMSEA {rmsea}.',
    'The loadings lie between {low} and {high}; CFI {cfi}, RMSEA {rmsea}.',
    'Les saturations se situent entre {low} et {high} ; CFI {cfi}, RMSEA {rmsea}.',
  ),
  between: text(
    'Een deel van {low} tot {high} van de verschillen tussen mensen ligt tussen hun centra (ICC1).',
    'A share of {low} to {high} of the differences between people lies between their centres (ICC1).',
    'Une part de {low} à {high} des différences entre personnes se situe entre leurs centres (ICC1).',
  ),
  largest: text(
    'Het grootste duidelijke verschil staat bij {question}: {higher} antwoorden {difference} hoger dan {lower} {interval}.',
    'The largest clear difference is on {question}: {higher} answer {difference} higher than {lower} {interval}.',
    'La plus grande différence nette se trouve à {question} : {higher} répondent {difference} plus haut que {lower} {interval}.',
  ),
  noneClear: text(
    'Geen verschil tussen {first} en {second} is duidelijk, als we meerekenen naar hoeveel vragen gekeken is.',
    'No difference between {first} and {second} is clear, once it is counted in how many questions were looked at.',
    'Aucune différence entre {first} et {second} n’est nette, compte tenu du nombre de questions examinées.',
  ),
  gapLegend: text(
    'Rechts van nul: {first} antwoorden hoger dan {second}. Ruit: het verschil. Lijn: het interval van 95 %.',
    'Right of zero: {first} answer higher than {second}. Diamond: the difference. Line: the 95% interval.',
    'À droite de zéro : {first} répondent plus haut que {second}. Losange : la différence. Ligne : l’intervalle à 95 %.',
  ),
  elsewhere: text(
    'Het grootste duidelijke verschil staat bij {question}: gemiddeld antwoorden {higher} {difference} hoger dan {lower} {interval}. In een ander centrum is dat te verwachten tussen {from} en {to}.',
    'The largest clear difference is on {question}: on average {higher} answer {difference} higher than {lower} {interval}. In another centre it is to be expected between {from} and {to}.',
    'La plus grande différence nette se trouve à {question} : en moyenne, {higher} répondent {difference} plus haut que {lower} {interval}. Dans un autre centre, on l’attend entre {from} et {to}.',
  ),
  metaLegend: text(
    'Rechts van nul: {first} antwoorden hoger dan {second}. Ruit: het gemiddelde verschil. Dikke lijn: het interval van 95 % daarvan. Dunne lijn: waar het verschil in een ander centrum te verwachten is (95 %).',
    'Right of zero: {first} answer higher than {second}. Diamond: the mean difference. Thick line: its 95% interval. Thin line: where the difference in another centre is to be expected (95%).',
    'À droite de zéro : {first} répondent plus haut que {second}. Losange : la différence moyenne. Ligne épaisse : son intervalle à 95 %. Ligne fine : où attendre la différence dans un autre centre (95 %).',
  ),
  signs: text(
    'Het signaal dat het vaakst voorkomt, staat bij ongeveer {share} % van de mensen.',
    'The most frequent sign is with about {share}% of the people.',
    'Le signe le plus fréquent concerne environ {share} % des personnes.',
  ),
  shareLegend: text(
    'Ruit: het aandeel, in stappen van 5 %.',
    'Diamond: the share, in steps of 5%.',
    'Losange : la part, par pas de 5 %.',
  ),
  means: text(
    'De gemiddelden liggen tussen {low} en {high}, op een schaal van {from} tot {to}.',
    'The means lie between {low} and {high}, on a scale from {from} to {to}.',
    'Les moyennes se situent entre {low} et {high}, sur une échelle de {from} à {to}.',
  ),
  furthestApart: text(
    'Centra lopen het verst uiteen bij {question}: het gemiddelde van een ander centrum is daar te verwachten tussen {lower} en {upper}.',
    'Centres lie furthest apart on {question}: the mean of another centre is to be expected there between {lower} and {upper}.',
    'Les centres s’écartent le plus à {question} : on y attend la moyenne d’un autre centre entre {lower} et {upper}.',
  ),
  noFurtherApart: text(
    'De gemiddelden liggen tussen {low} en {high}. Bij geen enkele vraag liggen centra verder uiteen dan toeval kan brengen.',
    'The means lie between {low} and {high}. On no question do centres lie further apart than chance can bring about.',
    'Les moyennes se situent entre {low} et {high}. À aucune question les centres ne s’écartent plus que ce que le hasard peut produire.',
  ),
  mixedLegend: text(
    'Ruit: het gemiddelde. Dikke lijn: het interval van 95 % daarvan. Dunne lijn: waar het gemiddelde van een ander centrum te verwachten is (95 %).',
    'Diamond: the mean. Thick line: its 95% interval. Thin line: where the mean of another centre is to be expected (95%).',
    'Losange : la moyenne. Ligne épaisse : son intervalle à 95 %. Ligne fine : où attendre la moyenne d’un autre centre (95 %).',
  ),
  strongest: text(
    'De sterkste samenhang is die van {pair}: r {r} {interval}.',
    'The strongest relation is that of {pair}: r {r} {interval}.',
    'Le lien le plus fort est celui de {pair} : r {r} {interval}.',
  ),
  alpha: text(
    'De vragen van {scale} hangen samen met alfa {alpha} {interval}.',
    'The questions of {scale} hang together with alpha {alpha} {interval}.',
    'Les questions de {scale} sont liées avec un alpha de {alpha} {interval}.',
  ),
  matrixLegend: text(
    'Hoe groter het vierkant, hoe sterker de samenhang. Vol: samen omhoog. Hol: de ene omhoog, de andere omlaag.',
    'The larger the square, the stronger the relation. Filled: up together. Hollow: one up, the other down.',
    'Plus le carré est grand, plus le lien est fort. Plein : ensemble vers le haut. Creux : l’un monte, l’autre descend.',
  ),
  intervalLegend: text(
    'Ruit: de waarde. Lijn: het interval van 95 %.',
    'Diamond: the value. Line: the 95% interval.',
    'Losange : la valeur. Ligne : l’intervalle à 95 %.',
  ),
  questions: text('De vragen in woorden', 'The questions in words', 'Les questions en mots'),
  cautions: text('Lees dit erbij', 'Read this with it', 'À lire avec'),
  table: text('Toon als tabel', 'Show as a table', 'Afficher en tableau'),
}

/** A longer table folds behind its figure, which shows the same. */
const MANY_ROWS = 24

type Seen = Output<'figureOfBlock'>
export type Result = Extract<Seen['result'], { shown: true }>['value']
export type Estimable = Extract<Result, { estimable: true }>

/** What a path of three questions says in words, with the short names of these three in them. */
export interface PathTold {
  readonly digits: number
  readonly legend: string
  /** Null for a row that is not one of a path. */
  readonly rowName: (table: string, label: readonly string[]) => string | null
  readonly finding: (row: {
    readonly estimate: number
    readonly lower: number
    readonly upper: number
  }) => string
}

export function ResultPart({
  analysis,
  block,
  comparedWith,
  waves,
  path,
  result,
}: {
  readonly analysis: AnalysisName
  readonly block: Block
  readonly comparedWith: Block['group'] | null
  /** Of a change. */
  readonly waves: TwoWaves | null
  readonly path: PathTold | null
  readonly result: Estimable
}) {
  const say = useSay()
  const { language } = useLanguage()
  const groupName = useGroupName()
  const inWords = (one: Block['group']) => inSentence(say(groupName(one)))
  const groups = comparedWith && { first: inWords(block.group), second: inWords(comparedWith) }
  const finding = waves
    ? changeFinding(result.figure.rows, block, waves, say, language)
    : findingOf(analysis, block, groups, path, result, say, language)
  const nameOf = (label: readonly string[]): string =>
    path?.rowName('effects', label) ?? longName(block, label, language)
  const isMatrix = analysis === 'correlations' && block.items.length > 2
  const legend = () => {
    if (isMatrix) return say(words.matrixLegend)
    if (path) return path.legend
    if (waves) return changeLegend(result.figure.rows, waves, say)
    if (analysis === 'careless') return say(words.shareLegend)
    if (analysis === 'mixed') return say(words.mixedLegend)
    if (analysis === 'meta' && groups) return say(words.metaLegend, groups)
    return groups ? say(words.gapLegend, groups) : say(words.intervalLegend)
  }
  const each = analysis === 'meta' ? words.ofBoth : words.ofEach
  const ofEach = waves ? changeAbout(waves, say, language) : say(each)
  const about = result.people ? say(words.of, result.people) : ofEach
  return (
    <>
      <FigureBlock
        finding={finding}
        about={about}
        draw={
          isMatrix
            ? matrix(block, result, finding, language)
            : rowsWithIntervals(nameOf, result, { finding, language, digits: path?.digits ?? 2 })
        }
        legend={<p className="tiny mute">{legend()}</p>}
        language={language}
      />
      {result.cautions.length > 0 && (
        <div className="figure-cautions">
          <h3>{say(words.cautions)}</h3>
          <ul>
            {result.cautions.map((one) => {
              const about = [one.scale, one.part].filter((part) => typeof part === 'string')
              const ids = typeof one.questions === 'string' ? one.questions.split(' ') : []
              const questions = ids.map((id) => shortName(block, id)).join(', ')
              return (
                <li key={[one.caution, ...about].join(' ')}>
                  {about.length > 0 && <b>{longName(block, about, language)}: </b>}
                  {questions !== '' && <b>{questions}: </b>}
                  {read(one.says, language)}
                </li>
              )
            })}
          </ul>
        </div>
      )}
      {result.tables.map((table) =>
        table.rows.length > MANY_ROWS ? (
          <details key={table.id} className="tab">
            <summary>{say(words.table)}</summary>
            <ResultTable table={table} block={block} comparedWith={comparedWith} path={path} />
          </details>
        ) : (
          <ResultTable key={table.id} table={table} block={block} comparedWith={comparedWith} path={path} />
        ),
      )}
      {isMatrix && (
        <details className="tab">
          <summary>{say(words.questions)}</summary>
          <ul className="question-list">
            {block.items.map(({ id }) => (
              <li key={id}>{longName(block, [id], language)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function rowsWithIntervals(
  nameOf: (label: readonly string[]) => string,
  { figure }: Estimable,
  drawn: { readonly finding: string; readonly language: Language; readonly digits: number },
) {
  const rows = figure.rows.map((row) => ({ ...row, name: nameOf(row.label) }))
  return (width: number): string => intervalRows({ ...figure, ...drawn, rows }, width)
}

function matrix(block: Block, { figure }: Estimable, finding: string, language: Language) {
  return (width: number): string => {
    const byPair = new Map(figure.rows.map(({ label, estimate }) => [label.join(' '), estimate]))
    const ids = block.items.map(({ id }) => id)
    return correlationMatrix(
      {
        names: ids.map((id) => shortName(block, id)),
        r: (first, second) => byPair.get(`${ids[first]} ${ids[second]}`) ?? null,
        finding,
        language,
      },
      width,
    )
  }
}

function findingOf(
  analysis: AnalysisName,
  block: Block,
  groups: { readonly first: string; readonly second: string } | null,
  path: PathTold | null,
  { figure, tables }: Estimable,
  say: Say,
  language: Language,
): string {
  const { rows } = figure
  const number = (value: number) => decimal(value, language, 2)
  const first = rows[0]
  if (!first) return ''
  const strongest = rows.reduce(
    (best, row) => (Math.abs(row.estimate) > Math.abs(best.estimate) ? row : best),
    first,
  )
  const values = rows.map(({ estimate }) => estimate)
  const ends = { low: number(Math.min(...values)), high: number(Math.max(...values)) }
  const interval = (row: typeof first) => range(row.lower, row.upper, language, 2)
  switch (analysis) {
    case 'describe':
      return say(words.means, { ...ends, from: figure.from, to: figure.to })
    case 'mixed': {
      const furthest = furthestApart(tables)
      const row = furthest && rows.find(({ label }) => label[0] === furthest)
      if (!row) return say(words.noFurtherApart, ends)
      const { lower, upper } = row.predicted ?? row
      return say(words.furthestApart, {
        question: shortName(block, furthest),
        lower: number(lower),
        upper: number(upper),
      })
    }
    case 'icc':
      return say(words.between, ends)
    case 'factor': {
      const fit = tables.find(({ id }) => id === 'fit')
      const measure = (name: string) => number(fit?.rows[0]?.values?.[fit.columns.indexOf(name)] ?? 0)
      return say(words.loadings, { ...ends, cfi: measure('cfi'), rmsea: measure('rmsea') })
    }
    case 'careless':
      return say(words.signs, { share: decimal(Math.max(...values), language, 0) })
    case 'gap':
    case 'meta': {
      if (!groups) return ''
      const largest = largestClear(rows)
      if (!largest) return say(words.noneClear, groups)
      const { first: one, second: other } = groups
      const { estimate, lower, upper, predicted } = largest
      // Told from the side of who answers higher.
      const turned = (from: number, to: number) => (estimate > 0 ? { from, to } : { from: -to, to: -from })
      const interval = turned(lower, upper)
      const elsewhere = predicted && turned(predicted.lower, predicted.upper)
      return say(elsewhere ? words.elsewhere : words.largest, {
        question: shortName(block, largest.label[0] ?? ''),
        difference: number(Math.abs(estimate)),
        ...(estimate > 0 ? { higher: one, lower: other } : { higher: other, lower: one }),
        interval: range(interval.from, interval.to, language, 2),
        ...(elsewhere ? { from: number(elsewhere.from), to: number(elsewhere.to) } : {}),
      })
    }
    case 'change':
      return '' // told by `changeFinding`, of its two waves
    case 'mediation':
      return path?.finding(first) ?? ''
    case 'correlations':
      return say(words.strongest, {
        pair: longName(block, strongest.label, language),
        r: number(strongest.estimate),
        interval: interval(strongest),
      })
    case 'reliability':
      return say(words.alpha, {
        scale: first.label.join(' '),
        alpha: number(first.estimate),
        interval: interval(first),
      })
  }
}
