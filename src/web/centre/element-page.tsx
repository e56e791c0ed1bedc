/** One element in one centre: figures left, facts right, what contradicts named, what is missing last. */
import '../figures/figures.css'
import './profile.css'
import './spoken.css'
import './element.css'
import { type ReactNode, useMemo } from 'react'
import { factsBeside } from '../../framework/facts-beside.ts'
import { read, type Language, type Text } from '../../foundation/text.ts'
import type { Evidence, ItemCell, ProfileView } from '../../api/views.ts'
import type { DataTable } from '../figures/data-table.ts'
import { factValue } from '../figures/fact-value.ts'
import { quadrantWords } from '../figures/figure-words.ts'
import { itemCells, itemColumns, itemTableWords } from '../figures/item-table.ts'
import { listed, quoted, withColon } from '../figures/number-words.ts'
import { scaleStrip, stripLabel } from '../figures/scale-strip.ts'
import { mostPeople, spokenBlocks, spokenLabel, type SpokenFacet } from '../figures/spoken-blocks.ts'
import { spokenTable } from '../figures/spoken-table.ts'
import { peopleInTalks, spokenWords } from '../figures/spoken-words.ts'
import { titlesOf } from '../figures/titles.ts'
import { CannotSay, Unsaid } from './cannot-say.tsx'
import { Drawn, TableDetails } from './figure-block.tsx'
import { GroupGlyph } from './group-glyph.tsx'
import { MarkLegend } from './legend.tsx'
import type { PartProps, ToElement } from './part.ts'
import { ProfileNotices } from './profile-notices.tsx'
import { SaidQuotes } from './said-quotes.tsx'
import { Seal } from './seal.tsx'
import { OthersToo, SpokenLines } from './spoken-lines.tsx'
import { foundOn, hasSpoken, lanesOn, quotesOn } from './told-on.ts'
import { useTablesOpenInPrint } from './tables-in-print.ts'
import { weighedElement } from './weighed-element.ts'

const words = {
  gone: {
    nl: 'Dit element staat niet in de kaders van deze studie',
    en: 'This element is not in the frames of this study',
    fr: 'Cet élément ne figure pas dans les cadres de cette étude',
  },
  known: { nl: 'bewijs uit:', en: 'evidence from:', fr: 'éléments de :' },
  questionnaire: { nl: 'vragenlijst', en: 'questionnaire', fr: 'questionnaire' },
  talksToo: { nl: 'gesprekken', en: 'conversations', fr: 'entretiens' },
  factsToo: { nl: 'feiten', en: 'facts', fr: 'faits' },
  figures: { nl: 'De cijfers', en: 'The figures', fr: 'Les chiffres' },
  figuresAbout: {
    nl: 'Gemiddelde per geleding op één vraag, op de hele schaal. Wie een eigen zin kreeg, leest u apart.',
    en: 'Mean per actor group on one question, on the whole scale. Read apart whoever got a sentence of their own.',
    fr: 'Moyenne par groupe à une question, sur toute l’échelle. Lisez à part qui a eu sa propre phrase.',
  },
  noFigures: {
    nl: 'Hierover stelde de vragenlijst van deze golf geen vraag.',
    en: 'The questionnaire of this wave asked nothing about this.',
    fr: 'Le questionnaire de cette vague n’a rien demandé à ce sujet.',
  },
  restsOn: {
    nl: 'Waarop het rust, volgens de vragenlijst',
    en: 'What it rests on, by the questionnaire',
    fr: 'Sur quoi cela repose, selon le questionnaire',
  },
  talks: { nl: 'De gesprekken', en: 'The conversations', fr: 'Les entretiens' },
  talksAbout: {
    nl: 'Elk blokje is een mens, niet een passage. Wie beide vertelde, telt links en rechts mee.',
    en: 'Each block is a person, not a passage. Whoever told both counts left and right.',
    fr: 'Chaque bloc est une personne, pas un passage. Qui a dit les deux compte à gauche et à droite.',
  },
  supportAbout: {
    nl: 'Waarop het rust, volgens wie erover vertelde.',
    en: 'What it rests on, according to those who told about it.',
    fr: 'Sur quoi cela repose, selon celles et ceux qui en ont parlé.',
  },
  noTalks: {
    nl: 'Uit gesprekken is nog niets vrijgegeven.',
    en: 'Nothing of the conversations has been released yet.',
    fr: 'Rien des entretiens n’a encore été libéré.',
  },
  texts: {
    nl: 'In beleidsteksten: {count}.',
    en: 'In policy texts: {count}.',
    fr: 'Dans des textes de politique : {count}.',
  },
  allCentres: {
    nl: 'In alle centra samen',
    en: 'In all centres together',
    fr: 'Dans tous les centres ensemble',
  },
  ofStudy: {
    nl: 'Uit de hele studie, zonder naam van een centrum',
    en: 'From the whole study, without the name of a centre',
    fr: 'De toute l’étude, sans nom de centre',
  },
  parts: {
    nl: 'Onderdelen waarover verteld werd',
    en: 'Parts that were told about',
    fr: 'Éléments dont on a parlé',
  },
  facts: { nl: 'De feiten', en: 'The facts', fr: 'Les faits' },
  noFact: {
    nl: 'De kaders van deze studie leggen hier geen feit naast.',
    en: 'The frames of this study put no fact beside this.',
    fr: 'Les cadres de cette étude ne mettent aucun fait à côté.',
  },
  against: { nl: 'Wat elkaar tegenspreekt', en: 'What contradicts', fr: 'Ce qui se contredit' },
  noContradiction: {
    nl: 'Niets dat uit getoonde cijfers en gesprekken te zeggen is.',
    en: 'Nothing that can be said from the figures and conversations shown.',
    fr: 'Rien qui puisse être dit à partir des chiffres et entretiens montrés.',
  },
  talk: {
    nl: 'Een verschil is iets om samen over te praten, geen fout van wie ook.',
    en: 'A difference is something to talk about together, nobody’s mistake.',
    fr: 'Une différence est un sujet de conversation, la faute de personne.',
  },
  agrees: { nl: 'Wat overeenstemt', en: 'What agrees', fr: 'Ce qui concorde' },
  missing: { nl: 'Wat ontbreekt', en: 'What is missing', fr: 'Ce qui manque' },
  withheldTitle: {
    nl: 'Wat deze geleding hierover vertelde, wordt niet getoond: {groups},',
    en: 'What this actor group told about it is not shown: {groups},',
    fr: 'Ce que ce groupe en a dit n’est pas montré : {groups},',
  },
  withheldBecause: {
    nl: 'want in dit centrum zijn er te weinig om iemand te verbergen.',
    en: 'because in this centre there are too few of them to hide anybody.',
    fr: 'car dans ce centre ils sont trop peu pour cacher quelqu’un.',
  },
  withheldPossible: {
    nl: 'er samen over praten; in de hele studie staan zij er wel waar zij met genoeg zijn.',
    en: 'talk about it together; in the study as a whole they are there where they are enough.',
    fr: 'en parler ensemble ; dans toute l’étude, ils y sont là où ils sont assez nombreux.',
  },
  silentTitle: {
    nl: 'Wat zij hierover denken, kan uit gesprekken niet gezegd worden: {groups},',
    en: 'What they think about it cannot be said from conversations: {groups},',
    fr: 'Ce qu’ils en pensent ne peut être dit à partir des entretiens : {groups},',
  },
  silentBecause: {
    nl: 'want niemand van hen vertelde erover.',
    en: 'because nobody of them told about it.',
    fr: 'car personne parmi eux n’en a parlé.',
  },
  silentPossible: {
    nl: 'ernaar vragen in een volgend gesprek.',
    en: 'ask about it in a next conversation.',
    fr: 'le demander lors d’un prochain entretien.',
  },
  askedTitle: {
    nl: 'Hoe ver dit staat, kan niet in cijfers gezegd worden,',
    en: 'How far this is cannot be said in figures,',
    fr: 'Où en est ceci ne peut être dit en chiffres,',
  },
  askedBecause: {
    nl: 'want er werd in deze golf niet naar gevraagd.',
    en: 'because it was not asked about in this wave.',
    fr: 'car cela n’a pas été demandé dans cette vague.',
  },
  factsTitle: {
    nl: 'Of de feiten hetzelfde zeggen, kan nog niet gezegd worden,',
    en: 'Whether the facts say the same cannot be said yet,',
    fr: 'Si les faits disent la même chose ne peut pas encore être dit,',
  },
  factsBecause: {
    nl: 'want niet ingevuld: {facts}.',
    en: 'because not filled in: {facts}.',
    fr: 'car non rempli : {facts}.',
  },
  factsPossible: {
    nl: 'het feit opzoeken en invullen, met de bron erbij.',
    en: 'look up the fact and fill it in, with its source.',
    fr: 'chercher le fait et le remplir, avec la source.',
  },
  rankTitle: {
    nl: 'Of dit beter of slechter is dan elders, kan niet gezegd worden,',
    en: 'Whether this is better or worse than elsewhere cannot be said,',
    fr: 'Si c’est mieux ou moins bien qu’ailleurs ne peut être dit,',
  },
  rankBecause: {
    nl: 'want centra worden hier niet gerangschikt.',
    en: 'because centres are not ranked here.',
    fr: 'car les centres ne sont pas classés ici.',
  },
} satisfies Record<string, Text>

export interface ElementPageProps {
  readonly view: ProfileView
  readonly element: string
  readonly language: Language
  readonly heading?: (title: string) => ReactNode
  /** How words lead back to the profile; they stay words when left out. */
  readonly toProfile?: (words: ReactNode) => ReactNode
  readonly toElement?: ToElement
}

export function ElementPage({
  view,
  element,
  language,
  heading = (title) => <h1 tabIndex={-1}>{title}</h1>,
  toProfile = (text) => text,
  toElement = (_element, text) => text,
}: ElementPageProps) {
  const titles = useMemo(() => titlesOf(view.library, language), [view.library, language])
  const beside = useMemo(() => factsBeside(view.library, element), [view.library, element])
  useTablesOpenInPrint()
  const { profile } = view
  const evidence = view.evidence?.evidence ?? null
  if (!titles.element(element)) {
    return (
      <div className="wrap">
        <p className="eyebrow">{toProfile(profile.centre.name)}</p>
        {heading(read(words.gone, language))}
      </div>
    )
  }
  const told = weighedElement(element, { profile, evidence }, { titles, language })
  const cells = cellsOn(profile, element)
  const definition = titles.element(element)?.definition
  const number = titles.number(element)
  const given = { profile, evidence: view.evidence, titles, language, toElement, element }
  return (
    <div className="profile element-page" lang={language}>
      <ProfileNotices view={view} language={language} />
      <div className="wrap">
        <div className="mast">
          <p className="eyebrow">
            {toProfile(profile.centre.name)} · {titles.kindTitle(titles.element(element)?.kind ?? '')}
            {number !== null && ` ${number}`} · {titles.title(element)}
          </p>
          {heading(told.title)}
          {definition && <p className="lead">{read(definition, language)}</p>}
          <Known
            language={language}
            kinds={[
              cells.some(({ figure }) => figure.shown),
              evidence !== null && lanesOn(evidence, element).some(hasSpoken),
              profile.facts.some(({ fact }) => beside.includes(fact)),
            ]}
          />
        </div>
        <div className="jd">
          <div>
            <FiguresOn {...given} cells={cells} />
            <TalksOn {...given} />
          </div>
          <aside
            aria-label={`${read(words.facts, language)}, ${read(words.against, language).toLowerCase()}`}
          >
            <FactsOn {...given} beside={beside} />
            <div className="blk">
              <h2>{read(words.against, language)}</h2>
              {told.contradictions.length === 0 ? (
                <p className="mute">{read(words.noContradiction, language)}</p>
              ) : (
                <>
                  {told.contradictions.map((sentence) => (
                    <p key={sentence}>{sentence}</p>
                  ))}
                  <p className="tiny mute">{read(words.talk, language)}</p>
                </>
              )}
            </div>
            {told.agreements.length > 0 && (
              <div className="blk">
                <h2>{read(words.agrees, language)}</h2>
                {told.agreements.map((sentence) => (
                  <p key={sentence}>{sentence}</p>
                ))}
              </div>
            )}
          </aside>
        </div>
        <MissingOn {...given} cells={cells} beside={beside} />
      </div>
    </div>
  )
}

type Given = PartProps & { readonly element: string }

/** Three small squares: how many kinds of evidence there are, not how well it goes. */
function Known({ kinds, language }: { readonly kinds: readonly boolean[]; readonly language: Language }) {
  const names = [words.questionnaire, words.talksToo, words.factsToo].filter((_, at) => kinds[at])
  return (
    <p className="small mute known">
      <span className="ticks" aria-hidden="true">
        {kinds.map((isThere, at) => (
          <i key={at} className={isThere ? 'on' : undefined} />
        ))}
      </span>{' '}
      {read(words.known, language)}{' '}
      {names.length === 0
        ? '–'
        : listed(
            names.map((name) => read(name, language)),
            language,
          )}
    </p>
  )
}

/** Every question about the element, by group; the pool of workers and managers only where neither is shown apart. */
function cellsOn(profile: ProfileView['profile'], element: string): readonly ItemCell[] {
  const cells =
    profile.krachtlijnen.find(({ construct }) => construct === element)?.cells ??
    profile.nomological.find((row) => row.element === element)?.cells ??
    []
  const apart = cells.filter(({ group }) => group !== 'staff')
  return apart.some(({ group, figure }) => figure.shown && (group === 'worker' || group === 'manager'))
    ? apart
    : cells
}

function FiguresOn({
  cells,
  profile,
  element,
  titles,
  language,
}: Given & { readonly cells: readonly ItemCell[] }) {
  const sources = profile.sources.filter(({ construct }) => construct === element)
  const table: DataTable = {
    caption: read(itemTableWords.caption, language),
    columns: [{ title: read(itemTableWords.group, language) }, ...itemColumns(language)],
    rows: cells.map((cell) => ({
      heads: [`${titles.group(cell.group)}: ${cell.items.map(titles.question).join(' / ')}`],
      cells: itemCells(cell, titles, language),
    })),
  }
  return (
    <section className="part" aria-labelledby="figures-on">
      <h2 id="figures-on">{read(words.figures, language)}</h2>
      {cells.length === 0 ? (
        <p className="small mute sense-empty">{read(words.noFigures, language)}</p>
      ) : (
        <>
          <p className="lead">{read(words.figuresAbout, language)}</p>
          <ul className="asked-lines">
            {cells.map((cell, at) => (
              <li key={`${cell.group} ${cell.items.join()}`}>
                <p>
                  <GroupGlyph group={cell.group} />
                  <b>{titles.group(cell.group)}</b>
                  {cell.figure.shown && <span className="small mute num"> {cell.figure.value.n}</span>}
                  <span className="question small mute">{cell.items.map(titles.question).join(' / ')}</span>
                </p>
                <Drawn
                  draw={(width) =>
                    scaleStrip(
                      [cell],
                      {
                        titles,
                        language,
                        label: stripLabel([cell], titles, language),
                        hasLabels: at === cells.length - 1,
                      },
                      width,
                    )
                  }
                  printAt={320}
                />
              </li>
            ))}
          </ul>
          <MarkLegend figures={cells.map(({ figure }) => figure)} language={language} />
          <TableDetails table={table} language={language} />
        </>
      )}
      {sources.length > 0 && (
        <>
          <h3 className="spoken-finding">{read(words.restsOn, language)}</h3>
          <ul className="rests">
            {sources.map(({ group, quadrant }) => (
              <li key={group}>
                <GroupGlyph group={group} />
                {withColon(titles.group(group), language)}{' '}
                {quadrant.shown ? (
                  <b>{quadrantWords(quadrant.value, language)}</b>
                ) : (
                  <Seal language={language} />
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function TalksOn({ evidence: edition, element, titles, language, toElement }: Given) {
  if (edition === null) {
    return (
      <section className="part" aria-labelledby="talks-on">
        <h2 id="talks-on">{read(words.talks, language)}</h2>
        <p className="small mute sense-empty">{read(words.noTalks, language)}</p>
      </section>
    )
  }
  const { evidence } = edition
  const lanes = lanesOn(evidence, element)
  const texts = foundOn(evidence, element)?.texts
  const most = mostPeople(lanes.map(({ told }) => told))
  const parts = titles.inOrder(
    evidence.elements
      .map((one) => one.element)
      .filter((one) => titles.element(one)?.parent === element && lanesOn(evidence, one).some(hasSpoken)),
  )
  const draw = (facet: SpokenFacet) => (width: number) =>
    spokenBlocks(
      {
        lanes,
        facet,
        groups: evidence.groups.map(({ group }) => group),
        most,
        titles,
        language,
        label: spokenLabel(lanes, titles, language),
        hasHeads: true,
      },
      width,
    )
  return (
    <section className="part" aria-labelledby="talks-on">
      <h2 id="talks-on">{read(words.talks, language)}</h2>
      <p className="lead">{read(words.talksAbout, language)}</p>
      <Drawn draw={draw('direction')} printAt={520} />
      <p className="small mute support-about">{read(words.supportAbout, language)}</p>
      <Drawn draw={draw('support')} printAt={520} />
      <OthersToo evidence={evidence} element={element} titles={titles} language={language} />
      {texts?.shown && texts.value > 0 && (
        <p className="small">{read(words.texts, language).replace('{count}', String(texts.value))}</p>
      )}
      <TableDetails table={spokenTable(evidence, [element], titles, language)} language={language} />
      <SaidQuotes quotes={quotesOn(evidence.quotes, element, titles)} titles={titles} language={language} />
      {parts.length > 0 && (
        <>
          <h3 className="spoken-finding">{read(words.parts, language)}</h3>
          <SpokenLines
            elements={parts}
            evidence={evidence}
            titles={titles}
            language={language}
            toElement={toElement}
          />
        </>
      )}
      <InAllCentres study={edition.heading.study} element={element} titles={titles} language={language} />
    </section>
  )
}

function InAllCentres({
  study,
  element,
  titles,
  language,
}: Pick<PartProps, 'titles' | 'language'> & { readonly study: Evidence; readonly element: string }) {
  const quotes = quotesOn(study.quotes, element, titles)
  return (
    <>
      <h3 className="spoken-finding">{read(words.allCentres, language)}</h3>
      <ul className="rests">
        {lanesOn(study, element).map(({ group, isWithheld, told }) => (
          <li key={group}>
            <GroupGlyph group={group} />
            {withColon(titles.group(group), language)}{' '}
            {isWithheld || told?.shown === false ? (
              <Seal language={language} />
            ) : told?.shown ? (
              peopleInTalks(told.value, language)
            ) : (
              read(spokenWords.nobody, language)
            )}
          </li>
        ))}
      </ul>
      {quotes.length > 0 && (
        <>
          <h3 className="spoken-finding">{read(words.ofStudy, language)}</h3>
          <SaidQuotes quotes={quotes} titles={titles} language={language} />
        </>
      )}
    </>
  )
}

function FactsOn({ profile, beside, titles, language }: Given & { readonly beside: readonly string[] }) {
  const filled = profile.facts.filter(({ fact }) => beside.includes(fact))
  return (
    <div className="blk">
      <h2>{read(words.facts, language)}</h2>
      {beside.length === 0 && <p className="mute">{read(words.noFact, language)}</p>}
      {filled.length > 0 && (
        <dl className="fx">
          {filled.map((found) => (
            <div key={found.fact}>
              <dt className="num">{factValue(found, titles, language)}</dt>
              <dd>
                {titles.title(found.fact)}
                {found.source && <span className="tiny mute"> {found.source}</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}

function MissingOn({
  profile,
  evidence: edition,
  element,
  titles,
  language,
  cells,
  beside,
}: Given & { readonly cells: readonly ItemCell[]; readonly beside: readonly string[] }) {
  const lanes = edition === null ? [] : lanesOn(edition.evidence, element)
  const names = (of: typeof lanes) =>
    listed(
      of.map(({ group }) => titles.group(group).toLowerCase()),
      language,
    )
  const withheld = lanes.filter(({ isWithheld }) => isWithheld)
  const silent = lanes.filter((lane) => !lane.isWithheld && !hasSpoken(lane))
  const unfilled = beside.filter((id) => !profile.facts.some(({ fact }) => fact === id))
  const say = (text: Text, values: Readonly<Record<string, string>> = {}) =>
    read(text, language).replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
  return (
    <section className="part last" aria-labelledby="missing-on">
      <h2 id="missing-on">{read(words.missing, language)}</h2>
      <div className="two">
        {cells.length === 0 && (
          <Unsaid title={say(words.askedTitle)} because={say(words.askedBecause)} language={language} />
        )}
        {withheld.length > 0 && (
          <Unsaid
            title={say(words.withheldTitle, { groups: names(withheld) })}
            because={say(words.withheldBecause)}
            possible={say(words.withheldPossible)}
            language={language}
          />
        )}
        {silent.length > 0 && (
          <Unsaid
            title={say(words.silentTitle, { groups: names(silent) })}
            because={say(words.silentBecause)}
            possible={say(words.silentPossible)}
            language={language}
          />
        )}
        {unfilled.length > 0 && (
          <Unsaid
            title={say(words.factsTitle)}
            because={say(words.factsBecause, {
              facts: listed(
                unfilled.map((fact) => quoted(titles.title(fact), language)),
                language,
              ),
            })}
            possible={say(words.factsPossible)}
            language={language}
          />
        )}
        <Unsaid title={say(words.rankTitle)} because={say(words.rankBecause)} language={language} />
        {profile.cannotBeSaid
          .filter(({ reason }) => reason === 'one-wave-no-causes')
          .map((said) => (
            <CannotSay key={said.reason} said={said} titles={titles} language={language} />
          ))}
      </div>
    </section>
  )
}
