import { type FormEvent, useState } from 'react'
import type { Output } from '../api-client.ts'
import { useAnswer, useSending } from '../asking.ts'
import { TextField, Tick } from '../form/field.tsx'
import { CopyButton } from '../form/copy-button.tsx'
import { Dialog } from '../form/dialog.tsx'
import { text, useSay } from '../shell/language.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { Asked, FaultNotice } from '../shell/states.tsx'
import { Scrolls } from '../shell/scrolls.tsx'

const words = {
  title: text('Wie een account heeft', 'Who has an account', 'Qui a un compte'),
  lead: text(
    'Een account alleen geeft nog geen toegang. Wie een studie mag zien, kiest u bij die studie, onder Leden.',
    'An account alone gives no access. Who may see a study is chosen at that study, under Members.',
    'Un compte seul ne donne aucun accès. Qui peut voir une étude se choisit dans cette étude, sous Membres.',
  ),
  people: text('de accounts', 'the accounts', 'les comptes'),
  name: text('Naam', 'Name', 'Nom'),
  signsInAs: text('Meldt aan als', 'Signs in as', 'Se connecte comme'),
  state: text('Toestand', 'State', 'État'),
  may: text(
    'Mag accounts en studies maken',
    'May make accounts and studies',
    'Peut créer des comptes et des études',
  ),
  yes: text('ja', 'yes', 'oui'),
  no: text('nee', 'no', 'non'),
  active: text('in gebruik', 'in use', 'en usage'),
  waits: text('uitnodiging wacht', 'invitation waits', 'invitation en attente'),
  invite: text('Nodig iemand uit', 'Invite somebody', 'Inviter quelqu’un'),
  displayName: text('Volledige naam', 'Full name', 'Nom complet'),
  signInName: text('Naam om aan te melden', 'Name to sign in with', 'Nom de connexion'),
  nameHint: text(
    'Kleine letters, geen spaties: an.peeters',
    'Lower case, no spaces: an.peeters',
    'Minuscules, sans espaces : an.peeters',
  ),
  mayFollows: text(
    'Alleen voor wie deze installatie mee beheert.',
    'Only for those who administer this installation with you.',
    'Seulement pour ceux qui gèrent cette installation avec vous.',
  ),
  make: text('Maak de uitnodiging', 'Make the invitation', "Créer l'invitation"),
  busy: text('Bezig …', 'Busy …', 'En cours …'),
  link: text(
    'Link om een wachtwoord te kiezen',
    'Link to choose a password',
    'Lien pour choisir un mot de passe',
  ),
  renew: text('Nieuwe link', 'New link', 'Nouveau lien'),
  renewFor: text('Nieuwe link voor {name}', 'New link for {name}', 'Nouveau lien pour {name}'),
  renewAsk: text('Een nieuwe link voor {name}?', 'A new link for {name}?', 'Un nouveau lien pour {name} ?'),
  renewForgotten: text(
    'Met de link kiest {name} een ander wachtwoord. Tot dan blijft het wachtwoord van nu werken. Daarna moet {name} zich overal opnieuw aanmelden.',
    'With the link {name} chooses another password. Until then the present password keeps working. After that {name} has to sign in again everywhere.',
    'Avec ce lien, {name} choisit un autre mot de passe. Jusque-là, le mot de passe actuel fonctionne encore. Ensuite, {name} devra se reconnecter partout.',
  ),
  renewWaits: text(
    'De link die {name} eerder kreeg, werkt dan niet meer.',
    'The link that {name} got earlier then no longer works.',
    'Le lien que {name} a reçu auparavant ne fonctionnera plus.',
  ),
  renewGo: text('Maak de nieuwe link', 'Make the new link', 'Créer le nouveau lien'),
  notNow: text('Niet nu', 'Not now', 'Pas maintenant'),
  close: text('Sluit', 'Close', 'Fermer'),
  linkTitle: text('Geef deze link aan {name}', 'Hand this link to {name}', 'Donnez ce lien à {name}'),
  linkWhat: text(
    'De link staat hier één keer en werkt één keer, zeven dagen lang. Bezorg ze persoonlijk of langs een weg die u vertrouwt: wie ze eerst opent, kiest het wachtwoord.',
    'The link stands here once and works once, for seven days. Deliver it in person or in a way you trust: whoever opens it first chooses the password.',
    "Le lien n'apparaît ici qu'une fois et ne fonctionne qu'une fois, pendant sept jours. Remettez-le en personne ou par une voie sûre : la première personne qui l'ouvre choisit le mot de passe.",
  ),
}

export function PeoplePage() {
  const say = useSay()
  const people = useAnswer('people', undefined)
  return (
    <div className="wrap">
      <PageTitle inTab={say(words.title)}>{say(words.title)}</PageTitle>
      <p className="lead">{say(words.lead)}</p>
      <Asked answer={people} what={say(words.people)}>
        {(all) => <PeopleTable people={all} />}
      </Asked>
      <Invite />
    </div>
  )
}

function PeopleTable({ people }: { readonly people: Output<'people'> }) {
  const say = useSay()
  return (
    <Scrolls label={say(words.title)}>
      <table className="rows">
        <caption className="vh">{say(words.title)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.name)}</th>
            <th scope="col">{say(words.signsInAs)}</th>
            <th scope="col">{say(words.state)}</th>
            <th scope="col">{say(words.may)}</th>
            <th scope="col">{say(words.link)}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">{person.displayName}</th>
              <td className="pair-up">
                <span className="group-name mute">{say(words.signsInAs)}</span>
                {person.name}
              </td>
              <td className="pair-up">
                <span className="group-name mute">{say(words.state)}</span>
                {say(person.hasPassword ? words.active : words.waits)}
              </td>
              <td className="pair-up">
                <span className="group-name mute">{say(words.may)}</span>
                {say(person.mayAdminister ? words.yes : words.no)}
              </td>
              <td>
                <RenewLink person={person} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolls>
  )
}

/** Asks first: the link that somebody got earlier goes. What it gives stands in the same dialog, once. */
function RenewLink({ person }: { readonly person: Output<'people'>[number] }) {
  const say = useSay()
  const renew = useSending('renewInvitation')
  const [isAsked, setAsked] = useState(false)
  const name = person.displayName
  const close = () => {
    setAsked(false)
    renew.reset() // the link is nowhere any more
  }
  return (
    <>
      <button
        type="button"
        className="btn quiet"
        aria-label={say(words.renewFor, { name })}
        onClick={() => setAsked(true)}
      >
        {say(words.renew)}
      </button>
      {isAsked && (
        <Dialog title={say(renew.data ? words.linkTitle : words.renewAsk, { name })} onClose={close}>
          {renew.data ? (
            <>
              <HandOver link={renew.data.invitationLink} />
              <p className="actions">
                <button type="button" className="btn main" onClick={close}>
                  {say(words.close)}
                </button>
              </p>
            </>
          ) : (
            <>
              <p>{say(person.hasPassword ? words.renewForgotten : words.renewWaits, { name })}</p>
              {renew.error && <FaultNotice error={renew.error} />}
              <p className="actions">
                <button
                  type="button"
                  className="btn main"
                  disabled={renew.isPending}
                  onClick={() => renew.mutate({ params: { person: person.id }, body: undefined })}
                >
                  {say(renew.isPending ? words.busy : words.renewGo)}
                </button>
                <button type="button" className="btn" onClick={close}>
                  {say(words.notNow)}
                </button>
              </p>
            </>
          )}
        </Dialog>
      )}
    </>
  )
}

function Invite() {
  const say = useSay()
  const invite = useSending('invitePerson')
  const [displayName, setDisplayName] = useState('')
  const [name, setName] = useState('')
  const [mayAdminister, setMayAdminister] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    invite.mutate(
      {
        params: undefined,
        body: { name: name.trim().toLowerCase(), displayName: displayName.trim(), mayAdminister },
      },
      {
        onSuccess: () => {
          setDisplayName('')
          setName('')
          setMayAdminister(false)
        },
      },
    )
  }
  return (
    <section className="part">
      <h2>{say(words.invite)}</h2>
      <form onSubmit={submit}>
        <TextField
          label={say(words.displayName)}
          required
          maxLength={200}
          autoComplete="off"
          value={displayName}
          onChange={setDisplayName}
        />
        <TextField
          label={say(words.signInName)}
          hint={say(words.nameHint)}
          required
          maxLength={200}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={name}
          onChange={setName}
        />
        <Tick
          label={say(words.may)}
          follows={say(words.mayFollows)}
          checked={mayAdminister}
          onChange={setMayAdminister}
        />
        {invite.error && <FaultNotice error={invite.error} />}
        <p className="actions">
          <button type="submit" className="btn main" disabled={invite.isPending}>
            {say(invite.isPending ? words.busy : words.make)}
          </button>
        </p>
      </form>
      {invite.data && (
        <div className="notice" role="status">
          <h3>{say(words.linkTitle, { name: invite.data.person.displayName })}</h3>
          <HandOver link={invite.data.invitationLink} />
        </div>
      )}
    </section>
  )
}

function HandOver({ link }: { readonly link: string }) {
  const say = useSay()
  return (
    <>
      <p>{say(words.linkWhat)}</p>
      <p className="once">{link}</p>
      <p className="actions">
        <CopyButton copied={link} />
      </p>
    </>
  )
}
