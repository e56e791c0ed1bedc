import { read, type Text } from '../../foundation/text.ts'
import type { ItemCell } from '../../api/views.ts'
import { listed, quoted } from '../figures/number-words.ts'
import { CannotSay, Unsaid } from './cannot-say.tsx'
import type { ElementPartProps } from './part.ts'
import { hasSpoken, lanesOn } from './told-on.ts'

const words = {
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

/** What cannot be said of one element, why, and what can. */
export function MissingOn({
  profile,
  evidence: edition,
  element,
  titles,
  language,
  cells,
  beside,
}: ElementPartProps & { readonly cells: readonly ItemCell[]; readonly beside: readonly string[] }) {
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
