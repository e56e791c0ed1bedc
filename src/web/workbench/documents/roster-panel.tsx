import { useState } from 'react'
import type { Roster } from '../../../qualitative/pseudonyms/roster.ts'
import { text, useSay } from '../shell/language.tsx'
import { FaultNotice } from '../shell/states.tsx'

const words = {
  title: text(
    'Naamlijst van de studie ({count})',
    'Roster of the study ({count})',
    "Liste des noms de l'étude ({count})",
  ),
  none: text(
    'Nog leeg. Zet er namen in bij “Vervang zelf”.',
    'Still empty. Put names in under “Replace by hand”.',
    'Encore vide. Ajoutez des noms sous « Remplacer soi-même ».',
  ),
  row: text('{name} wordt {pseudonym}', '{name} becomes {pseudonym}', '{name} devient {pseudonym}'),
  remove: text('Neem weg', 'Remove', 'Retirer'),
  look: text(
    'Zoek deze namen in de tekst',
    'Look for these names in the text',
    'Chercher ces noms dans le texte',
  ),
}

/** Which name is which pseudonym; kept sealed, for all documents. */
export function RosterPanel({
  entries,
  onChange,
  onLook,
}: {
  readonly entries: Roster
  readonly onChange: (entries: Roster) => Promise<void>
  readonly onLook: () => void
}) {
  const say = useSay()
  const [error, setError] = useState<unknown>(null)
  return (
    <details>
      <summary>{say(words.title, { count: entries.length })}</summary>
      {entries.length === 0 && <p className="mute">{say(words.none)}</p>}
      <ul className="by-kind">
        {entries.map((entry) => (
          <li key={entry.name}>
            <span>{say(words.row, { name: entry.name, pseudonym: entry.pseudonym })}</span>
            <button
              type="button"
              className="btn quiet small"
              onClick={() => {
                setError(null)
                onChange(entries.filter((one) => one !== entry)).catch(setError)
              }}
            >
              {say(words.remove)}
              <span className="vh">: {entry.name}</span>
            </button>
          </li>
        ))}
      </ul>
      {error !== null && <FaultNotice error={error} />}
      {entries.length > 0 && (
        <p className="actions">
          <button type="button" className="btn small" onClick={onLook}>
            {say(words.look)}
          </button>
        </p>
      )}
    </details>
  )
}
