import type { ReactNode } from 'react'
import type { Language } from '../../foundation/text.ts'
import { gridLines, scaleLabels } from '../figures/marks.ts'
import { el } from '../figures/markup.ts'
import { Drawn } from './figure-block.tsx'

const options = {
  nl: ['nooit', 'soms', 'vaak', 'altijd'],
  en: ['never', 'sometimes', 'often', 'always'],
  fr: ['jamais', 'parfois', 'souvent', 'toujours'],
} as const

/** The axis without marks, and one sentence on what will fill it. */
export function Empty({ language, children }: { readonly language: Language; readonly children: ReactNode }) {
  return (
    <div className="empty-figure">
      <Drawn
        draw={(width) => {
          const axis = { from: 2, to: Math.min(width, 420) - 2, maximum: 4 }
          return el(
            'svg',
            {
              class: 'drawing',
              width: axis.to + 2,
              height: 62,
              viewBox: `0 0 ${axis.to + 2} 62`,
              'aria-hidden': 'true',
            },
            [gridLines(axis, 2, 40), scaleLabels(axis, options[language], 58)],
          ).markup
        }}
      />
      <p className="small mute">{children}</p>
    </div>
  )
}
