/** Values as other programs write them, made into what the schema takes; null where nothing can be made of it. */
import type { ValueKind } from './schema-shape.ts'

const guid =
  /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\})$/i
const dateTime = /^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00))?$/
const date = /^-?\d{4,}-\d\d-\d\d(?:Z|[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00))?$/

export function isGuid(text: string): boolean {
  return guid.test(text)
}

/** Two ways of writing one GUID are the same GUID. */
export function sameGuid(text: string): string {
  return text.replace(/^\{|\}$/g, '').toLowerCase()
}

/** @returns the value itself where it is valid, a valid one that means the same, or null. */
export function valid(kind: ValueKind, given: string): string | null {
  if (kind === 'text') return given
  const text = given.trim()
  if (typeof kind !== 'string') return kind.includes(text) ? text : null
  switch (kind) {
    case 'guid':
      return isGuid(text) ? text : null
    case 'boolean':
      return validBoolean(text)
    case 'integer':
      return /^[+-]?\d+$/.test(text) ? text : wholeNumber(text)
    case 'decimal':
      return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(text) ? text : null
    case 'date':
      return date.test(text) && isDay(text) ? text : null
    case 'date-time':
      return validDateTime(text)
    case 'colour':
      return validColour(text)
  }
}

function validBoolean(text: string): string | null {
  if (/^(?:true|false|1|0)$/.test(text)) return text
  const lower = text.toLowerCase()
  return lower === 'true' || lower === 'false' ? lower : null
}

/** Some programs write "12.0" or "12.5" where the schema wants a whole number. */
function wholeNumber(text: string): string | null {
  return /^[+-]?\d+\.\d+$/.test(text) ? String(Math.round(Number(text))) : null
}

function validDateTime(text: string): string | null {
  const written = text.replace(/^(\S+) +(?=\d)/, '$1T')
  const whole = /^\d{4}-\d\d-\d\d$/.test(written) ? `${written}T00:00:00` : written
  return dateTime.test(whole) && isDay(whole) && isTime(whole) ? whole : null
}

function isDay(text: string): boolean {
  const [, year = '', month = '', day = ''] = /^-?(\d{4,})-(\d\d)-(\d\d)/.exec(text) ?? []
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1] ?? 0
  return y > 0 && d >= 1 && d <= days
}

function isTime(text: string): boolean {
  const [, hour, minute, second] = /T(\d\d):(\d\d):(\d\d)/.exec(text) ?? []
  return Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60
}

/** `#rgb` and `#rrggbb` as they are; `#aarrggbb`, `rgb(…)` and `rgba(…)` without what is see-through. */
function validColour(text: string): string | null {
  if (/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(text)) return text
  if (/^#[0-9a-f]{8}$/i.test(text)) return `#${text.slice(3)}`
  if (/^[0-9a-f]{6}$/i.test(text)) return `#${text}`
  const parts = /^rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*(?:,[^)]*)?\)$/i
    .exec(text)
    ?.slice(1, 4)
  if (!parts || parts.some((part) => Number(part) > 255)) return null
  return `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`
}
