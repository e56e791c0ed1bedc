/**
 * Profiles for tests and for looking at the screens, written as they would stand on paper. Used by tests only.
 *
 *     2.7 2.5–2.9 n41              a mean with its interval
 *     2.7 2.5–2.9 n41 10 25 50 15  the same with the distribution, in per cent
 *     ~3.2 n6 close                a small group: mean to a tenth, how far people differ
 *     =high n8                     a unanimous group
 *     x                            withheld
 *     -                            not asked of this group
 */
import type { CentreId } from '../../foundation/ids.ts'
import type {
  CodeShare,
  Disclosed,
  Figure,
  ItemCell,
  ProfileView,
  Quadrant,
  ReportedGroup,
} from '../../api/views.ts'
import type { Library } from '../../framework/shape.ts'

type Profile = ProfileView['profile']

/**
 * Only `disclosure` releases. Paper comes in as text, as an edition comes out of the database, and holds nothing
 * about a person: that is the one reason a test may have a released value without disclosure.
 */
export function onPaper<Value>(value: Value | null): Disclosed<Value> {
  return JSON.parse(JSON.stringify(value === null ? { shown: false } : { shown: true, value }))
}

/** One figure in the notation above, or null for a question that was not asked. */
export function figureOnPaper(written: string, scaleMaximum = 4): Disclosed<Figure> | null {
  const text = written.trim()
  if (text === '-') return null
  if (text === 'x') return onPaper<Figure>(null)
  const unanimous = /^=(low|middle|high) n(\d+)$/.exec(text)
  if (unanimous) {
    return onPaper<Figure>({
      kind: 'unanimous',
      level: unanimous[1] as 'low' | 'middle' | 'high', // the pattern allows these three
      n: Number(unanimous[2]),
    })
  }
  const small = /^~([\d.]+) n(\d+) (close|divided|strongly-divided)$/.exec(text)
  if (small) {
    const mean = Number(small[1])
    const n = Number(small[2])
    const half = 1.6 / Math.sqrt(n) // a band that depends on n alone
    return onPaper<Figure>({
      kind: 'small-group',
      n,
      mean,
      lower: Math.max(1, mean - half),
      upper: Math.min(scaleMaximum, mean + half),
      spread: small[3] as 'close' | 'divided' | 'strongly-divided', // the pattern allows these three
    })
  }
  const estimate = /^([\d.]+) ([\d.]+)–([\d.]+) n(\d+)((?: \d+)*)$/.exec(text)
  if (!estimate) throw new RangeError(`Not a figure on paper: ${written}.`)
  const distribution = (estimate[5] ?? '').trim().split(' ').filter(Boolean).map(Number)
  return onPaper<Figure>({
    kind: 'estimate',
    n: Number(estimate[4]),
    mean: Number(estimate[1]),
    lower: Number(estimate[2]),
    upper: Number(estimate[3]),
    distribution: distribution.length > 0 ? distribution : null,
  })
}

interface Paper {
  readonly name: string
  readonly groups: readonly (readonly [ReportedGroup, invited: number, respondents: number | null])[]
  /** Construct, then one figure per group, between bars. */
  readonly krachtlijnen: readonly string[]
  /** Construct: difference of workers and managers, or x. */
  readonly gaps: Readonly<Record<string, readonly [number, number, number] | null>>
  /** `KL1 worker | own effort | organisation | quadrant or x` */
  readonly sources: readonly string[]
  /** Group, people who named levers, people who named thresholds, then `T01 lever threshold` per code. */
  readonly levers: readonly (readonly [
    ReportedGroup,
    levers: number | null,
    thresholds: number | null,
    codes: readonly string[],
  ])[]
  /** `PZ.i.inc | worker | manager | staff` */
  readonly nomological: readonly string[]
  /** `M.PEi impact worker | figure | F06 F16` */
  readonly sense: readonly string[]
  /** `F05 | 250 | fiche 2025` */
  readonly facts: readonly string[]
  readonly cannotBeSaid: Profile['cannotBeSaid']
}

const prefix: Readonly<Partial<Record<ReportedGroup, string>>> = {
  client: 'C',
  worker: 'W',
  manager: 'L',
  staff: 'W',
  policyMaker: 'P',
}

/** The view of a profile, as the route answers it. */
export function viewOnPaper(paper: Paper, library: Library, isPublished = true): ProfileView {
  const present = paper.groups.map(([group]) => group)
  const groupsFor = (
    row: readonly string[],
    order: readonly ReportedGroup[],
    items: (group: ReportedGroup) => string[],
    scaleMaximum: number,
  ) =>
    order.flatMap((group, at): ItemCell[] => {
      const figure = figureOnPaper(row[at] ?? '-', scaleMaximum)
      if (!figure || !present.includes(group)) return []
      const share: CodeShare | null = !figure.shown
        ? null
        : figure.value.n < 30
          ? { kind: 'part', part: 'under-a-third' }
          : { kind: 'percentage', percentage: 5 }
      return [{ group, items: items(group), scaleMaximum, figure, outside: onPaper(share) }]
    })
  return {
    isPublished,
    evidence: null,
    library,
    edition: {
      number: 1,
      madeOn: '2026-06-04',
      study: {
        title: 'Krachtgericht werken in vier centra (voorbeeld)',
        question: 'Wat draagt krachtgericht en verbindend werken, en wat houdt het tegen?',
        isExample: true,
        runBy: 'outside',
      },
      wave: { number: 1, openedOn: '2026-03-02', closedOn: '2026-05-15' },
      minimumCells: { client: 10, worker: 5, manager: 5, policyMaker: 5, staff: 5 },
    },
    profile: {
      centre: {
        id: '00000000-0000-4000-8000-000000000001' as CentreId, // an id on paper
        name: paper.name,
        whyChosen: 'Gekozen omdat het centrum sinds 2022 met de krachtlijnen werkt.',
        training: 'Alle werkers volgden in 2023 een tweedaagse over de krachtlijnen.',
        context:
          'Een fusiegemeente van 24.000 inwoners. De sociale dienst telt 31 werkers in drie teams. In 2025 kwam er een nieuwe leidinggevende en ging het onthaal naar een nieuw gebouw.',
      },
      groups: paper.groups.map(([group, invited, respondents]) => ({
        group,
        invited,
        respondents: onPaper(respondents),
      })),
      krachtlijnen: paper.krachtlijnen.map((line) => {
        const [construct = '', ...row] = parts(line)
        const gap = paper.gaps[construct]
        return {
          construct,
          cells: groupsFor(row, present, (group) => [`${prefix[group] ?? 'W'}.${construct}.1`], 4),
          gap:
            gap === undefined
              ? null
              : {
                  groups: ['worker', 'manager'] as const,
                  difference: onPaper(gap && { estimate: gap[0], lower: gap[1], upper: gap[2] }),
                },
        }
      }),
      sources: paper.sources.map((line) => {
        const [who = '', own = 'x', theirs = 'x', quadrant = 'x'] = parts(line)
        const [construct = '', group = 'worker'] = who.split(' ')
        return {
          construct,
          group: group as ReportedGroup, // written as one above
          individual: figureOnPaper(own, 5) ?? onPaper<Figure>(null),
          organisation: figureOnPaper(theirs, 5) ?? onPaper<Figure>(null),
          quadrant: onPaper(quadrant === 'x' ? null : (quadrant as Quadrant)), // written as one above
        }
      }),
      levers: paper.levers.flatMap(([group, levers, thresholds, codes]) =>
        (['lever', 'threshold'] as const).map((direction, place) => {
          const choosers = direction === 'lever' ? levers : thresholds
          return {
            group,
            direction,
            choosers: onPaper(choosers),
            codes: codes.map((line) => {
              const [code = '', ...shares] = line.split(/\s+/)
              return { code, share: shareOnPaper(shares[place] ?? 'x') }
            }),
          }
        }),
      ),
      nomological: paper.nomological.map((line) => {
        const [element = '', ...row] = parts(line)
        const speaksOf = library.frameworks
          .flatMap(({ elements }) => elements)
          .find(({ id }) => id === element)?.speaksOf?.value
        return {
          element,
          speaksOf: speaksOf ?? 'both',
          cells: groupsFor(row, ['worker', 'manager', 'staff'], () => [`OE.${element}`], 5),
        }
      }),
      sense: paper.sense.map((line) => {
        const [who = '', figure = 'x', facts = ''] = parts(line)
        const [construct = '', dimension = '', group = 'worker'] = who.split(' ')
        const items = library.instruments
          .flatMap((instrument) => instrument.items)
          .filter(
            (item) => item.construct === construct && (dimension === '.' || item.dimension === dimension),
          )
          .map(({ id }) => id)
        return {
          construct,
          dimension: dimension === '.' ? null : dimension,
          cell: {
            group: group as ReportedGroup, // written as one above
            items,
            scaleMaximum: construct === 'C.PE' ? 4 : 5,
            figure: figureOnPaper(figure, 5) ?? onPaper<Figure>(null),
            outside: onPaper<CodeShare>(figure === 'x' ? null : { kind: 'percentage', percentage: 0 }),
          },
          facts: facts.split(' ').filter(Boolean),
        }
      }),
      facts: paper.facts.map((line) => {
        const [fact = '', value = '', source = ''] = parts(line)
        return { fact, value, source }
      }),
      cannotBeSaid: paper.cannotBeSaid,
    },
  }
}

function parts(line: string): string[] {
  return line.split('|').map((part) => part.trim())
}

/** `35` is 35 %, `1/3` to `3/3` the part that holds, `x` withheld. */
function shareOnPaper(written: string): Disclosed<CodeShare> {
  const named = { '1/3': 'under-a-third', '2/3': 'a-third-to-two-thirds', '3/3': 'over-two-thirds' } as const
  if (written === 'x') return onPaper<CodeShare>(null)
  const part = named[written as keyof typeof named]
  return onPaper<CodeShare>(
    part ? { kind: 'part', part } : { kind: 'percentage', percentage: Number(written) },
  )
}

const codes = Array.from({ length: 20 }, (_, at) => `T${String(at + 1).padStart(2, '0')}`)

function codeLines(shares: string): readonly string[] {
  const pairs = shares
    .trim()
    .split(/\s*\n\s*/)
    .filter(Boolean)
  return codes.map((code, at) => `${code} ${pairs[at] ?? 'x x'}`)
}

/** A middling centre: clients and workers from 30 people on (ten workers skipped most questions), a handful of managers, nine policy makers. */
export const merelveld: Paper = {
  name: 'OCMW Merelveld',
  groups: [
    ['client', 70, 41],
    ['worker', 51, 33],
    ['manager', 8, 6],
    ['staff', 59, 39],
    ['policyMaker', 22, 9],
  ],
  krachtlijnen: [
    'KL1  | 2.7 2.5–2.9 n40 10 30 40 20 | 2.9 2.6–3.2 n23 | ~3.2 n6 close            | 2.9 2.7–3.2 n29 | ~3.0 n9 divided',
    'KL2  | 2.4 2.2–2.6 n41 15 45 25 15 | 2.6 2.3–2.9 n23 | ~2.8 n6 divided          | 2.6 2.4–2.9 n29 | ~2.9 n9 divided',
    'KL3  | 3.2 3.0–3.4 n41 5 15 40 40  | 3.4 3.2–3.6 n23 | ~3.5 n6 close            | 3.4 3.2–3.6 n29 | =high n9',
    'KL4  | 2.3 2.0–2.5 n38 20 45 25 10 | 2.8 2.5–3.1 n22 | ~3.0 n6 divided          | 2.8 2.6–3.1 n28 | ~2.2 n9 strongly-divided',
    'KL5  | 2.5 2.2–2.8 n36 20 30 30 20 | 3.1 2.9–3.3 n23 | ~3.0 n6 close            | 3.1 2.9–3.3 n29 | ~2.7 n8 divided',
    'KL6  | 2.6 2.4–2.8 n39 10 35 40 15 | 2.5 2.2–2.8 n23 | x                        | x               | ~2.4 n9 divided',
    'KL7  | 3.1 2.9–3.3 n41 5 15 45 35  | 3.3 3.1–3.5 n23 | ~3.3 n6 close            | 3.3 3.1–3.5 n29 | ~2.6 n9 strongly-divided',
    'KL8  | 2.1 1.8–2.4 n35 30 35 25 10 | 2.4 2.1–2.7 n23 | x                        | x               | ~2.3 n9 divided',
    'KL9  | x                           | 2.3 2.0–2.6 n22 | ~2.7 n6 divided          | 2.4 2.1–2.7 n28 | ~3.1 n9 close',
    'KL10 | 2.2 1.9–2.5 n33 25 40 25 10 | 2.2 1.9–2.5 n23 | ~2.4 n6 strongly-divided | 2.2 2.0–2.5 n29 | ~2.0 n9 divided',
  ],
  gaps: {
    KL1: [-0.3, -0.9, 0.3],
    KL2: [-0.2, -0.8, 0.4],
    KL3: [-0.1, -0.6, 0.4],
    KL4: [-0.2, -0.8, 0.4],
    KL5: [0.1, -0.4, 0.6],
    KL6: null,
    KL7: [0, -0.5, 0.5],
    KL8: null,
    KL9: [-0.4, -1, 0.2],
    KL10: [-0.2, -0.9, 0.5],
  },
  sources: [
    'KL1 worker  | 4.2 3.9–4.4 n23 | 2.4 2.1–2.7 n23 | heroic',
    'KL2 worker  | 4.0 3.7–4.2 n23 | 2.3 2.0–2.6 n23 | heroic',
    'KL3 worker  | 4.3 4.1–4.5 n23 | 3.8 3.5–4.1 n23 | carried',
    'KL4 worker  | 3.9 3.6–4.1 n23 | 2.6 2.3–2.9 n23 | heroic',
    'KL5 worker  | 3.6 3.4–3.9 n23 | 2.9 2.6–3.3 n22 | not-clear',
    'KL6 worker  | 3.5 3.2–3.8 n23 | 2.0 1.7–2.3 n23 | heroic',
    'KL7 worker  | 4.0 3.8–4.3 n23 | 3.6 3.3–3.9 n23 | carried',
    'KL8 worker  | 2.9 2.5–3.3 n23 | 2.1 1.8–2.4 n23 | not-clear',
    'KL10 worker | 2.4 2.1–2.7 n23 | 1.9 1.6–2.2 n23 | absent',
    'KL1 manager  | ~4.1 n6 close   | ~3.3 n6 divided | not-clear',
    'KL2 manager  | ~3.8 n6 divided | ~3.2 n6 divided | not-clear',
    'KL3 manager  | =high n6        | ~4.2 n6 close   | carried',
    'KL4 manager  | ~3.7 n6 divided | ~2.9 n6 divided | not-clear',
    'KL5 manager  | x               | x               | x',
    'KL6 manager  | ~3.9 n6 close   | ~2.0 n6 close   | heroic',
    'KL7 manager  | ~4.2 n6 close   | ~4.0 n6 divided | carried',
    'KL8 manager  | x               | x               | x',
    'KL10 manager | ~2.7 n6 divided | ~2.6 n6 divided | not-clear',
  ],
  levers: [
    [
      'worker',
      32,
      31,
      codeLines(`0 60
        10 35
        5 25
        0 50
        5 30
        10 15
        5 40
        20 45
        40 25
        60 5
        35 20
        25 15
        5 30
        0 25
        30 35
        5 10
        10 15
        30 10
        0 20
        15 20`),
    ],
    [
      'manager',
      6,
      6,
      codeLines(`1/3 3/3
        1/3 2/3
        x x
        1/3 2/3
        1/3 1/3
        x x
        1/3 2/3
        2/3 1/3
        1/3 1/3
        3/3 1/3
        2/3 1/3
        2/3 1/3
        1/3 2/3
        1/3 2/3
        x x
        1/3 1/3
        1/3 1/3
        2/3 1/3
        1/3 1/3
        1/3 1/3`),
    ],
    ['policyMaker', null, null, codeLines('')],
  ],
  nomological: [
    'PZ.i.inc | 2.6 2.2–3.0 n23 | ~3.1 n6 divided | 2.7 2.4–3.0 n29',
    'PZ.i.sub | 3.1 2.8–3.4 n23 | ~3.4 n6 close | 3.2 2.9–3.4 n29',
    'PZ.i.ors | 2.8 2.4–3.2 n22 | ~3.5 n6 divided | 2.9 2.6–3.3 n28',
    'PZ.i.lea | 3.6 3.3–3.9 n23 | ~3.9 n6 close | 3.7 3.4–3.9 n29',
    'PZ.i.sup | 3.9 3.6–4.2 n23 | =high n6 | 4.0 3.7–4.2 n29',
    'PZ.i.bel | 3.4 3.1–3.7 n23 | ~3.7 n6 close | 3.4 3.2–3.7 n29',
    'PZ.i.via | 3.0 2.7–3.3 n22 | ~3.3 n6 divided | 3.1 2.8–3.3 n28',
    'PZ.i.und | - | - | -',
    'PZ.i.col | x | x | x',
    'PZ.i.ide | 2.4 2.0–2.8 n23 | ~2.9 n6 divided | 2.5 2.2–2.8 n29',
    'PZ.i.res | 3.2 2.9–3.5 n21 | ~3.5 n6 close | 3.3 3.0–3.5 n27',
    'PZ.x.net | 3.3 3.0–3.6 n22 | ~3.6 n6 close | 3.4 3.1–3.6 n28',
    'PZ.x.all | 2.9 2.5–3.3 n20 | ~3.4 n6 divided | 3.0 2.7–3.3 n26',
    'PZ.x.col | 3.1 2.8–3.4 n22 | ~3.2 n6 close | 3.1 2.9–3.4 n28',
    'PZ.x.pro | x | x | x',
    'PZ.e.act | 2.2 1.9–2.5 n21 | ~2.6 n6 divided | 2.3 2.0–2.5 n27',
    'PZ.e.inf | 2.5 2.1–2.9 n22 | ~2.8 n6 divided | 2.6 2.2–2.9 n28',
    'PZ.e.pol | 2.0 1.7–2.3 n22 | ~2.5 n6 strongly-divided | 2.1 1.8–2.4 n28',
    'PZ.e.alt | - | - | -',
    'PZ.e.dep | x | x | x',
  ],
  sense: [
    'M.PEi meaning worker | 4.4 4.2–4.6 n23 | F04',
    'M.PEi competence worker | 4.0 3.8–4.2 n23 | F02 F03',
    'M.PEi selfDetermination worker | 3.9 3.6–4.2 n23 | F05 F01',
    'M.PEi impact worker | 2.6 2.2–3.0 n23 | F06 F16',
    'M.PEt potency worker | x | F15',
    'C.PE . client | 2.6 2.4–2.8 n37 | F07 F10',
  ],
  facts: [
    'F01 | 118 | fiche 2025, dossiersysteem',
    'F02 | 6 | fiche 2025, vormingsregister',
    'F03 | 45 | fiche 2025, vormingsregister',
    'F04 | een visietekst, zonder stappenplan | fiche 2025, visietekst 2021',
    'F05 | 0 | fiche 2025, delegatiebesluit',
    'F06 | 85 | fiche 2025, verslagen BCSD',
    'F07 | 5 | fiche 2025, verslagen BCSD',
    'F10 | 0 | fiche 2025, huishoudelijk reglement',
    'F12 | 5 | fiche 2025, akkoorden',
    'F16 | 3 verstuurd, 0 met gevolg | fiche 2025, jaarverslag',
  ],
  cannotBeSaid: [
    {
      reason: 'wording-differs',
      constructs: ['KL1', 'KL2', 'KL3', 'KL4', 'KL5', 'KL6', 'KL7', 'KL8', 'KL9', 'KL10'],
    },
    { reason: 'compares-other-elements', constructs: ['KL8', 'KL9'] },
    {
      reason: 'single-item-invariance',
      constructs: ['KL1', 'KL2', 'KL3', 'KL4', 'KL5', 'KL6', 'KL7', 'KL8', 'KL9', 'KL10'],
    },
    { reason: 'one-wave-no-causes' },
    { reason: 'fewer-than-twenty-centres' },
  ],
}

/** The truly small centre: 6 workers, 1 manager, 22 clients. Most of it is silence, and the page must still read. */
export const waterzijde: Paper = {
  name: 'OCMW Waterzijde',
  groups: [
    ['client', 40, 22],
    ['worker', 7, 6],
    ['manager', 1, null],
    ['staff', 8, null],
  ],
  krachtlijnen: [
    'KL1  | 2.9 2.6–3.2 n22 | ~3.1 n6 close | x | x',
    'KL2  | 2.7 2.3–3.1 n21 | ~2.9 n6 divided | x | x',
    'KL3  | 3.4 3.1–3.7 n22 | =high n6 | x | x',
    'KL4  | 2.8 2.4–3.2 n20 | ~3.2 n6 close | x | x',
    'KL5  | 2.6 2.2–3.0 n19 | ~3.0 n6 divided | x | x',
    'KL6  | 2.7 2.3–3.1 n20 | ~2.6 n6 divided | x | x',
    'KL7  | 3.2 2.9–3.5 n22 | ~3.4 n6 close | x | x',
    'KL8  | ~2.2 n14 strongly-divided | ~2.5 n6 divided | x | x',
    'KL9  | x | ~2.9 n6 divided | x | x',
    'KL10 | ~2.5 n13 divided | ~2.7 n6 divided | x | x',
  ],
  gaps: {},
  sources: [
    'KL1 worker  | ~4.0 n6 close | ~3.0 n6 divided | not-clear',
    'KL2 worker  | ~3.9 n6 close | ~2.8 n6 divided | not-clear',
    'KL3 worker  | =high n6 | ~3.9 n6 close | carried',
    'KL4 worker  | x | x | x',
    'KL5 worker  | x | x | x',
    'KL6 worker  | ~3.8 n6 close | ~2.1 n6 divided | heroic',
    'KL7 worker  | ~4.2 n6 close | ~3.9 n6 close | carried',
    'KL8 worker  | x | x | x',
    'KL10 worker | x | x | x',
  ],
  levers: [
    ['worker', null, null, codeLines('')],
    ['manager', null, null, codeLines('')],
  ],
  nomological: merelveld.nomological.map((line) => `${line.split('|')[0]}| x | x | x`),
  sense: ['M.PEi impact worker | x | F06 F16', 'C.PE . client | 2.6 2.3–2.9 n21 | F07 F10'],
  facts: ['F07 | 20 | fiche 2025, verslagen BCSD', 'F10 | 1 | fiche 2025, huishoudelijk reglement'],
  cannotBeSaid: [
    { reason: 'one-or-two-managers', group: 'manager' },
    { reason: 'compares-other-elements', constructs: ['KL8', 'KL9'] },
    { reason: 'one-wave-no-causes' },
    { reason: 'fewer-than-twenty-centres' },
  ],
}

/** Nothing was asked yet of which anything could be shown. */
export const empty: Paper = {
  name: 'OCMW Lindehoek',
  groups: [],
  krachtlijnen: [],
  gaps: {},
  sources: [],
  levers: [],
  nomological: [],
  sense: [],
  facts: [],
  cannotBeSaid: [],
}
