/** Texts that are one run of signs: what a pattern that reads back over and over takes minutes for. */
export const RUNS_OF_SIGNS = [
  'a',
  'A',
  'A ',
  'Aa van de ',
  '01',
  '1.',
  'a.',
  'a@',
  'www.',
  "Aa'",
  'A:\n',
  'Aa\n',
  'BE12 ',
  'Kerkstraat ',
] as const

/** Two hundred thousand characters of it. */
export const longRunOf = (unit: string): string => `A${unit.repeat(Math.ceil(200_000 / unit.length))}`
