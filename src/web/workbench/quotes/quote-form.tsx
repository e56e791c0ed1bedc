/** How a quote will read, what it is about, and which way: the same form to propose one and to change it. */
import { type FormEvent, type ReactNode, useState } from 'react'
import { useAnswer } from '../asking.ts'
import { Choices, SelectField, TextArea } from '../form/field.tsx'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { Asked, FaultNotice } from '../shell/states.tsx'
import { elementsToQuoteOn } from './elements-to-quote-on.ts'
import { directions } from './quote-words.ts'

const words = {
  wording: text('Zo zal het luiden', 'How it will read', 'Comment elle se lira'),
  hint: text(
    'Laat weg wat iemand herkenbaar maakt: namen, plaatsen, functies, een zeldzaam voorval.',
    'Leave out what makes somebody recognisable: names, places, posts, a rare event.',
    'Omettez ce qui rend quelqu’un reconnaissable : noms, lieux, fonctions, un fait rare.',
  ),
  about: text('Het gaat over', 'It is about', 'Elle porte sur'),
  direction: text('Wat wordt hier verteld?', 'What is told here?', 'Que raconte-t-on ici ?'),
  frames: text('de kaders', 'the frames', 'les cadres'),
  busy: text('Bezig …', 'Busy …', 'En cours …'),
  cancel: text('Toch niet', 'Never mind', 'Finalement non'),
}

export interface QuoteAsFilledIn {
  readonly wording: string
  readonly element: string
  readonly direction: 'carries' | 'hinders' | null
}

export function QuoteForm({
  study,
  from,
  act,
  sending,
  onSend,
  onCancel,
  children,
}: {
  readonly study: string
  readonly from: QuoteAsFilledIn
  /** The text of the button. */
  readonly act: string
  readonly sending: { readonly isPending: boolean; readonly error: unknown }
  readonly onSend: (filled: QuoteAsFilledIn) => void
  readonly onCancel: () => void
  readonly children?: ReactNode
}) {
  const say = useSay()
  const { language } = useLanguage()
  const frames = useAnswer('studyFrameworks', { study })
  const [wording, setWording] = useState(from.wording)
  const [element, setElement] = useState(from.element)
  const [direction, setDirection] = useState<'carries' | 'hinders' | 'none'>(from.direction ?? 'none')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSend({ wording, element, direction: direction === 'none' ? null : direction })
  }
  return (
    <Asked answer={frames} what={say(words.frames)}>
      {({ library }) => (
        <form onSubmit={submit} className="quote-form">
          <TextArea
            label={say(words.wording)}
            hint={say(words.hint)}
            value={wording}
            onChange={setWording}
            maxLength={5_000}
            required
          />
          {children}
          <SelectField
            label={say(words.about)}
            value={element}
            onChange={setElement}
            options={elementsToQuoteOn(library, language)}
          />
          <Choices
            legend={say(words.direction)}
            value={direction}
            onChange={setDirection}
            options={(['carries', 'hinders', 'none'] as const).map((value) => ({
              value,
              name: say(directions[value]),
            }))}
          />
          {sending.error !== null && <FaultNotice error={sending.error} />}
          <p className="actions">
            <button
              type="submit"
              className="btn main"
              disabled={wording.trim() === '' || element === '' || sending.isPending}
            >
              {sending.isPending ? say(words.busy) : act}
            </button>
            <button type="button" className="btn" onClick={onCancel}>
              {say(words.cancel)}
            </button>
          </p>
        </form>
      )}
    </Asked>
  )
}
