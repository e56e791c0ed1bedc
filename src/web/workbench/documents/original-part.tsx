import { useState } from 'react'
import type { Output } from '../api-client.ts'
import { useSending } from '../asking.ts'
import { TextField } from '../form/field.tsx'
import { Irreversible } from '../form/irreversible.tsx'
import { dayInWords } from '../shell/dates.ts'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { FaultNotice } from '../shell/states.tsx'
import { inAYear, isWrittenDay } from './lock-draft.tsx'

const words = {
  title: text('Het origineel', 'The original', "L'original"),
  gone: text(
    'Het origineel is vernietigd, of de tekst kwam zonder.',
    'The original was destroyed, or the text came without one.',
    "L'original a été détruit, ou le texte est venu sans.",
  ),
  kept: text(
    'Het origineel is versleuteld bewaard, tot iemand het vernietigt.',
    'The original is kept sealed, until somebody destroys it.',
    "L'original est gardé chiffré, jusqu'à ce que quelqu'un le détruise.",
  ),
  until: text(
    'Het origineel is versleuteld bewaard en wordt vernietigd op {day}.',
    'The original is kept sealed and will be destroyed on {day}.',
    "L'original est gardé chiffré et sera détruit le {day}.",
  ),
  read: text('Haal het origineel op', 'Fetch the original', "Récupérer l'original"),
  readWhat: text(
    'Er staan namen in. Dat u het opende, staat in de audit.',
    'It holds names. That you opened it stands in the audit.',
    "Il contient des noms. Le fait de l'ouvrir figure dans l'audit.",
  ),
  day: text('Vernietig het op (jjjj-mm-dd)', 'Destroy it on (yyyy-mm-dd)', 'Le détruire le (aaaa-mm-jj)'),
  setDay: text('Bewaar deze dag', 'Save this day', 'Enregistrer ce jour'),
  noDay: text('Geen dag: bewaar het', 'No day: keep it', 'Pas de jour : le garder'),
  destroy: text('Vernietig het nu …', 'Destroy it now …', 'Le détruire maintenant …'),
  destroyTitle: text('Het origineel vernietigen?', 'Destroy the original?', "Détruire l'original ?"),
  nowhere: text(
    'De sleutel wordt gewist. Het origineel is dan nergens meer te lezen, ook niet in een kopie van de databank.',
    'The key is erased. The original can then be read nowhere any more, not in a copy of the database either.',
    "La clé est effacée. L'original n'est plus lisible nulle part, même dans une copie de la base de données.",
  ),
  word: text('vernietig', 'destroy', 'détruire'),
  act: text('Vernietig', 'Destroy', 'Détruire'),
}

/** The file as it came: read again, kept until a day, destroyed. */
export function OriginalPart({ document }: { readonly document: Output<'document'>['document'] }) {
  const say = useSay()
  const { language } = useLanguage()
  const params = { study: document.study, document: document.id }
  const reading = useSending('readOriginal')
  const keeping = useSending('keepOriginal')
  const destroying = useSending('destroyOriginal')
  const { original } = document
  const [day, setDay] = useState(typeof original === 'object' ? original.until : inAYear)
  const [isAsked, setAsked] = useState(false)
  const fault = reading.error ?? keeping.error
  return (
    <section>
      <h2>{say(words.title)}</h2>
      {original === 'destroyed' ? (
        <p>{say(words.gone)}</p>
      ) : (
        <>
          <p>
            {original === 'kept'
              ? say(words.kept)
              : say(words.until, { day: dayInWords(original.until, language) })}
          </p>
          <TextField label={say(words.day)} value={day} onChange={setDay} autoComplete="off" />
          <p className="actions">
            <button
              type="button"
              className="btn"
              disabled={!isWrittenDay(day) || keeping.isPending}
              onClick={() => keeping.mutate({ params, body: { until: day } })}
            >
              {say(words.setDay)}
            </button>
            {original !== 'kept' && (
              <button
                type="button"
                className="btn quiet"
                disabled={keeping.isPending}
                onClick={() => keeping.mutate({ params, body: { until: null } })}
              >
                {say(words.noDay)}
              </button>
            )}
          </p>
          <p className="small mute">{say(words.readWhat)}</p>
          <p className="actions">
            <button
              type="button"
              className="btn"
              disabled={reading.isPending}
              onClick={() => reading.mutate({ params, body: undefined }, { onSuccess: saveFile })}
            >
              {say(words.read)}
            </button>
            <button type="button" className="btn" onClick={() => setAsked(true)}>
              {say(words.destroy)}
            </button>
          </p>
          {fault && <FaultNotice error={fault} />}
        </>
      )}
      {isAsked && (
        <Irreversible
          title={say(words.destroyTitle)}
          consequences={[say(words.nowhere)]}
          word={say(words.word)}
          act={say(words.act)}
          sending={destroying}
          onConfirm={() =>
            destroying.mutate({ params, body: undefined }, { onSuccess: () => setAsked(false) })
          }
          onClose={() => setAsked(false)}
        />
      )}
    </section>
  )
}

function saveFile({ fileName, base64 }: Output<'readOriginal'>): void {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
  const link = window.document.createElement('a')
  link.href = URL.createObjectURL(new Blob([bytes]))
  link.download = fileName || 'origineel.txt'
  link.click()
  URL.revokeObjectURL(link.href)
}
