import type { Framework } from '../../../framework/shape.ts'
import { statusWords } from '../../figures/frame-words.ts'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { Told } from './frames.tsx'

const words = {
  title: text('Wat erover gepubliceerd is', 'What was published about it', 'Ce qui a été publié à ce sujet'),
  lead: text(
    'Achtergrond, nooit een norm. Een getal van elders zegt niet hoe het in uw centrum is of zou moeten zijn.',
    'Background, never a norm. A number from elsewhere does not say how things are in your centre, or should be.',
    'Contexte, jamais une norme. Un chiffre d’ailleurs ne dit pas comment c’est dans votre centre, ni comment cela devrait être.',
  ),
  claim: text('Wat gevonden werd', 'What was found', 'Ce qui a été trouvé'),
  source: text('Bron', 'Source', 'Source'),
  status: text('Status', 'Status', 'Statut'),
}

export function Evidence({ evidence }: { readonly evidence: NonNullable<Framework['evidence']> }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <section className="part">
      <h2>{say(words.title)}</h2>
      <p className="lead">{say(words.lead)}</p>
      <table className="rows">
        <caption className="vh">{say(words.title)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.claim)}</th>
            <th scope="col">{say(words.source)}</th>
            <th scope="col">{say(words.status)}</th>
          </tr>
        </thead>
        <tbody>
          {evidence.map(({ claim, source, status }) => (
            <tr key={claim.nl}>
              <td>
                <Told text={claim} />
              </td>
              <td>{source}</td>
              <td>{statusWords(status, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
