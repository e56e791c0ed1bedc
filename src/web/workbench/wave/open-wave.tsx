import { useSending } from '../asking.ts'
import { Irreversible } from '../form/irreversible.tsx'
import { text, useSay } from '../shell/language.tsx'
import type { WaveSeen } from '../study/study-in-hand.tsx'

const words = {
  title: text('Golf {number} openen?', 'Open wave {number}?', 'Ouvrir la vague {number} ?'),
  questions: text(
    'De vragenlijsten, hun vorm en wie ze krijgt, liggen vast.',
    'The questionnaires, their form and who gets them are fixed.',
    'Les questionnaires, leur forme et leurs destinataires sont figés.',
  ),
  cells: text(
    'De kleinste groep die getoond wordt ligt vast: deelnemers lezen dat getal.',
    'The smallest group that is shown is fixed: participants read that number.',
    'Le plus petit groupe montré est figé : les participants lisent ce nombre.',
  ),
  pooled: text(
    'Of werkers en leiding samen getoond mogen worden, ligt vast.',
    'Whether workers and managers may be shown together is fixed.',
    'Le fait de pouvoir montrer ensemble travailleurs et responsables est figé.',
  ),
  invited: text(
    'De aantallen uitgenodigden liggen vast.',
    'The numbers invited are fixed.',
    "Les nombres d'invités sont figés.",
  ),
  word: text('openen', 'open', 'ouvrir'),
  act: text('Open de golf', 'Open the wave', 'Ouvrir la vague'),
}

/** Asks twice, then opens the wave: what participants are promised stands from here on. */
export function OpenWave({
  wave,
  onClose,
}: {
  readonly wave: WaveSeen['wave']
  readonly onClose: () => void
}) {
  const say = useSay()
  const sending = useSending('openWave')
  return (
    <Irreversible
      title={say(words.title, { number: wave.number })}
      consequences={[words.questions, words.cells, words.pooled, words.invited].map((one) => say(one))}
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
