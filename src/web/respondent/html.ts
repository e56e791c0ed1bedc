/** HTML that was made by `html` itself, so that it need not be escaped again. */
export class Html {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }

  toString(): string {
    return this.text
  }
}

export type Part = Html | string | number | false | null | undefined | readonly Part[]

/**
 * Writes HTML. Everything put into it is escaped, unless it is HTML made by this same function; a list is
 * written one after another, and false, null and undefined are nothing.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.reduce((text, string, place) => text + written(parts[place - 1]) + string))
}

/** Text that is HTML already: only for the style and the script, which are constants of ours. */
export function trusted(text: string): Html {
  return new Html(text)
}

function written(part: Part): string {
  if (part === undefined || part === null || part === false) return ''
  if (part instanceof Html) return part.text
  if (typeof part === 'object') return part.map(written).join('')
  return String(part).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
