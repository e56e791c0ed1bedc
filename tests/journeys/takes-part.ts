/** Somebody who takes part without a browser of their own: follows the card, fills in, sends. */

export interface Sent {
  readonly status: number
  /** Where the server sends a browser next. */
  readonly goesTo: string
}

/**
 * Takes part with the address on a card or in a link.
 *
 * @param choose  which option of a question, from 1; for the question and how many options there are.
 */
export async function takesPart(
  cardAddress: string,
  choose: (question: number, options: number) => number,
): Promise<Sent> {
  const { origin } = new URL(cardAddress)
  const arrived = await fetch(cardAddress, { redirect: 'manual' })
  const cookie = arrived.headers.getSetCookie().map((one) => one.split(';')[0])[0]
  if (!cookie) return { status: arrived.status, goesTo: arrived.headers.get('location') ?? '' }
  const headers = { cookie, 'accept-language': 'nl' }
  const page = await (await fetch(`${origin}/vragen/alles`, { headers })).text()

  const form = new URLSearchParams()
  for (const name of ['id', 'ticket'])
    form.set(name, new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '')
  const options = new Map<string, number>()
  for (const [, name, place] of page.matchAll(/type="radio" name="(a\.[^"]*)" value="(\d+)"/g))
    options.set(name!, Math.max(options.get(name!) ?? 0, Number(place)))
  for (const [question, [name, count]] of [...options].entries())
    form.set(name, String(choose(question, count)))
  const sent = await fetch(`${origin}/vragen/bewaar`, {
    method: 'POST',
    headers,
    body: form,
    redirect: 'manual',
  })
  return { status: sent.status, goesTo: sent.headers.get('location') ?? '' }
}
