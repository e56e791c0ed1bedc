import type { LinkedRow } from '../../../framework/element-links.ts'
import type { Thing } from '../../../framework/library-index.ts'
import { statusWords } from '../../figures/frame-words.ts'
import { read } from '../../../foundation/text.ts'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { FrameLink } from './frame-links.tsx'
import { Told, useFrames } from './frames.tsx'
import { relationWords } from './relation-words.ts'
import { ThingLink } from './thing-link.tsx'

const words = {
  title: text('Bruggen naar andere kaders', 'Bridges to other frameworks', 'Ponts vers d’autres cadres'),
  lead: text(
    'Een verband zegt dat twee dingen bij elkaar horen, niet dat het ene het andere veroorzaakt.',
    'A link says that two things belong together, not that one causes the other.',
    'Un lien dit que deux choses vont ensemble, pas que l’une cause l’autre.',
  ),
  relation: text('Verband', 'Link', 'Lien'),
  other: text('Met', 'With', 'Avec'),
  from: text('Waar dat staat', 'Where that stands', 'Où cela figure'),
}

/** The crosswalk rows in which this stands, at either end. */
export function LinkedRows({
  thing: own,
  rows,
}: {
  readonly thing: Thing
  readonly rows: readonly LinkedRow[]
}) {
  const say = useSay()
  const { language } = useLanguage()
  const { library, things } = useFrames()
  if (rows.length === 0) return null
  const dimensions = own.kind === 'element' ? (own.element.dimensions ?? []) : []
  return (
    <section className="part">
      <h2>{say(words.title)}</h2>
      <p className="lead">{say(words.lead)}</p>
      <table className="rows">
        <caption className="vh">{say(words.title)}</caption>
        <thead>
          <tr>
            {[words.relation, words.other, words.from].map((head) => (
              <th key={head.nl} scope="col">
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const crosswalk = library.crosswalks.find(({ id }) => id === row.crosswalk)
            const other = things.get(row.other)
            const file = other && ('framework' in other ? other.framework : other.instrument)
            const dimension = dimensions.find(({ id }) => id === row.dimension)
            return (
              <tr
                key={`${row.crosswalk} ${row.asEnd} ${row.relation} ${row.dimension} ${row.other} ${row.otherDimension}`}
              >
                <td>
                  {dimension && (
                    <strong>
                      <Told text={dimension} />{' '}
                    </strong>
                  )}
                  {relationWords(row.relation, row.asEnd, language)}
                </td>
                <th scope="row">
                  <ThingLink
                    id={row.otherDimension === undefined ? row.other : `${row.other}:${row.otherDimension}`}
                  />
                  {file && <span className="mark-words">{read(file.title, language)}</span>}
                  {row.note && (
                    <p className="small mute row-note">
                      <Told text={row.note} />
                    </p>
                  )}
                </th>
                <td className="mute">
                  {crosswalk && (
                    <FrameLink id={crosswalk.id}>
                      <Told text={crosswalk.title} />
                    </FrameLink>
                  )}
                  <span className="mark-words">{statusWords(row.status, language)}</span>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
