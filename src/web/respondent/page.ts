/** The frame of every page of taking part: one style, at most one script, nothing from elsewhere. */
import { direction, type Language, read } from '../../foundation/text.ts'
import { definitions, mark, speaker } from './drawings.ts'
import { html, type Html, trusted } from './html.ts'
import { script } from './script.ts'
import { style } from './style.ts'
import { words } from './words.ts'

export interface Page {
  readonly language: Language
  readonly title: string
  /** Beside the mark: what the questions are about. */
  readonly heading: string
  readonly isExample: boolean
  readonly isKiosk: boolean
  /** `client`: large, one question at a time. `group`: a few questions together. */
  readonly look: 'client' | 'group' | 'text'
  /** Lengths of the answer scales that are drawn with bars. */
  readonly barLengths: readonly number[]
  readonly main: Html
  /** For a page that goes on by itself, without a script as well. */
  readonly goesTo?: { readonly address: string; readonly seconds: number }
  /** Shown from right to left although the language is not: for looking at the layout. */
  readonly mirrored?: boolean
}

const look = { client: 'cl', group: 'gr', text: 'rich' } as const

export function renderPage(page: Page): string {
  const { language } = page
  return html`<!doctype html><html lang="${language}" dir="${page.mirrored ? 'rtl' : direction(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${page.title}</title>
${page.goesTo && html`<meta http-equiv="refresh" content="${page.goesTo.seconds};url=${page.goesTo.address}">`}<style>${trusted(style)}</style></head>
<body${page.isKiosk && html` data-kiosk`}><a class="skip" href="#inhoud">${read(words.toContent, language)}</a>${definitions(page.barLengths)}${page.isExample && html`<p class="ex">${read(words.example, language)}</p>`}
<div class="q ${look[page.look]}"><header><p class="who">${mark}<span>${page.heading}</span></p><button class="rd" type="button" hidden data-read>${speaker}<span>${read(words.readAloud, language)}</span></button></header>
<main id="inhoud">${page.main}</main></div><script>${trusted(script)}</script></body></html>`.text
}
