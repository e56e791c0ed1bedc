import './spoken.css'
import { read, type Language, type Text } from '../../foundation/text.ts'
import type { Evidence, KrachtlijnRow } from '../../api/views.ts'
import { anchorCell } from '../figures/anchor-cell.ts'
import { capital, counted } from '../figures/number-words.ts'
import { scaleStrip, stripLabel } from '../figures/scale-strip.ts'
import { mostPeople, spokenBlocks, spokenLabel } from '../figures/spoken-blocks.ts'
import { spokenTable } from '../figures/spoken-table.ts'
import { spokenWords } from '../figures/spoken-words.ts'
import { Drawn, TableDetails } from './figure-block.tsx'
import type { PartProps } from './part.ts'
import { SaidQuotes } from './said-quotes.tsx'
import { OthersToo, SpokenLines } from './spoken-lines.tsx'
import { SealedGroups } from './sealed-groups.tsx'
import { foundOn, hasSpoken, lanesOn, quotesOn } from './told-on.ts'

const words = {
  title: {
    nl: 'Wat mensen erover vertellen, naast de cijfers',
    en: 'What people tell about it, beside the figures',
    fr: 'Ce que les gens en racontent, à côté des chiffres',
  },
  lead: {
    nl: 'Elk blokje is een mens met wie gesproken is, niet een passage. Links wat tegenhoudt, rechts wat draagt; wie beide vertelde, telt aan beide kanten. Een gesprek is geen stemming: wie iets niet vertelde, vindt daarom niet het omgekeerde.',
    en: 'Each block is a person who was spoken with, not a passage. To the left what hinders, to the right what carries; whoever told both counts on both sides. A conversation is no vote: who did not tell something does not therefore think the opposite.',
    fr: 'Chaque bloc est une personne interrogée, pas un passage. À gauche ce qui freine, à droite ce qui porte ; qui a dit les deux compte des deux côtés. Un entretien n’est pas un vote : qui n’a pas dit une chose ne pense pas pour autant le contraire.',
  },
  empty: {
    nl: 'Hier komt wat er in gesprekken over verteld werd, zodra de onderzoekers het vrijgeven.',
    en: 'Here comes what was told of it in conversations, once the researchers release it.',
    fr: 'Ici viendra ce qui en a été raconté dans les entretiens, dès que les chercheurs le libèrent.',
  },
  finding: {
    nl: '{count} van de {total} krachtlijnen kwamen in gesprekken ter sprake.',
    en: '{count} of the {total} krachtlijnen came up in conversations.',
    fr: '{count} des {total} lignes de force ont été évoquées dans les entretiens.',
  },
  findingOne: {
    nl: 'Eén van de {total} krachtlijnen kwam in gesprekken ter sprake.',
    en: 'One of the {total} krachtlijnen came up in conversations.',
    fr: 'Une des {total} lignes de force a été évoquée dans les entretiens.',
  },
  findingNone: {
    nl: 'Over de krachtlijnen zelf is in gesprekken niets verteld dat getoond wordt.',
    en: 'About the krachtlijnen themselves nothing was told in conversations that is shown.',
    fr: 'Sur les lignes de force mêmes, rien n’a été raconté qui soit montré.',
  },
  figures: { nl: 'Cijfers', en: 'Figures', fr: 'Chiffres' },
  talks: { nl: 'Gesprekken', en: 'Conversations', fr: 'Entretiens' },
  nobody: {
    nl: 'Hierover vertelde niemand van wie hier getoond wordt.',
    en: 'Of those shown here, nobody told about this.',
    fr: 'Parmi ceux qui sont montrés ici, personne n’en a parlé.',
  },
  notAsked: { nl: 'niet gevraagd', en: 'not asked', fr: 'non demandé' },
  elsewhere: {
    nl: 'Waarover nog verteld werd: {count} elementen van andere kaders',
    en: 'What else was told about: {count} elements of other frames',
    fr: 'Ce dont on a encore parlé : {count} éléments d’autres cadres',
  },
  elsewhereLead: {
    nl: 'De volgorde is die van het kader.',
    en: 'The order is that of the frame.',
    fr: 'L’ordre est celui du cadre.',
  },
  ofStudy: {
    nl: 'Uit de hele studie, zonder naam van een centrum',
    en: 'From the whole study, without the name of a centre',
    fr: 'De toute l’étude, sans nom de centre',
  },
  edition: {
    nl: 'Gesprekken: editie {number}.',
    en: 'Conversations: edition {number}.',
    fr: 'Entretiens : édition {number}.',
  },
} satisfies Record<string, Text>

/** 2. The joint display: each krachtlijn with its figures, who spoke of it, and their words. */
export function SpokenPart(given: PartProps) {
  const { evidence: edition, profile, titles, language } = given
  return (
    <section className="part" id="gesprekken" aria-labelledby="gesprekken-title">
      <h2 id="gesprekken-title">{read(words.title, language)}</h2>
      {edition === null ? (
        <p className="lead">{read(words.empty, language)}</p>
      ) : (
        <>
          <p className="lead">{read(words.lead, language)}</p>
          <h3 className="spoken-finding">{finding(profile, edition.evidence, language)}</h3>
          <ul className="legend">
            <li>
              <span className="sw hinder" /> {read(spokenWords.hinders, language)}
            </li>
            <li>
              <span className="sw carry" /> {read(spokenWords.carries, language)}
            </li>
          </ul>
          <SealedGroups
            groups={edition.evidence.groups.flatMap(({ group, isWithheld }) => (isWithheld ? [group] : []))}
            titles={titles}
            language={language}
          />
          <ol className="joint">
            {profile.krachtlijnen.map((row) => (
              <JointRow key={row.construct} {...given} row={row} told={edition.evidence} />
            ))}
          </ol>
          <TableDetails
            table={spokenTable(
              edition.evidence,
              profile.krachtlijnen.map(({ construct }) => construct),
              titles,
              language,
            )}
            language={language}
          />
          <Elsewhere {...given} told={edition.evidence} />
          {edition.heading.study.quotes.length > 0 && (
            <>
              <h3 className="spoken-finding">{read(words.ofStudy, language)}</h3>
              <SaidQuotes
                quotes={edition.heading.study.quotes}
                titles={titles}
                language={language}
                hasElement
              />
            </>
          )}
          <p className="tiny mute scale-note">
            {read(words.edition, language).replace('{number}', String(edition.heading.number))}
          </p>
        </>
      )}
    </section>
  )
}

function finding(of: PartProps['profile'], evidence: Evidence, language: Language): string {
  const spoken = of.krachtlijnen.filter(({ construct }) => isToldOf(evidence, construct)).length
  const total = counted(of.krachtlijnen.length, language)
  const text = spoken === 0 ? words.findingNone : spoken === 1 ? words.findingOne : words.finding
  return read(text, language)
    .replace('{count}', capital(counted(spoken, language)))
    .replace('{total}', total)
}

/** One krachtlijn: its figures, who spoke of it, and their words. */
function JointRow({
  row,
  told: evidence,
  profile,
  titles,
  language,
  toElement,
}: PartProps & { readonly row: KrachtlijnRow; readonly told: Evidence }) {
  const { construct } = row
  const cells = profile.groups.flatMap(({ group }) => anchorCell(row, group, titles) ?? [])
  const shown = cells.filter(({ group, figure }) => group !== 'staff' && figure.shown)
  const lanes = lanesOn(evidence, construct).filter(hasSpoken)
  const number = titles.number(construct)
  return (
    <li className="joint-row">
      <h4>
        {number !== null && <span className="mute">{number}. </span>}
        {toElement(construct, titles.shortTitle(construct))}
      </h4>
      <div>
        <p className="kind">{read(words.figures, language)}</p>
        {shown.length === 0 ? (
          <p className="small mute">–</p>
        ) : (
          <Drawn
            draw={(width) =>
              scaleStrip(
                shown,
                { titles, language, label: stripLabel(shown, titles, language), hasLabels: false },
                width,
              )
            }
            printAt={220}
          />
        )}
      </div>
      <div>
        <p className="kind">{read(words.talks, language)}</p>
        {lanes.length === 0 ? (
          <p className="small mute">{read(words.nobody, language)}</p>
        ) : (
          <Drawn
            draw={(width) =>
              spokenBlocks(
                {
                  lanes,
                  facet: 'direction',
                  groups: evidence.groups.map(({ group }) => group),
                  most: mostOf(evidence),
                  titles,
                  language,
                  label: spokenLabel(lanes, titles, language),
                  hasHeads: false,
                },
                width,
              )
            }
            printAt={320}
          />
        )}
        <OthersToo evidence={evidence} element={construct} titles={titles} language={language} />
      </div>
      <div className="joint-voices">
        <SaidQuotes
          quotes={quotesOn(evidence.quotes, construct, titles)}
          titles={titles}
          language={language}
        />
      </div>
    </li>
  )
}

const mostOf = (evidence: Evidence): number =>
  mostPeople(evidence.elements.flatMap(({ groups }) => groups.map(({ told }) => told)))

function isToldOf(evidence: Evidence, element: string): boolean {
  const others = foundOn(evidence, element)?.others
  return lanesOn(evidence, element).some(hasSpoken) || (others?.shown === true && others.value)
}

/** Elements of the other frames of which somebody spoke: a line each, in the order of their frame. */
function Elsewhere({
  told: evidence,
  profile,
  titles,
  language,
  toElement,
}: PartProps & { readonly told: Evidence }) {
  const krachtlijnen = new Set(profile.krachtlijnen.map(({ construct }) => construct))
  const isBelow = (element: string) => {
    const parent = titles.element(element)?.parent
    return krachtlijnen.has(element) || (parent !== undefined && krachtlijnen.has(parent))
  }
  const told = evidence.elements
    .map(({ element }) => element)
    .filter((element) => !isBelow(element) && isToldOf(evidence, element))
  if (told.length === 0) return null
  return (
    <details className="tab">
      <summary>{read(words.elsewhere, language).replace('{count}', String(told.length))}</summary>
      <p className="sub">{read(words.elsewhereLead, language)}</p>
      <SpokenLines
        elements={titles.inOrder(told)}
        evidence={evidence}
        titles={titles}
        language={language}
        toElement={toElement}
      />
    </details>
  )
}
