import { text, useSay } from '../shell/language.tsx'
import { useStudyInHand } from '../study/study-in-hand.tsx'
import { Verdicts } from './verdicts.tsx'
import { WavePage } from './wave-page.tsx'

const words = {
  part: text('Vooruitblik', 'Forecast', 'Prévision'),
  title: text(
    'Wat u straks kunt zeggen, en wat niet',
    'What you will be able to say, and what not',
    'Ce que vous pourrez dire, et ce que vous ne pourrez pas',
  ),
  lead: text(
    'Alleen uit de aantallen die u uitnodigt. “Wel” betekent: ook als zes op de tien antwoorden.',
    'Only from the numbers you invite. “Yes” means: even if six in ten answer.',
    'Uniquement à partir des nombres que vous invitez. « Oui » signifie : même si six sur dix répondent.',
  ),
}

export function ForecastPage() {
  const say = useSay()
  const { study } = useStudyInHand()
  return (
    <WavePage part={say(words.part)} title={say(words.title)} lead={say(words.lead)}>
      {({ wave }) => <Verdicts study={study} wave={wave} />}
    </WavePage>
  )
}
