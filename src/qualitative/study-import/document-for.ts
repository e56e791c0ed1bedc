import { fault } from '../../foundation/fault.ts'
import type { DocumentId } from '../../foundation/ids.ts'
import { Problem } from '../../foundation/problem.ts'
import type { Participant } from '../document.ts'
import type { ExchangeReport } from '../refi-qda/exchange-report.ts'
import { type OwnParts, type OwnVariable, consentOf, kindOf } from '../refi-qda/own-parts.ts'
import type { RefiText } from '../refi-qda/project.ts'
import { sameGuid } from '../refi-qda/values.ts'
import { speakerTurns } from '../text/speaker-turns.ts'
import { withoutNul } from './kept-text.ts'
import { valueOf } from './own-value.ts'
import type { People } from './participants-for.ts'
import { speakersFor } from './speakers-for.ts'
import type { DocumentImported, ImportChoices, Means, StudyBefore } from './study-import.ts'

export interface DocumentFor extends DocumentImported {
  readonly isNew: boolean
  readonly added: readonly Omit<Participant, 'number'>[]
}

export function documentFor(
  source: RefiText,
  place: number,
  before: StudyBefore,
  own: OwnParts,
  people: People,
  choices: ImportChoices,
  means: Means,
  report: ExchangeReport,
): DocumentFor {
  const id = sameGuid(source.guid) as DocumentId // a source of ours has the id of the document
  const title = (source.name ?? '').trim().slice(0, 120) || `Tekst ${place + 1}`
  const there = before.documents.get(id)
  const body = withoutNul(source.text ?? there?.text ?? '')
  const said = (name: OwnVariable) => valueOf(source.values, own, name)
  const groups = (said('group') ?? '').split(', ').flatMap((words) => before.groupNamed(words) ?? [])
  const centre = before.centreNamed(said('centre') ?? '')
  const about = {
    id,
    title,
    kind: kindOf(said('kind') ?? '') ?? choices.kind,
    consent: consentOf(said('consent') ?? '') ?? choices.consent,
    groups: groups.length > 0 ? groups : choices.group === null ? [] : [choices.group],
    centre,
  }
  if (there) {
    if (there.text !== body) throw otherWords(title)
    report.add('already-there', { element: 'TextSource', guid: id })
    const text = { version: there.textVersion, text: body, turns: there.turns, editScript: [] }
    return { ...about, speakers: there.speakers, text, isNew: false, added: [] }
  }
  if (body !== source.text) report.add('character-replaced', { element: 'TextSource', guid: id })
  const { labels, turns } = speakerTurns(body)
  const { speakers, added } = speakersFor(labels, said('speakers'), people, choices, centre, means)
  return { ...about, speakers, text: { version: 1, text: body, turns, editScript: [] }, isNew: true, added }
}

function otherWords(title: string): Problem {
  return new Problem('exchange-refused', {}, [
    fault(
      { nl: title, en: title, fr: title },
      {
        nl: 'Deze tekst zit al in het onderzoek, met andere woorden.',
        en: 'This text is in the study already, with other words.',
        fr: "Ce texte est déjà dans l'étude, avec d'autres mots.",
      },
      {
        nl: 'Importeer in een nieuw onderzoek, of exporteer opnieuw na de laatste wijziging van de tekst.',
        en: 'Import into a new study, or export again after the last change of the text.',
        fr: 'Importez dans une nouvelle étude, ou exportez à nouveau après la dernière modification du texte.',
      },
    ),
  ])
}
