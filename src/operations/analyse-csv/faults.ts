/** What can be wrong in a file or a specification, in three languages: where it stands, what it is, how to repair it. */
import { fault } from '../../foundation/fault.ts'
import type { Fault } from '../../foundation/problem.ts'
import type { Text } from '../../foundation/text.ts'
import { nearestName } from './nearest-name.ts'

const text = (nl: string, en: string, fr: string): Text => ({ nl, en, fr })
const same = (words: string): Text => ({ nl: words, en: words, fr: words })
const command = same('draagkracht analyse')

/** The repair to show for a name that is not known. */
function didYouMean(typed: string, known: readonly string[]): Text {
  const nearest = nearestName(typed, known)
  if (nearest !== null) {
    return text(
      `Bedoelde u "${nearest}"?`,
      `Did you mean "${nearest}"?`,
      `Vouliez-vous dire « ${nearest} » ?`,
    )
  }
  const shown = known.slice(0, 12).join(', ')
  const more = known.length - 12
  return text(
    `Kies uit: ${shown}${more > 0 ? `, en nog ${more}` : ''}.`,
    `Choose from: ${shown}${more > 0 ? `, and ${more} more` : ''}.`,
    `Choisissez parmi : ${shown}${more > 0 ? `, et encore ${more}` : ''}.`,
  )
}

const write = (example: Text): Text =>
  text(`Schrijf ${example.nl}`, `Write ${example.en}`, `Écrivez ${example.fr ?? example.en}`)

const cellAt = (file: string, row: number, column: string): Text =>
  text(
    `${file}, rij ${row}, kolom "${column}"`,
    `${file}, row ${row}, column "${column}"`,
    `${file}, ligne ${row}, colonne « ${column} »`,
  )

/** Of the command itself; usage is told as the repair. */
export const commandFaults = {
  analysisUnknown: (name: string, known: readonly string[]): Fault =>
    fault(
      command,
      name === ''
        ? text('Er staat niet welke berekening.', 'No analysis is named.', "Aucune analyse n'est nommée.")
        : text(
            `Er is geen berekening "${name}".`,
            `There is no analysis "${name}".`,
            `Il n'y a pas d'analyse « ${name} ».`,
          ),
      didYouMean(name, known),
    ),
  /** The words of Node's own reader of options, which knows one language. */
  optionWrong: (message: string, usage: Text): Fault => fault(command, same(message), usage),
  wordTooMany: (words: string, usage: Text): Fault =>
    fault(
      command,
      text(
        `"${words}" is een woord te veel.`,
        `"${words}" is one word too many.`,
        `« ${words} » est un mot de trop.`,
      ),
      usage,
    ),
  optionMissing: (option: string, usage: Text): Fault =>
    fault(command, text(`${option} ontbreekt.`, `${option} is missing.`, `${option} manque.`), usage),
  languageUnknown: (given: string): Fault =>
    fault(
      command,
      text(
        `"${given}" is geen taal van Draagkracht.`,
        `"${given}" is no language of Draagkracht.`,
        `« ${given} » n'est pas une langue de Draagkracht.`,
      ),
      text('Kies --lang nl, en of fr.', 'Choose --lang nl, en or fr.', 'Choisissez --lang nl, en ou fr.'),
    ),
  noFile: (path: string): Fault =>
    fault(
      same(path),
      text('Dit bestand is er niet.', 'There is no such file.', "Ce fichier n'existe pas."),
      checkName,
    ),
  fileClosed: (path: string, why: string): Fault =>
    fault(
      same(path),
      text(
        `Dit bestand is niet te lezen (${why}).`,
        `The file cannot be read (${why}).`,
        `Ce fichier n'est pas lisible (${why}).`,
      ),
      checkName,
    ),
  notUtf8: (path: string): Fault =>
    fault(
      same(path),
      text('Dit bestand is geen UTF-8.', 'The file is not in UTF-8.', "Ce fichier n'est pas en UTF-8."),
      text(
        'Bewaar het opnieuw als "CSV UTF-8".',
        'Save it again as "CSV UTF-8".',
        'Enregistrez-le à nouveau comme « CSV UTF-8 ».',
      ),
    ),
}

const checkName = text(
  'Kijk de naam en de map na, en geef de opdracht opnieuw.',
  'Check the name and the folder, then run the command again.',
  'Vérifiez le nom et le dossier, puis relancez la commande.',
)

export const specFaults = {
  groupAndDesign: (at: string, design: string): Fault =>
    fault(
      same(at),
      design === 'single'
        ? text(
            'Het ontwerp "single" kent geen groepen, en "group" staat er wel.',
            'The design "single" has no groups, and "group" is there.',
            'Le plan « single » n’a pas de groupes, et « group » est présent.',
          )
        : text(
            `Het ontwerp "${design}" vraagt een groep, en "group" staat er niet.`,
            `The design "${design}" needs a group, and "group" is not there.`,
            `Le plan « ${design} » demande un groupe, et « group » est absent.`,
          ),
      text(
        'Zet er "group" bij met de kolom van het centrum of het team, of kies "single" zonder "group".',
        'Add "group" with the column of the centre or team, or choose "single" without "group".',
        'Ajoutez « group » avec la colonne du centre ou de l’équipe, ou choisissez « single » sans « group ».',
      ),
    ),
  oneOfTwo: (at: string, first: string, second: string): Fault =>
    fault(
      same(at),
      text(
        `Hier hoort "${first}" of "${second}", en niet beide.`,
        `This must hold "${first}" or "${second}", and not both.`,
        `Ceci doit contenir « ${first} » ou « ${second} », et pas les deux.`,
      ),
      text('Laat een van beide weg.', 'Leave one of them out.', "Omettez l'un des deux."),
    ),
  levelsOfNumber: (at: string, column: string): Fault =>
    fault(
      same(at),
      text(
        `"${column}" is hier een getal, en getallen hebben geen niveaus.`,
        `"${column}" is a number here, and numbers have no levels.`,
        `« ${column} » est ici un nombre, et les nombres n'ont pas de niveaux.`,
      ),
      text(
        `Haal "${column}" uit "levels".`,
        `Take "${column}" out of "levels".`,
        `Retirez « ${column} » de « levels ».`,
      ),
    ),
  levelsOfNoTerm: (at: string, column: string, known: readonly string[]): Fault =>
    fault(
      same(at),
      text(
        `"${column}" is geen kolom van dit model.`,
        `"${column}" is no column of this model.`,
        `« ${column} » n'est pas une colonne de ce modèle.`,
      ),
      didYouMean(column, known),
    ),
  levelMissing: (at: string, column: string, level: string): Fault =>
    fault(
      same(at),
      text(
        `In kolom "${column}" staat "${level}", en dat niveau is niet genoemd.`,
        `Column "${column}" holds "${level}", and that level is not named.`,
        `La colonne « ${column} » contient « ${level} », et ce niveau n'est pas nommé.`,
      ),
      text(
        'Noem alle niveaus van de kolom, of laat "levels" weg voor die kolom.',
        'Name all levels of the column, or leave "levels" out for that column.',
        'Nommez tous les niveaux de la colonne, ou omettez « levels » pour cette colonne.',
      ),
    ),
  notJson: (file: string, line: number, message: string): Fault =>
    fault(
      text(`${file}, regel ${line}`, `${file}, line ${line}`, `${file}, ligne ${line}`),
      text(
        `Dit is geen JSON: ${message}.`,
        `This is not JSON: ${message}.`,
        `Ceci n'est pas du JSON : ${message}.`,
      ),
      text(
        'Zoek een komma te veel of te weinig, een aanhalingsteken of haakje dat ontbreekt. Namen staan tussen dubbele aanhalingstekens.',
        'Look for a comma too many or too few, a missing quote or bracket. Names stand between double quotes.',
        'Cherchez une virgule de trop ou manquante, un guillemet ou une parenthèse oubliés. Les noms sont entre guillemets doubles.',
      ),
    ),
  notObject: (file: string, example: Text): Fault =>
    fault(
      same(file),
      text(
        'De opdracht is geen object.',
        'The specification is not an object.',
        "La spécification n'est pas un objet.",
      ),
      write(example),
    ),
  keyUnknown: (at: string, analysis: string, key: string, known: readonly string[]): Fault =>
    fault(
      same(at),
      text(
        `"${analysis}" kent deze sleutel niet.`,
        `"${analysis}" does not know this key.`,
        `« ${analysis} » ne connaît pas cette clé.`,
      ),
      didYouMean(key, known),
    ),
  keyMissing: (file: string, key: string, example: Text): Fault =>
    fault(
      same(file),
      text(`"${key}" ontbreekt.`, `"${key}" is missing.`, `« ${key} » manque.`),
      write(example),
    ),
  valueWrong: (at: string, what: Text, example: Text): Fault => fault(same(at), what, write(example)),
  notAnItem: (at: string, name: string, items: readonly string[]): Fault =>
    fault(
      same(at),
      text(
        `"${name}" is niet een van de items.`,
        `"${name}" is not one of the items.`,
        `« ${name} » n'est pas un des items.`,
      ),
      didYouMean(name, items),
    ),
}

export const raterFaults = {
  belowZero: (file: string, row: number, column: string, value: number): Fault =>
    fault(
      cellAt(file, row, column),
      text(
        `${value} is kleiner dan 0, en "ratio" rekent vanaf een nulpunt.`,
        `${value} is below 0, and "ratio" counts from a zero point.`,
        `${value} est inférieur à 0, et « ratio » compte à partir d'un point zéro.`,
      ),
      text(
        'Kies "interval" als 0 geen nulpunt is, of laat de cel leeg als de waarde ontbreekt.',
        'Choose "interval" when 0 is no zero point, or leave the cell empty when the value is missing.',
        "Choisissez « interval » si 0 n'est pas un point zéro, ou laissez la cellule vide si la valeur manque.",
      ),
    ),
  tooFewCodes: (at: string, codes: number, given: number): Fault =>
    fault(
      same(at),
      text(
        `Hier staan ${codes} codes, en in het bestand komen er ${given} voor.`,
        `This says ${codes} codes, and the file holds ${given}.`,
        `Ceci dit ${codes} codes, et le fichier en contient ${given}.`,
      ),
      text(
        'Zet hier hoeveel codes er te kiezen waren, of laat de sleutel weg. Is een code twee keer anders gespeld?',
        'Put how many codes there were to choose from, or leave the key out. Is a code spelled in two ways?',
        'Mettez le nombre de codes parmi lesquels choisir, ou omettez la clé. Un code est-il écrit de deux façons ?',
      ),
    ),
}

/** What a value should have been. */
export const wrongValues = {
  column: text(
    'Hier hoort de naam van een kolom.',
    'This must be the name of a column.',
    "Ceci doit être le nom d'une colonne.",
  ),
  number: text('Hier hoort een getal.', 'This must be a number.', 'Ceci doit être un nombre.'),
  options: text(
    'Hier hoort het aantal antwoordmogelijkheden: een geheel getal van minstens 2.',
    'This must be the number of answer options: a whole number of at least 2.',
    'Ceci doit être le nombre de réponses possibles : un nombre entier, au moins 2.',
  ),
  whole: text(
    'Hier hoort een geheel getal, 0 of meer.',
    'This must be a whole number, 0 or more.',
    'Ceci doit être un nombre entier, 0 ou plus.',
  ),
  oneOf: (words: readonly string[]): Text =>
    text(
      `Hier hoort een van deze woorden: ${words.join(', ')}.`,
      `This must be one of these words: ${words.join(', ')}.`,
      `Ceci doit être un de ces mots : ${words.join(', ')}.`,
    ),
  listsOfColumns: text(
    'Hier hoort een lijst van lijsten van kolommen: [["a1", "b1", "c1"], ["a2", "b2", "c2"]].',
    'This must be a list of lists of columns: [["a1", "b1", "c1"], ["a2", "b2", "c2"]].',
    'Ceci doit être une liste de listes de colonnes : [["a1", "b1", "c1"], ["a2", "b2", "c2"]].',
  ),
  modelText: text(
    'Hier hoort een model als tekst, regels gescheiden door \\n.',
    'This must be a model as text, its lines divided by \\n.',
    'Ceci doit être un modèle sous forme de texte, lignes séparées par \\n.',
  ),
  yesOrNo: text('Hier hoort true of false.', 'This must be true or false.', 'Ceci doit être true ou false.'),
  someOf: (words: readonly string[]): Text =>
    text(
      `Hier hoort een lijst van een of meer van deze woorden: ${words.join(', ')}.`,
      `This must be a list of one or more of these words: ${words.join(', ')}.`,
      `Ceci doit être une liste d'un ou plusieurs de ces mots : ${words.join(', ')}.`,
    ),
  terms: text(
    'Hier hoort een lijst van termen: kolomnamen, of a:b voor een interactie.',
    'This must be a list of terms: column names, or a:b for an interaction.',
    'Ceci doit être une liste de termes : noms de colonnes, ou a:b pour une interaction.',
  ),
  levels: text(
    'Hier hoort per kolom een lijst van niveaus, bijvoorbeeld {"group": ["client", "worker"]}.',
    'This must be a list of levels per column, for instance {"group": ["client", "worker"]}.',
    'Ceci doit être une liste de niveaux par colonne, par exemple {"group": ["client", "worker"]}.',
  ),
  random: text(
    'Hier hoort een lijst zoals [{"group": "centre", "terms": ["x"]}]; "terms" mag ontbreken.',
    'This must be a list such as [{"group": "centre", "terms": ["x"]}]; "terms" may be left out.',
    'Ceci doit être une liste comme [{"group": "centre", "terms": ["x"]}] ; « terms » peut être omis.',
  ),
  columns: text(
    'Hier hoort een lijst van kolomnamen.',
    'This must be a list of column names.',
    'Ceci doit être une liste de noms de colonnes.',
  ),
  twice: (name: string): Text =>
    text(`"${name}" staat er tweemaal.`, `"${name}" is named twice.`, `« ${name} » figure deux fois.`),
}

export const tableFaults = {
  notCsv: (file: string, message: string): Fault =>
    fault(
      same(file),
      text(
        `Deze CSV is niet te lezen: ${message}`,
        `This CSV cannot be read: ${message}`,
        `Ce CSV n'est pas lisible : ${message}`,
      ),
      text(
        'Geef elke rij evenveel cellen als de kop, en sluit elk aanhalingsteken.',
        'Give every row as many cells as the heading, and close every quote.',
        "Donnez à chaque ligne autant de cellules que l'en-tête, et fermez chaque guillemet.",
      ),
    ),
  empty: (file: string): Fault =>
    fault(
      same(file),
      text('Het bestand is leeg.', 'The file is empty.', 'Le fichier est vide.'),
      text(
        'Geef een CSV-bestand waarvan de eerste rij de kolommen noemt.',
        'Give a CSV file whose first row names the columns.',
        'Donnez un fichier CSV dont la première ligne nomme les colonnes.',
      ),
    ),
  nameTwice: (file: string, name: string): Fault =>
    fault(
      text(`${file}, rij 1`, `${file}, row 1`, `${file}, ligne 1`),
      text(
        `Twee kolommen heten "${name}".`,
        `Two columns are called "${name}".`,
        `Deux colonnes s'appellent « ${name} ».`,
      ),
      text(
        'Geef elke kolom een eigen naam.',
        'Give every column a name of its own.',
        'Donnez à chaque colonne un nom propre.',
      ),
    ),
  columnUnknown: (asked: string, file: string, name: string, known: readonly string[]): Fault =>
    fault(
      same(asked),
      text(
        `${file} heeft geen kolom "${name}".`,
        `${file} has no column "${name}".`,
        `${file} n'a pas de colonne « ${name} ».`,
      ),
      didYouMean(name, known),
    ),
  notWhole: (file: string, row: number, column: string, cell: string): Fault =>
    fault(
      cellAt(file, row, column),
      text(
        `${cell} is geen geheel getal.`,
        `${cell} is not a whole number.`,
        `${cell} n'est pas un nombre entier.`,
      ),
      text(
        'Nummer de tijdstippen: 1, 2, 3.',
        'Number the points in time: 1, 2, 3.',
        'Numérotez les moments : 1, 2, 3.',
      ),
    ),
  notNumber: (file: string, row: number, column: string, cell: string): Fault =>
    fault(
      cellAt(file, row, column),
      text(`"${cell}" is geen getal.`, `"${cell}" is not a number.`, `« ${cell} » n'est pas un nombre.`),
      text(
        'Zet er een getal, of laat de cel leeg (of NA) als het antwoord ontbreekt.',
        'Put a number there, or leave the cell empty (or NA) when the answer is missing.',
        'Mettez un nombre, ou laissez la cellule vide (ou NA) si la réponse manque.',
      ),
    ),
  moreNotNumbers: (file: string, column: string, more: number): Fault =>
    fault(
      text(`${file}, kolom "${column}"`, `${file}, column "${column}"`, `${file}, colonne « ${column} »`),
      text(
        `Nog ${more} cellen zijn geen getal.`,
        `${more} more cells are not numbers.`,
        `${more} autres cellules ne sont pas des nombres.`,
      ),
      text(
        'Is dit de kolom die u bedoelde? Antwoorden in woorden moeten elk een getal krijgen.',
        'Is this the column you meant? Answers in words need a number each.',
        'Est-ce la colonne voulue ? Les réponses en mots doivent chacune recevoir un nombre.',
      ),
    ),
  outsideScale: (
    file: string,
    row: number,
    column: string,
    value: number,
    scale: readonly [number, number],
  ) =>
    fault(
      cellAt(file, row, column),
      text(
        `${value} ligt buiten de schaal van ${scale[0]} tot ${scale[1]}.`,
        `${value} lies outside the scale ${scale[0]} to ${scale[1]}.`,
        `${value} se trouve hors de l'échelle de ${scale[0]} à ${scale[1]}.`,
      ),
      text(
        'Laat de cel leeg als ze voor een ontbrekend antwoord staat. Is de schaal anders? Zet "options" op het aantal mogelijkheden en "lowest" op het eerste getal.',
        'Leave the cell empty when it stands for a missing answer. Is the scale another one? Set "options" to its number of options and "lowest" to its first number.',
        "Laissez la cellule vide si elle indique une réponse manquante. L'échelle est-elle autre ? Mettez « options » sur le nombre de réponses et « lowest » sur le premier nombre.",
      ),
    ),
}
