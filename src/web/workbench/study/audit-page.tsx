import { isActorGroup } from '../../../foundation/actor-group.ts'
import { useAnswer } from '../asking.ts'
import { momentInWords } from '../shell/dates.ts'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { Asked } from '../shell/states.tsx'
import { actInWords, subjectInWords, valueInWords } from './act-words.ts'
import { useGroupName } from './group-names.ts'
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

export function AuditPage() {
  const say = useSay()
  const { language } = useLanguage()
  const { study } = useStudyInHand()
  const audit = useAnswer('audit', { study: study.id })
  const groupName = useGroupName()
  const subject = (of: Readonly<Record<string, string | number | boolean | null>>) =>
    Object.entries(of)
      .flatMap(([key, value]) => {
        const centre = study.centres.find(({ id }) => id === value)
        if (centre) return [centre.name]
        const named = subjectInWords(key)
        if (named === null || value === null) return []
        const group = key === 'group' && typeof value === 'string' && isActorGroup(value) ? value : null
        return [`${say(named)}: ${say(group ? groupName(group) : valueInWords(value))}`]
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
