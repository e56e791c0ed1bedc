import type { Framework } from '../../../framework/shape.ts'
import { statusWords } from '../../figures/frame-words.ts'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { Told } from './frames.tsx'
import { ThingLink } from './thing-link.tsx'

const words = {
  title: text('Om te lezen, niet om te meten', 'To read, not to measure by', 'À lire, pas pour mesurer'),
  lead: text(
    'Niets hiervan komt als streep of kleur in een figuur.',
    'None of this becomes a line or a colour in a figure.',
    'Rien de ceci ne devient un trait ou une couleur dans une figure.',
  ),
}

/** What is kept beside the frames: published scales, figures on the sector, the rules. */
export function BackgroundList({ frame }: { readonly frame: Framework }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <section className="part">
      <h2>{say(words.title)}</h2>
      <p className="lead">{say(words.lead)}</p>
      <ul className="shelf">
        {frame.elements
          .filter(({ retired }) => !retired)
          .map(({ id, definition, note, source, status }) => (
            <li key={id}>
              <h3>
                <ThingLink id={id} />
              </h3>
              {definition && (
                <p>
                  <Told text={definition} />
                </p>
              )}
              {note && (
                <p>
                  <Told text={note} />
                </p>
              )}
              <p className="mark-words">
                {[source, statusWords(status, language)].filter(Boolean).join(' · ')}
              </p>
            </li>
          ))}
      </ul>
    </section>
  )
}
