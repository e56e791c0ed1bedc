/** What can be wrong in an imported file, in words for whoever has it open in a spreadsheet. */
import { fault } from '../../foundation/fault.ts'
import type { Fault } from '../../foundation/problem.ts'
import type { Text } from '../../foundation/text.ts'
import { nearestName } from '../../framework/nearest-name.ts'

const MOST_LISTED = 200

/** Counts every fault and keeps the first: a column shifted by one gives a fault in each of a million rows. */
export class FaultList {
  readonly first: Fault[] = []
  count = 0

  add(found: Fault): void {
    if (this.first.length < MOST_LISTED) this.first.push(found)
    this.count += 1
  }
}

const cell = (row: number, column: string): Text => ({
  nl: `rij ${row}, kolom ${column}`,
  en: `row ${row}, column ${column}`,
  fr: `ligne ${row}, colonne ${column}`,
})
const wholeRow = (row: number): Text => ({ nl: `rij ${row}`, en: `row ${row}`, fr: `ligne ${row}` })
const mapping = (line: number): Text => ({
  nl: `mapping, regel ${line}`,
  en: `mapping, line ${line}`,
  fr: `mapping, ligne ${line}`,
})
const file: Text = { nl: 'CSV', en: 'CSV', fr: 'CSV' }

const nearest = (name: string, names: readonly string[]): Text => {
  const near = nearestName(name, names)
  return near
    ? { nl: ` Bedoelt u "${near}"?`, en: ` Do you mean "${near}"?`, fr: ` Vouliez-vous dire « ${near} » ?` }
    : { nl: '', en: '', fr: '' }
}

export const csvFaults = {
  noRows: () =>
    fault(
      file,
      {
        nl: 'Er staat geen enkele rij met antwoorden in het bestand.',
        en: 'There is no row with answers in the file.',
        fr: 'Le fichier ne contient aucune ligne de réponses.',
      },
      {
        nl: 'Kijk of dit het juiste bestand is, en of "rows" in de mapping niet alles wegfiltert.',
        en: 'Check whether this is the right file, and whether "rows" in the mapping leaves nothing.',
        fr: 'Vérifiez le fichier, et si « rows » dans le mapping ne filtre pas tout.',
      },
    ),
  broken: (line: number, message: string) =>
    fault(
      wholeRow(line),
      {
        nl: `Vanaf hier is het bestand niet te lezen als CSV: ${message}`,
        en: `From here on the file cannot be read as CSV: ${message}`,
        fr: `À partir d'ici, le fichier n'est pas lisible comme CSV : ${message}`,
      },
      {
        nl: 'Meestal is het een aanhalingsteken zonder tegenhanger. Verbeter die regel, of bewaar het bestand opnieuw als CSV (UTF-8).',
        en: 'Mostly it is a quote without its pair. Mend that line, or save the file again as CSV (UTF-8).',
        fr: 'Souvent, un guillemet est seul. Corrigez cette ligne, ou enregistrez à nouveau en CSV (UTF-8).',
      },
    ),
  notUtf8: () =>
    fault(
      file,
      {
        nl: 'Het bestand is niet in UTF-8: letters met accenten zijn onleesbaar.',
        en: 'The file is not in UTF-8: letters with accents cannot be read.',
        fr: "Le fichier n'est pas en UTF-8 : les lettres accentuées sont illisibles.",
      },
      {
        nl: 'Bewaar het opnieuw als "CSV UTF-8".',
        en: 'Save it again as "CSV UTF-8".',
        fr: 'Enregistrez-le à nouveau comme « CSV UTF-8 ».',
      },
    ),
  headerTwice: (column: string) =>
    fault(
      wholeRow(1),
      {
        nl: `De kolom "${column}" staat er tweemaal.`,
        en: `The column "${column}" stands there twice.`,
        fr: `La colonne « ${column} » figure deux fois.`,
      },
      {
        nl: 'Geef elke kolom een eigen naam.',
        en: 'Give each column a name of its own.',
        fr: 'Donnez à chaque colonne son propre nom.',
      },
    ),
  columnMissing: (line: number, column: string, names: readonly string[]) => {
    const near = nearest(column, names)
    return fault(
      mapping(line),
      {
        nl: `De kolom "${column}" staat niet in de CSV.`,
        en: `The column "${column}" is not in the CSV.`,
        fr: `La colonne « ${column} » n'est pas dans le CSV.`,
      },
      {
        nl: `Schrijf de naam zoals in de eerste rij van de CSV.${near.nl}`,
        en: `Write the name as in the first row of the CSV.${near.en}`,
        fr: `Écrivez le nom comme dans la première ligne du CSV.${near.fr ?? ''}`,
      },
    )
  },
  itemUnknown: (line: number, item: string, items: readonly string[]) => {
    const near = nearest(item, items)
    return fault(
      mapping(line),
      {
        nl: `De vraag "${item}" wordt in dit onderzoek niet gesteld.`,
        en: `The question "${item}" is not asked in this study.`,
        fr: `La question « ${item} » n'est pas posée dans cette étude.`,
      },
      {
        nl: `Gebruik het id van een vraag uit de vragenlijst van een geleding van dit onderzoek.${near.nl}`,
        en: `Use the id of a question in the questionnaire of a group of this study.${near.en}`,
        fr: `Utilisez l'id d'une question du questionnaire d'un groupe de cette étude.${near.fr ?? ''}`,
      },
    )
  },
  noPlace: (line: number, value: string, place: number, places: number) =>
    fault(
      mapping(line),
      {
        nl: `"${value}" staat voor plaats ${place}, maar de schaal heeft ${places} plaatsen.`,
        en: `"${value}" stands for place ${place}, but the scale has ${places} places.`,
        fr: `« ${value} » vaut la place ${place}, mais l'échelle a ${places} places.`,
      },
      {
        nl: `Kies een plaats van 1 tot ${places}.`,
        en: `Choose a place from 1 to ${places}.`,
        fr: `Choisissez une place de 1 à ${places}.`,
      },
    ),
  outsideUnknown: (line: number, scale: string, option: string, options: readonly string[]) =>
    fault(
      mapping(line),
      {
        nl: `De schaal "${scale}" kent het antwoord "${option}" niet.`,
        en: `The scale "${scale}" does not have the answer "${option}".`,
        fr: `L'échelle « ${scale} » n'a pas la réponse « ${option} ».`,
      },
      {
        nl: `Kies uit: ${options.join(', ') || 'geen'}. Of zet de waarde bij missing.`,
        en: `Choose from: ${options.join(', ') || 'none'}. Or put the value under missing.`,
        fr: `Choisissez parmi : ${options.join(', ') || 'aucune'}. Ou mettez la valeur sous missing.`,
      },
    ),
  rowWidth: (row: number, cells: number, columns: number) =>
    fault(
      wholeRow(row),
      {
        nl: `Deze rij heeft ${cells} cellen, de eerste rij heeft er ${columns}.`,
        en: `This row has ${cells} cells, the first row has ${columns}.`,
        fr: `Cette ligne a ${cells} cellules, la première en a ${columns}.`,
      },
      {
        nl: 'Kijk of er een scheidingsteken te veel of te weinig staat, of een tekst zonder aanhalingstekens.',
        en: 'Look for a separator too many or too few, or a text without quotes.',
        fr: 'Cherchez un séparateur en trop ou en moins, ou un texte sans guillemets.',
      },
    ),
  centreEmpty: (row: number, column: string) =>
    fault(
      cell(row, column),
      {
        nl: 'Er staat niet in welk centrum deze persoon antwoordde.',
        en: 'It does not say in which centre this person answered.',
        fr: "Le centre de cette personne n'est pas indiqué.",
      },
      {
        nl: 'Vul het centrum in, of haal de rij weg.',
        en: 'Fill in the centre, or remove the row.',
        fr: 'Indiquez le centre, ou supprimez la ligne.',
      },
    ),
  centreUnknown: (row: number, column: string, value: string, name: string) =>
    fault(
      cell(row, column),
      {
        nl: `"${value}" is het centrum "${name}", en dat heeft dit onderzoek niet.`,
        en: `"${value}" is the centre "${name}", which this study does not have.`,
        fr: `« ${value} » est le centre « ${name} », que cette étude n'a pas.`,
      },
      {
        nl: 'Voeg het centrum toe, of zet de juiste naam bij centre: names.',
        en: 'Add the centre, or put the right name under centre: names.',
        fr: 'Ajoutez le centre, ou mettez le bon nom sous centre: names.',
      },
    ),
  teamUnknown: (row: number, column: string, name: string) =>
    fault(
      cell(row, column),
      {
        nl: `Het team "${name}" hoort niet bij dit centrum.`,
        en: `The team "${name}" is not of this centre.`,
        fr: `L'équipe « ${name} » n'est pas de ce centre.`,
      },
      {
        nl: 'Voeg het team toe aan het centrum, of verbeter de naam.',
        en: 'Add the team to the centre, or correct the name.',
        fr: "Ajoutez l'équipe au centre, ou corrigez le nom.",
      },
    ),
  groupUnknown: (row: number, column: string, value: string, values: readonly string[]) =>
    fault(
      cell(row, column),
      {
        nl: `"${value}" is geen geleding.`,
        en: `"${value}" is no actor group.`,
        fr: `« ${value} » n'est pas un groupe.`,
      },
      {
        nl: `Hier kan staan: ${values.join(', ')}. Of zet "${value}" bij group: values.`,
        en: `Possible here: ${values.join(', ')}. Or put "${value}" under group: values.`,
        fr: `Possible ici : ${values.join(', ')}. Ou mettez « ${value} » sous group: values.`,
      },
    ),
  notAsked: (row: number, column: string, value: string) =>
    fault(
      cell(row, column),
      {
        nl: `Hier staat "${value}", maar deze vraag wordt niet gesteld aan de geleding van deze persoon.`,
        en: `It says "${value}", but this question is not asked of the group of this person.`,
        fr: `Il y a « ${value} », mais cette question n'est pas posée au groupe de cette personne.`,
      },
      {
        nl: 'Kijk of de geleding juist is, of laat de cel leeg.',
        en: 'Check whether the group is right, or leave the cell empty.',
        fr: 'Vérifiez le groupe, ou laissez la cellule vide.',
      },
    ),
  noAnswer: (row: number, column: string, value: string, expected: string) =>
    fault(
      cell(row, column),
      value === ''
        ? {
            nl: 'Deze cel is leeg, en leeg is hier geen antwoord.',
            en: 'This cell is empty, and empty is no answer here.',
            fr: "Cette cellule est vide, et vide n'est pas une réponse ici.",
          }
        : {
            nl: `"${value}" is geen antwoord op deze vraag.`,
            en: `"${value}" is no answer to this question.`,
            fr: `« ${value} » n'est pas une réponse à cette question.`,
          },
      {
        nl: `Hier kan staan: ${expected}. Of zet "${value}" bij values, outside of missing.`,
        en: `Possible here: ${expected}. Or put "${value}" under values, outside or missing.`,
        fr: `Possible ici : ${expected}. Ou mettez « ${value} » sous values, outside ou missing.`,
      },
    ),
  leversNotAsked: (line: number) =>
    fault(
      mapping(line),
      {
        nl: 'Geen enkele geleding van dit onderzoek kiest wat best en minst gaat.',
        en: 'No group of this study chooses what goes best and worst.',
        fr: 'Aucun groupe de cette étude ne choisit ce qui va le mieux et le moins bien.',
      },
      {
        nl: 'Haal "levers" uit de mapping, of kies een vragenlijst met hefbomen.',
        en: 'Take "levers" out of the mapping, or choose a questionnaire with levers.',
        fr: 'Retirez « levers » du mapping, ou choisissez un questionnaire avec des leviers.',
      },
    ),
  tooManyChoices: (line: number, what: 'best' | 'worst' | 'codes', atMost: number) =>
    fault(
      mapping(line),
      {
        nl: `Bij "${what}" staan meer dan ${atMost} kolommen, en zoveel kan iemand er niet kiezen.`,
        en: `There are more than ${atMost} columns under "${what}", and nobody can choose that many.`,
        fr: `Il y a plus de ${atMost} colonnes sous « ${what} », et personne ne peut en choisir autant.`,
      },
      {
        nl: `Laat er hoogstens ${atMost} staan.`,
        en: `Keep at most ${atMost}.`,
        fr: `N'en gardez que ${atMost} au plus.`,
      },
    ),
  choiceUnknown: (row: number, column: string, value: string, known: readonly string[]) =>
    fault(
      cell(row, column),
      {
        nl: `"${value}" kan hier niet gekozen worden.`,
        en: `"${value}" cannot be chosen here.`,
        fr: `« ${value} » ne peut pas être choisi ici.`,
      },
      {
        nl: `Hier kan staan: ${known.join(', ')}. Of zet "${value}" bij values of missing.`,
        en: `Possible here: ${known.join(', ')}. Or put "${value}" under values or missing.`,
        fr: `Possible ici : ${known.join(', ')}. Ou mettez « ${value} » sous values ou missing.`,
      },
    ),
  choiceTwice: (row: number, column: string, value: string) =>
    fault(
      cell(row, column),
      {
        nl: `"${value}" koos deze persoon al.`,
        en: `This person has chosen "${value}" already.`,
        fr: `Cette personne a déjà choisi « ${value} ».`,
      },
      { nl: 'Laat er één staan.', en: 'Keep one of them.', fr: "N'en gardez qu'un." },
    ),
  codeAlone: (row: number, column: string, value: string, choice: string) =>
    fault(
      cell(row, column),
      {
        nl: `Hier staat "${value}", maar de kolom ${choice} noemt geen krachtlijn waar dat bij hoort.`,
        en: `It says "${value}", but the column ${choice} names no guiding line that it belongs to.`,
        fr: `Il y a « ${value} », mais la colonne ${choice} ne nomme pas de ligne de force correspondante.`,
      },
      {
        nl: `Vul ${choice} in, of laat deze cel leeg.`,
        en: `Fill in ${choice}, or leave this cell empty.`,
        fr: `Remplissez ${choice}, ou laissez cette cellule vide.`,
      },
    ),
  outsideBeside: (row: number, column: string, value: string) =>
    fault(
      cell(row, column),
      {
        nl: `"${value}" staat naast een hefboom of drempel, en kan alleen op zichzelf staan.`,
        en: `"${value}" stands beside a lever or threshold, and can only stand alone.`,
        fr: `« ${value} » se trouve à côté d'un levier ou obstacle, et ne peut être que seul.`,
      },
      {
        nl: 'Laat het ene of het andere staan.',
        en: 'Keep the one or the other.',
        fr: "Gardez l'un ou l'autre.",
      },
    ),
}
