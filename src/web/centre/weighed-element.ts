/**
 * What figures and conversations each say of one element, and whether they say the same. From released values only;
 * no sentence says why, none compares two centres, none takes a conversation for a vote.
 *
 * Figures lean one way when the whole interval or band lies on one side of the middle of the scale. Conversations lean
 * one way when at least two people told that, and at least twice as many as told the other. Both are conventions, and
 * stand in docs/methods/evidence.md.
 */
import { read, type Language, type Text } from '../../foundation/text.ts'
import type {
  CentreProfile,
  Evidence,
  Figure,
  PeopleCount,
  Quadrant,
  ReportedGroup,
} from '../../api/views.ts'
import { anchorCell } from '../figures/anchor-cell.ts'
import { capital, listed, quoted } from '../figures/number-words.ts'
import type { Titles } from '../figures/titles.ts'
import { foundOn, hasSpoken, lanesOn } from './told-on.ts'

export interface WeighedElement {
  readonly title: string
  readonly contradictions: readonly string[]
  readonly agreements: readonly string[]
}

export type Lean = 'high' | 'low' | null

interface GroupSays {
  readonly group: ReportedGroup
  readonly figures: Lean
  readonly quadrant: Quadrant | null
  readonly talks: 'carries' | 'hinders' | null
  readonly rests: 'individual' | 'organisation' | null
  readonly carries: number
  readonly hinders: number
}

const sentences = {
  differ: {
    nl: 'Cijfers en gesprekken zeggen niet hetzelfde over {element}.',
    en: 'Figures and conversations do not say the same about {element}.',
    fr: 'Chiffres et entretiens ne disent pas la même chose sur {element}.',
  },
  agree: {
    nl: 'Cijfers en gesprekken wijzen dezelfde kant op over {element}.',
    en: 'Figures and conversations point the same way about {element}.',
    fr: 'Chiffres et entretiens vont dans le même sens sur {element}.',
  },
  hinders: {
    nl: 'In gesprekken met {groups} gaat het bij {element} vooral over wat tegenhoudt.',
    en: 'On {element}, conversations with {groups} are mostly about what hinders.',
    fr: 'Pour {element}, les entretiens avec {groups} portent surtout sur ce qui freine.',
  },
  carries: {
    nl: 'In gesprekken met {groups} gaat het bij {element} vooral over wat draagt.',
    en: 'On {element}, conversations with {groups} are mostly about what carries.',
    fr: 'Pour {element}, les entretiens avec {groups} portent surtout sur ce qui porte.',
  },
  plain: { nl: '{element}', en: '{element}', fr: '{element}' },
  highButHinders: {
    nl: '{group}: de cijfers liggen boven het midden van de schaal, maar in gesprekken vertelden meer mensen wat tegenhoudt ({hinders}) dan wat draagt ({carries}).',
    en: '{group}: the figures lie above the middle of the scale, but in conversations more people told what hinders ({hinders}) than what carries ({carries}).',
    fr: '{group} : les chiffres sont au-dessus du milieu de l’échelle, mais dans les entretiens plus de personnes ont dit ce qui freine ({hinders}) que ce qui porte ({carries}).',
  },
  lowButCarries: {
    nl: '{group}: de cijfers liggen onder het midden van de schaal, maar in gesprekken vertelden meer mensen wat draagt ({carries}) dan wat tegenhoudt ({hinders}).',
    en: '{group}: the figures lie below the middle of the scale, but in conversations more people told what carries ({carries}) than what hinders ({hinders}).',
    fr: '{group} : les chiffres sont sous le milieu de l’échelle, mais dans les entretiens plus de personnes ont dit ce qui porte ({carries}) que ce qui freine ({hinders}).',
  },
  highAndCarries: {
    nl: '{group}: de cijfers liggen boven het midden van de schaal, en in gesprekken vertelden meer mensen wat draagt ({carries}) dan wat tegenhoudt ({hinders}).',
    en: '{group}: the figures lie above the middle of the scale, and in conversations more people told what carries ({carries}) than what hinders ({hinders}).',
    fr: '{group} : les chiffres sont au-dessus du milieu de l’échelle, et dans les entretiens plus de personnes ont dit ce qui porte ({carries}) que ce qui freine ({hinders}).',
  },
  lowAndHinders: {
    nl: '{group}: de cijfers liggen onder het midden van de schaal, en in gesprekken vertelden meer mensen wat tegenhoudt ({hinders}) dan wat draagt ({carries}).',
    en: '{group}: the figures lie below the middle of the scale, and in conversations more people told what hinders ({hinders}) than what carries ({carries}).',
    fr: '{group} : les chiffres sont sous le milieu de l’échelle, et dans les entretiens plus de personnes ont dit ce qui freine ({hinders}) que ce qui porte ({carries}).',
  },
  groupsDiffer: {
    nl: 'In gesprekken met {hinderers} gaat het vooral over wat tegenhoudt, met {carriers} vooral over wat draagt.',
    en: 'Conversations with {hinderers} are mostly about what hinders, with {carriers} mostly about what carries.',
    fr: 'Les entretiens avec {hinderers} portent surtout sur ce qui freine, avec {carriers} surtout sur ce qui porte.',
  },
  bothHinder: {
    nl: 'In gesprekken met {groups} gaat het, bij elk apart, vooral over wat tegenhoudt.',
    en: 'Conversations with {groups} are, each apart, mostly about what hinders.',
    fr: 'Les entretiens avec {groups}, chacun à part, portent surtout sur ce qui freine.',
  },
  bothCarry: {
    nl: 'In gesprekken met {groups} gaat het, bij elk apart, vooral over wat draagt.',
    en: 'Conversations with {groups} are, each apart, mostly about what carries.',
    fr: 'Les entretiens avec {groups}, chacun à part, portent surtout sur ce qui porte.',
  },
  heroicButOrganisation: {
    nl: '{group}: volgens de cijfers rust dit op inzet van mensen; in gesprekken gaat het vooral over de organisatie.',
    en: '{group}: by the figures this rests on people’s effort; in conversations it is mostly about the organisation.',
    fr: '{group} : selon les chiffres, cela repose sur l’engagement des personnes ; dans les entretiens, il s’agit surtout de l’organisation.',
  },
  paperButEffort: {
    nl: '{group}: volgens de cijfers maakt vooral de organisatie dit mogelijk; in gesprekken gaat het vooral over inzet van mensen.',
    en: '{group}: by the figures it is mostly the organisation that makes this possible; in conversations it is mostly about people’s effort.',
    fr: '{group} : selon les chiffres, c’est surtout l’organisation qui le rend possible ; dans les entretiens, il s’agit surtout de l’engagement des personnes.',
  },
  heroicAndEffort: {
    nl: '{group}: volgens de cijfers rust dit op inzet van mensen, en ook in gesprekken gaat het vooral daarover.',
    en: '{group}: by the figures this rests on people’s effort, and conversations too are mostly about that.',
    fr: '{group} : selon les chiffres, cela repose sur l’engagement des personnes, et les entretiens portent aussi surtout là-dessus.',
  },
  textButNobody: {
    nl: 'Beleidsteksten spreken hierover; van {groups} vertelde niemand erover. Dat kan ook zijn omdat er niet naar gevraagd werd.',
    en: 'Policy texts speak of this; of {groups} nobody told about it. That may also be because it was not asked about.',
    fr: 'Des textes de politique en parlent ; parmi {groups}, personne n’en a parlé. Cela peut aussi tenir à ce qu’on ne l’a pas demandé.',
  },
} satisfies Record<string, Text>

export function weighedElement(
  element: string,
  { profile, evidence }: { readonly profile: CentreProfile; readonly evidence: Evidence | null },
  { titles, language }: { readonly titles: Titles; readonly language: Language },
): WeighedElement {
  const groups = profile.groups
    .filter(({ group }) => group !== 'staff')
    .map(({ group }) => groupSays(group, element, profile, evidence, titles))
  const say = (text: Text, values: Readonly<Record<string, string>>) =>
    capital(read(text, language).replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole))
  const ofGroup = (text: Text, of: GroupSays) =>
    say(text, {
      group: titles.group(of.group),
      carries: String(of.carries),
      hinders: String(of.hinders),
    })
  const names = (of: readonly GroupSays[]) => namesInSentence(of, titles, language)
  const where = (holds: (of: GroupSays) => boolean, text: Text) =>
    groups.filter(holds).map((of) => ofGroup(text, of))
  const hinderers = groups.filter(({ talks }) => talks === 'hinders')
  const carriers = groups.filter(({ talks }) => talks === 'carries')

  const betweenSources = [
    ...where((of) => of.figures === 'high' && of.talks === 'hinders', sentences.highButHinders),
    ...where((of) => of.figures === 'low' && of.talks === 'carries', sentences.lowButCarries),
    ...where(
      (of) => of.quadrant === 'heroic' && of.rests === 'organisation',
      sentences.heroicButOrganisation,
    ),
    ...where((of) => of.quadrant === 'on-paper' && of.rests === 'individual', sentences.paperButEffort),
  ]
  const contradictions = [
    ...betweenSources,
    ...(hinderers.length > 0 && carriers.length > 0
      ? [say(sentences.groupsDiffer, { hinderers: names(hinderers), carriers: names(carriers) })]
      : []),
    ...textsAgainstSilence(element, evidence, { titles, language }),
  ]
  const same = [
    ...where((of) => of.figures === 'high' && of.talks === 'carries', sentences.highAndCarries),
    ...where((of) => of.figures === 'low' && of.talks === 'hinders', sentences.lowAndHinders),
    ...where((of) => of.quadrant === 'heroic' && of.rests === 'individual', sentences.heroicAndEffort),
  ]
  const agreements = [
    ...same,
    ...(hinderers.length > 1 ? [say(sentences.bothHinder, { groups: names(hinderers) })] : []),
    ...(carriers.length > 1 ? [say(sentences.bothCarry, { groups: names(carriers) })] : []),
  ]
  const headline =
    betweenSources.length > 0
      ? sentences.differ
      : same.length > 0
        ? sentences.agree
        : hinderers.length > 0 && carriers.length === 0
          ? sentences.hinders
          : carriers.length > 0 && hinderers.length === 0
            ? sentences.carries
            : sentences.plain
  const title = titles.title(element)
  const isSentence = headline !== sentences.plain
  return {
    title: say(headline, {
      element: isSentence ? quoted(title, language) : title,
      groups: names([...hinderers, ...carriers]),
    }),
    contradictions,
    agreements,
  }
}

function groupSays(
  group: ReportedGroup,
  element: string,
  profile: CentreProfile,
  evidence: Evidence | null,
  titles: Titles,
): GroupSays {
  const told = evidence && lanesOn(evidence, element).find((lane) => lane.group === group)?.told
  const of = told?.shown ? told.value : null
  const source = profile.sources.find((row) => row.construct === element && row.group === group)
  return {
    group,
    figures: leanOfFigures(element, group, profile, titles),
    quadrant: source?.quadrant.shown ? source.quadrant.value : null,
    talks: of && leaning(of, 'carries', 'hinders'),
    rests: of && leaning(of, 'individual', 'organisation'),
    carries: of?.carries.number ?? 0,
    hinders: of?.hinders.number ?? 0,
  }
}

/** The one that at least two people told, and at least twice as many as told the other. */
export function leaning<Side extends string>(
  of: Readonly<Record<Side, PeopleCount>>,
  one: Side,
  other: Side,
): Side | null {
  const outweighs = (this_: PeopleCount, that: PeopleCount) =>
    // "5 or more" may be any number, so nothing can be said to be less than half of it or more than twice it.
    !that.isAtLeast && this_.number >= 2 && this_.number >= 2 * that.number
  if (outweighs(of[one], of[other])) return one
  return outweighs(of[other], of[one]) ? other : null
}

/** A question with the words of a krachtlijn, or the first about an element of a network. */
function leanOfFigures(element: string, group: ReportedGroup, profile: CentreProfile, titles: Titles): Lean {
  const row = profile.krachtlijnen.find(({ construct }) => construct === element)
  const cell = row
    ? anchorCell(row, group, titles)
    : profile.nomological.find((one) => one.element === element)?.cells.find((one) => one.group === group)
  return cell?.figure.shown ? leanOf(cell.figure.value, cell.scaleMaximum) : null
}

/** Wholly above or below the middle of the scale: 2.5 on four options. */
export function leanOf(figure: Figure, scaleMaximum: number): Lean {
  if (figure.kind === 'unanimous') return figure.level === 'middle' ? null : figure.level
  const middle = (1 + scaleMaximum) / 2
  if (figure.lower > middle) return 'high'
  return figure.upper < middle ? 'low' : null
}

function textsAgainstSilence(
  element: string,
  evidence: Evidence | null,
  { titles, language }: { readonly titles: Titles; readonly language: Language },
): string[] {
  const texts = evidence && foundOn(evidence, element)?.texts
  if (!evidence || !texts?.shown || texts.value === 0) return []
  const silent = lanesOn(evidence, element).filter((lane) => !lane.isWithheld && !hasSpoken(lane))
  if (silent.length === 0) return []
  const groups = namesInSentence(silent, titles, language)
  return [read(sentences.textButNobody, language).replace('{groups}', groups)]
}

function namesInSentence(
  of: readonly { readonly group: ReportedGroup }[],
  titles: Titles,
  language: Language,
): string {
  const article = language === 'fr' ? 'les ' : ''
  return listed(
    of.map(({ group }) => `${article}${titles.group(group).toLowerCase()}`),
    language,
  )
}
