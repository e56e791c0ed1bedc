/** Agreement between coders: alpha on a table as R is timed on, and a whole round as its page asks for it. */
import { seededRandom } from '../src/foundation/seeded-random.ts'
import { makeExampleStudy } from '../src/operations/make-example-study.ts'
import { publicExample } from '../src/operations/public-result.ts'
import { roundAgreement } from '../src/operations/rounds/round-agreement.ts'
import { roundDifferences } from '../src/operations/rounds/round-differences.ts'
import { krippendorffAlpha } from '../src/qualitative/coder-agreement/krippendorff-alpha.ts'
import type { Ratings } from '../src/qualitative/coder-agreement/ratings.ts'
import { roundsOfStudy } from '../src/storage/qualitative/rounds.ts'
import { freshEmbedded } from '../tests/databases.ts'
import { installation } from '../tests/installation.ts'
import type { BenchFigure } from './figure.ts'
import { medianMilliseconds } from './median-milliseconds.ts'

const TIMES = 9

export async function benchAgreement(): Promise<readonly BenchFigure[]> {
  const ratings = ratingsOf(4, 2000)
  const alphas = await Promise.all(
    (['nominal', 'ordinal'] as const).map(
      async (level): Promise<BenchFigure> => ({
        name: `Krippendorff's alpha, ${level}`,
        value: await medianMilliseconds(TIMES, async () => krippendorffAlpha(ratings, level)),
        unit: 'ms',
        target: '< 10',
        note: `4 raters x 2,000 units, 5 codes, a tenth missing; median of ${TIMES}; irr in R: 45`,
      }),
    ),
  )
  return [...alphas, ...(await ofRound())]
}

async function ofRound(): Promise<readonly BenchFigure[]> {
  const { db, close } = await freshEmbedded()
  try {
    const around = await installation(db)
    await makeExampleStudy(around)
    const study = (await publicExample(around, { kind: 'nobody' }, {}))! // the example was just made
    const [round] = await db.transaction((tx) => roundsOfStudy(tx, around.tenant, study))
    const asked = [around, { kind: 'product' }, { study, round: round!.id }] as const // its round came along
    const { codes, turns, documents } = await roundAgreement(...asked)
    return [
      {
        name: 'agreement of a whole round',
        value: await medianMilliseconds(TIMES, () => roundAgreement(...asked)),
        unit: 'ms',
        target: '< 1000',
        note: `${documents} transcripts, ${turns} turns, ${codes.length} codes, two intervals of 1,000 resamples each, unitised alpha; from the embedded database; median of ${TIMES}`,
      },
      {
        name: 'differences of a whole round',
        value: await medianMilliseconds(TIMES, () => roundDifferences(...asked)),
        unit: 'ms',
        note: 'the same round, with what was decided',
      },
    ]
  } finally {
    await close()
  }
}

function ratingsOf(raters: number, units: number): Ratings {
  const { uniform } = seededRandom(1)
  return Array.from({ length: units }, () => {
    const code = Math.floor(uniform() * 5)
    return Array.from({ length: raters }, () => {
      if (uniform() < 0.1) return null
      return uniform() < 0.7 ? code : Math.floor(uniform() * 5)
    })
  })
}
