import '../style/said.css'
import { read, type Language, type Text } from '../../foundation/text.ts'
import type { QuotedOn, ReportedGroup } from '../../api/views.ts'
import { spokenWords } from '../figures/spoken-words.ts'
import type { Titles } from '../figures/titles.ts'
import { GroupGlyph } from './group-glyph.tsx'

const words = {
  verbatim: {
    nl: 'woordelijk, met toestemming',
    en: 'word for word, with consent',
    fr: 'mot à mot, avec accord',
  },
  rephrased: {
    nl: 'herschreven, met toestemming',
    en: 'rephrased, with consent',
    fr: 'reformulé, avec accord',
  },
} satisfies Record<string, Text>

/** Released quotes: in the other voice, with the group of whoever spoke and nothing else. */
export function SaidQuotes({
  quotes,
  titles,
  language,
  hasElement = false,
}: {
  readonly quotes: readonly QuotedOn[]
  readonly titles: Titles
  readonly language: Language
  /** Name the element each is about. */
  readonly hasElement?: boolean
}) {
  if (quotes.length === 0) return null
  return (
    <div className="two voices">
      {quotes.map(({ quote, element, direction }, at) =>
        quote.shown ? (
          <figure className="said" key={at}>
            <blockquote className="voice">{quote.value.words}</blockquote>
            <figcaption>
              <GroupGlyph group={quote.value.group as ReportedGroup} />
              {titles.group(quote.value.group as ReportedGroup).toLowerCase()} ·{' '}
              {read(quote.value.isRephrased ? words.rephrased : words.verbatim, language)}
              {direction && (
                <>
                  {' '}
                  · <span className={direction === 'carries' ? 'sw carry' : 'sw hinder'} />{' '}
                  {read(spokenWords[direction], language)}
                </>
              )}
              {hasElement && <> · {titles.title(element)}</>}
            </figcaption>
          </figure>
        ) : null,
      )}
    </div>
  )
}
