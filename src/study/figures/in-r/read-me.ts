import type { Caution } from '../../../statistics/cautions/caution-table.ts'
import type { ReleasedForR } from './files-for-r.ts'
import { R_PACKAGES } from './r-script.ts'

/** Says in Dutch and English what is in the zip, how to run it, what it cannot do, and what must be read with the numbers. */
export function readMe(released: ReleasedForR): string {
  const { analysis, block, numbers, path, source, earlierWave, isExample, result } = released
  const packages = R_PACKAGES[analysis]
  const about = analysis === 'meta' ? centreByCentre : ABOUT[numbers.rests]
  const cautions = result.estimable ? result.cautions : []
  const hasDrawn = result.estimable && result.tables.some(({ drawn }) => drawn !== undefined)
  return [
    ...(isExample
      ? ['VOORBEELD: alles hierin is verzonnen. / EXAMPLE: everything in here is invented.', '']
      : []),
    source,
    ...(earlierWave ? [comparedWith(earlierWave)] : []),
    `Analyse: ${analysis}. Vragen: ${block.id}.`,
    '',
    'Zo gaat het: pak uit, open een terminal in deze map en typ  Rscript reproduce.R',
    'Elk getal van de pagina Cijfers staat dan naast dat van R. De code is 0 als alle getallen gelijk zijn, anders 1.',
    packages.length > 0 ? `Nodig in R: ${packages.join(', ')}.` : 'R zelf volstaat.',
    '',
    'Er zitten geen antwoorden van mensen in. De getallen zijn afgerond op 0,01 (een gemiddelde van minder dan 30 mensen op',
    '0,1). De pagina rekent met dezelfde afgeronde getallen, zodat R op dezelfde uitkomst komt. Met de antwoorden zelf kan een',
    'uitkomst een paar duizendsten anders zijn.',
    ...about.nl,
    ...(hasDrawn ? DRAWN.nl : []),
    ...saidWith('Lees dit erbij:', cautions, ({ nl }) => nl),
    '',
    'In English: unzip, open a terminal in this folder, type  Rscript reproduce.R',
    'Each number of the page Cijfers stands beside that of R. Exit code 0 when all are the same, 1 otherwise.',
    'There are no answers of people in here. Numbers are rounded to 0.01 (a mean of fewer than 30 people to 0.1), and the page',
    'works with the same rounded numbers. With the answers themselves a result can differ by a few thousandths.',
    ...about.en,
    ...(hasDrawn ? DRAWN.en : []),
    ...saidWith('Read this with it:', cautions, ({ en }) => en),
    '',
    ...FILES[numbers.rests],
    ...(path ? ['path.csv         the three questions of the path, as chosen'] : []),
    'expected.csv     the numbers of the page, with the difference allowed (relative above 1)',
    '',
  ].join('\n')
}

function comparedWith({ number, closedOn }: NonNullable<ReleasedForR['earlierWave']>): string {
  return `Vergeleken met golf ${number}, gesloten op ${closedOn}. / Compared with wave ${number}, closed on ${closedOn}.`
}

/** Cautions go wherever the figures go. */
function saidWith(
  title: string,
  cautions: readonly Caution[],
  words: (says: Caution['says']) => string,
): readonly string[] {
  const lines = cautions.map(({ says, scale, part, questions }) => {
    const about = [scale, part, questions].filter((one) => one !== undefined).join(' – ')
    return `- ${about === '' ? '' : `${about}: `}${words(says)}`
  })
  return lines.length === 0 ? [] : ['', title, ...lines]
}

const DRAWN = {
  nl: [
    'De getrokken intervallen (Monte Carlo) staan alleen op de pagina: R trekt andere toevalsgetallen, en vergelijken op',
    'cijfers na de komma kan dan niet. Wie ze wil nagaan:  quantile(rnorm(1e6, a, se_a) * rnorm(1e6, b, se_b), c(.025, .975))',
  ],
  en: [
    'The drawn intervals (Monte Carlo) stand on the page only: R draws other random numbers, so digits cannot be compared. To',
    'look at them:  quantile(rnorm(1e6, a, se_a) * rnorm(1e6, b, se_b), c(.025, .975))',
  ],
}

const overCentres = {
  nl: [
    'Geteld zijn, per vraag, de mensen in centra waar die vraag getoond mag worden en niet iedereen hetzelfde antwoordde.',
    'Het script maakt waarden met het aantal, het gemiddelde en de spreiding van elk centrum. Dat zijn geen antwoorden:',
    'een model met een gemiddelde per centrum hangt alleen daarvan af.',
  ],
  en: [
    'Counted are, for each question, people in centres where it may be shown and where not everybody answered the same.',
    'The script makes values with the n, mean and spread of each centre. They are no answers: a model with a mean for each',
    'centre depends on nothing else.',
  ],
}

const centreByCentre = {
  nl: [
    'Geteld zijn, per vraag, de centra waar beide geledingen getoond mogen worden en niet iedereen van een geleding hetzelfde antwoordde.',
    'Het script neemt het verschil van de gemiddelden in elk centrum; de onzekerheid daarvan volgt uit de aantallen, de spreiding binnen',
    'centra over alle centra samen, en de afronding.',
  ],
  en: [
    'Counted are, for each question, the centres where both groups may be shown and where not everybody of a group answered the same.',
    'The script takes the difference of the means in each centre; its uncertainty follows from the numbers of people, the spread within',
    'centres over all centres together, and the rounding.',
  ],
}

const overTwoWaves = {
  nl: [
    'Geteld zijn, per vraag, de centra waar de geleding in beide golven getoond mag worden en niet iedereen hetzelfde antwoordde. In de',
    'bestanden is groep 1 deze golf en groep 2 de vorige, elk met de getallen die die golf op zichzelf toont. Het script neemt de',
    'verandering in elk centrum; de onzekerheid daarvan volgt uit de aantallen, de spreiding binnen centra over alle centra samen, en de afronding.',
  ],
  en: [
    'Counted are, for each question, the centres where the group may be shown in both waves and where not everybody answered the same. In',
    'the files group 1 is this wave and group 2 the earlier one, each with the numbers that this wave shows on its own. The script takes',
    'the change in each centre; its uncertainty follows from the numbers of people, the spread within centres over all centres together, and the rounding.',
  ],
}

const ABOUT = {
  moments: {
    nl: [
      'Geteld zijn mensen die elke vraag van dit blok beantwoordden, in centra waar elk van die vragen getoond mag worden.',
    ],
    en: [
      'Counted are people who answered every question of this block, in centres where each of them may be shown.',
    ],
  },
  questions: overCentres,
  'shared-questions': overCentres,
  'two-waves': overTwoWaves,
}

const questionFiles = [
  'items.csv        the questions',
  'questions.csv    per question (and group) n, centres, mean, standard deviation, standard deviation within centres',
  'cells.csv        per question, group and centre n and mean, as the profile shows them',
]

const FILES = {
  moments: [
    'items.csv        the questions',
    'people.csv       how many people and centres',
    'means.csv        their means (NA where a mean is not released)',
    'covariances.csv  covariances, divided by n - 1, in the order of items.csv',
  ],
  questions: questionFiles,
  'shared-questions': questionFiles,
  'two-waves': questionFiles,
}
