import type { Output } from '../api-client.ts'
import { CopyButton } from '../form/copy-button.tsx'
import { useGroupName } from '../study/group-names.ts'
import { text, useSay } from '../shell/language.tsx'
import { useStudyInHand } from '../study/study-in-hand.tsx'
import { csvText, saveAsFile } from './csv-file.ts'
import { Scrolls } from '../shell/scrolls.tsx'

const words = {
  title: text('{count} links om te versturen', '{count} links to send', '{count} liens à envoyer'),
  lead: text(
    'Eén link per persoon. Gooi het bestand weg zodra alles verstuurd is: een lijst van wie welke link kreeg, maakt mensen herkenbaar.',
    'One link for each person. Throw the file away once everything is sent: a list of who got which link makes people recognisable.',
    'Un lien par personne. Jetez le fichier dès que tout est envoyé : une liste de qui a reçu quel lien rend les personnes reconnaissables.',
  ),
  save: text('Sla op als CSV', 'Save as CSV', 'Enregistrer en CSV'),
  copyAll: text('Kopieer alle links', 'Copy all links', 'Copier tous les liens'),
  centre: text('Centrum', 'Centre', 'Centre'),
  group: text('Geleding', 'Actor group', 'Groupe'),
  team: text('Team', 'Team', 'Équipe'),
  link: text('Link', 'Link', 'Lien'),
}

/** Links, to copy or to save: shown this once. */
export function LinkList({
  batches,
  wave,
}: {
  readonly batches: readonly Output<'makeCodes'>[]
  readonly wave: number
}) {
  const say = useSay()
  const groupName = useGroupName()
  const { study } = useStudyInHand()
  const rows = batches.flatMap((batch) => {
    const centre = study.centres.find(({ id }) => id === batch.centre)
    const team = centre?.teams.find(({ id }) => id === batch.team)
    return batch.codes.map(({ address }) => ({
      centre: centre?.name ?? '',
      group: say(groupName(batch.group)),
      team: team?.name ?? '',
      address,
    }))
  })
  const heads = [words.centre, words.group, words.team, words.link].map((one) => say(one))
  const csv = () =>
    csvText([heads, ...rows.map(({ centre, group, team, address }) => [centre, group, team, address])])
  return (
    <section>
      <h2>{say(words.title, { count: rows.length })}</h2>
      <p className="lead">{say(words.lead)}</p>
      <p className="actions">
        <button
          type="button"
          className="btn main"
          onClick={() => saveAsFile(csv(), `links-golf-${wave}.csv`)}
        >
          {say(words.save)}
        </button>
        <CopyButton copied={rows.map(({ address }) => address).join('\n')} label={say(words.copyAll)} />
      </p>
      <Scrolls label={say(words.title, { count: rows.length })}>
        <table className="rows">
          <caption className="vh">{say(words.title, { count: rows.length })}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th scope="col" key={head}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.address}>
                <td>{row.centre}</td>
                <td>{row.group}</td>
                <td>{row.team}</td>
                <td className="long">{row.address}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
    </section>
  )
}
