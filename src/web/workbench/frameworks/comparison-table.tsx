import type { Instrument } from '../../../framework/shape.ts'
import { useGroupName } from './group-names.ts'
import { GroupSign } from '../shell/group-sign.tsx'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { counted } from './counted.ts'
import { Told, useFrames } from './frames.tsx'
import { kindHeading } from './kind-heading.ts'
import { comparisonWords } from './question-words.ts'
import { FileLink } from './thing-link.tsx'

const words = {
  caption: text(
    'Wat naast wat mag staan, en waarom',
    'What may stand beside what, and why',
    'Ce qui peut être comparé, et pourquoi',
  ),
  groups: text('Groepen', 'Groups', 'Groupes'),
  about: text('Waarover', 'About', 'Sur quoi'),
  allowed: text('Wat mag', 'What is allowed', 'Ce qui est permis'),
  why: text('Waarom', 'Why', 'Pourquoi'),
  all: text('alles', 'everything', 'tout'),
  of: text('{count} van', '{count} of', '{count} de'),
}

/** Which groups may be compared on what. A pair that is not in the instrument is compared on nothing. */
export function ComparisonTable({ instrument }: { readonly instrument: Instrument }) {
  const say = useSay()
  const groupName = useGroupName()
  return (
    <table className="rows">
      <caption className="vh">{say(words.caption)}</caption>
      <thead>
        <tr>
          {[words.groups, words.about, words.allowed, words.why].map((title) => (
            <th key={title.nl} scope="col">
              {say(title)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {instrument.comparisons.map(({ groups, constructs, allowed, reason }, at) => (
          <tr key={at}>
            <th scope="row">
              {groups.map((group) => (
                <span className="nw pair-group" key={group}>
                  <GroupSign group={group} />
                  {say(groupName(group))}
                </span>
              ))}
            </th>
            <td>{constructs ? <Constructs ids={constructs} /> : say(words.all)}</td>
            <td>
              <strong>{say(comparisonWords[allowed])}</strong>
            </td>
            <td>
              <Told text={reason} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** By their numbers where the frame numbers them: "krachtlijnen 1, 2, 5"; else how many of which frame. */
function Constructs({ ids }: { readonly ids: readonly string[] }) {
  const say = useSay()
  const { language } = useLanguage()
  const { library } = useFrames()
  const parts = library.frameworks.flatMap((frame) => {
    const elements = frame.elements.filter(({ id }) => ids.includes(id))
    return elements.length > 0 ? [{ frame, elements }] : []
  })
  return (
    <ul className="cell-list">
      {parts.map(({ frame, elements }) => {
        const [first] = elements
        const numbered = elements.every(({ number, kind }) => number !== undefined && kind === first?.kind)
        return (
          <li key={frame.id}>
            {numbered && first ? (
              `${kindHeading(frame, first.kind, elements.length, language)} ${elements.map(({ number }) => number).join(', ')}`
            ) : (
              <>
                {say(words.of, { count: counted(elements.length, 'elements', say) })}{' '}
                <FileLink id={frame.id} title={frame.title} />
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}
