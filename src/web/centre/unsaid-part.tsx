import { read, type Text } from '../../foundation/text.ts'
import { CannotSay } from './cannot-say.tsx'
import { aboutWording } from './krachtlijnen-part.tsx'
import type { PartProps } from './part.ts'

const words = {
  title: { nl: 'Wat niet gezegd kan worden', en: 'What cannot be said', fr: 'Ce qui ne peut pas être dit' },
  lead: {
    nl: 'Dit wisten we vooraf. Wat na het antwoorden niet getoond wordt, draagt overal hetzelfde teken, zonder reden: zo verraadt een leeg vak niets.',
    en: 'This we knew beforehand. What is not shown after answering wears the same mark everywhere, without a reason: so an empty place gives nothing away.',
    fr: 'Ceci, nous le savions d’avance. Ce qui n’est pas montré après les réponses porte partout le même signe, sans raison : ainsi une place vide ne trahit rien.',
  },
  nothing: {
    nl: 'Voor deze golf was er vooraf niets dat niet gezegd kon worden.',
    en: 'For this wave there was nothing beforehand that could not be said.',
    fr: 'Pour cette vague, rien n’était impossible à dire d’avance.',
  },
} satisfies Record<string, Text>

/** 6. The silences that were known beforehand, each with what can be said instead. */
export function UnsaidPart({ profile, titles, language }: PartProps) {
  // What is about wording or about differences stands beside those figures.
  const besideFigure = (reason: string) => aboutWording.has(reason) || reason === 'single-item-invariance'
  const said = profile.cannotBeSaid.filter(({ reason }) => !besideFigure(reason))
  return (
    <section className="part" id="niet-te-zeggen" aria-labelledby="niet-te-zeggen-title">
      <h2 id="niet-te-zeggen-title">{read(words.title, language)}</h2>
      <p className="lead">{read(words.lead, language)}</p>
      {said.length === 0 ? (
        <p className="small mute sense-empty">{read(words.nothing, language)}</p>
      ) : (
        <div className="two">
          {said.map((one, at) => (
            <CannotSay key={at} said={one} titles={titles} language={language} />
          ))}
        </div>
      )}
    </section>
  )
}
