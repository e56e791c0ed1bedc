import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ACTOR_GROUPS } from '../foundation/actor-group.ts'
import type { Text } from '../foundation/text.ts'
import { assembleQuestionnaire } from '../framework/assemble-questionnaire.ts'
import { linksOfLibrary } from '../framework/element-links.ts'
import { unaskedElements } from '../framework/unasked-elements.ts'
import { domainItemIds } from './domain-item-ids.ts'
import { readFrameworkFiles, readShippedLibrary } from './framework-files.ts'

const { library, files } = readShippedLibrary()
const framework = (id: string) => {
  const found = library.frameworks.find((one) => one.id === id)
  if (!found) throw new RangeError(`There is no framework ${id}.`)
  return found
}
const crosswalk = (id: string) => library.crosswalks.find((one) => one.id === id)?.rows ?? []
const questionnaire = library.instruments.find(({ id }) => id === 'draagkracht-questionnaire')
if (!questionnaire) throw new RangeError('There is no questionnaire.')
const { items } = questionnaire

describe('the shipped frameworks', () => {
  it('hold the ten krachtlijnen with their 108 sub-elements', () => {
    const { elements } = framework('bind-kracht-krachtlijnen')
    expect(elements).toHaveLength(118)
    expect(elements.filter(({ parent }) => parent === undefined).map(({ id }) => id)).toEqual([
      'KL1',
      'KL2',
      'KL3',
      'KL4',
      'KL5',
      'KL6',
      'KL7',
      'KL8',
      'KL9',
      'KL10',
    ])
    // counted in the source: five pillars, four expectations, five roles, five tensions, four basic attitudes
    const ofKind = (kind: string) => elements.filter((element) => element.kind === kind)
    expect(new Set(ofKind('pillar').map(({ number }) => number))).toEqual(new Set([1, 2, 3, 4, 5]))
    expect(ofKind('expectation')).toHaveLength(4)
    expect(ofKind('role')).toHaveLength(5)
    expect(ofKind('tension')).toHaveLength(5)
    expect(ofKind('basic-attitude')).toHaveLength(4)
  })

  it('hold 20 processes and outcomes of Peterson & Zimmerman, without arrows', () => {
    const { elements, edges, relations } = framework('peterson-zimmerman-2004')
    expect(elements).toHaveLength(20)
    expect(edges).toHaveLength(0)
    expect(relations).toBe('none-stated')
    // Table 1: 6 + 5 intra, 2 + 2 inter, 2 + 3 extra
    const cells = Map.groupBy(elements, ({ group, kind }) => `${group} ${kind}`)
    expect(Object.fromEntries([...cells].map(([cell, some]) => [cell, some.length]))).toEqual({
      'intra process': 6,
      'intra outcome': 5,
      'inter process': 2,
      'inter outcome': 2,
      'extra process': 2,
      'extra outcome': 3,
    })
    for (const { speaksOf } of elements) expect(speaksOf?.status).toBe('own-proposal')
  })

  it('hold the networks with as many arrows as their sources', () => {
    expect(framework('maynard-gilson-mathieu-2013').elements).toHaveLength(12)
    expect(framework('maynard-gilson-mathieu-2013').edges).toHaveLength(23)
    expect(framework('maynard-gilson-mathieu-2013').moderators).toHaveLength(6)
    expect(framework('burke-litwin-1992').elements).toHaveLength(12)
    expect(framework('burke-litwin-1992').edges).toHaveLength(22)
    expect(framework('levers-and-thresholds').elements).toHaveLength(20)
    expect(framework('centre-facts').elements).toHaveLength(17)
  })

  it('keep their text by id, so that a study can pin a copy', () => {
    expect(files.size).toBe(
      library.frameworks.length + library.crosswalks.length + library.instruments.length,
    )
    expect(files.get('burke-litwin-1992')).toContain('id: burke-litwin-1992\nversion: 1.0.0\n')
  })

  it('mark whatever is authored here as our own proposal', () => {
    for (const { rows } of library.crosswalks)
      for (const { status } of rows) expect(status).toBe('own-proposal')
    for (const { status } of items) expect(status).toBe('own-proposal')
    for (const { about } of library.crosswalks)
      expect(about?.nl).toContain('Eigen voorstel, niet gevalideerd')
  })
})

describe('the questionnaire', () => {
  it('holds every question of the domain list, its templates written out per krachtlijn', () => {
    const ids = new Set(items.map(({ id }) => id))
    const withSource = [1, 2, 3, 4, 5, 6, 7, 8, 10] // krachtlijn 9 is about the organisation itself
    const wanted = domainItemIds.flatMap((id) =>
      /^[WL]\.SRC\./.test(id) ? withSource.map((krachtlijn) => `${id}.KL${krachtlijn}`) : [id],
    )
    expect(domainItemIds).toHaveLength(88)
    expect(wanted.filter((id) => !ids.has(id))).toEqual([])
    expect(ids.has('W.SRC.ind.KL9')).toBe(false)
  })

  it('reads in French too, for everyone who answers', () => {
    const texts: Text[] = [
      ...items.map(({ text }) => text),
      ...questionnaire.openQuestions.map(({ text }) => text),
      ...questionnaire.scales.flatMap(({ options, outside }) => [
        ...options,
        ...outside.map(({ text }) => text),
      ]),
      ...(questionnaire.levers?.extra ?? []).map(({ text }) => text),
      ...framework('levers-and-thresholds').elements.map(({ title }) => title),
    ]
    expect(texts.filter(({ fr }) => fr === undefined || fr === '')).toEqual([])
  })

  it('keeps sentences for clients short: at most 15 words', () => {
    const long = items
      .filter(({ actorGroups }) => actorGroups.includes('client'))
      .filter(({ text }) => text.nl.split(/[.?!]\s*/).some((sentence) => sentence.split(/\s+/).length > 15))
    expect(long.map(({ id }) => id)).toEqual([])
  })

  it('asks workers 28 questions in the short form and clients all 18', () => {
    const size = (group: (typeof ACTOR_GROUPS)[number], form: 'short' | 'full', modules: string[] = []) =>
      assembleQuestionnaire([questionnaire], group, form, modules).questions.length
    expect(size('worker', 'short')).toBe(10 + 2 * 9) // anchors, two sources for nine krachtlijnen
    expect(size('manager', 'short')).toBe(10 + 2 * 9)
    expect(size('worker', 'full')).toBe(10 + 2 * 9 + 10 + 8 + 4 + 20) // own practice, PE, TE, organisation
    expect(size('worker', 'full', ['maynard'])).toBe(70 + 6 + 4 + 3 + 4 + 5)
    expect(size('client', 'short')).toBe(10 + 2 + 4 + 2) // anchors, supplements, own empowerment, quality
    expect(size('client', 'full')).toBe(size('client', 'short'))
    expect(size('policyMaker', 'short')).toBe(10)
  })

  it('puts three to six questions under each node of the module', () => {
    const ofModule = Map.groupBy(
      items.filter(({ module }) => module === 'maynard'),
      ({ construct }) => construct,
    )
    expect([...ofModule.keys()]).toEqual(['M.SE', 'M.LE', 'M.SU', 'M.AF', 'M.PF'])
    for (const some of ofModule.values()) expect(some.length >= 3 && some.length <= 6).toBe(true)
  })
})

describe('the crosswalks', () => {
  it('put at least one fact beside every score about a sense of power', () => {
    const beside = new Set(crosswalk('facts-beside-scores').map(({ to }) => to))
    const scores = ['M.PEi', 'M.PEt'].flatMap((id) =>
      (
        framework('maynard-gilson-mathieu-2013').elements.find((element) => element.id === id)?.dimensions ??
        []
      ).map((dimension) => `${id}:${dimension.id}`),
    )
    expect(scores).toHaveLength(8)
    expect([...scores, 'C.PE', 'C.Q'].filter((score) => !beside.has(score))).toEqual([])
  })

  it('never let vacancies count as more roles than people', () => {
    const row = crosswalk('facts-beside-scores').find(({ to }) => to === 'PZ.i.und')
    expect(row).toMatchObject({ from: 'F15' })
    expect(row?.note?.nl).toContain('nooit beter')
  })

  it('give every client situation of krachtlijn 6 at least one role', () => {
    const elements = framework('bind-kracht-krachtlijnen').elements
    const rows = crosswalk('roles-fit-situations')
    for (const { id } of elements.filter(({ kind }) => kind === 'client-situation')) {
      expect(rows.some(({ to, relation }) => to === id && relation === 'fits')).toBe(true)
    }
    for (const { from } of rows) expect(elements.find(({ id }) => id === from)?.kind).toBe('role')
  })

  it('tie every krachtlijn, lever code and question on a krachtlijn to something', () => {
    const from = new Set(library.crosswalks.flatMap(({ rows }) => rows.map((row) => row.from)))
    const codes = framework('levers-and-thresholds').elements.map(({ id }) => id)
    expect(['KL1', 'KL10', ...codes].filter((id) => !from.has(id))).toEqual([])
    const touching = new Set(crosswalk('questions-touch-elements').map((row) => row.from))
    const aboutKrachtlijn = items.filter(({ role }) => role === 'anchor' || role === 'own-practice')
    expect(aboutKrachtlijn.filter(({ id }) => !touching.has(id)).map(({ id }) => id)).toEqual([])
  })

  it('leave a computed list of sub-elements that nothing asks', () => {
    const { byNothing, byQuestions } = unaskedElements(library, 'bind-kracht-krachtlijnen')
    const ids = byNothing.map(({ id }) => id)
    expect(ids).toContain('KL8.s2') // distance and closeness: no question, no code
    expect(ids).not.toContain('KL1.bron') // W.KL1.1 asks it
    expect(byQuestions.map(({ id }) => id)).toContain('KL10.bel1') // T19 only
    const links = linksOfLibrary(library)
    for (const id of ids) expect(links.get(id)?.questions).toEqual([])
  })
})

describe('readFrameworkFiles', () => {
  it('reads the YAML files of a folder in order of name, and one file on its own', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'draagkracht-frameworks-'))
    try {
      await writeFile(join(folder, 'b.yaml'), 'id: b')
      await writeFile(join(folder, 'a.yml'), 'id: a')
      await writeFile(join(folder, 'notes.txt'), 'no')
      expect(await readFrameworkFiles(folder)).toEqual([
        { file: 'a.yml', yaml: 'id: a' },
        { file: 'b.yaml', yaml: 'id: b' },
      ])
      expect(await readFrameworkFiles(join(folder, 'b.yaml'))).toEqual([{ file: 'b.yaml', yaml: 'id: b' }])
      await expect(readFrameworkFiles(join(folder, 'nothing'))).rejects.toThrow(/ENOENT/)
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
