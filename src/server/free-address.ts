import { createServer } from 'node:net'

/** The port that was asked for is in use by something else. */
export class AddressTaken extends Error {}

const FIRST_PORT = 4242

/**
 * @param wanted  the port of the settings, or null for the first free one from 4242 on.
 * @throws {AddressTaken} when the wanted port, or each of twenty, is in use.
 */
export async function freeAddress(
  host: string,
  wanted: number | null,
): Promise<{ readonly port: number; readonly url: string }> {
  const candidates = wanted === null ? Array.from({ length: 20 }, (_, step) => FIRST_PORT + step) : [wanted]
  for (const candidate of candidates) {
    const port = await freePort(host, candidate)
    if (port !== null) return { port, url: `http://${urlHost(host)}:${port}` }
  }
  throw new AddressTaken(
    wanted === null
      ? `poorten ${FIRST_PORT} tot ${FIRST_PORT + 19} op ${host} zijn allemaal bezet. Kies er zelf een: PORT=8080 npm start`
      : `poort ${wanted} op ${host} is bezet door een ander programma. Stop dat, of kies een andere poort: PORT=${wanted + 1} npm start`,
  )
}

function freePort(host: string, port: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    )
    probe.listen({ host, port, exclusive: true }, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : port))
    })
  })
}

/** Everywhere (0.0.0.0, ::) is no address to go to: this machine is. */
function urlHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}
