import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkFramework } from './check-framework.ts'
import { frameworkOnPaper, instrumentOnPaper, withChange } from './files-on-paper.ts'

/** `line code` of each fault. */
function faultsOf(yaml: string): string[] {
  const checked = checkFramework('a.yaml', yaml)
  return checked.ok ? [] : checked.faults.map(({ line, code }) => `${line} ${code}`)
}

/** The faults after one change: as the author of that change would get them. */
const frameworkWith = (from: string, to: string) => faultsOf(withChange(frameworkOnPaper, from, to))
const instrumentWith = (from: string, to: string) => faultsOf(withChange(instrumentOnPaper, from, to))

describe('checkFramework', () => {
  it('gives the framework when all is in order', () => {
    const checked = checkFramework('a.yaml', frameworkOnPaper)
    expect(checked).toMatchObject({
      ok: true,
      value: { id: 'team-climate', relations: 'directed', groups: [] },
    })
    expect(faultsOf(instrumentOnPaper)).toEqual([])
  })

  it('reports all faults of a file at once, each on its own line', () => {
    const yaml = frameworkOnPaper
      .replace('version: 1.0.0', 'version: 1.0')
      .replace('relations: directed', 'relations: directd')
      .replace('    kind: outcome\n', '')
      .replace('{ nl: vertrouwen, en: trust }', '{ nl: vertrouwen }')
      .replace('to: TC.talk', 'to: TC.tolk')
    expect(faultsOf(yaml)).toEqual([
      '2 version-not-semver',
      '7 not-a-choice-near',
      '11 missing-language',
      '16 missing-key',
      '20 unknown-reference-near',
    ])
  })

  it('says in Dutch and English what is wrong and what to type', () => {
    const checked = checkFramework('a.yaml', withChange(frameworkOnPaper, 'licence:', 'license:'))
    if (checked.ok) throw new Error('expected faults')
    const [missing, unknown] = checked.faults
    expect(missing).toMatchObject({ file: 'a.yaml', line: 1, code: 'licence-missing' })
    expect(unknown).toMatchObject({ line: 6, code: 'unknown-key-near' })
    expect(unknown?.what.nl).toBe('dit bestand: het veld "license" bestaat niet')
    expect(unknown?.repair.en).toBe('did you mean "licence"?')
  })

  it('points at broken YAML once, and not at what follows from it', () => {
    expect(frameworkWith('nl: vertrouwen, en: trust }', 'nl: vertrouwen, en: trust')).toEqual([
      '12 yaml-unclosed-quote', // the line on which the missing bracket shows
    ])
    expect(frameworkWith('source: Jansens (2020), p. 12', 'source: Jansens: over teams')).toEqual([
      '5 yaml-colon-in-text',
    ])
    expect(frameworkWith('    kind: outcome', '\tkind: outcome')).toEqual(['17 yaml-tab'])
    expect(frameworkWith('    kind: outcome', '    kind: outcome\n    kind: outcome')).toEqual([
      '18 yaml-duplicate-key',
    ])
  })

  it('does not take a list, an empty file or an unknown kind for a framework', () => {
    expect(faultsOf('- a\n- b\n')).toEqual(['1 kind-unknown'])
    expect(faultsOf('')).toEqual(['1 kind-unknown'])
    expect(frameworkWith('kind: causal-network', 'kind: causal')).toEqual(['3 kind-unknown'])
  })

  it('refuses a value of the wrong type where text, a list or a yes or no is due', () => {
    expect(frameworkWith('{ nl: vertrouwen, en: trust }', 'vertrouwen')).toEqual(['11 wrong-type'])
    expect(frameworkWith('en: trust', 'en: 12')).toEqual(['11 text-looks-like-number'])
    expect(frameworkWith('en: trust', "en: ' '")).toEqual(['11 empty-text'])
    expect(frameworkWith('    kind: outcome', '    kind: outcome\n    retired: maybe')).toEqual([
      '18 wrong-type',
    ])
    expect(instrumentWith('actorGroups: [worker]', 'actorGroups: worker')).toEqual(['19 wrong-type'])
    expect(instrumentWith('actorGroups: [client]', 'actorGroups: []')).toEqual(['39 empty-list'])
  })

  it('refuses an arrow in a framework that states no relations', () => {
    expect(frameworkWith('relations: directed', 'relations: none-stated')).toEqual([
      '21 edges-where-none-stated',
    ])
  })

  it('refuses an arrow that does not say whether it was checked', () => {
    expect(frameworkWith(', status: unverified }', ' }')).toEqual(['21 edge-without-status'])
  })

  it('refuses an id that stands twice, and one that comes back after it was retired', () => {
    expect(frameworkWith('id: TC.talk', 'id: TC.trust')).toContain('16 duplicate-id')
    expect(frameworkWith('id: sideways', 'id: upward')).toEqual(['15 duplicate-id'])
    expect(faultsOf(`${frameworkOnPaper}retiredIds: [TC.old]\n`)).toEqual([])
    expect(faultsOf(`${frameworkOnPaper}retiredIds: [TC.talk]\n`)).toEqual(['16 retired-id-reused'])
    expect(frameworkWith('    kind: outcome', '    kind: outcome\n    retired: true')).toEqual([
      '22 retired-referred-to',
    ])
  })

  it('refuses an element that belongs to nothing known, or to itself', () => {
    expect(frameworkWith('    kind: outcome', '    kind: outcome\n    parent: TC.trst')).toEqual([
      '18 unknown-reference-near',
    ])
    expect(frameworkWith('    kind: outcome', '    kind: outcome\n    parent: TC.talk')).toEqual([
      '18 parent-circle',
    ])
    expect(frameworkWith('    kind: outcome', '    kind: outcome\n    group: high')).toEqual([
      '18 unknown-reference',
    ])
  })

  it('refuses one shared wording with two different sentences or scales', () => {
    const second = instrumentOnPaper.lastIndexOf('We trust management.')
    const yaml = `${instrumentOnPaper.slice(0, second)}We trust our boss.${instrumentOnPaper.slice(second + 20)}`
    expect(faultsOf(yaml)).toEqual(['33 shared-wording-differs'])
  })

  it('refuses to compare groups that did not get the same question', () => {
    expect(instrumentWith('groups: [worker, manager]', 'groups: [client, manager]')).toEqual([
      '49 estimate-without-shared-wording',
    ])
    expect(instrumentWith('groups: [worker, manager]', 'groups: [worker, worker]')).toEqual([
      '47 comparison-with-itself',
    ])
    expect(instrumentWith('groups: [worker, manager]', 'groups: [worker]')).toContain('47 wrong-type')
  })

  it('refuses a client question about a named worker', () => {
    expect(instrumentWith('Ik mag hier alles zeggen.', 'Mijn maatschappelijk werker luistert.')).toEqual([
      '42 client-item-names-worker',
    ])
    expect(instrumentWith('I may say anything here.', 'My social worker listens.')).toEqual([
      '42 client-item-names-worker',
    ])
  })

  it('refuses an answer outside the scale among the answers that are scored', () => {
    expect(
      instrumentWith('{ nl: tussenin, en: in between }', '{ nl: niet van toepassing, en: n/a }'),
    ).toEqual(['13 outside-option-in-scale'])
  })

  it('refuses answers, modules and forms that do not fit each other', () => {
    expect(instrumentWith('answers: agree3', 'answers: agree')).toContain('24 unknown-reference-near')
    expect(instrumentWith('form: short', 'form: module')).toEqual(['26 module-missing'])
    expect(instrumentWith('form: short', 'form: short\n    module: extra')).toContain('27 module-not-form')
  })

  it('never fails on any text, and every fault names a line of the file', () => {
    const lines = `${frameworkOnPaper}${instrumentOnPaper}`.split('\n')
    const someFile = fc
      .array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...lines) }, fc.string()), { maxLength: 30 })
      .map((some) => some.join('\n'))
    fc.assert(
      fc.property(someFile, (yaml) => {
        const checked = checkFramework('a.yaml', yaml)
        const last = yaml.split('\n').length
        if (!checked.ok) {
          expect(checked.faults.length).toBeGreaterThan(0)
          for (const { line } of checked.faults) expect(line >= 1 && line <= last).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('leaves no gap unfilled in any message', () => {
    for (const line of instrumentOnPaper.split('\n')) {
      const checked = checkFramework(
        'a.yaml',
        withChange(instrumentOnPaper, line, line.replace(/[a-z]+/, 'qqq')),
      )
      if (checked.ok) continue
      for (const { what, repair } of checked.faults) {
        expect(`${what.nl}${what.en}${what.fr}${repair.nl}${repair.en}${repair.fr}`).not.toMatch(/\{\w+\}/)
      }
    }
  })
})
