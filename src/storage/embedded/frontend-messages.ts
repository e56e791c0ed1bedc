/**
 * Cuts what the driver writes into batches that PostgreSQL can answer. A stream knows no messages: one may
 * come in pieces, several may come at once. A batch ends where an answer is due: at the start of the
 * connection, a simple query, a sync, or the end of a copy.
 */
const START = 0
const TERMINATE = 'X'.charCodeAt(0)
const answered = [...'SQcf'].map((letter) => letter.charCodeAt(0))

export function splitMessages(): (chunk: Uint8Array) => Uint8Array[] {
  let unread = Buffer.alloc(0)
  let batch: Buffer[] = []

  return (chunk) => {
    unread = Buffer.concat([unread, chunk])
    const batches: Uint8Array[] = []
    for (;;) {
      const length = lengthOfFirst(unread)
      if (length === null || unread.length < length) return batches
      const message = unread.subarray(0, length)
      unread = unread.subarray(length)
      const kind = message[0]!
      // The driver says goodbye; the session is closed by the one who opened it.
      if (kind === TERMINATE) continue
      batch.push(message)
      if (kind !== START && !answered.includes(kind)) continue
      batches.push(new Uint8Array(Buffer.concat(batch)))
      batch = []
    }
  }
}

/** The first message has its length at once, every other one after a letter; the length counts itself. */
function lengthOfFirst(bytes: Buffer): number | null {
  const at = bytes[0] === START ? 0 : 1
  return bytes.length < at + 4 ? null : at + bytes.readInt32BE(at)
}
