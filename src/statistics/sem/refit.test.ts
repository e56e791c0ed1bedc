import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../foundation/seeded-random.ts'
import { fitStructuralModel } from './fit-structural-model.ts'
import { parseModel } from './model-syntax.ts'
import { variableNames } from './parameter-table.ts'
import { refitter } from './refit.ts'
import { semData } from './sem-data.ts'

const random = seededRandom(4)
const rows = Array.from({ length: 80 }, () => {
  const f = random.normal()
  const x = [1, 0.8, 0.6, 0.9].map((loading) => loading * f + random.normal())
  return [...x, 0.5 * f + random.normal()]
})
const NAMES = ['x1', 'x2', 'x3', 'x4', 'y']
const column = (place: number, of = rows) => of.map((row) => row[place] ?? NaN)
const columnsOf = (of: typeof rows) => new Map(NAMES.map((name, place) => [name, column(place, of)]))

function fitted(text: string, of = rows) {
  const read = parseModel(text)
  if (!read.isRead) throw new Error('model not read')
  const { observed, exogenous } = variableNames(read.model)
  const fit = fitStructuralModel(read.model, semData(observed, columnsOf(of), null, 'listwise', exogenous))
  if (!fit.estimable) throw new Error(`${fit.reason} ${fit.where}`)
  return fit
}

describe.each(['f =~ x1 + x2 + x3 + x4\nf ~~ y', 'x1 ~ y + x2\nx3 ~ x1'])('refitting %s', (text) => {
  it('to the rows themselves gives the estimates of the fit', () => {
    const fit = fitted(text)
    const again = refitter(fit)([rows.map((_, row) => row)])
    expect(again && [...again]).toEqual([...fit.x].map((value) => expect.closeTo(value, 8)))
  })

  it('to drawn rows gives what a fit of these rows gives, however often', () => {
    const refit = refitter(fitted(text))
    const draw = seededRandom(9)
    for (let turn = 0; turn < 3; turn++) {
      const members = rows.map(() => draw.whole(rows.length))
      const found = refit([members])
      const whole = fitted(
        text,
        members.map((row) => rows[row] ?? []),
      )
      expect(found && [...found]).toEqual([...whole.x].map((value) => expect.closeTo(value, 5)))
    }
  })

  it('to another number of rows is as good', () => {
    const refit = refitter(fitted(text))
    const all = rows.map((_, row) => row)
    refit([all])
    const half = all.slice(0, 40)
    const found = refit([half])
    expect(found && [...found]).toEqual(
      [...fitted(text, rows.slice(0, 40)).x].map((value) => expect.closeTo(value, 5)),
    )
  })
})

it('has no estimates where the draw holds one row only', () => {
  expect(refitter(fitted('x1 ~~ x2'))([rows.map(() => 3)])).toBe(null)
})
