import type { Element, Framework } from '../../../framework/shape.ts'
import { type Text, read } from '../../../foundation/text.ts'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { Told, useFrames } from './frames.tsx'
import { ids, IdLinks } from './id-links.tsx'
import { ThingLink } from './thing-link.tsx'

const words = {
  title: text(
    'Naast elk gevoel staat een feit',
    'Beside every feeling stands a fact',
    'À côté de chaque ressenti, un fait',
  ),
  lead: text(
    'Eén fiche per centrum en per golf, met bij elk getal waar het vandaan komt. Nooit over een persoon.',
    'One sheet per centre and wave, with the source of each number. Never about a person.',
    'Une fiche par centre et par vague, avec la source de chaque chiffre. Jamais sur une personne.',
  ),
  fact: text('Feit', 'Fact', 'Fait'),
  how: text('Hoe het ingevuld wordt', 'How it is filled in', 'Comment on le remplit'),
  beside: text('Staat naast', 'Stands beside', 'Se trouve à côté de'),
  code: text('Hoort bij de code', 'Belongs to the code', 'Va avec le code'),
}

const measures: Readonly<Record<NonNullable<Element['measure']>, Text>> = {
  number: text('een getal', 'a number', 'un nombre'),
  percent: text('een percentage', 'a percentage', 'un pourcentage'),
  euro: text('een bedrag', 'an amount', 'un montant'),
  ordinal: text('een trap', 'a step', 'un degré'),
  mixed: text('in woorden en cijfers', 'in words and figures', 'en mots et en chiffres'),
}

/** The structural facts, each with how it is entered and which scores it stands beside. */
export function FactList({ frame }: { readonly frame: Framework }) {
  const say = useSay()
  const { links } = useFrames()
  return (
    <section className="part">
      <h2>{say(words.title)}</h2>
      <p className="lead">{say(words.lead)}</p>
      <table className="rows">
        <caption className="vh">{say(words.title)}</caption>
        <thead>
          <tr>
            {[words.fact, words.how, words.beside, words.code].map((title) => (
              <th key={title.nl} scope="col">
                {say(title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {frame.elements
            .filter(({ retired }) => !retired)
            .map((fact) => (
              <tr key={fact.id}>
                <th scope="row">
                  <ThingLink id={fact.id} />
                </th>
                <td>
                  <HowEntered fact={fact} />
                </td>
                <IdLinks
                  title={words.beside}
                  ids={ids(
                    (links[fact.id]?.rows ?? []).filter(({ relation }) => relation === 'stands-beside'),
                  )}
                />
                <IdLinks title={words.code} ids={links[fact.id]?.codes ?? []} />
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  )
}

/** "een getal: dossiers per VTE"; for an ordinal one its steps, lowest first. */
export function HowEntered({ fact }: { readonly fact: Element }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <>
      {[fact.measure ? say(measures[fact.measure]) : '', fact.unit ? read(fact.unit, language) : '']
        .filter(Boolean)
        .join(': ')}
      {fact.levels && (
        <ol className="steps">
          {fact.levels.map((level) => (
            <li key={level.nl}>
              <Told text={level} />
            </li>
          ))}
        </ol>
      )}
    </>
  )
}
