/**
 * A released figure in the words of somebody who never saw a statistic. From 30 people there is a distribution:
 * then in people out of ten. Below that only where the average lies, in the words of the answers themselves.
 */
import { read, type Language, type Text } from '../../../foundation/text.ts'
import type { Disclosed, Figure } from '../../../api/views.ts'

export type PlainAnswer =
  /** Ten people, drawn; a half one where the share lies between two counts. */
  | { readonly kind: 'of-ten'; readonly sentence: string; readonly people: number }
  /** A stretch of the answer scale, from the place of one option to that of another. */
  | { readonly kind: 'stretch'; readonly sentence: string; readonly from: number; readonly to: number }
  | { readonly kind: 'withheld' }

export function plainAnswer(
  figure: Disclosed<Figure>,
  options: readonly string[],
  language: Language,
): PlainAnswer {
  if (!figure.shown) return { kind: 'withheld' }
  const { value } = figure
  if (value.kind === 'unanimous') return unanimous(value.level, options, language)
  if (value.kind === 'estimate' && value.distribution) return ofTen(value.distribution, options, language)
  return between(value, options, language)
}

/** The upper half of the scale, without a middle option: vaak and altijd; eens and helemaal eens. */
function upperHalf(options: readonly string[]): readonly string[] {
  return options.slice(Math.ceil(options.length / 2))
}

function ofTen(distribution: readonly number[], options: readonly string[], language: Language): PlainAnswer {
  const upper = upperHalf(options)
  const share = distribution.slice(-upper.length).reduce((sum, part) => sum + part, 0)
  // Shares come in steps of 5: 45 is four or five people out of ten.
  const people = Math.min(Math.round(share / 5) / 2, 10)
  const text =
    people <= 0.5
      ? sentences.hardlyAnybody
      : people >= 9.5
        ? sentences.nearlyEverybody
        : Number.isInteger(people)
          ? sentences.ofTen
          : sentences.betweenTwo
  return {
    kind: 'of-ten',
    people,
    sentence: fill(text, language, {
      people: String(Math.floor(people)),
      more: String(Math.ceil(people)),
      answers: either(upper, language),
    }),
  }
}

/** Close to one option (a quarter of a step) or between two. What most people chose does not follow from an average. */
function between(
  { mean, ...figure }: Extract<Figure, { kind: 'estimate' | 'small-group' }>,
  options: readonly string[],
  language: Language,
): PlainAnswer {
  const nearest = Math.round(mean)
  const isNear = Math.abs(mean - nearest) <= 0.25
  const from = isNear ? nearest : Math.floor(mean)
  const to = isNear ? nearest : Math.ceil(mean)
  const said = fill(isNear ? sentences.around : sentences.between, language, {
    below: options[from - 1] ?? String(from),
    above: options[to - 1] ?? String(to),
  })
  const differs = figure.kind === 'small-group' && figure.spread === 'strongly-divided'
  return {
    kind: 'stretch',
    from: isNear ? Math.max(1, nearest - 0.25) : from,
    to: isNear ? Math.min(options.length, nearest + 0.25) : to,
    sentence: differs ? `${said} ${read(sentences.differ, language)}` : said,
  }
}

/** Only which third of the scale: more would say what each of them answered. */
function unanimous(
  level: 'low' | 'middle' | 'high',
  options: readonly string[],
  language: Language,
): PlainAnswer {
  const third = (options.length - 1) / 3
  const place = { low: 0, middle: 1, high: 2 }[level]
  return {
    kind: 'stretch',
    from: 1 + place * third,
    to: 1 + (place + 1) * third,
    sentence: fill(sentences[level], language, { lowest: options[0] ?? '1', highest: options.at(-1) ?? '' }),
  }
}

function either(options: readonly string[], language: Language): string {
  const or = { nl: ' of ', en: ' or ', fr: ' ou ' }[language]
  const quoted = options.map((option) => (language === 'fr' ? `«\u202f${option}\u202f»` : `‘${option}’`))
  return quoted.length < 2 ? (quoted[0] ?? '') : `${quoted.slice(0, -1).join(', ')}${or}${quoted.at(-1)}`
}

function fill(text: Text, language: Language, values: Readonly<Record<string, string>>): string {
  return read(text, language).replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

const sentences = {
  ofTen: {
    nl: 'Ongeveer {people} van de 10 mensen antwoorden: {answers}.',
    en: 'About {people} out of 10 people answer: {answers}.',
    fr: 'Environ {people} personnes sur 10 répondent : {answers}.',
  },
  betweenTwo: {
    nl: 'Ongeveer {people} of {more} van de 10 mensen antwoorden: {answers}.',
    en: 'About {people} or {more} out of 10 people answer: {answers}.',
    fr: 'Environ {people} ou {more} personnes sur 10 répondent : {answers}.',
  },
  hardlyAnybody: {
    nl: 'Bijna niemand antwoordt: {answers}.',
    en: 'Hardly anybody answers: {answers}.',
    fr: 'Presque personne ne répond : {answers}.',
  },
  nearlyEverybody: {
    nl: 'Bijna iedereen antwoordt: {answers}.',
    en: 'Nearly everybody answers: {answers}.',
    fr: 'Presque tout le monde répond : {answers}.',
  },
  between: {
    nl: 'Gemiddeld ligt het antwoord tussen ‘{below}’ en ‘{above}’.',
    en: 'On average the answer is between ‘{below}’ and ‘{above}’.',
    fr: 'En moyenne, la réponse est entre «\u202f{below}\u202f» et «\u202f{above}\u202f».',
  },
  around: {
    nl: 'Gemiddeld is het antwoord ongeveer ‘{below}’.',
    en: 'On average the answer is about ‘{below}’.',
    fr: 'En moyenne, la réponse est à peu près «\u202f{below}\u202f».',
  },
  differ: {
    nl: 'Mensen antwoorden heel verschillend.',
    en: 'People answer very differently.',
    fr: 'Les gens répondent très différemment.',
  },
  low: {
    nl: 'Alle antwoorden lijken op elkaar. Ze liggen aan de kant van ‘{lowest}’.',
    en: 'All answers are alike. They are on the side of ‘{lowest}’.',
    fr: 'Toutes les réponses se ressemblent. Elles sont du côté de «\u202f{lowest}\u202f».',
  },
  middle: {
    nl: 'Alle antwoorden lijken op elkaar. Ze liggen in het midden.',
    en: 'All answers are alike. They are in the middle.',
    fr: 'Toutes les réponses se ressemblent. Elles sont au milieu.',
  },
  high: {
    nl: 'Alle antwoorden lijken op elkaar. Ze liggen aan de kant van ‘{highest}’.',
    en: 'All answers are alike. They are on the side of ‘{highest}’.',
    fr: 'Toutes les réponses se ressemblent. Elles sont du côté de «\u202f{highest}\u202f».',
  },
} satisfies Record<string, Text>
