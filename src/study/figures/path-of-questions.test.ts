import { describe, expect, it } from 'vitest'
import { blockOnPaper } from '../../../tests/block-on-paper.ts'
import { faultIn } from '../../foundation/fault.ts'
import { pathIn, type PathAsked } from './path-of-questions.ts'

const block = blockOnPaper(['KL1', 'KL2', 'KL3', 'KL4'])
const faults = (asked: PathAsked) => {
  const found = pathIn(block, asked)
  return 'faults' in found ? found.faults : []
}

describe('three questions of a block', () => {
  it('are those asked, in that order', () => {
    const path = { from: 'KL4', via: 'KL1', to: 'KL3' }
    expect(pathIn(block, path)).toEqual({ path })
  })

  it('are the first three where nobody chose', () => {
    expect(pathIn(block, {})).toEqual({ path: { from: 'KL1', via: 'KL2', to: 'KL3' } })
  })

  it('are not made up where one was forgotten, stands in another block or was chosen twice', () => {
    expect(faults({ from: 'KL1', to: 'KL2' })).toMatchObject([
      { where: 'via', what: 'Hier is geen vraag gekozen.' },
    ])
    expect(faults({ from: 'KL1', via: 'PE.1', to: 'KL2' })).toMatchObject([
      { where: 'via', what: '"PE.1" is geen vraag van dit blok.' },
    ])
    expect(faults({ from: 'KL1', via: 'KL1', to: 'KL1' })).toMatchObject([
      { where: 'via', what: '"KL1" is al gekozen.' },
      { where: 'naar', what: '"KL1" is al gekozen.' },
    ])
  })

  it('are asked for anew in the language of the reader', () => {
    const [said] = faults({ from: 'KL1', via: 'KL2', to: 'KL2' })
    expect(said && faultIn('fr', said)).toMatchObject({ where: 'vers', what: '« KL2 » est déjà choisie.' })
  })
})
