import { read, type Text } from '../../foundation/text.ts'
import type { Evidence } from '../../api/views.ts'
import { withColon } from '../figures/number-words.ts'
import { mostPeople, spokenBlocks, spokenLabel, type SpokenFacet } from '../figures/spoken-blocks.ts'
import { spokenTable } from '../figures/spoken-table.ts'
import { peopleInTalks, spokenWords } from '../figures/spoken-words.ts'
import { Drawn, TableDetails } from './figure-block.tsx'
import { GroupGlyph } from './group-glyph.tsx'
import type { ElementPartProps } from './part.ts'
import { SaidQuotes } from './said-quotes.tsx'
import { Seal } from './seal.tsx'
import { OthersToo, SpokenLines } from './spoken-lines.tsx'
import { foundOn, hasSpoken, lanesOn, quotesOn } from './told-on.ts'

const words = {
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
} satisfies Record<string, Text>

/** Who spoke of one element, and in whose words. */
export function TalksOn({ evidence: edition, element, titles, language, toElement }: ElementPartProps) {
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
}: Pick<ElementPartProps, 'titles' | 'language'> & { readonly study: Evidence; readonly element: string }) {
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
