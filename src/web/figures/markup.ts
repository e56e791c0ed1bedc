/**
 * Builds SVG and HTML as text, escaped by default: the same functions serve the server, the screen and print,
 * where there is no document to build with.
 */
export interface Markup {
  readonly markup: string
}

type Value = string | number | false | null | undefined
export type Child = Markup | string | false | null | undefined

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)
}

/** One element. Strings among its children are text; numbers are written to a tenth, so a drawing is the same everywhere. */
export function el(
  name: string,
  attributes: Readonly<Record<string, Value>>,
  children: readonly Child[] = [],
): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== null && value !== false)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? tenth(value) : escaped(String(value))}"`)
    .join('')
  const inside = joined(children).markup
  return { markup: inside ? `<${name}${written}>${inside}</${name}>` : `<${name}${written}/>` }
}

export function joined(children: readonly Child[]): Markup {
  return { markup: children.map(write).join('') }
}

function write(child: Child): string {
  if (!child) return ''
  return typeof child === 'string' ? escaped(child) : child.markup
}

function tenth(value: number): string {
  return String(Math.round(value * 10) / 10)
}
