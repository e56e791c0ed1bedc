import { describe, expect, it } from 'vitest'
import { contract } from '../../api/contract.ts'
import { routeTable } from './route-table.ts'

describe('routeTable', () => {
  it('asks every route of the contract by the method and path that the contract states', () => {
    const stated = Object.fromEntries(
      Object.entries(contract).map(([name, route]) => [name, [route.method, route.path]]),
    )
    expect(routeTable).toEqual(stated)
  })
})
