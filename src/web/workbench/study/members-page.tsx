import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { Output } from '../api-client.ts'
import { useAnswer, useSending } from '../asking.ts'
import { Dialog } from '../form/dialog.tsx'
import { Choices, SelectField } from '../form/field.tsx'
import { text, useSay } from '../shell/language.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { Asked, FaultNotice } from '../shell/states.tsx'
import { useStudyInHand } from './study-in-hand.tsx'
import { Scrolls } from '../shell/scrolls.tsx'

const words = {
  title: text('Wie deze studie mag zien', 'Who may see this study', 'Qui peut voir cette étude'),
  inTab: text('Leden', 'Members', 'Membres'),
  lead: text(
    'Niemand ziet antwoorden van één persoon, welke rol die ook heeft.',
    'Nobody sees the answers of one person, whatever their role.',
    "Personne ne voit les réponses d'une personne, quel que soit son rôle.",
  ),
  members: text('de leden', 'the members', 'les membres'),
  name: text('Naam', 'Name', 'Nom'),
  sees: text('Ziet', 'Sees', 'Voit'),
  researcher: text('Onderzoeker: de hele studie', 'Researcher: the whole study', "Chercheur : toute l'étude"),
  researcherFollows: text(
    'Maakt de opzet, opent en sluit, leest alle profielen, ook voor ze gepubliceerd zijn.',
    'Makes the design, opens and closes, reads all profiles, also before they are published.',
    'Conçoit, ouvre et clôture, lit tous les profils, aussi avant leur publication.',
  ),
  reader: text('Lezer van één centrum', 'Reader of one centre', "Lecteur d'un centre"),
  readerFollows: text(
    'Leest het gepubliceerde profiel van dat centrum, en niets anders.',
    'Reads the published profile of that centre, and nothing else.',
    'Lit le profil publié de ce centre, et rien d’autre.',
  ),
  readerOf: text('Lezer van {centre}', 'Reader of {centre}', 'Lecteur de {centre}'),
  takeAway: text('De rol van {name} wegnemen?', "Take away {name}'s role?", 'Retirer le rôle de {name} ?'),
  takeAwayWhat: text(
    'Deze persoon ziet de studie dan niet meer. U kunt de rol later opnieuw geven.',
    'This person then no longer sees the study. You can give the role again later.',
    "Cette personne ne verra plus l'étude. Vous pourrez redonner le rôle plus tard.",
  ),
  keep: text('Laat staan', 'Leave it', 'Laisser'),
  remove: text('Neem weg', 'Take away', 'Retirer'),
  add: text('Geef iemand een rol', 'Give somebody a role', "Donner un rôle à quelqu'un"),
  person: text('Wie', 'Who', 'Qui'),
  role: text('Rol', 'Role', 'Rôle'),
  centre: text('Centrum', 'Centre', 'Centre'),
  give: text('Geef deze rol', 'Give this role', 'Donner ce rôle'),
  busy: text('Bezig …', 'Busy …', 'En cours …'),
  given: text('Bewaard.', 'Saved.', 'Enregistré.'),
  everybody: text(
    'Iedereen met een account heeft hier al een rol.',
    'Everybody with an account has a role here already.',
    'Toute personne ayant un compte a déjà un rôle ici.',
  ),
  people: text('de accounts', 'the accounts', 'les comptes'),
  newAccount: text('Maak een account', 'Make an account', 'Créer un compte'),
  askAdministrator: text(
    'Alleen wie de installatie beheert, kent alle accounts. Vraag hen om iemand toe te voegen.',
    'Only those who administer the installation know all accounts. Ask them to add somebody.',
    "Seuls ceux qui gèrent l'installation connaissent tous les comptes. Demandez-leur d'ajouter quelqu'un.",
  ),
}

type Members = Output<'members'>

export function MembersPage() {
  const say = useSay()
  const { study } = useStudyInHand()
  const session = useAnswer('session', undefined)
  const members = useAnswer('members', { study: study.id })
  return (
    <>
      <PageTitle inTab={`${say(words.inTab)} · ${study.title}`}>{say(words.title)}</PageTitle>
      <p className="lead">{say(words.lead)}</p>
      <Asked answer={members} what={say(words.members)}>
        {(all) => (
          <>
            <MembersTable members={all} />
            {session.data?.person?.mayAdminister ? (
              <AddMember members={all} />
            ) : (
              <p className="note">{say(words.askAdministrator)}</p>
            )}
          </>
        )}
      </Asked>
    </>
  )
}

function MembersTable({ members }: { readonly members: Members }) {
  const say = useSay()
  const { study } = useStudyInHand()
  const sending = useSending('setMember')
  const [asked, setAsked] = useState<Members[number]['person'] | null>(null)
  const nameOf = (centre: string | null) => study.centres.find(({ id }) => id === centre)?.name ?? ''
  return (
    <>
      <Scrolls label={say(words.title)}>
        <table className="rows">
          <caption className="vh">{say(words.title)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(words.name)}</th>
              <th scope="col">{say(words.sees)}</th>
              <th scope="col">
                <span className="vh">{say(words.remove)}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {members.map(({ person, role, centre }) => (
              <tr key={person.id}>
                <th scope="row">{person.displayName}</th>
                <td>
                  {role === 'researcher'
                    ? say(words.researcher)
                    : say(words.readerOf, { centre: nameOf(centre) })}
                </td>
                <td>
                  <button type="button" className="btn quiet small" onClick={() => setAsked(person)}>
                    {say(words.remove)}
                    <span className="vh">: {person.displayName}</span>
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
      {asked && (
        <Dialog
          title={say(words.takeAway, { name: asked.displayName })}
          onClose={() => {
            setAsked(null)
            sending.reset()
          }}
        >
          <p>{say(words.takeAwayWhat)}</p>
          {sending.error && <FaultNotice error={sending.error} />}
          <p className="actions">
            <button
              type="button"
              className="btn main"
              disabled={sending.isPending}
              onClick={() =>
                sending.mutate(
                  { params: { study: study.id }, body: { person: asked.id, role: null, centre: null } },
                  { onSuccess: () => setAsked(null) },
                )
              }
            >
              {say(words.remove)}
            </button>
            <button type="button" className="btn" onClick={() => setAsked(null)}>
              {say(words.keep)}
            </button>
          </p>
        </Dialog>
      )}
    </>
  )
}

function AddMember({ members }: { readonly members: Members }) {
  const say = useSay()
  const people = useAnswer('people', undefined)
  return (
    <section>
      <h2>{say(words.add)}</h2>
      <Asked answer={people} what={say(words.people)}>
        {(all) => {
          const others = all.filter(({ id }) => !members.some((member) => member.person.id === id))
          return others.length === 0 ? (
            <>
              <p className="empty">{say(words.everybody)}</p>
              <p className="actions">
                <Link className="btn" to="/mensen">
                  {say(words.newAccount)}
                </Link>
              </p>
            </>
          ) : (
            <RoleForm people={others} />
          )
        }}
      </Asked>
    </section>
  )
}

function RoleForm({ people }: { readonly people: Output<'people'> }) {
  const say = useSay()
  const { study } = useStudyInHand()
  const sending = useSending('setMember')
  const [chosen, setChosen] = useState('')
  const [role, setRole] = useState<'researcher' | 'centreReader'>('centreReader')
  const [centre, setCentre] = useState<string>(study.centres[0]?.id ?? '')
  const person = people.some(({ id }) => id === chosen) ? chosen : (people[0]?.id ?? '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    sending.mutate({
      params: { study: study.id },
      body: { person, role, centre: role === 'centreReader' ? centre : null },
    })
  }
  return (
    <form onSubmit={submit}>
      <SelectField<string>
        label={say(words.person)}
        value={person}
        onChange={setChosen}
        options={people.map(({ id, displayName, name }) => ({ value: id, name: `${displayName} (${name})` }))}
      />
      <Choices<'researcher' | 'centreReader'>
        legend={say(words.role)}
        value={role}
        onChange={setRole}
        options={[
          { value: 'centreReader', name: say(words.reader), follows: say(words.readerFollows) },
          { value: 'researcher', name: say(words.researcher), follows: say(words.researcherFollows) },
        ]}
      />
      {role === 'centreReader' && (
        <SelectField<string>
          label={say(words.centre)}
          value={centre}
          onChange={setCentre}
          options={study.centres.map(({ id, name }) => ({ value: id, name }))}
        />
      )}
      {sending.error && <FaultNotice error={sending.error} />}
      <p className="actions">
        <button type="submit" className="btn main" disabled={sending.isPending}>
          {say(sending.isPending ? words.busy : words.give)}
        </button>
        <span role="status">{sending.isSuccess ? say(words.given) : ''}</span>
      </p>
    </form>
  )
}
