import type { CodeId, CodingId } from '../../../foundation/ids.ts'
import { uuidV7 } from '../../../foundation/uuid.ts'
import type { Coding, Layer } from '../../../qualitative/coding.ts'
import type { Passage } from '../../../qualitative/passage.ts'
import type { Desk } from './turns-shown.ts'

/** A coding as it is shown before the server has answered; whose words it holds, the server says. */
export function newCoding(desk: Desk, layer: Layer, code: CodeId, { start, end }: Passage): Coding {
  const id = uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10))) as CodingId // made here
  return {
    id,
    document: desk.document.id,
    textVersion: desk.document.textVersion,
    layer,
    coder: desk.you,
    code,
    start,
    end,
    direction: null,
    restsOn: null,
    level: null,
    participants: [],
    isRemoved: false,
  }
}
