/** What is said about a document, as somebody fills it in, and what may be wrong with it. */
import { fault } from '../../foundation/fault.ts'
import type { StudyId } from '../../foundation/ids.ts'
import { Problem, type Fault } from '../../foundation/problem.ts'
import type { Text } from '../../foundation/text.ts'
import { namesOfRoster } from '../../qualitative/pseudonyms/roster.ts'
import type { Transaction } from '../../storage/database.ts'
import type { AboutDocument } from '../../storage/qualitative/documents.ts'
import { studyById } from '../../storage/studies.ts'
import { wavesOfStudy } from '../../storage/waves.ts'
import type { Surroundings } from '../operation.ts'
import { rosterOf } from './sealed-values.ts'

export type AboutGiven = Pick<AboutDocument, 'title' | 'kind' | 'centre' | 'wave' | 'groups' | 'consent'>

/** Checked, with the title trimmed and each group once. */
export async function aboutDocument(
  tx: Transaction,
  around: Surroundings,
  id: StudyId,
  given: AboutGiven,
): Promise<AboutGiven> {
  const study = await studyById(tx, around.tenant, id)
  const waves = await wavesOfStudy(tx, around.tenant, id)
  const isKnown =
    (given.centre === null || study?.centres.some(({ id: centre }) => centre === given.centre)) &&
    (given.wave === null || waves.some(({ id: wave }) => wave === given.wave))
  if (!study || !isKnown) throw new Problem('not-found')
  const about = {
    title: given.title.trim(),
    kind: given.kind,
    centre: given.centre,
    wave: given.wave,
    groups: [...new Set(given.groups)],
    consent: given.consent,
  }
  const { entries } = await rosterOf(tx, around, id)
  const faults: Fault[] = []
  if (about.title === '') faults.push(fault(title, noTitle, giveTitle))
  if (namesOfRoster(about.title, entries).length > 0) faults.push(fault(title, nameInTitle, otherTitle))
  if (faults.length > 0) throw new Problem('input-invalid', {}, faults)
  return about
}

const title: Text = { nl: 'Titel', en: 'Title', fr: 'Titre' }
const noTitle: Text = {
  nl: 'De tekst heeft nog geen titel.',
  en: 'The text has no title yet.',
  fr: "Le texte n'a pas encore de titre.",
}
const giveTitle: Text = {
  nl: 'Geef een titel zonder namen: "Gesprek 3, werkers".',
  en: 'Give a title without names: "Conversation 3, workers".',
  fr: 'Donnez un titre sans noms : « Entretien 3, travailleurs ».',
}
const nameInTitle: Text = {
  nl: 'In de titel staat een naam uit de naamlijst. Titels worden niet versleuteld.',
  en: 'The title holds a name of the roster. Titles are not sealed.',
  fr: 'Le titre contient un nom de la liste. Les titres ne sont pas chiffrés.',
}
const otherTitle: Text = {
  nl: 'Haal de naam uit de titel.',
  en: 'Take the name out of the title.',
  fr: 'Retirez le nom du titre.',
}
