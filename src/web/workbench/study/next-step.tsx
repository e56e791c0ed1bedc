import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useSending } from '../asking.ts'
import { text, useSay } from '../shell/language.tsx'
import { FaultNotice } from '../shell/states.tsx'
import { CloseWave } from '../wave/close-wave.tsx'
import { OpenWave } from '../wave/open-wave.tsx'
import type { StudySeen, WaveSeen } from './study-in-hand.tsx'

const words = {
  now: text('Wat nu', 'What now', 'Et maintenant'),
  design: text('Maak de opzet af', 'Finish the design', 'Terminez la conception'),
  designWhat: text(
    'De golf kan open zodra niets meer ontbreekt. Begin hier:',
    'The wave can open once nothing is missing. Begin here:',
    'La vague peut ouvrir dès que rien ne manque. Commencez ici :',
  ),
  centres: text('Voeg de centra toe', 'Add the centres', 'Ajoutez les centres'),
  groups: text('Kies wie u bevraagt', 'Choose whom you ask', 'Choisissez qui vous interrogez'),
  question: text('Schrijf de vraag', 'Write the question', 'Écrivez la question'),
  invited: text('Vul in wie u uitnodigt', 'Fill in whom you invite', 'Indiquez qui vous invitez'),
  open: text(
    'Lees de verklaring, en open',
    'Read the statement, and open',
    'Lisez la déclaration, puis ouvrez',
  ),
  openWhat: text(
    'Alles staat klaar. Zodra de golf open is, ligt de opzet vast. Hebt u de antwoorden al? Dan voert u ze in uit een bestand.',
    'Everything is ready. Once the wave is open, the design is fixed. Do you have the answers already? Then import them from a file.',
    "Tout est prêt. Une fois la vague ouverte, la conception est figée. Vous avez déjà les réponses ? Importez-les d'un fichier.",
  ),
  openAct: text('Open golf {number} …', 'Open wave {number} …', 'Ouvrir la vague {number} …'),
  statement: text('Lees de verklaring', 'Read the statement', 'Lire la déclaration'),
  importing: text('Voer in uit CSV', 'Import from CSV', 'Importer depuis CSV'),
  handOut: text(
    'Deel kaartjes en links uit',
    'Hand out cards and links',
    'Distribuez les cartes et les liens',
  ),
  handOutWhat: text(
    'Sluit de golf pas als iedereen de tijd kreeg. Na het sluiten kan niemand nog antwoorden.',
    'Close the wave only once everybody has had the time. After closing nobody can answer any more.',
    "Ne clôturez la vague qu'une fois que chacun a eu le temps. Après la clôture, plus personne ne peut répondre.",
  ),
  codes: text('Maak kaartjes of links', 'Make cards or links', 'Créer des cartes ou des liens'),
  closeAct: text('Sluit golf {number} …', 'Close wave {number} …', 'Clôturer la vague {number} …'),
  check: text('Kijk na wat er straks te lezen is', 'Check what will be read', 'Vérifiez ce qui sera lu'),
  checkWhat: text(
    'Alleen onderzoekers zien de profielen nu. Lees ze, vul de feiten aan, en publiceer dan.',
    'Only researchers see the profiles now. Read them, complete the facts, and then publish.',
    'Seuls les chercheurs voient les profils maintenant. Lisez-les, complétez les faits, puis publiez.',
  ),
  facts: text('Vul de feiten aan', 'Complete the facts', 'Compléter les faits'),
  publish: text('Nakijken en publiceren', 'Check and publish', 'Vérifier et publier'),
  talk: text('Spreek er samen over', 'Talk about it together', 'Parlez-en ensemble'),
  talkWhat: text(
    'De profielen en de bladzijde in klare taal zijn open. Na het gesprek en het plan kijkt u opnieuw.',
    'The profiles and the page in plain language are open. After the talk and the plan you look again.',
    'Les profils et la page en langage clair sont ouverts. Après le dialogue et le plan, vous regardez à nouveau.',
  ),
  next: text('Bereid golf {number} voor', 'Prepare wave {number}', 'Préparer la vague {number}'),
}

/** The one next thing, and what goes with it. */
export function NextStep({ seen, newest }: { readonly seen: StudySeen; readonly newest: WaveSeen }) {
  const { state } = newest.wave
  const place = { study: seen.study.id, wave: String(newest.wave.number) }
  if (state === 'draft') {
    return newest.missing.length > 0 ? (
      <Finish seen={seen} place={place} />
    ) : (
      <Open seen={seen} newest={newest} />
    )
  }
  if (state === 'open') return <HandOut seen={seen} newest={newest} />
  return state === 'closed' ? <Check place={place} /> : <Talk seen={seen} newest={newest} />
}

interface Place {
  readonly study: string
  readonly wave: string
}

function Panel({ title, what, children }: { title: string; what: string; children: ReactNode }) {
  const say = useSay()
  return (
    <div className="next">
      <p className="k">{say(words.now)}</p>
      <h2>{title}</h2>
      <p>{what}</p>
      <div className="actions">{children}</div>
    </div>
  )
}

function Finish({ seen, place }: { readonly seen: StudySeen; readonly place: Place }) {
  const say = useSay()
  const { study } = seen
  return (
    <Panel title={say(words.design)} what={say(words.designWhat)}>
      {study.question.trim() === '' ? (
        <Link className="btn main" to="/studies/$study/opzet" params={place}>
          {say(words.question)}
        </Link>
      ) : study.groups.length === 0 ? (
        <Link className="btn main" to="/studies/$study/kaders" params={place}>
          {say(words.groups)}
        </Link>
      ) : study.centres.length === 0 ? (
        <Link className="btn main" to="/studies/$study/centra" params={place}>
          {say(words.centres)}
        </Link>
      ) : (
        <Link className="btn main" to="/studies/$study/golf/$wave/uitgenodigd" params={place}>
          {say(words.invited)}
        </Link>
      )}
      <Link className="btn" to="/studies/$study/golf/$wave/invoeren" params={place}>
        {say(words.importing)}
      </Link>
    </Panel>
  )
}

function Open({ seen, newest }: { readonly seen: StudySeen; readonly newest: WaveSeen }) {
  const say = useSay()
  const [isAsking, setAsking] = useState(false)
  const place = { study: seen.study.id, wave: String(newest.wave.number) }
  return (
    <Panel title={say(words.open)} what={say(words.openWhat)}>
      <button type="button" className="btn main" onClick={() => setAsking(true)}>
        {say(words.openAct, { number: newest.wave.number })}
      </button>
      <Link className="btn" to="/studies/$study/golf/$wave/verklaring" params={place}>
        {say(words.statement)}
      </Link>
      <Link className="btn" to="/studies/$study/golf/$wave/invoeren" params={place}>
        {say(words.importing)}
      </Link>
      {isAsking && <OpenWave wave={newest.wave} onClose={() => setAsking(false)} />}
    </Panel>
  )
}

function HandOut({ seen, newest }: { readonly seen: StudySeen; readonly newest: WaveSeen }) {
  const say = useSay()
  const [isAsking, setAsking] = useState(false)
  const place = { study: seen.study.id, wave: String(newest.wave.number) }
  return (
    <Panel title={say(words.handOut)} what={say(words.handOutWhat)}>
      <Link className="btn main" to="/studies/$study/golf/$wave/kaartjes" params={place}>
        {say(words.codes)}
      </Link>
      <button type="button" className="btn" onClick={() => setAsking(true)}>
        {say(words.closeAct, { number: newest.wave.number })}
      </button>
      {isAsking && <CloseWave wave={newest.wave} onClose={() => setAsking(false)} />}
    </Panel>
  )
}

function Check({ place }: { readonly place: Place }) {
  const say = useSay()
  return (
    <Panel title={say(words.check)} what={say(words.checkWhat)}>
      <Link className="btn main" to="/studies/$study/golf/$wave/publiceren" params={place}>
        {say(words.publish)}
      </Link>
      <Link className="btn" to="/studies/$study/golf/$wave/feiten" params={place}>
        {say(words.facts)}
      </Link>
    </Panel>
  )
}

function Talk({ seen, newest }: { readonly seen: StudySeen; readonly newest: WaveSeen }) {
  const say = useSay()
  const addWave = useSending('addWave')
  return (
    <Panel title={say(words.talk)} what={say(words.talkWhat)}>
      <button
        type="button"
        className="btn"
        disabled={addWave.isPending}
        onClick={() => addWave.mutate({ params: { study: seen.study.id }, body: undefined })}
      >
        {say(words.next, { number: newest.wave.number + 1 })}
      </button>
      {addWave.error && <FaultNotice error={addWave.error} />}
    </Panel>
  )
}
