/** The typed client of the workbench: one function for every route of the contract. */
import type { Input, Output, RouteName } from '../../api/contract.ts'
import type { GivenFile, MadeFile } from '../../foundation/file.ts'
import type { Fault } from '../../foundation/problem.ts'
import type { Language } from '../../foundation/text.ts'
import { routeTable } from './route-table.ts'

export type { Input, Output, RouteName }
export type Params<Name extends RouteName> = Input<Name>['params']
export type Query<Name extends RouteName> = Input<Name>['query']
export type Body<Name extends RouteName> = Input<Name>['body']

/** What the server answered instead of what was asked: already in words. */
export class ApiFault extends Error {
  /** The code in the catalogue of problems, or `no-connection` when there was no answer at all. */
  readonly problem: string
  readonly text: string
  readonly faults: readonly Fault[]

  constructor(problem: string, text: string, faults: readonly Fault[] = []) {
    super(problem)
    this.problem = problem
    this.text = text
    this.faults = faults
  }
}

const noConnection: Readonly<Record<Language, string>> = {
  nl: 'Er is geen verbinding met de server. Er is niets verstuurd of bewaard. Kijk de verbinding na en probeer opnieuw.',
  en: 'There is no connection to the server. Nothing was sent or stored. Check the connection and try again.',
  fr: "Il n'y a pas de connexion avec le serveur. Rien n'a été envoyé ni enregistré. Vérifiez la connexion et réessayez.",
}

const notUnderstood: Readonly<Record<Language, string>> = {
  nl: 'De server gaf een antwoord dat deze pagina niet begrijpt. Herlaad de pagina en probeer opnieuw.',
  en: 'The server gave an answer that this page does not understand. Reload the page and try again.',
  fr: 'Le serveur a donné une réponse que cette page ne comprend pas. Rechargez la page et réessayez.',
}

/** Asks one route of the contract. Throws an `ApiFault` in the language given when the answer is not what was asked. */
export async function call<Name extends RouteName>(
  name: Name,
  input: Input<Name>,
  language: Language,
  signal?: AbortSignal,
): Promise<Output<Name>> {
  const [method, path] = routeTable[name]
  const response = await fetch(`${filled(path, input.params)}${asked(input.query)}`, {
    method,
    credentials: 'same-origin',
    ...sent(input.body, language),
    ...(signal && { signal }),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ApiFault('no-connection', noConnection[language])
  })
  const answer: unknown = await (keptFile(response) ?? response.json()).catch(() => null)
  if (response.ok && answer !== null) return answer as Output<Name> // made by our own server, by the same contract
  throw faultIn(answer, language)
}

/** The address of a route that is asked by a plain link: a file to keep. */
export function addressOf<Name extends RouteName>(name: Name, params: Params<Name>): string {
  return filled(routeTable[name][1], params)
}

/** A file goes as it is, everything else as JSON. */
function sent(body: unknown, language: Language): Pick<RequestInit, 'headers' | 'body'> {
  const always = { 'x-draagkracht': '1', 'accept-language': language }
  if (body === undefined) return { headers: always }
  if (isGivenFile(body)) {
    const { name, bytes } = body
    return {
      headers: {
        ...always,
        'content-type': 'application/octet-stream',
        'x-file-name': encodeURIComponent(name),
      },
      body: new Blob([bytes as BlobPart]), // bytes of a file that was just read: never shared memory
    }
  }
  return { headers: { ...always, 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

function isGivenFile(body: unknown): body is GivenFile {
  return typeof body === 'object' && body !== null && 'bytes' in body && body.bytes instanceof Uint8Array
}

/** The answer as a file, where the server made one. */
function keptFile(response: Response): Promise<MadeFile> | null {
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  if (!response.ok || name === undefined) return null
  const mediaType = response.headers.get('content-type') ?? 'application/octet-stream'
  return response.arrayBuffer().then((buffer) => ({ name, mediaType, bytes: new Uint8Array(buffer) }))
}

function filled(path: string, params: Readonly<Record<string, string>> | undefined): string {
  return path.replace(/:(\w+)/g, (_whole, key: string) => encodeURIComponent(params?.[key] ?? ''))
}

function asked(query: Readonly<Record<string, string | undefined>> | undefined): string {
  const given = Object.entries(query ?? {}).filter((one): one is [string, string] => one[1] !== undefined)
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`
}

function faultIn(answer: unknown, language: Language): ApiFault {
  if (typeof answer === 'object' && answer !== null && 'problem' in answer && 'text' in answer) {
    const faults = 'faults' in answer && Array.isArray(answer.faults) ? (answer.faults as Fault[]) : []
    return new ApiFault(String(answer.problem), String(answer.text), faults)
  }
  return new ApiFault('unexpected', notUnderstood[language])
}
