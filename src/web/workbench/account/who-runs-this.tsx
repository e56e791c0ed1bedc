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
  // What stands between quotes is what the statement to participants says (src/study/design/statement.ts).
  outsideFollows: text(
    'Een universiteit, hogeschool of vereniging. Deelnemers lezen: “Het centrum krijgt uw antwoorden niet. Het krijgt alleen de resultaten van groepen.” Niemand van het centrum mag dan bij deze computer.',
    'A university, college or association. Participants read: “The centre does not get your answers. It gets only the results of groups.” Then nobody from the centre may have access to this computer.',
    'Une université, une haute école ou une association. Les participants lisent : « Le centre ne reçoit pas vos réponses. Il reçoit seulement les résultats des groupes. » Personne du centre ne peut alors avoir accès à cet ordinateur.',
  ),
  itself: text('Het centrum zelf', 'The centre itself', 'Le centre lui-même'),
  itselfFollows: text(
    'De gegevens staan bij het centrum. Deelnemers lezen: “Het centrum doet dit onderzoek zelf.” En ook dat wie de computer beheert misschien zelf voor het centrum werkt, en dat wie dat niet vertrouwt niet hoeft mee te doen.',
    'The data stay with the centre. Participants read: “The centre runs this study itself.” And also that whoever administers the computer may work for the centre, and that those who do not trust this need not take part.',
    "Les données se trouvent au centre. Les participants lisent que le centre mène cette étude lui-même, que la personne qui gère l'ordinateur travaille peut-être pour le centre, et que ceux qui n'ont pas confiance ne doivent pas participer.",
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
