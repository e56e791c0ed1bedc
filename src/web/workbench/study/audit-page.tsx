import type { Text } from '../../../foundation/text.ts'
import { useAnswer } from '../asking.ts'
import { momentInWords } from '../shell/dates.ts'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { Asked } from '../shell/states.tsx'
import { useStudyInHand } from './study-in-hand.tsx'
import { Scrolls } from '../shell/scrolls.tsx'

const words = {
  title: text('Wie wat deed', 'Who did what', 'Qui a fait quoi'),
  inTab: text('Audit', 'Audit', 'Audit'),
  lead: text(
    'Elke handeling van het studieteam staat hier. Meedoen staat er niet bij: wie antwoordt, laat geen spoor na.',
    'Every act of the study team stands here. Taking part does not: whoever answers leaves no trace.',
    "Chaque acte de l'équipe figure ici. La participation n'y figure pas : qui répond ne laisse aucune trace.",
  ),
  audit: text('de audit', 'the audit', "l'audit"),
  none: text('Er is nog niets gebeurd.', 'Nothing has happened yet.', "Il ne s'est encore rien passé."),
  when: text('Wanneer', 'When', 'Quand'),
  who: text('Wie', 'Who', 'Qui'),
  what: text('Wat', 'What', 'Quoi'),
}

const acts: Readonly<Record<string, Text>> = {
  'create-study': text('maakte de studie', 'made the study', "a créé l'étude"),
  'update-study': text('wijzigde de opzet', 'changed the design', 'a modifié la conception'),
  'add-centres-from-csv': text(
    'voegde centra toe uit een lijst',
    'added centres from a list',
    'a ajouté des centres depuis une liste',
  ),
  'add-study-framework': text(
    'nam een eigen bestand op',
    'took in an own file',
    'a repris un fichier propre',
  ),
  'add-to-method-log': text('schreef in het logboek', 'wrote in the log', 'a écrit dans le journal'),
  'set-member': text('wijzigde een rol', 'changed a role', 'a modifié un rôle'),
  'add-wave': text('maakte een nieuwe golf', 'made a new wave', 'a créé une nouvelle vague'),
  'update-wave': text('wijzigde de uitnodigingen', 'changed the invitations', 'a modifié les invitations'),
  'open-wave': text('opende de golf', 'opened the wave', 'a ouvert la vague'),
  'close-wave': text('sloot de golf', 'closed the wave', 'a clôturé la vague'),
  'publish-wave': text('publiceerde', 'published', 'a publié'),
  'make-codes': text('maakte kaartjes of links', 'made cards or links', 'a créé des cartes ou des liens'),
  'import-wave': text(
    'voerde antwoorden in uit een bestand',
    'imported answers from a file',
    "a importé des réponses d'un fichier",
  ),
  facts: text('vulde feiten in', 'filled in facts', 'a rempli des faits'),
}

/** An act that has no words yet keeps its own name rather than being left out of the audit. */
function actInWords(act: string): Text {
  const key = act.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return acts[key] ?? { nl: act, en: act, fr: act }
}

export function AuditPage() {
  const say = useSay()
  const { language } = useLanguage()
  const { study } = useStudyInHand()
  const audit = useAnswer('audit', { study: study.id })
  const subject = (of: Readonly<Record<string, string | number | boolean | null>>) =>
    Object.entries(of)
      .flatMap(([key, value]) => {
        const centre = study.centres.find(({ id }) => id === value)
        if (centre) return [centre.name]
        // Other ids say nothing to a reader; numbers and words do.
        return value === null || key === 'wave' || key === 'person' || key === 'study'
          ? []
          : [`${key}: ${value}`]
      })
      .join(', ')
  return (
    <>
      <PageTitle inTab={`${say(words.inTab)} · ${study.title}`}>{say(words.title)}</PageTitle>
      <p className="lead">{say(words.lead)}</p>
      <Asked answer={audit} what={say(words.audit)}>
        {(records) =>
          records.length === 0 ? (
            <p className="empty">{say(words.none)}</p>
          ) : (
            <Scrolls label={say(words.title)}>
              <table className="rows">
                <caption className="vh">{say(words.title)}</caption>
                <thead>
                  <tr>
                    <th scope="col">{say(words.when)}</th>
                    <th scope="col">{say(words.who)}</th>
                    <th scope="col">{say(words.what)}</th>
                  </tr>
                </thead>
                <tbody>
                  {records.map((record, place) => (
                    <tr key={`${record.at} ${place}`}>
                      <td className="num">{momentInWords(record.at, language)}</td>
                      <td>{record.by}</td>
                      <td>
                        {say(actInWords(record.act))} <span className="mute">{subject(record.subject)}</span>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Scrolls>
          )
        }
      </Asked>
    </>
  )
}
