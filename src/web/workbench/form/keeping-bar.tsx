import '../../style/forms.css'
import { useBlocker } from '@tanstack/react-router'
import { ApiFault } from '../api-client.ts'
import { text, useSay } from '../shell/language.tsx'
import { FaultNotice } from '../shell/states.tsx'
import { Dialog } from './dialog.tsx'
import type { Draft } from './draft.ts'

const words = {
  keep: text('Bewaar', 'Save', 'Enregistrer'),
  drop: text('Maak ongedaan', 'Undo', 'Annuler'),
  busy: text('Bezig met bewaren …', 'Saving …', 'Enregistrement …'),
  kept: text('Bewaard.', 'Saved.', 'Enregistré.'),
  notKept: text('Nog niet bewaard: {names}.', 'Not saved yet: {names}.', 'Pas encore enregistré : {names}.'),
  stillHere: text(
    'Wat u invulde, staat nog hier.',
    'What you entered is still here.',
    'Ce que vous avez rempli est toujours ici.',
  ),
  overtaken: text(
    'Iemand anders bewaarde intussen een nieuwe versie.',
    'Somebody else has saved a newer version meanwhile.',
    "Quelqu'un d'autre a enregistré une version plus récente entre-temps.",
  ),
  changedElsewhere: text(
    'Iemand anders wijzigde intussen een ander deel van de studie. Er is nog niets van u bewaard. Bewaar nog eens: beide wijzigingen blijven.',
    'Somebody else has changed another part of the study meanwhile. Nothing of yours is saved yet. Save again: both changes stay.',
    "Quelqu'un d'autre a modifié une autre partie de l'étude entre-temps. Rien de vous n'est encore enregistré. Enregistrez à nouveau : les deux modifications restent.",
  ),
  overtakenWhat: text(
    'Wat u invulde staat nog hier. U kiest: hun versie bekijken (uw invulling vervalt), of uw invulling houden en daarna bewaren (hun wijziging vervalt).',
    'What you entered is still here. You choose: see their version (yours goes), or keep yours and then save (theirs goes).',
    'Ce que vous avez rempli est toujours ici. À vous de choisir : voir leur version (la vôtre disparaît), ou garder la vôtre puis enregistrer (la leur disparaît).',
  ),
  theirs: text('Toon hun versie', 'Show their version', 'Montrer leur version'),
  mine: text('Houd mijn invulling', 'Keep mine', 'Garder la mienne'),
  leaving: text(
    'U hebt iets nog niet bewaard',
    'Something is not saved yet',
    "Quelque chose n'est pas enregistré",
  ),
  leavingWhat: text(
    'Nog niet bewaard: {names}. Gaat u weg, dan vervalt dat.',
    'Not saved yet: {names}. If you leave, that goes.',
    'Pas encore enregistré : {names}. Si vous quittez, cela disparaît.',
  ),
  stay: text('Blijf hier', 'Stay here', 'Rester ici'),
  leave: text('Ga weg zonder te bewaren', 'Leave without saving', 'Quitter sans enregistrer'),
}

interface Sending {
  readonly isPending: boolean
  readonly isSuccess: boolean
  readonly error: unknown
  readonly reset: () => void
}

/**
 * Says at every moment what is stored and what is not. "Bewaard." stands there only after the server's answer.
 * Must stand inside the form that it keeps: its button submits.
 */
export function KeepingBar<Value>({
  draft,
  sending,
  names,
}: {
  readonly draft: Draft<Value>
  readonly sending: Sending
  /** What each part of the form is called, for "Nog niet bewaard: titel, vraag." */
  readonly names: Readonly<Record<keyof Value & string, string>>
}) {
  const say = useSay()
  const unsaved = draft.changed.map((part) => names[part]).join(', ')
  const leaving = useBlocker({
    shouldBlockFn: () => draft.isChanged,
    enableBeforeUnload: () => draft.isChanged,
    withResolver: true,
  })
  const isConflict = sending.error instanceof ApiFault && sending.error.problem === 'changed-meanwhile'
  return (
    <>
      {/* What went wrong stays in sight together with the button it belongs to. */}
      <div className={draft.isChanged ? 'keeping-area stays' : 'keeping-area'}>
        {sending.error !== null && !isConflict && (
          <FaultNotice error={sending.error}>
            <p>{say(words.stillHere)}</p>
          </FaultNotice>
        )}
        {isConflict && !draft.isOvertaken && draft.isChanged && (
          <div className="notice alert" role="alert">
            <p>{say(words.changedElsewhere)}</p>
          </div>
        )}
        {draft.isOvertaken && (
          <div className="notice alert" role="alert">
            <p>{say(words.overtaken)}</p>
            <p>{say(words.overtakenWhat)}</p>
            <p className="actions">
              <button
                type="button"
                className="btn"
                onClick={() => {
                  draft.drop()
                  sending.reset()
                }}
              >
                {say(words.theirs)}
              </button>
              <button
                type="button"
                className="btn"
                onClick={() => {
                  draft.keepMine()
                  sending.reset()
                }}
              >
                {say(words.mine)}
              </button>
            </p>
          </div>
        )}
        <div className="keeping">
          <p role="status">
            {sending.isPending
              ? say(words.busy)
              : draft.isChanged
                ? say(words.notKept, { names: unsaved })
                : sending.isSuccess
                  ? say(words.kept)
                  : ''}
          </p>
          {draft.isChanged && !sending.isPending && (
            <button type="button" className="btn quiet" onClick={draft.drop}>
              {say(words.drop)}
            </button>
          )}
          <button
            type="submit"
            className="btn main"
            disabled={sending.isPending || !draft.isChanged || draft.isOvertaken}
          >
            {say(words.keep)}
          </button>
        </div>
      </div>
      {leaving.status === 'blocked' && (
        <Dialog title={say(words.leaving)} onClose={leaving.reset}>
          <p>{say(words.leavingWhat, { names: unsaved })}</p>
          <p className="actions">
            <button type="button" className="btn main" onClick={leaving.reset}>
              {say(words.stay)}
            </button>
            <button type="button" className="btn" onClick={leaving.proceed}>
              {say(words.leave)}
            </button>
          </p>
        </Dialog>
      )}
    </>
  )
}
