/** The few drawings of these pages. Each is defined once in a page and used by name. */
import { html, type Html } from './html.ts'

/** Put at the start of a page that uses `drawing` or `bars`. `steps`: the lengths of answer scale that need bars. */
export function definitions(lengths: readonly number[]): Html {
  const symbols = lengths.flatMap((length) =>
    Array.from({ length }, (_, filled) => barsSymbol(length - 1, filled)),
  )
  return html`<svg class="defs" aria-hidden="true"><defs>
<symbol id="ck" viewBox="0 0 20 20"><path d="M4 10.5l4 4 8-9" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"/></symbol>
${symbols}</defs></svg>`
}

/** Rising bars, filled up to the place on the scale: the first option has none filled. */
export function bars(options: number, place: number): Html {
  return html`<svg class="lv" aria-hidden="true"><use href="#b${options - 1}-${place - 1}"/></svg>`
}

export const savedCheck = html`<svg aria-hidden="true" viewBox="0 0 20 20"><use href="#ck"/></svg>`

/** The mark of the product: a beam on the four actor groups. */
export const mark = html`<svg viewBox="0 0 30 22" width="30" height="22" aria-hidden="true"><rect y="2" width="30" height="5" rx="1" fill="var(--lamp)"/><g fill="currentColor"><circle cx="4" cy="14" r="3.4"/><path d="M9 10.6h6.2v6.8H9zM19 10.2l3.9 7.2h-7.8zM26.2 10l3.6 4-3.6 4-3.6-4zM0 20h30v1.4H0z"/></g></svg>`

export const speaker = html`<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><path d="M3 9.5v5h4l5 4.5V5L7 9.5z" fill="currentColor"/><path d="M15.5 9a4.2 4.2 0 010 6M18 6.5a8 8 0 010 11" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"/></svg>`

const drawn = {
  clock: 'M10 5v5l3.5 2M18 10a8 8 0 11-16 0 8 8 0 0116 0z',
  eye: 'M1.5 10S4.5 4.5 10 4.5 18.5 10 18.5 10 15.5 15.5 10 15.5 1.5 10 1.5 10zM12.5 10a2.5 2.5 0 11-5 0 2.5 2.5 0 015 0z',
  onward: 'M3 5l6 5-6 5zM11 5l6 5-6 5z',
} as const

export function icon(name: keyof typeof drawn): Html {
  return html`<svg viewBox="0 0 20 20" aria-hidden="true"><path d="${drawn[name]}" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"/></svg>`
}

function barsSymbol(count: number, filled: number): Html {
  const all = Array.from({ length: count }, (_, bar) => {
    const height = Math.round(8 + (12 * bar) / Math.max(1, count - 1))
    const width = count > 3 ? 8 : 11
    const x = 2 + bar * (width + 3)
    return html`<rect x="${x}" y="${23 - height}" width="${width}" height="${height}" rx="1.5" fill="${bar < filled ? 'currentColor' : 'none'}" stroke="currentColor" stroke-width="1.6"/>`
  })
  return html`<symbol id="b${count}-${filled}" viewBox="0 0 ${count > 3 ? 47 : 44} 24">${all}</symbol>`
}
