import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)

/** OWASP's recommendation for argon2id of 2024: 19 MiB, 2 passes, 1 lane. About 75 ms here. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 }

/** A password as it is stored: parameters, salt and hash in one line, so that the cost may rise later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derive('argon2id', { ...cost, message: normalised(password), nonce: salt })
  return `argon2id$${cost.memory}$${cost.passes}$${cost.parallelism}$${salt.toString('base64')}$${hash.toString('base64')}`
}

/** @param stored null for an account that does not exist or has no password: takes as long, and is never right. */
export async function passwordFits(password: string, stored: string | null): Promise<boolean> {
  const [, memory, passes, parallelism, salt, hash] = (stored ?? (await nobody())).split('$')
  const expected = Buffer.from(hash ?? '', 'base64')
  const found = await derive('argon2id', {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
    message: normalised(password),
    nonce: Buffer.from(salt ?? '', 'base64'),
  })
  return timingSafeEqual(found, expected) && stored !== null
}

/** The same letters typed on another keyboard are the same password. */
function normalised(password: string): Buffer {
  return Buffer.from(password.normalize('NFKC'), 'utf8')
}

let hashOfNobody: Promise<string> | null = null
function nobody(): Promise<string> {
  hashOfNobody ??= hashPassword(randomBytes(16).toString('hex'))
  return hashOfNobody
}
