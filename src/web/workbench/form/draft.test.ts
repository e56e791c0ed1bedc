import { describe, expect, it } from 'vitest'
import { changedParts } from './draft.ts'

describe('changedParts', () => {
  const stored = { title: 'Sterk verbonden', languages: ['nl'], pooledStaff: false }

  it('names what was filled in and is not stored, and nothing else', () => {
    expect(changedParts({ ...stored, title: 'Sterker', languages: ['nl', 'fr'] }, stored)).toEqual([
      'title',
      'languages',
    ])
  })

  it('calls nothing changed that was put back as it was', () => {
    expect(changedParts({ ...stored, languages: [...stored.languages] }, stored)).toEqual([])
  })
})
