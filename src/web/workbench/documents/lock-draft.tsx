import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useSending } from '../asking.ts'
import { Choices, TextField, Tick } from '../form/field.tsx'
import { Irreversible } from '../form/irreversible.tsx'
import { text, useSay } from '../shell/language.tsx'
import { consentNames } from './document-words.ts'
import type { DraftSeen } from './draft-in-hand.ts'

const words = {
  title: text('Deze tekst vergrendelen?', 'Lock this text?', 'Verrouiller ce texte ?'),
  names: text(
    'Namen en gegevens die u verving, zijn weg uit de tekst.',
    'Names and details that you replaced are gone from the text.',
    'Les noms et données remplacés ont disparu du texte.',
  ),
  draft: text(
    'Uw beslissingen over elk voorstel worden vernietigd.',
    'Your decisions on each proposal are destroyed.',
    'Vos décisions sur chaque proposition sont détruites.',
  ),
  after: text(
    'Een fout verbetert u daarna in een nieuwe versie; coderingen schuiven mee.',
    'A mistake is corrected in a new version afterwards; codings move along.',
    'Une erreur se corrige ensuite dans une nouvelle version ; les codages suivent.',
  ),
  gone: text(
    'Het origineel is daarna nergens meer, ook niet in een kopie.',
    'The original is nowhere any more then, not in a copy either.',
    "L'original n'est plus nulle part, même pas dans une copie.",
  ),
  word: text('vergrendel', 'lock', 'verrouiller'),
  act: text('Vergrendel', 'Lock', 'Verrouiller'),
  consent: text(
    'Citeren: {consent}. Wijzigen kan bij “Gegevens”, ook later.',
    'Quoting: {consent}. Change it under “Details”, later too.',
    'Citer : {consent}. À modifier sous « Données », aussi plus tard.',
  ),
  original: text(
    'Wat gebeurt er met het origineel?',
    'What becomes of the original?',
    "Que devient l'original ?",
  ),
  destroy: text('Vernietig het meteen', 'Destroy it at once', 'Le détruire tout de suite'),
  until: text('Vernietig het op een dag', 'Destroy it on a day', 'Le détruire un jour donné'),
  keep: text('Bewaar het versleuteld', 'Keep it sealed', 'Le garder chiffré'),
  keepFollows: text(
    'Tot iemand het vernietigt. Wie het leest, staat in de audit.',
    'Until somebody destroys it. Whoever reads it stands in the audit.',
    "Jusqu'à ce que quelqu'un le détruise. Qui le lit figure dans l'audit.",
  ),
  day: text('Welke dag (jjjj-mm-dd)', 'Which day (yyyy-mm-dd)', 'Quel jour (aaaa-mm-jj)'),
  noDay: text(
    'Dit is geen dag. Schrijf hem als 2027-03-31.',
    'This is no day. Write it as 2027-03-31.',
    "Ce n'est pas un jour. Écrivez-le comme 2027-03-31.",
  ),
  undecided: text(
    '{open} voorstellen zonder beslissing mogen blijven staan',
    '{open} proposals without a decision may stay',
    '{open} propositions sans décision peuvent rester',
  ),
}

/** The step that cannot be undone, with what becomes of the original. */
export function LockDraft({
  document,
  version,
  open,
  onClose,
}: {
  readonly document: DraftSeen['document']
  readonly version: number
  readonly open: number
  readonly onClose: () => void
}) {
  const say = useSay()
  const navigate = useNavigate()
  const sending = useSending('lockDocument')
  const [original, setOriginal] = useState<'destroy' | 'until' | 'keep'>('until')
  const [day, setDay] = useState(inAYear)
  const [evenUndecided, setEvenUndecided] = useState(false)
  const isDay = original !== 'until' || isWrittenDay(day)
  const lock = () => {
    if (!isDay) return
    sending.mutate(
      {
        params: { study: document.study, document: document.id },
        body: { version, evenUndecided, original: original === 'until' ? { until: day } : original },
      },
      {
        onSuccess: () =>
          void navigate({ to: '/studies/$study/documenten', params: { study: document.study } }),
      },
    )
  }
  const consequences = [
    words.names,
    words.draft,
    words.after,
    ...(original === 'destroy' ? [words.gone] : []),
  ]
  return (
    <Irreversible
      title={say(words.title)}
      consequences={consequences.map((one) => say(one))}
      word={say(words.word)}
      act={say(words.act)}
      sending={sending}
      onConfirm={lock}
      onClose={onClose}
    >
      <p>{say(words.consent, { consent: say(consentNames[document.consent]) })}</p>
      {open > 0 && (
        <Tick label={say(words.undecided, { open })} checked={evenUndecided} onChange={setEvenUndecided} />
      )}
      <Choices
        legend={say(words.original)}
        value={original}
        onChange={setOriginal}
        options={[
          { value: 'until', name: say(words.until) },
          { value: 'destroy', name: say(words.destroy) },
          { value: 'keep', name: say(words.keep), follows: say(words.keepFollows) },
        ]}
      />
      {original === 'until' && (
        <TextField
          label={say(words.day)}
          value={day}
          onChange={setDay}
          wrongly={isDay ? null : say(words.noDay)}
          autoComplete="off"
        />
      )}
    </Irreversible>
  )
}

export function isWrittenDay(day: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day))
}

/** A day to begin with: a year from now, by the clock of this device. */
export function inAYear(): string {
  const day = new Date()
  day.setFullYear(day.getFullYear() + 1)
  return day.toISOString().slice(0, 10)
}
