import { describe, expect, it } from 'vitest'
import { manyCentresLater } from './many-centres-later.ts'
import { manyCentres } from './many-centres.ts'

const pairs = manyCentres.map((before, place) => ({ before, now: manyCentresLater[place]! }))

/** Of each krachtlijn what the averages of a centre gained, in the order of its line. */
const gainsIn = ({ before, now }: (typeof pairs)[number]) =>
  now.krachtlijnen.split('\n').map((line, place) => {
    const [id, ...averages] = line.split(' ')
    const earlier = before.krachtlijnen.split('\n')[place]!.split(' ').slice(1)
    return { id: id!, gains: averages.map((average, at) => Number(average) - Number(earlier[at])) }
  })

const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length
const workersGain = (krachtlijn: string) =>
  pairs.map((pair) => gainsIn(pair).find(({ id }) => id === krachtlijn)!.gains[1]!)

describe('the 24 centres two years later', () => {
  it('are the same, with as many people invited; in one of them nobody answers', () => {
    for (const { before, now } of pairs) {
      expect({ ...now, people: 0, krachtlijnen: 0 }).toEqual({ ...before, people: 0, krachtlijnen: 0 })
      for (const [group, [invited, answered]] of Object.entries(now.people)) {
        expect(invited).toBe(before.people[group as keyof typeof before.people][0])
        expect(answered).toBeLessThanOrEqual(invited)
        expect(answered === 0).toBe(now.name === 'Spechtenhout')
      }
    }
    const smallest = manyCentres.toSorted((a, b) => a.people.worker[0] - b.people.worker[0])[0]
    expect(smallest!.name).toBe('Spechtenhout')
  })

  it('changed on three krachtlijnen: KL8 most and most differently, KL6 a little, KL9 a little down', () => {
    const moved = pairs.flatMap((pair) =>
      gainsIn(pair).flatMap(({ id, gains }) => (gains.some((gain) => gain !== 0) ? [id] : [])),
    )
    expect([...new Set(moved)].sort()).toEqual(['KL6', 'KL8', 'KL9'])
    expect(mean(workersGain('KL8'))).toBeGreaterThan(mean(workersGain('KL6')))
    expect(mean(workersGain('KL6'))).toBeGreaterThan(0.1)
    expect(mean(workersGain('KL9'))).toBeLessThan(-0.1)
    const apart = (krachtlijn: string) => {
      const gains = workersGain(krachtlijn)
      return Math.max(...gains) - Math.min(...gains)
    }
    expect(apart('KL8')).toBeGreaterThan(apart('KL6'))
  })

  it('stay on the scale', () => {
    for (const { krachtlijnen } of manyCentresLater)
      for (const line of krachtlijnen.split('\n'))
        line
          .split(' ')
          .slice(1)
          .map(Number)
          .forEach((average, place) => {
            expect(average).toBeGreaterThanOrEqual(1.2)
            expect(average).toBeLessThanOrEqual(place < 4 ? 3.8 : 4.8)
          })
  })
})
