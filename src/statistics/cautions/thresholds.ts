/**
 * Every threshold at which a figure gets a caution or is refused, with its source: in this table and nowhere else. Each is
 * a rule of thumb of the field and no law; docs/methods/cautions.md prints the table.
 */
export interface Threshold {
  readonly value: number
  readonly source: string
}

export const THRESHOLDS = {
  /** Levels under which the variance between them is not to be relied on. */
  levelsForAModel: {
    value: 20,
    source:
      'Maas & Hox (2005), Methodology 1, 86–92; Snijders & Bosker (2012), Multilevel analysis, 2nd ed., § 4.3',
  },
  /** Levels under which a slope that varies over them is not to be relied on. */
  levelsForASlope: { value: 30, source: 'Maas & Hox (2005), Methodology 1, 86–92' },
  /** Reliability of a shrunken value under which the interval says something and the point does not. */
  shrunkenReliability: {
    value: 0.7,
    source:
      'Bliese (2000), in Klein & Kozlowski (eds.), Multilevel theory, 349–381 (ICC2); Raudenbush & Bryk (2002), § 3',
  },
  /** Level of the simulated distribution that agreement must reach, when people would answer at random. */
  agreementLevel: {
    value: 0.95,
    source: 'Cohen, Doveh & Nahum-Shani (2009), Organizational Research Methods 12, 148–164',
  },
  /** The fall of the CFI over one step of invariance that still passes. */
  invarianceCfi: {
    value: 0.01,
    source: 'Chen (2007), Structural Equation Modeling 14, 464–504; Cheung & Rensvold (2002)',
  },
  /** The rise of the RMSEA over one step that still passes. */
  invarianceRmsea: { value: 0.015, source: 'Chen (2007), Structural Equation Modeling 14, 464–504' },
  /** Fit of a configural or one-factor model under which comparing or adding up makes no sense. */
  fitCfi: {
    value: 0.9,
    source: 'Hu & Bentler (1999), Structural Equation Modeling 6, 1–55 (.95 is good, under .90 is poor)',
  },
  fitRmsea: {
    value: 0.1,
    source: 'MacCallum, Browne & Sugawara (1996), Psychological Methods 1, 130–149 (over .10 is poor)',
  },
  /** RMSEA up to which a model fits closely: a rise that ends under it says nothing against a step of invariance. */
  closeFitRmsea: {
    value: 0.05,
    source:
      'Browne & Cudeck (1992), Sociological Methods & Research 21, 230–258; Kenny, Kaniskan & McCoach (2015), idem 44, 486–507',
  },
  /** Items that both groups must share for invariance to be tested. */
  itemsForInvariance: {
    value: 3,
    source: 'A factor with fewer than three items does not fit or misfit: no degrees of freedom',
  },
  /** Items of each factor that must be held equal for a partial invariance to compare means. */
  itemsHeldEqual: {
    value: 2,
    source:
      'Byrne, Shavelson & Muthén (1989), Psychological Bulletin 105, 456–466; Steenkamp & Baumgartner (1998), J. Consumer Research 25, 78–90',
  },
  /** Clusters under which a cluster-robust standard error is too small. */
  clustersForRobust: {
    value: 40,
    source:
      'Cameron & Miller (2015), Journal of Human Resources 50, 317–372; CR2 helps: Pustejovsky & Tipton (2018)',
  },
  /** Two-sided p above which nothing was found, which is not that nothing is there. */
  noDifferenceP: {
    value: 0.05,
    source: 'Altman & Bland (1995), BMJ 311, 485: absence of evidence is not evidence of absence',
  },
  /** Studies under which the variance between them is hardly known. */
  studiesForPooling: {
    value: 5,
    source: 'IntHout, Ioannidis & Borm (2014), BMC Medical Research Methodology 14, 25',
  },
  /** Expected counts under which the chi-square distribution is a rough guide. */
  expectedCount: { value: 5, source: 'Cochran (1954), Biometrics 10, 417–451' },
  /** Point of chi-square beyond which a row of answers lies far from all others. */
  carelessDistance: {
    value: 0.999,
    source: 'Tabachnick & Fidell (2013), Using multivariate statistics, 6th ed., § 4.1 (p under .001)',
  },
  /** Share of the items in one string of equal answers from which it says something. */
  carelessLongstring: {
    value: 0.5,
    source: 'Curran (2016), Journal of Experimental Social Psychology 66, 4–19 (half of the items)',
  },
  /** People of whom it is counted how many changed: fewer, and a count would tell of one of them. */
  peopleForReliableChange: {
    value: 10,
    source: 'Hundepool e.a. (2012), Statistical disclosure control, Wiley',
  },
} as const satisfies Record<string, Threshold>

export type ThresholdName = keyof typeof THRESHOLDS
