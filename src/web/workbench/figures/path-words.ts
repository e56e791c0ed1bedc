/** A path of three questions in words that say what goes together, never what brings what about: it is one wave. */
import type { Language } from '../../../foundation/text.ts'
import { decimal, range } from '../../figures/number-words.ts'
import { text, type Say } from '../shell/language.tsx'
import { shortName, type Block, type Path } from './block-names.ts'
import type { PathTold } from './result-part.tsx'

const names = {
  effects: {
    indirect: text(
      'langs {via} (indirect, a × b)',
      'along {via} (indirect, a × b)',
      'en passant par {via} (indirect, a × b)',
    ),
    direct: text(
      'niet langs {via} (direct, c′)',
      'not along {via} (direct, c′)',
      'sans passer par {via} (direct, c′)',
    ),
    total: text(
      '{from} en {to} in het geheel (c′ + a × b)',
      '{from} and {to} as a whole (c′ + a × b)',
      '{from} et {to} dans l’ensemble (c′ + a × b)',
    ),
  },
  paths: {
    a: text('a: {from} en {via}', 'a: {from} and {via}', 'a : {from} et {via}'),
    b: text(
      'b: {via} en {to}, bij gelijk antwoord op {from}',
      'b: {via} and {to}, with the same answer to {from}',
      'b : {via} et {to}, à réponse égale à {from}',
    ),
    direct: text(
      'c′: {from} en {to}, bij gelijk antwoord op {via}',
      'c′: {from} and {to}, with the same answer to {via}',
      'c′ : {from} et {to}, à réponse égale à {via}',
    ),
  },
} as const

const words = {
  higher: text(
    'Hogere antwoorden op {from} gaan langs {via} samen met hogere op {to}: {estimate} {interval}.',
    'Higher answers to {from} go along {via} with higher ones to {to}: {estimate} {interval}.',
    'Des réponses plus élevées à {from} vont, en passant par {via}, de pair avec des réponses plus élevées à {to} : {estimate} {interval}.',
  ),
  lower: text(
    'Hogere antwoorden op {from} gaan langs {via} samen met lagere op {to}: {estimate} {interval}.',
    'Higher answers to {from} go along {via} with lower ones to {to}: {estimate} {interval}.',
    'Des réponses plus élevées à {from} vont, en passant par {via}, de pair avec des réponses plus basses à {to} : {estimate} {interval}.',
  ),
  unclear: text(
    'Of {from} en {to} langs {via} samengaan, is niet duidelijk: het interval loopt over nul.',
    'Whether {from} and {to} go together along {via} is not clear: the interval passes zero.',
    'Il n’est pas clair si {from} et {to} vont de pair en passant par {via} : l’intervalle passe par zéro.',
  ),
  legend: text(
    'Ruit: zoveel punten verschil op {to} horen bij één punt verschil op {from}. Lijn: het getrokken interval van 95 % (Monte Carlo).',
    'Diamond: so many points of difference on {to} go with one point of difference on {from}. Line: the drawn 95% interval (Monte Carlo).',
    'Losange : tant de points de différence à {to} vont avec un point de différence à {from}. Ligne : l’intervalle à 95 % tiré au sort (Monte Carlo).',
  ),
}

/** A product of two slopes is small. */
const PATH_DIGITS = 3

export function pathTold(block: Block, path: Path, say: Say, language: Language): PathTold {
  const named = shortNames(block, path)
  return {
    digits: PATH_DIGITS,
    legend: say(words.legend, named),
    rowName: (table, [part]) => {
      const own: Readonly<Record<string, Parameters<Say>[0]>> | undefined =
        table === 'effects' || table === 'paths' ? names[table] : undefined
      const name = part === undefined ? undefined : own?.[part]
      return name ? say(name, named) : null
    },
    finding: ({ estimate, lower, upper }) =>
      lower <= 0 && upper >= 0
        ? say(words.unclear, named)
        : say(estimate > 0 ? words.higher : words.lower, {
            ...named,
            estimate: decimal(estimate, language, PATH_DIGITS),
            interval: range(lower, upper, language, PATH_DIGITS),
          }),
  }
}

const shortNames = (block: Block, { from, via, to }: Path) => ({
  from: shortName(block, from),
  via: shortName(block, via),
  to: shortName(block, to),
})
