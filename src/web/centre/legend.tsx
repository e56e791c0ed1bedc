import { read, type Language, type Text } from '../../foundation/text.ts'
import type { Disclosed, Figure } from '../../api/views.ts'

const words = {
  estimate: {
    nl: 'gemiddelde en 95 %-interval (vanaf 15)',
    en: 'mean and 95% interval (from 15)',
    fr: 'moyenne et intervalle à 95 % (dès 15)',
  },
  'small-group': {
    nl: 'kleine groep (tot 14): afgerond, met een brede band',
    en: 'small group (up to 14): rounded, with a broad band',
    fr: 'petit groupe (jusqu’à 14) : arrondi, avec une large bande',
  },
  unanimous: {
    nl: 'iedereen antwoordde hetzelfde: alleen laag, midden of hoog',
    en: 'everybody answered the same: only low, middle or high',
    fr: 'tous ont répondu la même chose : seulement bas, milieu ou haut',
  },
  withheld: {
    nl: 'niet getoond: zo herkent niemand iemand',
    en: 'not shown: so nobody recognises anybody',
    fr: 'non montré : ainsi personne ne reconnaît personne',
  },
} satisfies Record<string, Text>

/** What the marks that occur mean. */
export function MarkLegend({
  figures,
  language,
}: {
  readonly figures: readonly Disclosed<Figure>[]
  readonly language: Language
}) {
  const kinds = new Set(figures.map((figure) => (figure.shown ? figure.value.kind : 'withheld')))
  return (
    <ul className="legend">
      {kinds.has('estimate') && (
        <li>
          <svg width="52" height="14" viewBox="0 0 52 14" aria-hidden="true">
            <line className="k-legend" x1="2" x2="50" y1="7" y2="7" strokeWidth="2.5" />
            <circle className="f-legend" cx="26" cy="7" r="5.5" />
          </svg>
          {read(words.estimate, language)}
        </li>
      )}
      {kinds.has('small-group') && (
        <li>
          <svg width="52" height="14" viewBox="0 0 52 14" aria-hidden="true">
            <rect className="f-legend" x="2" y="2" width="48" height="10" rx="5" opacity=".24" />
            <circle className="k-legend on-surface" cx="26" cy="7" r="5" strokeWidth="2.4" />
          </svg>
          {read(words['small-group'], language)}
        </li>
      )}
      {kinds.has('unanimous') && (
        <li>
          <svg width="34" height="16" viewBox="0 0 34 16" aria-hidden="true">
            <rect className="f-legend" x="1" y="1" width="32" height="14" rx="2" opacity=".13" />
            <rect
              className="k-legend"
              x="1"
              y="1"
              width="32"
              height="14"
              rx="2"
              fill="none"
              strokeDasharray="4 3"
            />
          </svg>
          {read(words.unanimous, language)}
        </li>
      )}
      {kinds.has('withheld') && (
        <li>
          <span className="sw seal2 long" />
          {read(words.withheld, language)}
        </li>
      )}
    </ul>
  )
}
