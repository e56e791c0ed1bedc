import type { Scale } from '../../../framework/shape.ts'
import { text, useSay } from '../shell/language.tsx'
import { Told } from './frames.tsx'

const words = {
  outside: text('Apart, nooit meegerekend:', 'Apart, never scored:', 'À part, jamais comptés :'),
}

/** The options in their order, and apart from them the answers outside the scale. */
export function AnswerScale({ scale }: { readonly scale: Scale }) {
  const say = useSay()
  return (
    <>
      <ol className="answer-scale">
        {scale.options.map((option) => (
          <li key={option.nl}>
            <Told text={option} />
          </li>
        ))}
      </ol>
      {scale.outside.length > 0 && (
        <div className="outside-scale">
          <span className="mute small">{say(words.outside)}</span>
          <ul>
            {scale.outside.map(({ id, text: outside }) => (
              <li key={id}>
                <Told text={outside} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
