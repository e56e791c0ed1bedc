import { useAnswer } from '../asking.ts'
import { dayInWords } from '../shell/dates.ts'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { Asked } from '../shell/states.tsx'
import { useStudyInHand } from '../study/study-in-hand.tsx'
import { LossReport } from './loss-report.tsx'

const words = {
  title: text('Eerder ingebracht', 'Brought in before', 'Importés auparavant'),
  none: text('Er is nog niets ingebracht.', 'Nothing was brought in yet.', 'Rien n’a encore été importé.'),
  what: text('wat eerder ingebracht werd', 'what was brought in before', 'ce qui a été importé'),
  on: text('Op {day}', 'On {day}', 'Le {day}'),
  report: text('Wat er toen mee gebeurde', 'What happened to it then', 'Ce qu’il en est advenu'),
}

/** The report of each import stays: who looks back later still reads what was lost. */
export function PastImports() {
  const say = useSay()
  const { language } = useLanguage()
  const { study } = useStudyInHand()
  const imports = useAnswer('pastImports', { study: study.id })
  return (
    <section aria-labelledby="brought-in-before">
      <h2 id="brought-in-before">{say(words.title)}</h2>
      <Asked answer={imports} what={say(words.what)}>
        {(past) =>
          past.length === 0 ? (
            <p className="empty">{say(words.none)}</p>
          ) : (
            past.map(({ id, importedOn, report }) => (
              <details key={id}>
                <summary>{say(words.on, { day: dayInWords(importedOn, language) })}</summary>
                <LossReport title={say(words.report)} report={report} />
              </details>
            ))
          )
        }
      </Asked>
    </section>
  )
}
