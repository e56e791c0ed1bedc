import type { Code } from '../../../qualitative/code.ts'
import { text, useSay } from '../shell/language.tsx'

const words = {
  which: text('Wel of niet?', 'Yes or no?', 'Oui ou non ?'),
  include: text('Wel:', 'Yes:', 'Oui :'),
  exclude: text('Niet:', 'No:', 'Non :'),
  example: text('Zo klinkt het:', 'It sounds like:', 'On dit par exemple :'),
  noRule: text(
    'Nog geen regel of voorbeeld. Schrijf ze in het codeboek zodra u twijfelt: dan leest de volgende hetzelfde.',
    'No rule or example yet. Write them in the codebook as soon as you hesitate: then the next person reads the same.',
    "Pas encore de règle ni d'exemple. Écrivez-les dans le livre de codes dès que vous hésitez : le suivant lira la même chose.",
  ),
}

/** A code with its definition and its rule: stands beside the text while coding. */
export function AboutCode({ code, isShort = false }: { readonly code: Code; readonly isShort?: boolean }) {
  const say = useSay()
  const { mark, name, definition, include, exclude, example } = code
  const hasRule = [include, exclude, example].some((one) => one !== '')
  const rule = (
    <>
      {include && (
        <p className="small">
          <b>{say(words.include)}</b> {include}
        </p>
      )}
      {exclude && (
        <p className="small">
          <b>{say(words.exclude)}</b> {exclude}
        </p>
      )}
      {example && (
        <p className="small">
          <b>{say(words.example)}</b> <span className="said">{example}</span>
        </p>
      )}
    </>
  )
  return (
    <div className="about-code">
      <h3>
        {mark} {name}
      </h3>
      {definition && <p className="small mute">{definition}</p>}
      {hasRule && isShort && rule}
      {hasRule && !isShort && (
        <details className="why" open>
          <summary className="small">{say(words.which)}</summary>
          {rule}
        </details>
      )}
      {!hasRule && !isShort && <p className="tiny mute">{say(words.noRule)}</p>}
    </div>
  )
}
