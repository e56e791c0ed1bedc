import { createServer } from 'node:net'
import { expect, it } from 'vitest'
import { freeAddress } from './free-address.ts'

it('says which port is taken and how to choose another', async () => {
  const other = createServer()
  await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready))
  const { port } = other.address() as { port: number }
  await expect(freeAddress('127.0.0.1', port)).rejects.toThrow(`PORT=${port + 1} npm start`)
  await new Promise((done) => other.close(done))
  await expect(freeAddress('127.0.0.1', port)).resolves.toEqual({ port, url: `http://127.0.0.1:${port}` })
})

it('finds a free port by itself when none was asked for', async () => {
  const { port } = await freeAddress('127.0.0.1', null)
  expect(port).toBeGreaterThanOrEqual(4242)
})
