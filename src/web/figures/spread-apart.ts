/** Moves discs that would lie over each other apart, as little as needed. Same places in, same places out. */
interface Place {
  readonly x: number
  readonly y: number
}

interface Bounds {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export function spreadApart(places: readonly Place[], distance: number, bounds: Bounds): readonly Place[] {
  const moved = places.map((place) => kept(place, bounds))
  // A few dozen rounds settle ten discs; more would move them without need.
  for (let round = 0; round < 60; round++) {
    if (!pushOnce(moved, distance, bounds)) break
  }
  return moved
}

function pushOnce(moved: Place[], distance: number, bounds: Bounds): boolean {
  let someMoved = false
  for (let a = 0; a < moved.length; a++) {
    for (let b = a + 1; b < moved.length; b++) {
      const one = moved[a]
      const other = moved[b]
      if (!one || !other) continue
      const apart = Math.hypot(other.x - one.x, other.y - one.y)
      if (apart >= distance - 0.05) continue
      someMoved = true
      // Two on the very same spot part along a direction of their own.
      const angle = apart > 0.01 ? Math.atan2(other.y - one.y, other.x - one.x) : a * 2.4 + b
      const push = (distance - apart) / 2
      moved[a] = kept({ x: one.x - Math.cos(angle) * push, y: one.y - Math.sin(angle) * push }, bounds)
      moved[b] = kept({ x: other.x + Math.cos(angle) * push, y: other.y + Math.sin(angle) * push }, bounds)
    }
  }
  return someMoved
}

function kept(place: Place, bounds: Bounds): Place {
  return {
    x: Math.min(Math.max(place.x, bounds.left), bounds.right),
    y: Math.min(Math.max(place.y, bounds.top), bounds.bottom),
  }
}
