import { read, type Text } from '../../foundation/text.ts'
import type { Quadrant, ReportedGroup, SourceRow } from '../../api/views.ts'
import { quadrantWords } from '../figures/figure-words.ts'
import { capital, listed } from '../figures/number-words.ts'
import { membersByQuadrant, quadrantDrawing, quadrantTable } from '../figures/quadrants.ts'
import { Empty } from './empty.tsx'
import { Drawn, TableDetails } from './figure-block.tsx'
import { sourceFinding } from './findings.ts'
import { GroupGlyph } from './group-glyph.tsx'
import type { PartProps } from './part.ts'
import { Seal } from './seal.tsx'
import { SealedGroups } from './sealed-groups.tsx'

const words = {
  title: {
    nl: 'Rust het op mensen, op de organisatie, of op beide?',
    en: 'Does it rest on people, on the organisation, or on both?',
    fr: 'Cela repose-t-il sur des personnes, sur l’organisation, ou sur les deux ?',
  },
  lead: {
    nl: 'Twee aparte vragen per krachtlijn, nooit één schaal. Stippen: mensen. Lijnen: organisatie.',
    en: 'Two separate questions per krachtlijn, never one scale. Dots: people. Lines: organisation.',
    fr: 'Deux questions séparées par ligne de force, jamais une seule échelle. Points : personnes. Lignes : organisation.',
  },
  about: {
    nl: 'Het kruis of de zachte band toont hoe onzeker de plaats is. De grens ligt op 3: een afspraak.',
    en: 'The cross or the soft band shows how uncertain the place is. The edge is at 3: a convention.',
    fr: 'La croix ou la bande douce montre l’incertitude de la place. La limite est à 3 : une convention.',
  },
  empty: {
    nl: 'Hier komt waarop elke krachtlijn rust, zodra werkers of leidinggevenden de twee vragen over inzet en steun kregen.',
    en: 'Here comes what each krachtlijn rests on, once workers or managers got the two questions on effort and support.',
    fr: 'Ici viendra sur quoi repose chaque ligne de force, dès que les deux questions sur l’engagement et le soutien seront posées.',
  },
} satisfies Record<string, Text>

const meanings: Readonly<Record<Quadrant, Text>> = {
  carried: {
    nl: 'Mensen doen het én de organisatie maakt het mogelijk.',
    en: 'People do it and the organisation makes it possible.',
    fr: 'Des personnes le font et l’organisation le rend possible.',
  },
  heroic: {
    nl: 'Het hangt aan personen. Valt iemand weg, dan valt het stil.',
    en: 'It depends on persons. If somebody leaves, it stops.',
    fr: 'Cela dépend de personnes. Si quelqu’un part, cela s’arrête.',
  },
  'on-paper': {
    nl: 'Het is mogelijk gemaakt, maar het gebeurt weinig.',
    en: 'It has been made possible, but it happens little.',
    fr: 'C’est rendu possible, mais cela se fait peu.',
  },
  absent: {
    nl: 'Weinig inzet en weinig steun.',
    en: 'Little effort and little support.',
    fr: 'Peu d’engagement et peu de soutien.',
  },
  'not-clear': {
    nl: 'De onzekerheid loopt over een grens. Wij kiezen niet.',
    en: 'The uncertainty crosses an edge. We do not choose.',
    fr: 'L’incertitude traverse une limite. Nous ne choisissons pas.',
  },
}

/** 2. Own effort against what the organisation makes possible, for each group that was asked. */
export function SourcesPart({ profile, titles, language }: PartProps) {
  const rows = profile.sources
  const groups = [...new Set(rows.map(({ group }) => group))]
  const drawable = groups.filter((group) => rows.some((row) => row.group === group && isDrawable(row)))
  // The pool says the same people twice where both its groups are drawn; the table has it always.
  const both = drawable.includes('worker') && drawable.includes('manager')
  const drawn = drawable.filter((group) => group !== 'staff' || !both)
  const sealed = groups.filter((group) => !drawable.includes(group))
  return (
    <section className="part" id="waarop" aria-labelledby="waarop-title">
      <h2 id="waarop-title">{read(words.title, language)}</h2>
      <p className="lead">{read(words.lead, language)}</p>
      {rows.length === 0 && <Empty language={language}>{read(words.empty, language)}</Empty>}
      {drawn.length > 0 && (
        <div className="quadrant-pair">
          {drawn.map((group) => (
            <GroupQuadrants
              key={group}
              group={group}
              rows={rows.filter((row) => row.group === group)}
              titles={titles}
              language={language}
            />
          ))}
        </div>
      )}
      <SealedGroups groups={sealed} titles={titles} language={language} />
      {rows.length > 0 && <TableDetails table={quadrantTable(rows, titles, language)} language={language} />}
    </section>
  )
}

function isDrawable({ individual, organisation }: SourceRow): boolean {
  return individual.shown && organisation.shown
}

function GroupQuadrants({
  group,
  rows,
  titles,
  language,
}: Pick<PartProps, 'titles' | 'language'> & {
  readonly group: ReportedGroup
  readonly rows: readonly SourceRow[]
}) {
  const finding = sourceFinding(rows, { titles, language })
  return (
    <figure className="fig">
      <figcaption>
        <p className="eyebrow">
          <GroupGlyph group={group} />
          {titles.group(group)}
        </p>
        <h3>{finding}</h3>
        <p className="sub">{read(words.about, language)}</p>
      </figcaption>
      <Drawn
        draw={(width) => quadrantDrawing({ rows, group, titles, language, finding }, width)}
        printAt={330}
      />
      <Members rows={rows} titles={titles} language={language} />
    </figure>
  )
}

const order = ['carried', 'heroic', 'on-paper', 'absent', 'not-clear'] as const
const swatches: Readonly<Record<Quadrant, string>> = {
  carried: 'sw both',
  heroic: 'sw ind',
  'on-paper': 'sw org',
  absent: 'sw blank',
  'not-clear': 'sw ring',
}

/** The same by name: which krachtlijnen lie in which quadrant, and what that means. */
function Members({
  rows,
  titles,
  language,
}: Pick<PartProps, 'titles' | 'language'> & { readonly rows: readonly SourceRow[] }) {
  const members = membersByQuadrant(rows, titles)
  const numbers = (key: Quadrant | null) => listed((members.get(key) ?? []).map(String), language)
  return (
    <dl className="quadrant-list">
      {order
        .filter((quadrant) => members.has(quadrant))
        .map((quadrant) => (
          <div key={quadrant}>
            <dt>
              <span className={swatches[quadrant]} />
              {capital(quadrantWords(quadrant, language))}
            </dt>
            <dd>
              <b className="num">{numbers(quadrant)}</b>
              <span>{read(meanings[quadrant], language)}</span>
            </dd>
          </div>
        ))}
      {members.has(null) && (
        <div>
          <dt>
            <Seal language={language} />
          </dt>
          <dd>
            <b className="num">{numbers(null)}</b>
          </dd>
        </div>
      )}
    </dl>
  )
}
