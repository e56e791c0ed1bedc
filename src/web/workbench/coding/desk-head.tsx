import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import type { QuotingConsent } from '../../../qualitative/document.ts'
import type { Text } from '../../../foundation/text.ts'
import { text, useSay } from '../shell/language.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { canHighlight } from './highlights.ts'
import type { Desk } from './turns-shown.ts'
import type { View } from './views.ts'

const words = {
  back: text('Documenten', 'Documents', 'Documents'),
  locked: text('vergrendeld · gepseudonimiseerd', 'locked · pseudonymised', 'verrouillé · pseudonymisé'),
  layer: text('Laag', 'Layer', 'Couche'),
  carries: text('draagt: lijn eronder', 'carries: a line below', 'porte : une ligne dessous'),
  hinders: text('houdt tegen: golflijn', 'hinders: a wavy line', 'freine : une ligne ondulée'),
  unsaid: text('niet gezegd: stippellijn', 'not said: a dotted line', 'non dit : une ligne pointillée'),
  noLines: text(
    'Deze browser trekt geen lijnen onder woorden. De strepen ernaast tonen waar iets gecodeerd is.',
    'This browser draws no lines under words. The stripes beside them show where something is coded.',
    'Ce navigateur ne trace pas de lignes sous les mots. Les bandes à côté montrent où il y a un codage.',
  ),
  isLocked: text(
    'Wat u codeert ziet niemand anders tot de ronde vergeleken wordt.',
    'Nobody else sees what you code until the round is compared.',
    "Personne d'autre ne voit ce que vous codez avant la comparaison.",
  ),
}

const consents: Readonly<Record<QuotingConsent, Text>> = {
  verbatim: text('citeren: letterlijk', 'quoting: verbatim', 'citer : littéralement'),
  rephrased: text('citeren: herschreven', 'quoting: rephrased', 'citer : reformulé'),
  none: text('citeren: niet', 'quoting: no', 'citer : non'),
}

/** What text this is, and in which layer one looks. */
export function DeskHead({
  study,
  desk,
  views,
  view,
  onView,
}: {
  readonly study: string
  readonly desk: Desk
  readonly views: readonly View[]
  readonly view: View
  readonly onView: (key: string) => void
}) {
  const say = useSay()
  const id = useId()
  const { title, consent } = desk.document
  return (
    <>
      <div className="hd">
        <div>
          <p className="tiny">
            <Link to="/studies/$study/documenten" params={{ study }}>
              {say(words.back)}
            </Link>
          </p>
          <PageTitle inTab={title}>{title}</PageTitle>
          <p className="tiny mute">
            {say(words.locked)} · {say(consents[consent])}
          </p>
        </div>
        <div className="rnd">
          {views.length === 1 ? (
            <p className="tiny mute">{say(view.name, view.values)}</p>
          ) : (
            <>
              <label className="tiny mute" htmlFor={id}>
                {say(words.layer)}
              </label>
              <select
                id={id}
                className="input"
                value={view.key}
                onChange={(event) => onView(event.target.value)}
              >
                {views.map((one) => (
                  <option key={one.key} value={one.key}>
                    {say(one.name, one.values)}
                  </option>
                ))}
              </select>
            </>
          )}
          {view.layer.kind === 'blind' && view.mayCode && <p className="tiny mute">{say(words.isLocked)}</p>}
        </div>
      </div>
      <ul className="legend key">
        <li>
          <span className="sw carry" />
          {say(words.carries)}
        </li>
        <li>
          <span className="sw hinder" />
          {say(words.hinders)}
        </li>
        <li>
          <span className="sw no-direction" />
          {say(words.unsaid)}
        </li>
      </ul>
      {!canHighlight && <p className="small mute">{say(words.noLines)}</p>}
    </>
  )
}
