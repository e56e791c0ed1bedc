import type { Crosswalk } from '../../../framework/shape.ts'
import { statusWords } from '../../figures/frame-words.ts'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { Told } from './frames.tsx'
import { relationWords } from './relation-words.ts'
import { ThingLink } from './thing-link.tsx'

const words = {
  rows: text('Wat aan wat hangt', 'What hangs on what', 'Ce qui est lié à quoi'),
  lead: text(
    'Een verband zegt dat twee dingen bij elkaar horen. Het zegt niet dat het ene het andere veroorzaakt.',
    'A link says that two things belong together. It does not say that one causes the other.',
    'Un lien dit que deux choses vont ensemble. Il ne dit pas que l’une cause l’autre.',
  ),
  one: text('Het ene', 'The one', 'L’un'),
  relation: text('Verband', 'Link', 'Lien'),
  other: text('Het andere', 'The other', 'L’autre'),
  note: text('Toelichting', 'Note', 'Note'),
  status: text('Status', 'Status', 'Statut'),
}

/** The rows of a crosswalk as a table, each with its status. */
export function CrosswalkView({ crosswalk }: { readonly crosswalk: Crosswalk }) {
  const say = useSay()
  const { language } = useLanguage()
  const hasNotes = crosswalk.rows.some(({ note }) => note !== undefined)
  return (
    <section className="part">
      <h2>{say(words.rows)}</h2>
      <p className="lead">{say(words.lead)}</p>
      <table className="rows">
        <caption className="vh">
          <Told text={crosswalk.title} />
        </caption>
        <thead>
          <tr>
            <th scope="col">{say(words.one)}</th>
            <th scope="col">{say(words.relation)}</th>
            <th scope="col">{say(words.other)}</th>
            {hasNotes && <th scope="col">{say(words.note)}</th>}
            <th scope="col">{say(words.status)}</th>
          </tr>
        </thead>
        <tbody>
          {crosswalk.rows.map(({ from, to, relation, status, note }) => (
            <tr key={`${from} ${relation} ${to}`}>
              <th scope="row">
                <ThingLink id={from} short />
              </th>
              <td className="mute">{relationWords(relation, 'from', language)}</td>
              <td>
                <ThingLink id={to} short />
              </td>
              {hasNotes && <td>{note && <Told text={note} />}</td>}
              <td className="mute">{statusWords(status, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
