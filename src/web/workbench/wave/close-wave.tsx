import { useSending } from '../asking.ts'
import { Irreversible } from '../form/irreversible.tsx'
import { text, useSay } from '../shell/language.tsx'
import type { WaveSeen } from '../study/study-in-hand.tsx'

const words = {
  title: text('Golf {number} sluiten?', 'Close wave {number}?', 'Clôturer la vague {number} ?'),
  noMore: text(
    'Niemand kan nog antwoorden, ook wie een kaartje heeft dat niet gebruikt is.',
    'Nobody can answer any more, not even with a card that was not used.',
    'Plus personne ne peut répondre, même avec une carte non utilisée.',
  ),
  order: text(
    'De volgorde waarin antwoorden kwamen, wordt vernietigd.',
    'The order in which answers came is destroyed.',
    "L'ordre d'arrivée des réponses est détruit.",
  ),
  codes: text(
    'Wat zegt welke code gebruikt is, wordt vernietigd.',
    'What says which code was used is destroyed.',
    'Ce qui indique quel code a été utilisé est détruit.',
  ),
  words: text(
    'Antwoorden in eigen woorden worden geschud en losgemaakt van al de rest.',
    'Answers in people’s own words are shuffled and cut loose from everything else.',
    'Les réponses en mots propres sont mélangées et détachées de tout le reste.',
  ),
  word: text('sluiten', 'close', 'clôturer'),
  act: text('Sluit de golf', 'Close the wave', 'Clôturer la vague'),
}

/** Asks twice, then closes the wave for good. */
export function CloseWave({
  wave,
  onClose,
}: {
  readonly wave: WaveSeen['wave']
  readonly onClose: () => void
}) {
  const say = useSay()
  const sending = useSending('closeWave')
  return (
    <Irreversible
      title={say(words.title, { number: wave.number })}
      consequences={[words.noMore, words.order, words.codes, words.words].map((one) => say(one))}
      word={say(words.word)}
      act={say(words.act)}
      sending={sending}
      onClose={onClose}
      onConfirm={() =>
        sending.mutate(
          { params: { study: wave.study, wave: wave.id }, body: undefined },
          { onSuccess: onClose },
        )
      }
    />
  )
}
