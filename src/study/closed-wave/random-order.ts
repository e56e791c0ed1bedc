/**
 * A random order of `size` places: every order equally likely. Fisher and Yates's shuffle; a draw that would
 * favour some places (the tail of the 32 bits) is thrown away and drawn again.
 *
 * @param randomBytes  from a cryptographic source: whoever can guess the order can undo the shuffle.
 * @returns            for each new place, the place it takes from.
 */
export function randomOrder(size: number, randomBytes: (size: number) => Uint8Array): Uint32Array {
  const order = Uint32Array.from({ length: size }, (_, place) => place)
  const draw = drawsBelow(randomBytes)
  for (let last = size - 1; last > 0; last--) {
    const chosen = draw(last + 1)
    const kept = order[last]! // both are below size
    order[last] = order[chosen]!
    order[chosen] = kept
  }
  return order
}

const DRAWS_AT_ONCE = 1024

function drawsBelow(randomBytes: (size: number) => Uint8Array): (limit: number) => number {
  let pool: DataView = new DataView(new ArrayBuffer(0))
  let used = 0
  const next = () => {
    if (used >= pool.byteLength) {
      const bytes = randomBytes(4 * DRAWS_AT_ONCE)
      pool = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      used = 0
    }
    used += 4
    return pool.getUint32(used - 4)
  }
  return (limit) => {
    const fair = 2 ** 32 - (2 ** 32 % limit)
    for (;;) {
      const drawn = next()
      if (drawn < fair) return drawn % limit
    }
  }
}
