import type { Element, Framework } from '../../../framework/shape.ts'
import { statusWords } from '../../figures/frame-words.ts'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { Concepts } from './concepts.tsx'
import { hangingWords } from './counted.ts'
import { Evidence } from './evidence.tsx'
import { Told, useFrames } from './frames.tsx'
import { kindHeading } from './kind-heading.ts'
import { SpeaksOfGlyph, speaksOfWords } from './speaks-of.tsx'
import { ThingLink } from './thing-link.tsx'

const words = {
  title: text(
    'Processen en uitkomsten staan naast elkaar, zonder pijlen',
    'Processes and outcomes stand side by side, without arrows',
    'Les processus et les résultats se trouvent côte à côte, sans flèches',
  ),
  why: text(
    'De auteurs zeggen niet welk proces tot welke uitkomst leidt. Daarom tekenen wij dat ook niet.',
    'The authors do not say which process leads to which outcome. So neither do we.',
    'Les auteurs ne disent pas quel processus mène à quel résultat. Nous ne le dessinons donc pas non plus.',
  ),
  marks: text(
    'Of een element over empowering of over empowered spreekt, is een {status}.',
    'Whether an element speaks of empowering or of empowered is an {status}.',
    'Qu’un élément parle d’empowering ou d’empowered est une {status}.',
  ),
  terms: text('Woorden die erbij horen', 'Words that go with it', 'Les mots qui vont avec'),
}

/** A table in which components group processes and outcomes. It has no arrows: the theory states none. */
export function ComponentTable({ frame }: { readonly frame: Framework }) {
  const say = useSay()
  const { language } = useLanguage()
  const kept = frame.elements.filter(({ retired }) => !retired)
  const kinds = [...new Set(kept.map(({ kind }) => kind))]
  const proposals = kept.some(({ speaksOf }) => speaksOf?.status === 'own-proposal')
  return (
    <>
      <section className="part">
        <h2>{say(words.title)}</h2>
        <p className="lead">
          {say(words.why)} {proposals && say(words.marks, { status: statusWords('own-proposal', language) })}
        </p>
        <ul className="legend">
          {(['empowering', 'empowered', 'both'] as const).map((value) => (
            <li key={value}>
              <SpeaksOfGlyph value={value} />
              {speaksOfWords(value, language)}
            </li>
          ))}
        </ul>
        <table className="components">
          <caption className="vh">
            <Told text={frame.title} />
          </caption>
          <thead>
            <tr>
              {kinds.map((kind) => (
                <th key={kind} scope="col">
                  {kindHeading(frame, kind, 2, language)}
                </th>
              ))}
            </tr>
          </thead>
          {frame.groups.map(({ id, title }) => (
            <tbody key={id}>
              <tr>
                <th scope="rowgroup" colSpan={kinds.length}>
                  <Told text={title} />
                </th>
              </tr>
              <tr>
                {kinds.map((kind) => (
                  <td key={kind}>
                    <ul>
                      {kept
                        .filter((element) => element.group === id && element.kind === kind)
                        .map((element) => (
                          <Cell key={element.id} element={element} />
                        ))}
                    </ul>
                  </td>
                ))}
              </tr>
            </tbody>
          ))}
        </table>
      </section>
      {frame.concepts && <Concepts title={words.terms} concepts={frame.concepts} />}
      {frame.evidence && <Evidence evidence={frame.evidence} />}
    </>
  )
}

function Cell({ element }: { readonly element: Element }) {
  const say = useSay()
  const { language } = useLanguage()
  const { links } = useFrames()
  const { speaksOf, status } = element
  const marks = [
    speaksOf ? speaksOfWords(speaksOf.value, language) : '',
    hangingWords(links[element.id], say),
    status === 'verified' ? '' : statusWords(status, language),
  ]
  return (
    <li>
      <h3>
        {speaksOf && <SpeaksOfGlyph value={speaksOf.value} />}
        <ThingLink id={element.id} />
      </h3>
      {element.definition && (
        <p className="only-wide">
          <Told text={element.definition} />
        </p>
      )}
      <p className="mark-words">{marks.filter(Boolean).join(' · ')}</p>
    </li>
  )
}
