import { describe, expect, it } from 'vitest'
import { checkLibrary, checkOwnFiles } from './check-library.ts'
import { frameworkOnPaper, instrumentOnPaper, withChange } from './files-on-paper.ts'

const crosswalkOnPaper = `id: facts-beside
version: 1.0.0
kind: crosswalk
title: { nl: Feiten ernaast, en: Facts beside }
source: own
licence: CC-BY-4.0
rows:
  - { from: TC.talk, to: 'TC.trust:upward', relation: stands-beside, status: own-proposal }
`
const files = {
  'framework.yaml': frameworkOnPaper,
  'instrument.yaml': instrumentOnPaper,
  'crosswalk.yaml': crosswalkOnPaper,
}

function faultsOf(changed: Partial<typeof files>): string[] {
  const all = Object.entries({ ...files, ...changed }).map(([file, yaml]) => ({ file, yaml }))
  const checked = checkLibrary(all)
  return checked.ok ? [] : checked.faults.map(({ file, line, code }) => `${file}:${line} ${code}`)
}

describe('checkLibrary', () => {
  it('gives all files, by what they are and by their ids', () => {
    const checked = checkLibrary(Object.entries(files).map(([file, yaml]) => ({ file, yaml })))
    if (!checked.ok) throw new Error('expected no faults')
    expect(checked.value.frameworks.map(({ id }) => id)).toEqual(['team-climate'])
    expect(checked.value.crosswalks.map(({ id }) => id)).toEqual(['facts-beside'])
    expect(checked.value.instruments.map(({ id }) => id)).toEqual(['team-questions'])
    expect(checked.sources.get('team-climate')?.yaml).toBe(frameworkOnPaper)
  })

  it('refuses a question about something that no framework has', () => {
    const yaml = withChange(instrumentOnPaper, 'construct: TC.talk', 'construct: TC.tolk')
    expect(faultsOf({ 'instrument.yaml': yaml })).toEqual(['instrument.yaml:41 unknown-reference-near'])
  })

  it('refuses a dimension that the element does not have', () => {
    const yaml = withChange(crosswalkOnPaper, 'TC.trust:upward', 'TC.trust:downward')
    expect(faultsOf({ 'crosswalk.yaml': yaml })).toEqual(['crosswalk.yaml:8 unknown-dimension'])
  })

  it('refuses a question from a framework that the instrument does not list', () => {
    const yaml = withChange(instrumentOnPaper, 'frameworks: [team-climate]', 'frameworks: []')
    const faults = faultsOf({ 'instrument.yaml': yaml })
    expect(faults).toHaveLength(4) // three questions and one comparison
    expect(faults.every((fault) => fault.endsWith('reference-outside-frameworks'))).toBe(true)
  })

  it('refuses a framework that is not there', () => {
    const yaml = withChange(instrumentOnPaper, '[team-climate]', '[team-climate, team-climat]')
    expect(faultsOf({ 'instrument.yaml': yaml })).toEqual(['instrument.yaml:8 unknown-reference-near'])
  })

  it('refuses an id that another file has, and says where', () => {
    const yaml = withChange(instrumentOnPaper, 'id: TQ.C.1', 'id: TC.talk')
    const checked = checkLibrary([
      { file: 'framework.yaml', yaml: frameworkOnPaper },
      { file: 'instrument.yaml', yaml },
    ])
    if (checked.ok) throw new Error('expected a fault')
    expect(checked.faults.map(({ code }) => code)).toEqual(['duplicate-id'])
    expect(checked.faults[0]?.what.en).toContain('framework.yaml:16')
  })

  it('refuses a reference to what was retired', () => {
    const yaml = withChange(frameworkOnPaper, '    kind: condition', '    kind: condition\n    retired: true')
    expect(faultsOf({ 'framework.yaml': yaml })).toContain('crosswalk.yaml:8 retired-referred-to')
  })

  it('does not blame a file for what cannot be found in another that is broken', () => {
    const broken = withChange(frameworkOnPaper, 'source: Jansens', 'source: Jansens: x')
    expect(faultsOf({ 'framework.yaml': broken })).toEqual(['framework.yaml:5 yaml-colon-in-text'])
  })
})

describe('checkOwnFiles', () => {
  const shipped = [{ file: 'framework.yaml', yaml: frameworkOnPaper }]

  it('lets a study ask its own questions about our elements', () => {
    expect(checkOwnFiles(shipped, [{ file: 'own.yaml', yaml: instrumentOnPaper }]).ok).toBe(true)
  })

  it('lets a study bring an own framework with any constructs, and its own licence', () => {
    const own = frameworkOnPaper.replaceAll('TC.', 'LQ.').replace('team-climate', 'leadership')
    expect(checkOwnFiles(shipped, [{ file: 'own.yaml', yaml: own }]).ok).toBe(true)
    const unlicensed = withChange(own, 'licence: CC-BY-4.0\n', '')
    expect(checkOwnFiles(shipped, [{ file: 'own.yaml', yaml: unlicensed }])).toMatchObject({
      ok: false,
      faults: [{ file: 'own.yaml', code: 'licence-missing' }],
    })
  })

  it('refuses own ids that are ours, and own files that retire ours', () => {
    const same = checkOwnFiles(shipped, [{ file: 'own.yaml', yaml: frameworkOnPaper }])
    if (same.ok) throw new Error('expected faults')
    expect(same.faults.every(({ file, code }) => file === 'own.yaml' && code === 'duplicate-id')).toBe(true)

    const own = `${frameworkOnPaper.replaceAll('TC.', 'LQ.').replace('team-climate', 'leadership')}retiredIds: [TC.talk]\n`
    expect(checkOwnFiles(shipped, [{ file: 'own.yaml', yaml: own }])).toMatchObject({
      ok: false,
      faults: [{ file: 'own.yaml', line: 22, code: 'retired-id-in-use' }],
    })
  })
})
