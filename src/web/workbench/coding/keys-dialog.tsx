import { Tick } from '../form/field.tsx'
import { Dialog } from '../form/dialog.tsx'
import { text, useSay } from '../shell/language.tsx'
import { type Shortcut, shortcuts } from './shortcuts.ts'

const words = {
  title: text('Alle toetsen', 'All keys', 'Toutes les touches'),
  on: text('Toetsen van één letter gebruiken', 'Use keys of one letter', "Utiliser les touches d'une lettre"),
  follows: text(
    'Zet dit uit als u dicteert of een schermlezer met eigen lettertoetsen gebruikt. Alles kan ook met de knoppen.',
    'Switch this off if you dictate or use a screen reader with letter keys of its own. Everything can be done with the buttons too.',
    'Désactivez-les si vous dictez ou utilisez un lecteur d’écran avec ses propres touches. Tout est possible aussi avec les boutons.',
  ),
  close: text('Sluit', 'Close', 'Fermer'),
  or: text('of', 'or', 'ou'),
}

const named: Readonly<Record<string, string>> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  Control: 'Ctrl',
}

export function KeysDialog({
  isOn,
  onSwitch,
  onClose,
}: {
  readonly isOn: boolean
  readonly onSwitch: (isOn: boolean) => void
  readonly onClose: () => void
}) {
  const say = useSay()
  return (
    <Dialog title={say(words.title)} onClose={onClose}>
      <Tick label={say(words.on)} follows={say(words.follows)} checked={isOn} onChange={onSwitch} />
      <dl className="all-keys">
        {Object.values<Shortcut>(shortcuts).map(({ keys, name }) => (
          <div key={keys[0]}>
            <dt>
              {keys.map((key, place) => (
                <span key={key}>
                  {place > 0 && keys.length < 4 && ` ${say(words.or)} `}
                  <Keys of={key} />
                </span>
              ))}
            </dt>
            <dd>{say(name)}</dd>
          </div>
        ))}
      </dl>
      <p className="actions">
        <button type="button" className="btn main" onClick={onClose}>
          {say(words.close)}
        </button>
      </p>
    </Dialog>
  )
}

export function Keys({ of }: { readonly of: string }) {
  return of.split(' ').map((key) => <kbd key={key}>{named[key] ?? key}</kbd>)
}
