import { read, type Text } from '../../foundation/text.ts'
import type { GapOverCentres, OverCentres, ProfileView } from '../../api/views.ts'
import { words as cellWords, withheldCell, type DataTable } from '../figures/data-table.ts'
import { gapLines, gapRows } from '../figures/gap-lines.ts'
import { itemTableWords } from '../figures/item-table.ts'
import { krachtlijnDots } from '../figures/krachtlijn-dots.ts'
import { range, signed } from '../figures/number-words.ts'
import { shrunkenMark, shrunkenOf, shrunkenTable } from '../figures/shrunken-marks.ts'
import { Cautions } from './cautions.tsx'
import { FigureBlock } from './figure-block.tsx'
import { fill, type Told } from './findings.ts'
import { gapFinding, type Clearly } from './gap-finding.ts'
import type { PartProps } from './part.ts'

const words = {
  title: {
    nl: 'Wat zeggen alle centra samen?',
    en: 'What do all centres say together?',
    fr: 'Que disent tous les centres ensemble ?',
  },
  lead: {
    nl: 'Deze cijfers komen uit een model over alle centra. Centra worden niet gerangschikt.',
    en: 'These figures come from a model over all centres. Centres are not ranked.',
    fr: 'Ces chiffres viennent d’un modèle sur tous les centres. Les centres ne sont pas classés.',
  },
  gapAbout: {
    nl: 'Verschil op dezelfde zin, over alle centra. De lijn is het 95 %-interval. Een verschil heet pas duidelijk als het dat ook blijft wanneer men alle krachtlijnen samen toetst.',
    en: 'Difference on the same sentence, over all centres. The line is the 95% interval. A difference is called clear only if it stays so when all krachtlijnen are tested together.',
    fr: 'Différence sur la même phrase, sur tous les centres. La ligne est l’intervalle à 95 %. Une différence n’est dite claire que si elle le reste quand on teste toutes les lignes ensemble.',
  },
  gapCaption: {
    nl: 'Model met een effect per centrum en, waar gekend, per team (REML, Kenward-Roger); kans op toeval aangepast voor alle krachtlijnen samen (Holm).',
    en: 'Model with an effect per centre and, where known, per team (REML, Kenward-Roger); probability by chance adjusted for all krachtlijnen together (Holm).',
    fr: 'Modèle avec un effet par centre et, si connu, par équipe (REML, Kenward-Roger) ; probabilité due au hasard ajustée pour toutes les lignes ensemble (Holm).',
  },
  difference: { nl: 'Verschil', en: 'Difference', fr: 'Différence' },
  interval: { nl: 'Interval', en: 'Interval', fr: 'Intervalle' },
  chance: { nl: 'p (Holm)', en: 'p (Holm)', fr: 'p (Holm)' },
  centres: { nl: 'Centra', en: 'Centres', fr: 'Centres' },
  people: { nl: 'Mensen', en: 'People', fr: 'Personnes' },
  ownAbout: {
    nl: 'Weinig mensen zeggen weinig zeker. Daarom staat elk gemiddelde hier dichter bij dat van alle centra, des te meer naarmate er minder van bekend is. Alleen een lijn: te weinig bekend voor één getal.',
    en: 'Few people say little for certain. So each mean stands closer here to that of all centres, the more so the less is known of it. Only a line: too little known for one number.',
    fr: 'Peu de personnes disent peu de chose avec certitude. Chaque moyenne est donc ici plus proche de celle de tous les centres, d’autant plus qu’on en sait peu. Une ligne seule : trop peu pour un chiffre.',
  },
  ownSome: {
    nl: '{centre} naast alle centra: van {one} van de {total} getoonde cijfers is genoeg bekend voor één getal',
    en: '{centre} beside all centres: of {one} of the {total} figures shown enough is known for one number',
    fr: '{centre} à côté de tous les centres : pour {one} des {total} chiffres montrés, on en sait assez pour un nombre',
  },
  ownNone: {
    nl: '{centre} naast alle centra: dit kan voor geen enkel cijfer gezegd worden',
    en: '{centre} beside all centres: this cannot be said for any figure',
    fr: '{centre} à côté de tous les centres : ceci ne peut être dit pour aucun chiffre',
  },
} satisfies Record<string, Text>

const teams: Readonly<Record<OverCentres['teams'], Text>> = {
  'in-the-model': {
    nl: 'Het model houdt er rekening mee dat mensen van één centrum en van één team op elkaar lijken.',
    en: 'The model takes into account that people of one centre and of one team are alike.',
    fr: 'Le modèle tient compte du fait que les personnes d’un même centre et d’une même équipe se ressemblent.',
  },
  'not-known': {
    nl: 'Het model houdt rekening met centra, niet met teams: bij welk team iemand hoort, is bij deze antwoorden niet gekend.',
    en: 'The model takes centres into account, not teams: to which team somebody belongs is not known in these answers.',
    fr: 'Le modèle tient compte des centres, pas des équipes : l’équipe de chacun n’est pas connue dans ces réponses.',
  },
  'too-few': {
    nl: 'Het model houdt rekening met centra, niet met teams: er zijn te weinig centra met meer dan één team.',
    en: 'The model takes centres into account, not teams: too few centres have more than one team.',
    fr: 'Le modèle tient compte des centres, pas des équipes : trop peu de centres ont plus d’une équipe.',
  },
  'too-many': {
    nl: 'Het model houdt rekening met centra, niet met teams: met zo veel teams duurt het rekenen te lang.',
    en: 'The model takes centres into account, not teams: with so many teams it takes too long to compute.',
    fr: 'Le modèle tient compte des centres, pas des équipes : avec autant d’équipes, le calcul serait trop long.',
  },
}

const chances: Readonly<Record<GapOverCentres['p'], Text>> = {
  'under-0.001': { nl: '< 0,001', en: '< 0.001', fr: '< 0,001' },
  'under-0.01': { nl: '< 0,01', en: '< 0.01', fr: '< 0,01' },
  'under-0.05': { nl: '< 0,05', en: '< 0.05', fr: '< 0,05' },
  'from-0.05': { nl: '0,05 of meer', en: '0.05 or more', fr: '0,05 ou plus' },
}

type Profile = ProfileView['profile']

/** From 20 centres on: the differences over all centres, and this centre beside them. */
export function OverCentresPart({ profile, titles, language }: PartProps) {
  if (!profile.overCentres) return null
  const told = { titles, language }
  const over = overAll(profile)
  const finding = gapFinding(over, told, clearAfterHolm)
  const gaps = { rows: over.krachtlijnen, titles, language, finding }
  const own = shrunkenFinding(profile, told)
  return (
    <section className="part" id="over-centra" aria-labelledby="over-centra-title">
      <h2 id="over-centra-title">{read(words.title, language)}</h2>
      <p className="lead">
        {read(words.lead, language)} {read(teams[profile.overCentres.teams], language)}
      </p>
      {gapRows(gaps).length > 0 && (
        <FigureBlock
          finding={finding}
          about={read(words.gapAbout, language)}
          draw={(width) => gapLines(gaps, Math.min(width, 860))}
          table={gapOverTable(profile, told)}
          language={language}
        >
          <Cautions
            profile={profile}
            of={['single-item-invariance', 'large-p-is-not-no-difference', 'one-wave-no-causes']}
            language={language}
          />
        </FigureBlock>
      )}
      <FigureBlock
        finding={own}
        about={read(words.ownAbout, language)}
        draw={(width) =>
          krachtlijnDots(
            {
              rows: profile.krachtlijnen,
              // The pool has no model of its own.
              groups: profile.groups.filter(({ group }) => group !== 'staff'),
              titles,
              language,
              finding: own,
              mark: (construct, lane) =>
                shrunkenMark(shrunkenOf(profile.krachtlijnen, construct, lane.group), lane, language),
            },
            width,
          )
        }
        table={shrunkenTable({ rows: profile.krachtlijnen, titles, language })}
        language={language}
      >
        <Cautions profile={profile} of={['shrunken-value-of-low-reliability']} language={language} />
      </FigureBlock>
    </section>
  )
}

/** The same profile with the differences over all centres in place of its own. */
function overAll(profile: Profile): Profile {
  return {
    ...profile,
    krachtlijnen: profile.krachtlijnen.map((row) => ({
      ...row,
      gap: row.gap?.overCentres ? { ...row.gap, difference: row.gap.overCentres } : null,
    })),
  }
}

const clearAfterHolm: Clearly = ({ overCentres }) => {
  if (!overCentres?.shown || overCentres.value.p === 'from-0.05') return 0
  return overCentres.value.estimate > 0 ? 1 : -1
}

function gapOverTable(profile: Profile, { titles, language }: Told): DataTable {
  return {
    caption: read(words.gapCaption, language),
    columns: [
      { title: read(itemTableWords.krachtlijn, language) },
      { title: read(itemTableWords.group, language) },
      { title: read(words.difference, language), isNumber: true },
      { title: read(words.interval, language), isNumber: true },
      { title: read(words.chance, language), isNumber: true },
      { title: read(words.centres, language), isNumber: true },
      { title: read(words.people, language), isNumber: true },
    ],
    rows: gapRows({ rows: profile.krachtlijnen, titles }).map(({ construct, number, gap }) => ({
      heads: [
        `${number}. ${titles.shortTitle(construct)}`,
        gap.groups.map((group) => titles.group(group)).join(' − '),
      ],
      cells: gap.overCentres?.shown
        ? [
            cellWords(signed(gap.overCentres.value.estimate, language)),
            cellWords(range(gap.overCentres.value.lower, gap.overCentres.value.upper, language)),
            cellWords(read(chances[gap.overCentres.value.p], language)),
            cellWords(String(gap.overCentres.value.centres)),
            cellWords(gap.overCentres.value.people.join(' + ')),
          ]
        : Array.from({ length: 5 }, () => withheldCell),
    })),
  }
}

function shrunkenFinding({ centre, krachtlijnen }: Profile, { language }: Told): string {
  const shown = krachtlijnen.flatMap(({ shrunken = [] }) =>
    shrunken.flatMap(({ figure }) => (figure.shown ? [figure.value] : [])),
  )
  return fill(shown.length === 0 ? words.ownNone : words.ownSome, language, {
    centre: centre.name,
    one: String(shown.filter(({ mean }) => mean !== null).length),
    total: String(shown.length),
  })
}
