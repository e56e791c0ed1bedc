import { expect, it } from 'vitest'
import { codeOnPaper } from '../../../qualitative/codebook/code-on-paper.ts'
import { codesToFind, foundCodes } from './find-codes.ts'

const codes = [
  codeOnPaper('kl', { name: 'Krachtlijnen', mark: '', isCodable: false }),
  codeOnPaper('kl2', { name: 'Autonomie in verbondenheid', mark: 'KL2', parent: 'kl', place: 1 }),
  codeOnPaper('kl2p1', { name: 'regie bij de cliënt', mark: 'KL2.p1', parent: 'kl2' }),
  codeOnPaper('kl1', { name: 'Empowerment centraal', mark: 'KL1', parent: 'kl', place: 0 }),
  codeOnPaper('t07', { name: 'beslissingen van het comité (BCSD)', mark: 'T07', place: 1 }),
  codeOnPaper('oud', { name: 'comité vroeger', mark: 'E9', place: 2, state: { is: 'retired' } }),
]
const found = (typed: string, recent: readonly string[] = []) =>
  foundCodes(codesToFind(codes), typed, recent, 9).map(({ code }) => code.id)

it.each([
  ['kl2', ['kl2', 'kl2p1']],
  ['kl', ['kl1', 'kl2', 'kl2p1']],
  ['comite', ['t07']],
  ['BCSD', ['t07']],
  ['verb auto', ['kl2', 'kl2p1']],
  ['client', ['kl2p1']],
  ['krachtlijnen', ['kl1', 'kl2', 'kl2p1']],
  ['zzz', []],
])('typing "%s" finds the codes it begins, best first, and no heading or retired code', (typed, ids) => {
  expect(found(typed)).toEqual(ids)
})

it('with nothing typed the codes given last stand first', () => {
  expect(found('', ['t07', 'kl2p1'])).toEqual(['t07', 'kl2p1', 'kl1', 'kl2'])
})
