import type { Figure, Quadrant } from '../../disclosure/figures.ts'

/**
 * Where a group stands on two axes: own effort and what the organisation makes possible. The edge is the
 * middle of the scale (3 on 1 to 5): a stated convention. A group whose interval or band touches the edge, on
 * either axis, is not placed.
 *
 * @example
 * quadrant({ lower: 3.4, upper: 4.2, ... }, { lower: 1.9, upper: 2.6, ... }, 5) // heroic
 */
export function quadrant(individual: Figure, organisation: Figure, scaleMaximum: number): Quadrant {
  const edge = (1 + scaleMaximum) / 2
  const own = side(individual, edge)
  const theirs = side(organisation, edge)
  if (own === 'unclear' || theirs === 'unclear') return 'not-clear'
  if (own === 'above') return theirs === 'above' ? 'carried' : 'heroic'
  return theirs === 'above' ? 'on-paper' : 'absent'
}

function side(figure: Figure, edge: number): 'above' | 'below' | 'unclear' {
  if (figure.kind === 'unanimous') {
    return figure.level === 'high' ? 'above' : figure.level === 'low' ? 'below' : 'unclear'
  }
  if (figure.lower > edge) return 'above'
  return figure.upper < edge ? 'below' : 'unclear'
}
