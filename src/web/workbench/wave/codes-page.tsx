import { useBlocker } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { ActorGroup } from '../../../foundation/actor-group.ts'
import type { Output } from '../api-client.ts'
import { useSending } from '../asking.ts'
import { Dialog } from '../form/dialog.tsx'
import { Choices, SelectField, TextField } from '../form/field.tsx'
import { useGroupName } from '../study/group-names.ts'
import { text, useSay } from '../shell/language.tsx'
import { FaultNotice } from '../shell/states.tsx'
import { useStudyInHand, type WaveSeen } from '../study/study-in-hand.tsx'
import { numberIn } from './invited-table.tsx'
import { LinkList } from './link-list.tsx'
import { SlipSheet } from './slip-sheet.tsx'
import { WavePage } from './wave-page.tsx'

type Batch = Output<'makeCodes'>

const words = {
  part: text('Kaartjes en links', 'Cards and links', 'Cartes et liens'),
  title: text(
    'Geef iedereen een kaartje of een link',
    'Give everybody a card or a link',
    'Donnez à chacun une carte ou un lien',
  ),
  lead: text(
    'Elk kaartje en elke link telt één keer. Schud kaartjes voor u ze uitdeelt, en houd nergens bij wie welke kreeg.',
    'Each card and each link counts once. Shuffle cards before you hand them out, and keep no record of who got which.',
    'Chaque carte et chaque lien compte une fois. Mélangez les cartes avant de les distribuer, et ne notez nulle part qui a reçu laquelle.',
  ),
  notOpen: text(
    'Kaartjes en links maakt u terwijl de golf open is.',
    'Cards and links are made while the wave is open.',
    'Les cartes et les liens se créent pendant que la vague est ouverte.',
  ),
  centre: text('Centrum', 'Centre', 'Centre'),
  group: text('Geleding', 'Actor group', 'Groupe'),
  team: text('Team', 'Team', 'Équipe'),
  noTeam: text('zonder team', 'no team', 'sans équipe'),
  kind: text('Wat maakt u?', 'What do you make?', 'Que créez-vous ?'),
  slip: text('Kaartjes om te drukken', 'Cards to print', 'Cartes à imprimer'),
  slipFollows: text(
    'Met een QR-code en een code om te typen. De gewone keuze voor cliënten.',
    'With a QR code and a code to type. The usual choice for clients.',
    'Avec un code QR et un code à taper. Le choix habituel pour les usagers.',
  ),
  link: text('Links om te versturen', 'Links to send', 'Liens à envoyer'),
  linkFollows: text(
    'Eén link per persoon. Wie ze verstuurt, kan in principe weten wie welke link kreeg; de startbladzijde zegt dat.',
    'One link for each person. Whoever sends them could in principle know who got which link; the start page says so.',
    'Un lien par personne. Celui qui les envoie pourrait en principe savoir qui a reçu quel lien ; la page de départ le dit.',
  ),
  number: text('Hoeveel?', 'How many?', 'Combien ?'),
  invited: text('{count} uitgenodigd', '{count} invited', '{count} invités'),
  many: text('Een getal van 1 tot 5000.', 'A number from 1 to 5000.', 'Un nombre de 1 à 5000.'),
  make: text('Maak ze', 'Make them', 'Créer'),
  busy: text('Bezig met maken …', 'Making them …', 'Création …'),
  onceTitle: text(
    'U ziet deze codes alleen nu',
    'You see these codes only now',
    'Vous ne voyez ces codes que maintenant',
  ),
  once: text(
    'Draagkracht bewaart alleen een vingerafdruk van elke code. Druk ze af of sla ze op voor u deze pagina verlaat. Weg is weg; dan maakt u nieuwe.',
    'Draagkracht keeps only a fingerprint of each code. Print or save them before you leave this page. Gone is gone; then you make new ones.',
    "Draagkracht ne garde qu'une empreinte de chaque code. Imprimez-les ou enregistrez-les avant de quitter cette page. Ce qui est perdu est perdu ; vous en créerez alors de nouveaux.",
  ),
  leaveTitle: text('De codes verdwijnen', 'The codes disappear', 'Les codes disparaissent'),
  leave: text(
    'Hebt u ze gedrukt of opgeslagen? Na deze pagina zijn ze nergens meer te vinden.',
    'Have you printed or saved them? After this page they cannot be found anywhere.',
    'Les avez-vous imprimés ou enregistrés ? Après cette page, ils sont introuvables.',
  ),
  stay: text('Blijf hier', 'Stay here', 'Rester ici'),
  go: text('Ja, ga weg', 'Yes, leave', 'Oui, quitter'),
}

export function CodesPage() {
  const say = useSay()
  return (
    <WavePage part={say(words.part)} title={say(words.title)} lead={say(words.lead)}>
      {(seen) =>
        seen.wave.state === 'open' ? <Making seen={seen} /> : <p className="empty">{say(words.notOpen)}</p>
      }
    </WavePage>
  )
}

function Making({ seen }: { readonly seen: WaveSeen }) {
  const say = useSay()
  // In the memory of this page and nowhere else: not in the cache, not on the device.
  const [batches, setBatches] = useState<readonly Batch[]>([])
  const leaving = useBlocker({
    shouldBlockFn: () => batches.length > 0,
    enableBeforeUnload: () => batches.length > 0,
    withResolver: true,
  })
  const slips = batches.filter(({ kind }) => kind === 'slip')
  const links = batches.filter(({ kind }) => kind === 'link')
  return (
    <>
      <MakeForm seen={seen} onMade={(batch) => setBatches((before) => [...before, batch])} />
      {batches.length > 0 && (
        <div className="notice" role="status">
          <h2>{say(words.onceTitle)}</h2>
          <p>{say(words.once)}</p>
        </div>
      )}
      {links.length > 0 && <LinkList batches={links} wave={seen.wave.number} />}
      {slips.length > 0 && <SlipSheet batches={slips} />}
      {leaving.status === 'blocked' && (
        <Dialog title={say(words.leaveTitle)} onClose={leaving.reset}>
          <p>{say(words.leave)}</p>
          <p className="actions">
            <button type="button" className="btn main" onClick={leaving.reset}>
              {say(words.stay)}
            </button>
            <button type="button" className="btn" onClick={leaving.proceed}>
              {say(words.go)}
            </button>
          </p>
        </Dialog>
      )}
    </>
  )
}

function MakeForm({ seen, onMade }: { readonly seen: WaveSeen; readonly onMade: (batch: Batch) => void }) {
  const say = useSay()
  const groupName = useGroupName()
  const { study } = useStudyInHand()
  const { wave } = seen
  const sending = useSending('makeCodes')
  const [centreId, setCentre] = useState<string>(study.centres[0]?.id ?? '')
  const [group, setGroup] = useState<ActorGroup>(study.groups[0]?.group ?? 'client')
  const [teamId, setTeam] = useState('')
  const [chosenKind, setKind] = useState<'slip' | 'link' | null>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [wasTried, setTried] = useState(false)

  const centre = study.centres.find(({ id }) => id === centreId)
  const kind = chosenKind ?? (group === 'client' ? 'slip' : 'link')
  const team = centre?.teams.some(({ id }) => id === teamId) ? teamId : null
  const invited =
    wave.design.invited.find((row) => row.centre === centreId && row.group === group && row.team === team)
      ?.number ?? 0
  const filled = typed ?? (invited > 0 ? String(invited) : '')
  const number = numberIn(filled)
  const isUsable = number !== null && number >= 1 && number <= 5000
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isUsable) return
    sending.mutate(
      {
        params: { study: study.id, wave: wave.id },
        body: { kind, centre: centreId, group, team, number },
      },
      {
        onSuccess: (made) => {
          onMade(made)
          setTyped(null)
          setTried(false)
        },
      },
    )
  }
  return (
    <form onSubmit={submit}>
      <div className="two-fields">
        <SelectField<string>
          label={say(words.centre)}
          value={centreId}
          onChange={setCentre}
          options={study.centres.map(({ id, name }) => ({ value: id, name }))}
        />
        <SelectField<ActorGroup>
          label={say(words.group)}
          value={group}
          onChange={setGroup}
          options={study.groups.map((one) => ({ value: one.group, name: say(groupName(one.group)) }))}
        />
        {centre && centre.teams.length > 0 && (
          <SelectField<string>
            label={say(words.team)}
            value={team ?? ''}
            onChange={setTeam}
            options={[
              { value: '', name: say(words.noTeam) },
              ...centre.teams.map(({ id, name }) => ({ value: id, name })),
            ]}
          />
        )}
      </div>
      <Choices<'slip' | 'link'>
        legend={say(words.kind)}
        value={kind}
        onChange={setKind}
        options={[
          { value: 'slip', name: say(words.slip), follows: say(words.slipFollows) },
          { value: 'link', name: say(words.link), follows: say(words.linkFollows) },
        ]}
      />
      <TextField
        narrow
        label={say(words.number)}
        hint={say(words.invited, { count: invited })}
        wrongly={wasTried && !isUsable ? say(words.many) : null}
        inputMode="numeric"
        maxLength={4}
        value={filled}
        onChange={setTyped}
      />
      {sending.error && <FaultNotice error={sending.error} />}
      <p className="actions">
        <button type="submit" className="btn main" disabled={sending.isPending}>
          {say(sending.isPending ? words.busy : words.make)}
        </button>
      </p>
    </form>
  )
}
