import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { splitMessages } from './frontend-messages.ts'

/** A message as the protocol writes it: a letter, a length that counts itself, a body. The first has no letter. */
function message(letter: string, body: string): Buffer {
  const length = Buffer.alloc(4)
  length.writeInt32BE(4 + Buffer.byteLength(body))
  return Buffer.concat([Buffer.from(letter), length, Buffer.from(body)])
}

const text = (batches: readonly Uint8Array[]) => batches.map((batch) => Buffer.from(batch).toString('latin1'))

describe('what the driver writes', () => {
  it('is answered per sync: parse, bind and execute wait for it', () => {
    const split = splitMessages()
    const [parse, bind, sync] = [message('P', 'select'), message('B', '1'), message('S', '')]
    expect(split(parse)).toEqual([])
    expect(split(bind)).toEqual([])
    expect(text(split(sync))).toEqual([Buffer.concat([parse, bind, sync]).toString('latin1')])
  })

  it('is answered at once for a start of the connection and a simple query', () => {
    const split = splitMessages()
    const start = message('', 'user')
    const query = message('Q', 'select 1')
    expect(text(split(Buffer.concat([start, query])))).toEqual(text([start, query]))
  })

  it('is not passed on when it is goodbye', () => {
    const split = splitMessages()
    expect(split(message('X', ''))).toEqual([])
    expect(text(split(message('Q', 'after')))).toEqual(text([message('Q', 'after')]))
  })

  it('gives the same batches however the bytes are cut into pieces', () => {
    const letters = fc.constantFrom('P', 'B', 'D', 'E', 'S', 'Q', 'd', 'c', 'f', 'X')
    const stream = fc.array(fc.tuple(letters, fc.string()), { maxLength: 20 })
    fc.assert(
      fc.property(stream, fc.array(fc.integer({ min: 1, max: 40 })), (parts, sizes) => {
        const bytes = Buffer.concat(parts.map(([letter, body]) => message(letter, body)))
        const whole = splitMessages()(bytes)
        const split = splitMessages()
        const inPieces: Uint8Array[] = []
        for (let at = 0, piece = 0; at < bytes.length; piece++) {
          const size = sizes[piece] ?? 7
          inPieces.push(...split(bytes.subarray(at, at + size)))
          at += size
        }
        expect(text(inPieces)).toEqual(text(whole))
      }),
    )
  })
})
