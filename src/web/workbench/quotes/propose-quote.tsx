/**
 * "Stel voor als citaat", for wherever a passage can be chosen: mount it to open it. The server finds out whose words
 * they are, and refuses a passage that cannot be a quote, with the reason.
 */
import { useState } from 'react'
import { wordingOf } from '../../../qualitative/quote.ts'
import { useSending } from '../asking.ts'
import { Dialog } from '../form/dialog.tsx'
import { text, useSay } from '../shell/language.tsx'
import { QuoteForm } from './quote-form.tsx'

const words = {
  title: text('Stel voor als citaat', 'Propose as a quote', 'Proposer comme citation'),
  lead: text(
    'Het gaat nergens heen voor iemand anders van het onderzoek het las. Er staat nooit bij wie het zei, alleen van welke geleding.',
    'It goes nowhere before somebody else of the study has read it. It never says who said it, only of which actor group.',
    "Elle ne va nulle part avant que quelqu'un d'autre de l'étude l'ait lue. On n'indique jamais qui l'a dit, seulement de quel groupe.",
  ),
  act: text('Leg voor aan een tweede lezer', 'Submit to a second reader', 'Soumettre à un second lecteur'),
  done: text(
    'Bewaard. Het citaat wacht op een tweede lezing, onder Citaten.',
    'Saved. The quote waits for a second reading, under Quotes.',
    'Enregistré. La citation attend une seconde lecture, sous Citations.',
  ),
  close: text('Sluit', 'Close', 'Fermer'),
}

export function ProposeQuote({
  study,
  document,
  textVersion,
  start,
  end,
  said,
  element,
  direction = null,
  onClose,
}: {
  readonly study: string
  readonly document: string
  readonly textVersion: number
  /** In code points, of that version of the text. */
  readonly start: number
  readonly end: number
  /** The words of the passage, as they stand there. */
  readonly said: string
  /** What a coding of the passage says it is about: the element of its code, or of the nearest code above. */
  readonly element?: string
  readonly direction?: 'carries' | 'hinders' | null
  readonly onClose: () => void
}) {
  const say = useSay()
  const sending = useSending('proposeQuote')
  const [isDone, setDone] = useState(false)
  return (
    <Dialog title={say(words.title)} onClose={onClose}>
      {isDone ? (
        <>
          <p role="status">{say(words.done)}</p>
          <p className="actions">
            <button type="button" className="btn main" onClick={onClose}>
              {say(words.close)}
            </button>
          </p>
        </>
      ) : (
        <>
          <p>{say(words.lead)}</p>
          <QuoteForm
            study={study}
            from={{ wording: wordingOf(said), element: element ?? 'KL1', direction }}
            act={say(words.act)}
            sending={sending}
            onCancel={onClose}
            onSend={(filled) =>
              sending.mutate(
                {
                  params: { study },
                  body: {
                    document,
                    textVersion,
                    start,
                    end,
                    about: { element: filled.element },
                    direction: filled.direction,
                    wording: filled.wording,
                  },
                },
                { onSuccess: () => setDone(true) },
              )
            }
          />
        </>
      )}
    </Dialog>
  )
}
