import { describe, expect, it } from 'vitest'
import { countedCodes } from './counted-codes.ts'
import { codeId, codesOnPaper } from './material-on-paper.ts'

describe('the codebook for counting', () => {
  it('knows what a code lies under, and counts a merged code as the one it went into', () => {
    const tree = countedCodes(codesOnPaper({ KL2: null, 'KL2.p1': 'KL2', luisteren: { into: 'KL2.p1' } }))
    expect(tree.codes.map(({ id, depth }) => [id, depth])).toEqual([
      ['KL2', 0],
      ['KL2.p1', 1],
    ])
    expect(tree.counted(codeId('luisteren'))).toMatchObject({ id: 'KL2.p1', upwards: ['KL2.p1', 'KL2'] })
    expect(tree.counted(codeId('never made'))).toBeNull()
  })

  it('keeps what lay under a merged code, under the code it went into', () => {
    const [old, child, into] = codesOnPaper({ old: { into: 'new' }, child: 'old', new: null })
    const tree = countedCodes([old!, child!, into!]) // three were written
    expect(tree.counted(codeId('child'))?.upwards).toEqual(['child', 'new'])
  })

  it('loses no code to a circle of parents or of merges', () => {
    const parents = countedCodes(codesOnPaper({ a: 'b', b: 'a', c: 'a' }))
    expect(parents.codes.map(({ id }) => id).toSorted()).toEqual(['a', 'b', 'c'])
    const merges = countedCodes(codesOnPaper({ a: { into: 'b' }, b: { into: 'a' } }))
    expect(merges.codes.map(({ id }) => id).toSorted()).toEqual(['a', 'b'])
    expect(merges.counted(codeId('a'))?.id).toBe('a')
  })
})
