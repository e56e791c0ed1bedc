import { read, type Text } from '../../../foundation/text.ts'
import type { Crosswalk, Element, Framework } from '../../../framework/shape.ts'
import { statusWords } from '../../figures/frame-words.ts'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { Concepts } from './concepts.tsx'
import { counted, hangingWords } from './counted.ts'
import { Told, useFrames } from './frames.tsx'
import { kindHeading } from './kind-heading.ts'
import { ThingLink } from './thing-link.tsx'

const words = {
  index: text('Op deze pagina', 'On this page', 'Sur cette page'),
  lenses: text('Waardoor we kijken', 'Through which we look', 'À travers quoi nous regardons'),
  unasked: text('Waar niets naar vraagt', 'What nothing asks about', 'Ce que rien ne demande'),
  unaskedLead: text(
    '{count} van de {all} onderdelen komen in geen enkele vraag of code voor. Gesprekken en documenten kunnen er wel over gaan. Deze lijst wordt uitgerekend uit de vragen zelf.',
    '{count} of the {all} parts stand in no question and no code. Interviews and documents may still be about them. This list is worked out from the questions themselves.',
    '{count} des {all} éléments ne figurent dans aucune question ni aucun code. Des entretiens et des documents peuvent en parler. Cette liste est calculée à partir des questions elles-mêmes.',
  ),
  nothing: text('niets vraagt hiernaar', 'nothing asks about this', 'rien ne le demande'),
  fits: text(
    'Welke rol bij welke situatie past',
    'Which role fits which situation',
    'Quel rôle convient à quelle situation',
  ),
  role: text('Rol', 'Role', 'Rôle'),
  situation: text('Situatie', 'Situation', 'Situation'),
  how: text('Hoe', 'How', 'Comment'),
}

/** The lines of the frame in its own order, each with its parts by kind; nothing is sorted by anything else. */
export function Krachtlijnen({ frame }: { readonly frame: Framework }) {
  const say = useSay()
  const { language } = useLanguage()
  const { unasked } = useFrames()
  const kept = frame.elements.filter(({ retired }) => !retired)
  const lines = kept.filter(({ parent }) => parent === undefined)
  const parts = kept.filter(({ parent }) => parent !== undefined)
  const own = new Set(parts.map(({ id }) => id))
  const missing = unasked.filter((id) => own.has(id))
  const groups = frame.groups.filter(({ id }) => lines.some(({ group }) => group === id))
  return (
    <div className="page">
      <nav className="toc" aria-label={say(words.index)}>
        <ol>
          {lines.map((line) => (
            <li key={line.id}>
              <a href={`#${line.id}`}>
                <b>{line.number}</b> {read(line.shortTitle ?? line.title, language)}
              </a>
            </li>
          ))}
          <li>
            <a href="#waar-niets-naar-vraagt">
              <b /> {say(words.unasked)}
            </a>
          </li>
        </ol>
      </nav>
      <div>
        {frame.concepts && <Concepts title={words.lenses} concepts={frame.concepts} />}
        {groups.map(({ id, title }) => (
          <section className="part" key={id}>
            <h2>
              <Told text={title} />
            </h2>
            {lines
              .filter(({ group }) => group === id)
              .map((line) => (
                <Line
                  key={line.id}
                  frame={frame}
                  line={line}
                  parts={parts.filter(({ parent }) => parent === line.id)}
                />
              ))}
          </section>
        ))}
        <section className="part" id="waar-niets-naar-vraagt">
          <h2>{say(words.unasked)}</h2>
          <p className="lead">{say(words.unaskedLead, { count: missing.length, all: parts.length })}</p>
          <dl className="by-line">
            {lines.map((line) => {
              const ids = missing.filter((id) =>
                parts.some((part) => part.id === id && part.parent === line.id),
              )
              return (
                ids.length > 0 && (
                  <div key={line.id}>
                    <dt>
                      <ThingLink id={line.id} short />
                    </dt>
                    <dd>
                      <ul>
                        {ids.map((id) => (
                          <li key={id}>
                            <ThingLink id={id} />
                          </li>
                        ))}
                      </ul>
                    </dd>
                  </div>
                )
              )
            })}
          </dl>
        </section>
      </div>
    </div>
  )
}

function Line({
  frame,
  line,
  parts,
}: {
  readonly frame: Framework
  readonly line: Element
  readonly parts: readonly Element[]
}) {
  const say = useSay()
  const { language } = useLanguage()
  const { links, library } = useFrames()
  const kinds = [...new Set(parts.map(({ kind }) => kind))]
  const fitting = library.crosswalks.filter((crosswalk) => rowsWithin(crosswalk, parts).length > 0)
  return (
    <article className="line" id={line.id}>
      <h3>
        <ThingLink id={line.id} />
      </h3>
      {line.definition && (
        <p>
          <Told text={line.definition} />
        </p>
      )}
      <p className="small mute">
        {[
          counted(parts.length, 'parts', say),
          hangingWords(links[line.id], say),
          line.status === 'verified' ? '' : statusWords(line.status, language),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <div className="kinds">
        {kinds.map((kind) => {
          const ofKind = parts.filter((part) => part.kind === kind)
          return (
            <div key={kind}>
              <h4>{kindHeading(frame, kind, ofKind.length, language)}</h4>
              <ul>
                {ofKind.map((part) => (
                  <Part key={part.id} part={part} />
                ))}
              </ul>
            </div>
          )
        })}
      </div>
      {fitting.map((crosswalk) => (
        <Fitting key={crosswalk.id} crosswalk={crosswalk} parts={parts} title={words.fits} />
      ))}
    </article>
  )
}

function Part({ part }: { readonly part: Element }) {
  const say = useSay()
  const { language } = useLanguage()
  const { unasked } = useFrames()
  const marks = [
    part.status === 'verified' ? '' : statusWords(part.status, language),
    unasked.includes(part.id) ? say(words.nothing) : '',
  ].filter(Boolean)
  return (
    <li>
      {part.number !== undefined && <span className="num mute">{part.number} </span>}
      <ThingLink id={part.id} />
      {marks.length > 0 && <span className="mark-words">{marks.join('; ')}</span>}
    </li>
  )
}

/** Rows of ours that tie two parts of the same line, such as a role to a situation. */
function Fitting({
  crosswalk,
  parts,
  title,
}: {
  readonly crosswalk: Crosswalk
  readonly parts: readonly Element[]
  readonly title: Text
}) {
  const say = useSay()
  const { language } = useLanguage()
  const rows = rowsWithin(crosswalk, parts)
  const statuses = [...new Set(rows.map(({ status }) => statusWords(status, language)))].join(', ')
  return (
    <div className="fitting">
      <table className="rows">
        <caption>
          {say(title)}: {statuses}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say(words.role)}</th>
            <th scope="col">{say(words.situation)}</th>
            <th scope="col">{say(words.how)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ from, to, note }) => (
            <tr key={`${from} ${to}`}>
              <th scope="row">
                <ThingLink id={from} />
              </th>
              <td>
                <ThingLink id={to} />
              </td>
              <td>{note && <Told text={note} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function rowsWithin({ rows }: Crosswalk, parts: readonly Element[]): Crosswalk['rows'] {
  const ids = new Set(parts.map(({ id }) => id))
  return rows.filter(({ from, to, relation }) => relation === 'fits' && ids.has(from) && ids.has(to))
}
