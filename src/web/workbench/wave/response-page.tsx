import { text, useSay } from '../shell/language.tsx'
import { useStudyInHand } from '../study/study-in-hand.tsx'
import { ResponseTable } from './response-table.tsx'
import { WavePage } from './wave-page.tsx'

const words = {
  part: text('Respons', 'Response', 'Participation'),
  title: text('Hoe ver elke groep staat', 'How far each group is', 'Où en est chaque groupe'),
  lead: text(
    'Niemand kan antwoorden zien, ook u niet. Blijft een groep laag, dan ligt dat vaak aan hoe en door wie de kaartjes uitgedeeld worden.',
    'Nobody can see answers, nor can you. If a group stays low, the reason often lies in how and by whom the cards are handed out.',
    'Personne ne peut voir les réponses, vous non plus. Si un groupe reste bas, cela tient souvent à la manière dont les cartes sont distribuées, et par qui.',
  ),
  notOpen: text(
    'De banden zijn er alleen terwijl de golf open is.',
    'The bands are there only while the wave is open.',
    "Les bandes n'existent que pendant que la vague est ouverte.",
  ),
}

export function ResponsePage() {
  const say = useSay()
  const { study } = useStudyInHand()
  return (
    <WavePage part={say(words.part)} title={say(words.title)} lead={say(words.lead)}>
      {({ wave }) =>
        wave.state === 'open' ? (
          <ResponseTable study={study} wave={wave} />
        ) : (
          <p className="empty">{say(words.notOpen)}</p>
        )
      }
    </WavePage>
  )
}
