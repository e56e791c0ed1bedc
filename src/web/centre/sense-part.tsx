import { read, type Text } from '../../foundation/text.ts'
import type { FactValue, ItemCell, SenseBesideFact } from '../../api/views.ts'
import type { DataTable } from '../figures/data-table.ts'
import { itemCells, itemColumns, itemTableWords } from '../figures/item-table.ts'
import { factValue } from '../figures/fact-value.ts'
import { listed, quoted } from '../figures/number-words.ts'
import { scaleStrip, stripLabel } from '../figures/scale-strip.ts'
import { Unsaid } from './cannot-say.tsx'
import { Drawn, TableDetails } from './figure-block.tsx'
import { senseInWords } from './findings.ts'
import { GroupGlyph } from './group-glyph.tsx'
import { MarkLegend } from './legend.tsx'
import type { PartProps } from './part.ts'

const words = {
  title: {
    nl: 'Het gevoel van greep, naast de feiten',
    en: 'The sense of power, beside the facts',
    fr: 'Le sentiment de prise, à côté des faits',
  },
  lead: {
    nl: 'Een gevoel staat hier nooit alleen. Ontbreekt het feit, dan tonen we ook het gevoel niet.',
    en: 'A sense never stands here alone. Where the fact is missing, we do not show the sense either.',
    fr: 'Un sentiment n’est jamais seul ici. Si le fait manque, nous ne montrons pas non plus le sentiment.',
  },
  sense: { nl: 'Gevoel van greep', en: 'Sense of power', fr: 'Sentiment de prise' },
  fact: { nl: 'Feitelijke greep', en: 'Actual power', fr: 'Prise réelle' },
  missing: {
    nl: 'Nog niet ingevuld: {which}.',
    en: 'Not filled in yet: {which}.',
    fr: 'Pas encore rempli : {which}.',
  },
  notShown: {
    nl: '{which} wordt niet getoond,',
    en: '{which} is not shown,',
    fr: '{which} n’est pas montré,',
  },
  becauseMissing: {
    nl: 'want het feit ernaast ontbreekt: {facts}.',
    en: 'because the fact beside it is missing: {facts}.',
    fr: 'car le fait à côté manque : {facts}.',
  },
  becauseNone: {
    nl: 'want er is geen feit dat ernaast hoort.',
    en: 'because there is no fact that belongs beside it.',
    fr: 'car aucun fait n’y correspond.',
  },
  possible: {
    nl: 'het feit opzoeken en invullen, met de bron erbij.',
    en: 'look up the fact and fill it in, with its source.',
    fr: 'chercher le fait et le remplir, avec la source.',
  },
  caption: {
    nl: 'Het gevoel van greep in cijfers. De feiten staan hierboven, met hun bron.',
    en: 'The sense of power in figures. The facts stand above, with their source.',
    fr: 'Le sentiment de prise en chiffres. Les faits sont ci-dessus, avec leur source.',
  },
  empty: {
    nl: 'Er is in deze golf niet naar het gevoel van greep gevraagd.',
    en: 'In this wave the sense of power was not asked about.',
    fr: 'Dans cette vague, le sentiment de prise n’a pas été demandé.',
  },
  allFacts: {
    nl: 'Alle feiten van het centrum',
    en: 'All facts of the centre',
    fr: 'Tous les faits du centre',
  },
  factsCaption: {
    nl: 'De ingevulde feiten, met hun bron.',
    en: 'The facts filled in, with their source.',
    fr: 'Les faits remplis, avec leur source.',
  },
  factTitle: { nl: 'Feit', en: 'Fact', fr: 'Fait' },
  value: { nl: 'Waarde', en: 'Value', fr: 'Valeur' },
  source: { nl: 'Bron', en: 'Source', fr: 'Source' },
} satisfies Record<string, Text>

/** One score with the facts beside it, for all groups that were asked it. */
interface Pair {
  readonly construct: string
  readonly dimension: string | null
  readonly cells: readonly ItemCell[]
  readonly facts: readonly string[]
}

/** 5. Riger's rule: no sense of power without the facts. */
export function SensePart({ profile, titles, language }: PartProps) {
  const pairs = pairsOf(profile.sense)
  const isFilled = (pair: Pair) => pair.facts.some((id) => profile.facts.some(({ fact }) => fact === id))
  const withFact = pairs.filter(isFilled)
  const given = { titles, language, facts: profile.facts }
  return (
    <section className="part" id="gevoel" aria-labelledby="gevoel-title">
      <h2 id="gevoel-title">{read(words.title, language)}</h2>
      <p className="lead">{read(words.lead, language)}</p>
      {pairs.length === 0 && <p className="small mute sense-empty">{read(words.empty, language)}</p>}
      {withFact.map((pair) => (
        <SensePair key={nameOf(pair, given)} pair={pair} {...given} />
      ))}
      {withFact.length > 0 && (
        <>
          <MarkLegend
            figures={withFact.flatMap(({ cells }) => cells.map(({ figure }) => figure))}
            language={language}
          />
          <TableDetails table={senseTable(withFact, given)} language={language} />
        </>
      )}
      {pairs
        .filter((pair) => !isFilled(pair))
        .map((pair) => (
          <Unsaid
            key={nameOf(pair, given)}
            title={read(words.notShown, language).replace('{which}', quoted(nameOf(pair, given), language))}
            because={
              pair.facts.length === 0
                ? read(words.becauseNone, language)
                : read(words.becauseMissing, language).replace(
                    '{facts}',
                    listed(pair.facts.map(titles.title), language),
                  )
            }
            {...(pair.facts.length > 0 && { possible: read(words.possible, language) })}
            language={language}
          />
        ))}
      {profile.facts.length > 0 && (
        <TableDetails
          table={factTable(profile.facts, titles, language)}
          language={language}
          title={read(words.allFacts, language)}
        />
      )}
    </section>
  )
}

function pairsOf(sense: readonly SenseBesideFact[]): readonly Pair[] {
  const pairs = new Map<string, Pair>()
  for (const { construct, dimension, cell, facts } of sense) {
    const key = `${construct} ${dimension ?? ''} ${facts.join(' ')}`
    const cells = [...(pairs.get(key)?.cells ?? []), cell]
    pairs.set(key, { construct, dimension, cells, facts })
  }
  return [...pairs.values()]
}

type Given = Pick<PartProps, 'titles' | 'language'> & { readonly facts: readonly FactValue[] }

function nameOf({ construct, dimension }: Pair, { titles, language }: Given): string {
  const found = titles.element(construct)?.dimensions?.find(({ id }) => id === dimension)
  const title = titles.shortTitle(construct)
  return found ? `${title}: ${read(found, language)}` : title
}

function SensePair({ pair, ...given }: Given & { readonly pair: Pair }) {
  const { titles, language, facts } = given
  const missing = pair.facts.filter((id) => !facts.some(({ fact }) => fact === id))
  const questions = [...new Set(pair.cells.flatMap(({ items }) => items))].map(titles.question)
  const first = pair.cells[0]
  const said =
    pair.cells.length === 1 && first?.figure.shown
      ? senseInWords(first.figure.value, titles.options(first.items[0] ?? ''), language)
      : ''
  return (
    <div className="pair">
      <div>
        <p className="k">{read(words.sense, language)}</p>
        <h3 className="q">{nameOf(pair, given)}</h3>
        <ul className="questions">
          {questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
        <p className="of-whom">
          {pair.cells.map(({ group }) => (
            <span key={group}>
              <GroupGlyph group={group} />
              {titles.group(group)}
            </span>
          ))}
        </p>
        <div className="mini">
          <Drawn
            draw={(width) =>
              scaleStrip(
                pair.cells,
                { titles, language, label: stripLabel(pair.cells, titles, language) },
                width,
              )
            }
            printAt={300}
          />
        </div>
        {said && <p className="small mute">{said}</p>}
      </div>
      <div>
        <p className="k">{read(words.fact, language)}</p>
        {pair.facts.flatMap((id) => {
          const found = facts.find(({ fact }) => fact === id)
          return found ? [<Fact key={id} found={found} {...given} />] : []
        })}
        {missing.length > 0 && (
          <p className="tiny mute">
            {read(words.missing, language).replace('{which}', listed(missing.map(titles.title), language))}
          </p>
        )}
      </div>
    </div>
  )
}

/** The fact is the larger figure. */
function Fact({ found, titles, language }: Given & { readonly found: FactValue }) {
  const value = factValue(found, titles, language)
  return (
    <div className="fact">
      <p className={value.length > 12 ? 'big long num' : 'big num'}>{value}</p>
      <p className="small">{titles.title(found.fact)}</p>
      {found.source && <p className="tiny mute">{found.source}</p>}
    </div>
  )
}

function senseTable(pairs: readonly Pair[], given: Given): DataTable {
  const { titles, language } = given
  return {
    caption: read(words.caption, language),
    columns: [
      { title: read(words.sense, language) },
      { title: read(itemTableWords.group, language) },
      ...itemColumns(language),
    ],
    rows: pairs.flatMap((pair) =>
      pair.cells.map((cell) => ({
        heads: [nameOf(pair, given), titles.group(cell.group)],
        cells: itemCells(cell, titles, language),
      })),
    ),
  }
}

function factTable(
  facts: readonly FactValue[],
  titles: PartProps['titles'],
  language: PartProps['language'],
): DataTable {
  return {
    caption: read(words.factsCaption, language),
    columns: [
      { title: read(words.factTitle, language) },
      { title: read(words.value, language), isNumber: true },
      { title: read(words.source, language) },
    ],
    rows: facts.map((found) => ({
      heads: [titles.title(found.fact)],
      cells: [
        { kind: 'words', words: factValue(found, titles, language) },
        { kind: 'words', words: found.source },
      ],
    })),
  }
}
