/** Why a file is not read: what it is or has, the limit where there is one, and what to do. */
import { fault } from '../../foundation/fault.ts'
import { Problem } from '../../foundation/problem.ts'
import type { Text } from '../../foundation/text.ts'

const text = (nl: string, en: string, fr: string): Text => ({ nl, en, fr })

const theFile = text('Bestand', 'File', 'Fichier')
const inIt = (part: string): Text => text(part, part, part)

const asPlainText = text(
  'Open het in uw tekstprogramma, bewaar het als .txt (UTF-8) en kies dat bestand; of kopieer de tekst en plak hem.',
  'Open it in your word processor, save it as .txt (UTF-8) and choose that file; or copy the text and paste it.',
  'Ouvrez-le dans votre traitement de texte, enregistrez-le en .txt (UTF-8) et choisissez ce fichier ; ou copiez le texte et collez-le.',
)
const saveAgain = text(
  'Open het in uw tekstprogramma en bewaar het opnieuw, als .docx, .odt of .txt. Opent het ook daar niet, vraag dan een nieuw exemplaar.',
  'Open it in your word processor and save it again, as .docx, .odt or .txt. If it does not open there either, ask for a new copy.',
  "Ouvrez-le dans votre traitement de texte et enregistrez-le à nouveau, en .docx, .odt ou .txt. S'il ne s'ouvre pas là non plus, demandez un nouvel exemplaire.",
)
const smaller = text(
  'Haal beelden en geluid eruit, of bewaar alleen de tekst als .txt. Een lange tekst kunt u splitsen.',
  'Take out pictures and sound, or save the text only as .txt. A long text can be split.',
  'Retirez les images et le son, ou enregistrez seulement le texte en .txt. Un long texte peut être divisé.',
)
const withoutPassword = text(
  'Open het met het wachtwoord, haal de beveiliging eraf en bewaar het opnieuw.',
  'Open it with the password, take the protection off and save it again.',
  'Ouvrez-le avec le mot de passe, retirez la protection et enregistrez-le à nouveau.',
)
const otherKind = text(
  'Kies een .txt, .docx, .odt, .pdf, .vtt of .srt; of kopieer de tekst en plak hem.',
  'Choose a .txt, .docx, .odt, .pdf, .vtt or .srt; or copy the text and paste it.',
  'Choisissez un .txt, .docx, .odt, .pdf, .vtt ou .srt ; ou copiez le texte et collez-le.',
)

/** `reason`, `found` and `limit` are for a table of refusals; people read the fault. */
function refused(
  reason: string,
  what: Text,
  repair: Text,
  { where = theFile, ...numbers }: { where?: Text; found?: number; limit?: number } = {},
): Problem {
  return new Problem('document-refused', { reason, ...numbers }, [fault(where, what, repair)])
}

const mega = (bytes: number) => (bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)

export const refusals = {
  tooLarge: (found: number, limit: number) =>
    refused(
      'file-too-large',
      text(
        `Het is ${mega(found)} MB; een bestand mag hoogstens ${mega(limit)} MB zijn.`,
        `It is ${mega(found)} MB; a file may be at most ${mega(limit)} MB.`,
        `Il fait ${mega(found)} Mo ; un fichier peut faire ${mega(limit)} Mo au plus.`,
      ),
      smaller,
      { found, limit },
    ),
  empty: () =>
    refused(
      'no-text',
      text('Er staat geen tekst in.', 'There is no text in it.', "Il n'y a pas de texte."),
      text(
        'Kijk na of u het juiste bestand koos.',
        'Check whether you chose the right file.',
        'Vérifiez que vous avez choisi le bon fichier.',
      ),
    ),
  scan: (pages: number) =>
    refused(
      'pdf-without-text',
      text(
        `Deze pdf heeft ${pages} bladzijden beeld en geen tekst: waarschijnlijk een scan.`,
        `This pdf has ${pages} pages of pictures and no text: probably a scan.`,
        `Ce pdf a ${pages} pages d'images et pas de texte : sans doute une numérisation.`,
      ),
      text(
        'Laat de tekst eerst herkennen (OCR) in een ander programma, en kies wat daaruit komt.',
        'Have the text recognised (OCR) in another program first, and choose what comes of it.',
        "Faites d'abord reconnaître le texte (OCR) dans un autre programme, et choisissez le résultat.",
      ),
      { found: pages },
    ),
  tooManyCharacters: (limit: number) =>
    refused(
      'text-too-long',
      text(
        `De tekst is langer dan ${limit} tekens.`,
        `The text is longer than ${limit} characters.`,
        `Le texte dépasse ${limit} caractères.`,
      ),
      text('Splits hem in delen.', 'Split it into parts.', 'Divisez-le en parties.'),
      { limit },
    ),
  tooManyPages: (found: number, limit: number) =>
    refused(
      'too-many-pages',
      text(
        `Het heeft ${found} bladzijden; hoogstens ${limit} worden gelezen.`,
        `It has ${found} pages; at most ${limit} are read.`,
        `Il a ${found} pages ; ${limit} au plus sont lues.`,
      ),
      text('Splits het in delen.', 'Split it into parts.', 'Divisez-le en parties.'),
      { found, limit },
    ),
  notText: (position: number) =>
    refused(
      'nul-in-text',
      text(
        `Op plaats ${position} staat een teken dat in geen tekst thuishoort (NUL): dit is geen tekst, of UTF-16 zonder merkteken.`,
        `At position ${position} stands a character that belongs in no text (NUL): this is not text, or UTF-16 without a mark.`,
        `À la position ${position} figure un caractère qui n'a sa place dans aucun texte (NUL) : ce n'est pas du texte, ou de l'UTF-16 sans marque.`,
      ),
      asPlainText,
      { found: position },
    ),
  notReadableAsText: () =>
    refused(
      'not-a-text',
      text(
        'Dit is geen tekst in een vorm die Draagkracht kent.',
        'This is not text in a form that Draagkracht knows.',
        "Ce n'est pas du texte sous une forme que Draagkracht connaît.",
      ),
      otherKind,
    ),
  brokenUtf16: () =>
    refused(
      'broken-utf-16',
      text(
        'Het zegt UTF-16 te zijn, maar er staan halve tekens in.',
        'It says it is UTF-16, but holds half characters.',
        'Il se dit en UTF-16, mais contient des moitiés de caractères.',
      ),
      asPlainText,
    ),
  otherKind: (kind: string) =>
    refused(
      'other-kind',
      text(
        `Dit is ${kind}. Dat leest Draagkracht niet als tekst.`,
        `This is ${kind}. Draagkracht does not read that as text.`,
        `Ceci est ${kind}. Draagkracht ne le lit pas comme du texte.`,
      ),
      otherKind,
    ),
  oldWord: () =>
    refused(
      'old-word',
      text(
        'Dit is een oud Word-bestand (.doc, van voor 2007).',
        'This is an old Word file (.doc, from before 2007).',
        "Ceci est un ancien fichier Word (.doc, d'avant 2007).",
      ),
      text(
        'Open het in Word of LibreOffice en bewaar het als .docx.',
        'Open it in Word or LibreOffice and save it as .docx.',
        'Ouvrez-le dans Word ou LibreOffice et enregistrez-le en .docx.',
      ),
    ),
  project: () =>
    refused(
      'qda-project',
      text(
        'Dit is een project uit een programma voor kwalitatieve analyse (REFI-QDA), geen tekst.',
        'This is a project from a program for qualitative analysis (REFI-QDA), not a text.',
        "Ceci est un projet d'un logiciel d'analyse qualitative (REFI-QDA), pas un texte.",
      ),
      text('Haal het binnen bij Uitwisselen.', 'Bring it in under Exchange.', 'Importez-le sous Échange.'),
    ),
  encrypted: () =>
    refused(
      'encrypted',
      text(
        'Dit bestand is met een wachtwoord beveiligd.',
        'This file is protected with a password.',
        'Ce fichier est protégé par un mot de passe.',
      ),
      withoutPassword,
    ),
  damaged: (where: string | null, message: string) =>
    refused(
      'damaged',
      text(`Het is niet heel: ${message}`, `It is not whole: ${message}`, `Il n'est pas entier : ${message}`),
      saveAgain,
      where === null ? {} : { where: inIt(where) },
    ),
  partMissing: (part: string) =>
    refused(
      'part-missing',
      text(
        'Dit deel ontbreekt in het bestand.',
        'This part is missing from the file.',
        'Cette partie manque dans le fichier.',
      ),
      saveAgain,
      { where: inIt(part) },
    ),
  documentType: (part: string) =>
    refused(
      'document-type',
      text(
        'Er staat een DOCTYPE in. Die wordt niet gelezen: er kunnen verborgen bestanden en eindeloze tekst in zitten. Een tekstprogramma schrijft er geen.',
        'It holds a DOCTYPE. That is not read: hidden files and endless text can sit in it. A word processor writes none.',
        "Il contient un DOCTYPE. Il n'est pas lu : il peut cacher des fichiers ou un texte sans fin. Un traitement de texte n'en écrit pas.",
      ),
      saveAgain,
      { where: inIt(part) },
    ),
  tooDeep: (part: string, limit: number) =>
    refused(
      'nested-too-deep',
      text(
        `Onderdelen zitten meer dan ${limit} diep in elkaar.`,
        `Parts are nested more than ${limit} deep.`,
        `Des éléments sont imbriqués sur plus de ${limit} niveaux.`,
      ),
      saveAgain,
      { where: inIt(part), limit },
    ),
  tooManyEntries: (found: number, limit: number) =>
    refused(
      'too-many-entries',
      text(
        `Er zitten ${found} bestanden in; hoogstens ${limit}.`,
        `It holds ${found} files; at most ${limit}.`,
        `Il contient ${found} fichiers ; ${limit} au plus.`,
      ),
      saveAgain,
      { found, limit },
    ),
  unpacksTooLarge: (part: string | null, found: number, limit: number) =>
    refused(
      'unpacks-too-large',
      text(
        `Uitgepakt is dit ${mega(found)} MB; hoogstens ${mega(limit)} MB.`,
        `Unpacked this is ${mega(found)} MB; at most ${mega(limit)} MB.`,
        `Décompressé, ceci fait ${mega(found)} Mo ; ${mega(limit)} Mo au plus.`,
      ),
      smaller,
      { ...(part !== null && { where: inIt(part) }), found, limit },
    ),
  packedTooHard: (part: string, found: number, limit: number) =>
    refused(
      'packed-too-hard',
      text(
        `Dit wordt uitgepakt ${found} keer zo groot; hoogstens ${limit} keer. Zo wordt een zip-bom gemaakt.`,
        `This unpacks to ${found} times its size; at most ${limit} times. That is how a zip bomb is made.`,
        `Ceci devient ${found} fois plus grand ; ${limit} fois au plus. C'est ainsi qu'on fait une bombe zip.`,
      ),
      saveAgain,
      { where: inIt(part), found, limit },
    ),
  moreThanTold: (part: string) =>
    refused(
      'more-than-told',
      text(
        'Uitgepakt is dit niet zo groot als het bestand zegt.',
        'Unpacked this is not the size the file tells.',
        "Décompressé, ceci n'a pas la taille annoncée par le fichier.",
      ),
      saveAgain,
      { where: inIt(part) },
    ),
  overlapping: (part: string) =>
    refused(
      'overlapping-entries',
      text(
        'Dit deel ligt over een ander deel heen. Zo wordt een zip-bom gemaakt.',
        'This part lies over another part. That is how a zip bomb is made.',
        "Cette partie en recouvre une autre. C'est ainsi qu'on fait une bombe zip.",
      ),
      saveAgain,
      { where: inIt(part) },
    ),
  entryTwice: (part: string) =>
    refused(
      'entry-twice',
      text(
        'Dit deel zit er twee keer in; welk telt, is niet te weten.',
        'This part stands in it twice; which one counts cannot be known.',
        'Cette partie y figure deux fois ; impossible de savoir laquelle compte.',
      ),
      saveAgain,
      { where: inIt(part) },
    ),
  entryName: (message: string) =>
    refused(
      'entry-outside',
      text(
        `Een deel heeft een naam die buiten het bestand wijst: ${message}`,
        `A part has a name that points outside the file: ${message}`,
        `Une partie porte un nom qui pointe en dehors du fichier : ${message}`,
      ),
      saveAgain,
    ),
  tooSlow: (limit: number) =>
    refused(
      'takes-too-long',
      text(
        `Het lezen duurde langer dan ${limit} seconden en werd gestopt.`,
        `Reading took longer than ${limit} seconds and was stopped.`,
        `La lecture a duré plus de ${limit} secondes et a été arrêtée.`,
      ),
      asPlainText,
      { limit },
    ),
  tooMuchMemory: (limit: number) =>
    refused(
      'too-much-memory',
      text(
        `Het lezen vroeg meer dan ${limit} MB geheugen en werd gestopt.`,
        `Reading asked for more than ${limit} MB of memory and was stopped.`,
        `La lecture demandait plus de ${limit} Mo de mémoire et a été arrêtée.`,
      ),
      asPlainText,
      { limit },
    ),
} as const
