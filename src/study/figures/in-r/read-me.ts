import type { ReleasedForR } from './files-for-r.ts'
import { R_PACKAGES } from './r-script.ts'

/** Says in Dutch and English what is in the zip, how to run it, and what it cannot do. */
export function readMe({ analysis, block, moments, source, isExample }: ReleasedForR): string {
  const packages = R_PACKAGES[analysis]
  const rounded = 'Gemiddelden en covarianties zijn afgerond op 0,01'
  return [
    ...(isExample
      ? ['VOORBEELD: alles hierin is verzonnen. / EXAMPLE: everything in here is invented.', '']
      : []),
    source,
    `Analyse: ${analysis}. Vragen: ${block.id}. ${moments.n} mensen, ${moments.centres} centra.`,
    '',
    'Zo gaat het: pak uit, open een terminal in deze map en typ  Rscript reproduce.R',
    'Elk getal van de pagina Cijfers staat dan naast dat van R. De code is 0 als alle getallen gelijk zijn, anders 1.',
    packages.length > 0 ? `Nodig in R: ${packages.join(', ')}.` : 'R zelf volstaat.',
    '',
    `Er zitten geen antwoorden van mensen in. ${rounded}; de pagina rekent met dezelfde afgeronde getallen,`,
    'zodat R op precies dezelfde uitkomst komt. Met de antwoorden zelf kan een uitkomst een paar duizendsten anders zijn.',
    'Geteld zijn mensen die elke vraag van dit blok beantwoordden, in centra waar elk van die vragen getoond mag worden.',
    '',
    'In English: unzip, open a terminal in this folder, type  Rscript reproduce.R',
    'Each number of the page Cijfers stands beside that of R. Exit code 0 when all are the same, 1 otherwise.',
    'There are no answers of people in here. Means and covariances are rounded to 0.01, and the page works with the same',
    'rounded numbers. Counted are people who answered every question of this block, in centres where each may be shown.',
    '',
    'about.csv        n, centres, group, block',
    'items.csv        questions, with their mean (NA where a mean is not released)',
    'covariances.csv  covariances, divided by n - 1, in the order of items.csv',
    'expected.csv     the numbers of the page, with the relative difference allowed',
    '',
  ].join('\n')
}
