import type { Framework } from '../../../framework/shape.ts'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { ids, IdLinks } from './id-links.tsx'
import { useFrames } from './frames.tsx'
import { kindWords } from './kind-heading.ts'
import { ThingLink } from './thing-link.tsx'

const words = {
  title: text(
    'Dezelfde code draagt of houdt tegen',
    'The same code carries or hinders',
    'Le même code porte ou freine',
  ),
  lead: text(
    'Wie invult, kiest. Bij de krachtlijnen die goed gaan is een code een hefboom, bij de krachtlijnen die moeilijk gaan een drempel.',
    'Whoever fills it in chooses. For the lines that go well a code is a lever, for the lines that go badly a threshold.',
    'C’est la personne qui choisit. Pour les lignes qui vont bien un code est un levier, pour celles qui vont mal un obstacle.',
  ),
  code: text('Code', 'Code', 'Code'),
  kind: text('Soort', 'Kind', 'Sorte'),
  liesIn: text('Ligt in', 'Lies in', 'Se trouve dans'),
  touches: text('Raakt', 'Touches', 'Touche'),
  facts: text('Feit ernaast', 'Fact beside it', 'Fait à côté'),
}

/** The codes of levers and thresholds, each with the box it lies in and the fact that can be put beside it. */
export function CodeList({ frame }: { readonly frame: Framework }) {
  const say = useSay()
  const { language } = useLanguage()
  const { links } = useFrames()
  return (
    <section className="part">
      <h2>{say(words.title)}</h2>
      <p className="lead">{say(words.lead)}</p>
      <table className="rows">
        <caption className="vh">{say(words.title)}</caption>
        <thead>
          <tr>
            {[words.code, words.kind, words.liesIn, words.touches, words.facts].map((title) => (
              <th key={title.nl} scope="col">
                {say(title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {frame.elements
            .filter(({ retired }) => !retired)
            .map(({ id, kind }) => {
              const rows = links[id]?.rows ?? []
              const to = (relation: string) => ids(rows.filter((row) => row.relation === relation))
              return (
                <tr key={id}>
                  <th scope="row">
                    <ThingLink id={id} />
                  </th>
                  <td>{kindWords(frame, kind, language)}</td>
                  <IdLinks title={words.liesIn} ids={to('lies-in')} />
                  <IdLinks title={words.touches} ids={to('touches')} />
                  <IdLinks title={words.facts} ids={links[id]?.facts ?? []} />
                </tr>
              )
            })}
        </tbody>
      </table>
    </section>
  )
}
