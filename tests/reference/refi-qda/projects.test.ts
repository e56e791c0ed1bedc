/**
 * Exchange by the REFI-QDA standard, held against files made elsewhere and against the standard's schemas.
 * The four `torture_*.qdpx` and `expected.json` were made for this project by another program (astral
 * characters, letters in two code points, joined families, right to left; counted in four ways). Two exports of
 * vendors and the schemas are read from beside the project where they lie there, and are not ours to give.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guidFor } from '../../../src/operations/exchange/guid-for.ts'
import { readQdpx, writeQdpx } from '../../../src/operations/exchange/qdpx.ts'
import { roundTrip } from '../../../src/operations/exchange/round-trip.ts'
import { codePoints } from '../../../src/qualitative/refi-qda/code-points.ts'
import { readCodebookFile, writeCodebookFile } from '../../../src/qualitative/refi-qda/codebook-file.ts'
import type { RefiCode } from '../../../src/qualitative/refi-qda/project.ts'
import { profileNamed } from '../../../src/qualitative/refi-qda/offset-profile.ts'
import { writeProject } from '../../../src/qualitative/refi-qda/write-project.ts'
import { projects } from './projects.ts'
import { hasStandard, schemaFaults, shared } from './standard.ts'

interface Expected {
  readonly start_cp: number
  readonly end_cp: number
  readonly text: string
}

const here = import.meta.dirname
const expected: Record<string, Expected[]> = JSON.parse(readFileSync(join(here, 'expected.json'), 'utf8'))
const tortured = (name: string) => readFileSync(join(here, `torture_${name}.qdpx`))

async function slices(bytes: Uint8Array, profile: string | null = null): Promise<Expected[]> {
  const { project } = await readQdpx(bytes, 'torture.qdpx', profile === null ? null : profileNamed(profile))
  return project.sources.flatMap((source) => {
    if (source.kind !== 'text' || source.text.text === null) return []
    const points = codePoints(source.text.text)
    return source.text.selections.map(({ start, end }) => ({
      start_cp: start,
      end_cp: end,
      text: points.slice(start, end),
    }))
  })
}

describe('texts that break offsets, counted in four ways', () => {
  const counted = { spec: 'spec', atlas_crlf1: 'crlf1', win_crlf2: 'crlf2', bom_lf: 'spec' }
  for (const [name, profile] of Object.entries(counted)) {
    it(`reads every selection of ${name} as its maker meant it, by itself`, async () => {
      const wanted = expected[name]!.map(({ start_cp, end_cp, text }) => ({ start_cp, end_cp, text }))
      expect(await slices(tortured(name))).toEqual(wanted)
      const { profile: found } = await readQdpx(tortured(name), name)
      expect(found).toMatchObject({ chosenName: profile, isClear: true, telling: 6 })
    })
  }

  it('counts as a person says, where that is not what the data say', async () => {
    const [first] = await slices(tortured('win_crlf2'), 'crlf1')
    expect(first?.text).toBe('liënt 😀:')
  })

  it('marks the same words after going in and out twice, without a report of loss', async () => {
    for (const name of Object.keys(counted)) {
      const once = await roundTrip(tortured(name), name, null)
      const twice = await roundTrip(once.bytes, name, null)
      expect(await slices(twice.bytes)).toEqual(await slices(tortured(name)))
      expect([...once.reading, ...once.writing].filter(({ effect }) => effect === 'lost')).toEqual([])
      expect(once.unexplained).toEqual([])
      expect(twice.bytes).toEqual(once.bytes)
    }
  })
})

describe('any project', () => {
  it('is the same after it was written and read', async () => {
    await fc.assert(
      fc.asyncProperty(projects, async (project) => {
        const { bytes, report } = await writeQdpx(project)
        const read = await readQdpx(bytes, 'any.qdpx', profileNamed('spec'))
        const said = report.entries().filter(({ code }) => code === 'character-replaced')
        expect(said).toEqual([])
        expect(read.project).toEqual(project)
        expect(read.report.entries().filter(({ effect }) => effect === 'lost')).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('gives the same bytes twice', async () => {
    await fc.assert(
      fc.asyncProperty(projects, async (project) => {
        expect((await writeQdpx(project)).bytes).toEqual((await writeQdpx(project)).bytes)
      }),
      { numRuns: 20 },
    )
  })

  it.skipIf(!hasStandard)(
    'is valid by the schema of the standard (skipped where that does not lie here)',
    () => {
      fc.assert(
        fc.property(projects, (project) => {
          expect(schemaFaults('Project.xsd', writeProject(project).files.get('project.qde')!)).toEqual([])
        }),
        { numRuns: 100 },
      )
    },
  )
})

describe('any codebook', () => {
  it('is the same after it was written and read; its memos have no place', () => {
    fc.assert(
      fc.property(projects, ({ codes }) => {
        const { bytes } = writeCodebookFile({ codes, sets: [] })
        if (codes.length === 0) return
        const { codebook } = readCodebookFile(bytes, 'any.qdc', guidFor)
        expect(codebook).toEqual({ codes: withoutMemos(codes), sets: [] })
      }),
      { numRuns: 50 },
    )
  })

  it.skipIf(!hasStandard)(
    'is valid by the schema of the standard (skipped where that does not lie here)',
    () => {
      fc.assert(
        fc.property(projects, ({ codes, sets }) => {
          if (codes.length === 0) return
          expect(schemaFaults('Codebook.xsd', writeCodebookFile({ codes, sets }).bytes)).toEqual([])
        }),
        { numRuns: 50 },
      )
    },
  )
})

function withoutMemos(codes: readonly RefiCode[]): RefiCode[] {
  return codes.map((code) => ({ ...code, noteRefs: [], codes: withoutMemos(code.codes) }))
}

describe.skipIf(!hasStandard)('exports of vendors (skipped where they do not lie beside the project)', () => {
  const counts = {
    'demo.cproctor.qdpx': { sources: 2, codes: 262, selections: 158, codings: 205, users: 1 },
    'skyloom_TestProject.qdpx': {
      sources: 12,
      selections: 15,
      codings: 16,
      sets: 16,
      links: 1,
      graphs: 1,
      notes: 2,
    },
  }

  it('come out with everything that went in, and valid', async () => {
    expect(readdirSync(join(shared, 'samples')).toSorted()).toEqual(Object.keys(counts))
    for (const [name, wanted] of Object.entries(counts)) {
      const done = await roundTrip(readFileSync(join(shared, 'samples', name)), name, null)
      expect(done.in).toMatchObject(wanted)
      expect(done.out).toEqual(done.in)
      expect(done.unexplained).toEqual([])
      const { project } = await readQdpx(done.bytes, name)
      expect(schemaFaults('Project.xsd', writeProject(project).files.get('project.qde')!)).toEqual([])
    }
  })

  it('lose the folder they stood in, which names a person, and say so', async () => {
    const name = 'skyloom_TestProject.qdpx'
    const done = await roundTrip(readFileSync(join(shared, 'samples', name)), name, null)
    const lost = done.reading
      .filter(({ effect }) => effect === 'lost')
      .map(({ code, count }) => [code, count])
    expect(lost).toEqual([['base-path-left-out', 1]])
    expect(done.bytes.includes('Users/')).toBe(false)
  })
})
