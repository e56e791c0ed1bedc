import { Choices } from '../form/field.tsx'
import { text, useSay } from '../shell/language.tsx'

export type RunBy = 'outside' | 'centre-itself'

const words = {
  legend: text('Wie voert dit onderzoek uit?', 'Who runs this study?', 'Qui mène cette étude ?'),
  hint: text(
    'Wat deelnemers op de eerste bladzijde lezen, volgt hieruit. Kies wat echt zo is.',
    'What participants read on the first page follows from this. Choose what is really so.',
    'Ce que les participants lisent sur la première page en découle. Choisissez ce qui est vraiment le cas.',
  ),
  outside: text('Iemand van buiten', 'Someone from outside', "Quelqu'un d'extérieur"),
  outsideFollows: text(
    'Een universiteit, hogeschool of vereniging. Wij schrijven: “Uw centrum krijgt nooit uw antwoorden, alleen resultaten van groepen.” Niemand van het centrum mag dan bij deze computer.',
    'A university, college or association. We write: “Your centre never gets your answers, only results of groups.” Then nobody from the centre may have access to this computer.',
    'Une université, une haute école ou une association. Nous écrivons : « Votre centre ne reçoit jamais vos réponses, seulement des résultats de groupes. » Personne du centre ne peut alors avoir accès à cet ordinateur.',
  ),
  itself: text('Het centrum zelf', 'The centre itself', 'Le centre lui-même'),
  itselfFollows: text(
    'De gegevens staan bij het centrum. Wij zeggen dat eerlijk: “Uw centrum bewaart de antwoorden. De schermen tonen ze niemand, maar wie de computer beheert, zou erbij kunnen.”',
    'The data stay with the centre. We say so honestly: “Your centre keeps the answers. No screen shows them to anybody, but whoever administers the computer could reach them.”',
    "Les données se trouvent au centre. Nous le disons honnêtement : « Votre centre conserve les réponses. Aucun écran ne les montre, mais la personne qui gère l'ordinateur pourrait y accéder. »",
  ),
}

/** Who runs the inquiry, with what the participant is told because of it. */
export function WhoRunsThis({
  value,
  onChange,
  disabled = false,
}: {
  readonly value: RunBy | null
  readonly onChange: (value: RunBy) => void
  readonly disabled?: boolean
}) {
  const say = useSay()
  return (
    <Choices<RunBy>
      legend={say(words.legend)}
      hint={say(words.hint)}
      value={value}
      onChange={onChange}
      disabled={disabled}
      options={[
        { value: 'outside', name: say(words.outside), follows: say(words.outsideFollows) },
        { value: 'centre-itself', name: say(words.itself), follows: say(words.itselfFollows) },
      ]}
    />
  )
}
