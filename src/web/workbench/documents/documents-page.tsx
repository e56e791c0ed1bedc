import '../../style/documents.css'
import { Link } from '@tanstack/react-router'
import type { Output } from '../api-client.ts'
import { useAnswer } from '../asking.ts'
import { dayInWords } from '../shell/dates.ts'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { Scrolls } from '../shell/scrolls.tsx'
import { Asked } from '../shell/states.tsx'
import { useGroupName } from '../study/group-names.ts'
import { useStudyInHand } from '../study/study-in-hand.tsx'
import { AddDocument } from './add-document.tsx'
import { consentNames, kindNames } from './document-words.ts'

const words = {
  title: text('Gesprekken en teksten', 'Conversations and texts', 'Entretiens et textes'),
  inTab: text('Documenten', 'Documents', 'Documents'),
  lead: text(
    'Elke tekst wordt eerst van namen ontdaan en vergrendeld. Daarna kan hij gecodeerd worden.',
    'Each text is first rid of names and locked. Then it can be coded.',
    'Chaque texte est d’abord débarrassé des noms et verrouillé. Ensuite il peut être codé.',
  ),
  documents: text('de documenten', 'the documents', 'les documents'),
  none: text(
    'Er is nog geen tekst. Voeg hieronder een gesprek, een observatie of een beleidstekst toe.',
    'There is no text yet. Add a conversation, an observation or a policy document below.',
    "Il n'y a pas encore de texte. Ajoutez ci-dessous un entretien, une observation ou un document de politique.",
  ),
  name: text('Titel', 'Title', 'Titre'),
  kind: text('Soort', 'Kind', 'Type'),
  where: text('Centrum', 'Centre', 'Centre'),
  noCentre: text('geen centrum', 'no centre', 'aucun centre'),
  groups: text('Wie', 'Who', 'Qui'),
  consent: text('Citeren', 'Quoting', 'Citer'),
  state: text('Stand', 'State', 'État'),
  codings: text('Coderingen', 'Codings', 'Codages'),
  draft: text('namen na te kijken', 'names to check', 'noms à vérifier'),
  locked: text('vergrendeld op {day}', 'locked on {day}', 'verrouillé le {day}'),
  about: text('Gegevens', 'Details', 'Données'),
  check: text('Kijk de namen na', 'Check the names', 'Vérifier les noms'),
}

type Listed = Output<'documents'>[number]

export function DocumentsPage() {
  const say = useSay()
  const { study } = useStudyInHand()
  const documents = useAnswer('documents', { study: study.id })
  return (
    <>
      <PageTitle inTab={`${say(words.inTab)} · ${study.title}`}>{say(words.title)}</PageTitle>
      <p className="lead">{say(words.lead)}</p>
      <Asked answer={documents} what={say(words.documents)}>
        {(all) =>
          all.length === 0 ? <p className="empty">{say(words.none)}</p> : <DocumentsTable all={all} />
        }
      </Asked>
      <AddDocument />
    </>
  )
}

function DocumentsTable({ all }: { readonly all: readonly Listed[] }) {
  const say = useSay()
  return (
    <Scrolls label={say(words.title)}>
      <table className="rows">
        <caption className="vh">{say(words.title)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.name)}</th>
            <th scope="col">{say(words.kind)}</th>
            <th scope="col">{say(words.where)}</th>
            <th scope="col">{say(words.groups)}</th>
            <th scope="col">{say(words.consent)}</th>
            <th scope="col">{say(words.state)}</th>
            <th scope="col" className="num">
              {say(words.codings)}
            </th>
            <th scope="col">
              <span className="vh">{say(words.about)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {all.map((listed) => (
            <DocumentRow key={listed.document.id} {...listed} />
          ))}
        </tbody>
      </table>
    </Scrolls>
  )
}

function DocumentRow({ document, codings }: Listed) {
  const say = useSay()
  const { language } = useLanguage()
  const nameOf = useGroupName()
  const { study } = useStudyInHand()
  const centre = study.centres.find(({ id }) => id === document.centre)
  const params = { study: study.id, document: document.id }
  return (
    <tr>
      <th scope="row">
        {document.state === 'locked' ? (
          <Link to="/studies/$study/documenten/$document" params={params}>
            {document.title}
          </Link>
        ) : (
          document.title
        )}
      </th>
      <td>{say(kindNames[document.kind])}</td>
      <td>{centre?.name ?? say(words.noCentre)}</td>
      <td>{document.groups.map((group) => say(nameOf(group))).join(', ') || '–'}</td>
      <td>{say(consentNames[document.consent])}</td>
      <td>
        {document.state === 'locked' ? (
          say(words.locked, { day: dayInWords(document.lockedOn, language) })
        ) : (
          <Link to="/studies/$study/documenten/$document/voorbereiden" params={params}>
            {say(words.check)}
            <span className="vh">: {document.title}</span>
          </Link>
        )}
      </td>
      <td className="num">
        {document.state === 'locked' ? codings : '–'}
        <span className="in-narrow"> {say(words.codings).toLowerCase()}</span>
      </td>
      <td>
        <Link to="/studies/$study/documenten/$document/gegevens" params={params}>
          {say(words.about)}
          <span className="vh">: {document.title}</span>
        </Link>
      </td>
    </tr>
  )
}
