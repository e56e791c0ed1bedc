import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  builtWorkbench,
  isWorkbenchBuilt,
  workbenchPageWeights,
  workbenchScripts,
} from '../../tests/workbench-page-weights.ts'

const BUDGET_KB = 130

describe.skipIf(!isWorkbenchBuilt())('the bundle of the workbench', () => {
  it(`asks for at most ${BUDGET_KB} kB, compressed, for any page`, () => {
    const weights = workbenchPageWeights()
    console.log(weights.map(({ page, kB }) => `${kB.toFixed(1).padStart(6)} kB  ${page}`).join('\n'))
    expect(weights.length).toBeGreaterThan(20)
    expect(weights.filter(({ kB }) => kB > BUDGET_KB)).toEqual([])
  })

  it('keeps the checking of requests on the server: the browser only knows method and address', () => {
    expect(workbenchScripts().filter((script) => script.includes('additionalProperties'))).toEqual([])
  })

  it('needs no inline script and asks nothing of another site', () => {
    const page = readFileSync(join(builtWorkbench, 'index.html'), 'utf8')
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/)
    expect(page.match(/(?:src|href)="(?!\/)[^"]*"/g) ?? []).toEqual([])
  })
})
