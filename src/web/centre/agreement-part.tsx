import { read, type Text } from '../../foundation/text.ts'
import type { AgreementVerdict, ProfileView, ReportedGroup } from '../../api/views.ts'
import { words as cellWords, withheldCell, type Cell, type DataTable } from '../figures/data-table.ts'
import { figureWords } from '../figures/figure-words.ts'
import { itemTableWords } from '../figures/item-table.ts'
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
    nl: 'Eens is wie het meer eens is dan negentien van twintig even grote groepen die op goed geluk antwoorden. Waar “open” staat, laat wat getoond wordt beide kanten open.',
    en: 'A group agrees if it agrees more than nineteen out of twenty groups of its size that answer at random. Where it says “open”, what is shown leaves both sides open.',
    fr: 'Un groupe est d’accord s’il l’est plus que dix-neuf groupes de même taille sur vingt qui répondent au hasard. Là où il est écrit « ouvert », ce qui est montré laisse les deux possibles.',
  },
  means: {
    nl: 'Waar “oneens” staat, mag u het gemiddelde niet lezen als kenmerk van het centrum. Dat mensen verschillen, is dan zelf een bevinding: begin het gesprek daar.',
    en: 'Where it says “disagree”, the mean may not be read as a property of the centre. That people differ is then itself a finding: begin the conversation there.',
    fr: 'Là où il est écrit « en désaccord », la moyenne ne peut pas être lue comme une caractéristique du centre. Cette différence est alors elle-même un résultat : commencez la discussion par là.',
  },
  caption: {
    nl: 'Eens of oneens, per geleding',
    en: 'Agree or disagree, per actor group',
    fr: 'D’accord ou non, par groupe',
  },
} satisfies Record<string, Text>

const verdicts: Readonly<Record<AgreementVerdict, Text>> = {
  agree: { nl: 'eens', en: 'agree', fr: 'd’accord' },
  'no-more-than-chance': { nl: 'oneens', en: 'disagree', fr: 'en désaccord' },
  'not-clear': { nl: 'open', en: 'open', fr: 'ouvert' },
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
