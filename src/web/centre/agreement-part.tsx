import { read, type Text } from '../../foundation/text.ts'
import type { AgreementVerdict, ProfileView, ReportedGroup } from '../../api/views.ts'
import { words as cellWords, withheldCell, type Cell, type DataTable } from '../figures/data-table.ts'
import { figureWords } from '../figures/figure-words.ts'
import { itemTableWords } from '../figures/item-table.ts'
import { Cautions } from './cautions.tsx'
import { fill, named, type Told } from './findings.ts'
import type { PartProps } from './part.ts'
import { TableView } from './table-view.tsx'

const words = {
  title: {
    nl: 'Zijn mensen het eens over dit centrum?',
    en: 'Do people agree about this centre?',
    fr: 'Les gens sont-ils d’accord sur ce centre ?',
  },
  lead: {
    nl: 'Een gemiddelde zegt pas iets van een centrum als de mensen die er antwoorden, het onder elkaar eens zijn.',
    en: 'A mean says something of a centre only when the people who answer there agree among themselves.',
    fr: 'Une moyenne ne dit quelque chose d’un centre que si les personnes qui y répondent sont d’accord entre elles.',
  },
  disagree: {
    nl: '{group} zijn het over {which} niet meer eens dan bij toeval kan.',
    en: '{group} agree on {which} no more than chance can bring about.',
    fr: '{group} : sur {which}, pas plus d’accord que ce que le hasard peut produire.',
  },
  nowhere: {
    nl: 'Nergens is duidelijk dat mensen het oneens zijn',
    en: 'Nowhere is it clear that people disagree',
    fr: 'Nulle part il n’est clair que les gens ne sont pas d’accord',
  },
  about: {
    nl: 'Vergeleken met mensen die op goed geluk antwoorden: van twintig zulke groepen van deze grootte is er één het meer eens dan de grens.',
    en: 'Compared with people who answer at random: of twenty such groups of this size, one agrees more than the limit.',
    fr: 'Comparé à des personnes qui répondent au hasard : sur vingt groupes de cette taille, un seul dépasse la limite.',
  },
  means: {
    nl: 'Waar “oneens” staat, mag de centra-score niet als kenmerk van het centrum gelezen worden. Dat mensen verschillen, is dan zelf de bevinding: begin het gesprek daar.',
    en: 'Where it says “disagree”, the score of the centre may not be read as a property of the centre. That people differ is then itself the finding: begin the conversation there.',
    fr: 'Là où il est écrit « en désaccord », le score du centre ne peut pas être lu comme une caractéristique du centre. Cette différence est alors elle-même le résultat : commencez la discussion par là.',
  },
  caption: {
    nl: 'Eens of oneens, per krachtlijn en geleding. “Niet duidelijk”: wat getoond wordt, laat beide kanten open.',
    en: 'Agree or disagree, per krachtlijn and actor group. “Not clear”: what is shown leaves both sides open.',
    fr: 'D’accord ou non, par ligne de force et par groupe. « Pas clair » : ce qui est montré laisse les deux possibles.',
  },
} satisfies Record<string, Text>

const verdicts: Readonly<Record<AgreementVerdict, Text>> = {
  agree: { nl: 'eens', en: 'agree', fr: 'd’accord' },
  'no-more-than-chance': { nl: 'oneens', en: 'disagree', fr: 'en désaccord' },
  'not-clear': { nl: 'niet duidelijk', en: 'not clear', fr: 'pas clair' },
}

/** Whether the mean of a group may be read as a property of the centre. */
export function AgreementPart({ profile, titles, language }: PartProps) {
  if (!profile.krachtlijnen.some(({ agreement }) => agreement)) return null
  const told = { titles, language }
  return (
    <section className="part" id="eens" aria-labelledby="eens-title">
      <h2 id="eens-title">{read(words.title, language)}</h2>
      <p className="lead">{read(words.lead, language)}</p>
      <figure className="fig agreement">
        <figcaption>
          <h3>{agreementFinding(profile, told)}</h3>
          <p className="sub">{read(words.about, language)}</p>
        </figcaption>
        <TableView table={agreementTable(profile, told)} language={language} />
        <p className="small">{read(words.means, language)}</p>
        <Cautions profile={profile} of={['agreement-below-critical-value']} language={language} />
      </figure>
    </section>
  )
}

type Profile = ProfileView['profile']

function groupsAsked({ groups, krachtlijnen }: Profile): readonly ReportedGroup[] {
  return groups
    .map(({ group }) => group)
    .filter((group) => krachtlijnen.some((row) => row.agreement?.some((one) => one.group === group)))
}

function verdictOf(row: Profile['krachtlijnen'][number], group: ReportedGroup) {
  return row.agreement?.find((one) => one.group === group)?.verdict
}

/** Which groups disagree, and on what. */
export function agreementFinding(profile: Profile, told: Told): string {
  const { titles, language } = told
  const said = groupsAsked(profile).flatMap((group) => {
    const constructs = profile.krachtlijnen.flatMap((row) => {
      const verdict = verdictOf(row, group)
      return verdict?.shown && verdict.value === 'no-more-than-chance' ? [row.construct] : []
    })
    return constructs.length === 0 ? [] : [{ group: titles.group(group), which: named(constructs, told) }]
  })
  if (said.length === 0) return read(words.nowhere, language)
  return said.map((values) => fill(words.disagree, language, values)).join(' ')
}

function agreementTable(profile: Profile, { titles, language }: Told): DataTable {
  const groups = groupsAsked(profile)
  return {
    caption: read(words.caption, language),
    columns: [
      { title: read(itemTableWords.krachtlijn, language) },
      ...groups.map((group) => ({ title: titles.group(group) })),
    ],
    rows: profile.krachtlijnen.map((row, at) => ({
      heads: [`${titles.number(row.construct) ?? at + 1}. ${titles.shortTitle(row.construct)}`],
      cells: groups.map((group): Cell => {
        const verdict = verdictOf(row, group)
        if (!verdict) return cellWords(read(figureWords.notAsked, language))
        return verdict.shown ? cellWords(read(verdicts[verdict.value], language)) : withheldCell
      }),
    })),
  }
}
