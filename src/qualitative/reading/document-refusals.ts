/** Why a document is refused: which limit, how much there was, what to do instead. */
import { fault } from '../../foundation/fault.ts'
import { Problem } from '../../foundation/problem.ts'
import type { Text } from '../../foundation/text.ts'

const inThisFile: Text = { nl: 'Dit bestand', en: 'This file', fr: 'Ce fichier' }

const saveAgain: Text = {
  nl: 'Open het document in uw tekstverwerker, bewaar het opnieuw als .docx of .txt, en kies dat bestand.',
  en: 'Open the document in your word processor, save it again as .docx or .txt, and choose that file.',
  fr: 'Ouvrez le document dans votre traitement de texte, enregistrez-le à nouveau en .docx ou .txt, et choisissez ce fichier.',
}

const paste: Text = {
  nl: 'Open het document, kopieer de tekst en plak hem hier.',
  en: 'Open the document, copy the text and paste it here.',
  fr: 'Ouvrez le document, copiez le texte et collez-le ici.',
}

const withoutPassword: Text = {
  nl: 'Bewaar het zonder wachtwoord, en kies het opnieuw. Hier wordt het meteen verzegeld.',
  en: 'Save it without a password, and choose it again. Here it is sealed at once.',
  fr: 'Enregistrez-le sans mot de passe, et choisissez-le à nouveau. Ici, il est scellé aussitôt.',
}

const split: Text = {
  nl: 'Splits het in delen, of laat de beelden weg.',
  en: 'Split it in parts, or leave the pictures out.',
  fr: 'Divisez-le, ou retirez les images.',
}

function refused(nl: string, en: string, fr: string, repair: Text): Problem {
  return new Problem('document-refused', {}, [fault(inThisFile, { nl, en, fr }, repair)])
}

const mega = (bytes: number) => (Math.ceil(bytes / 100_000) / 10).toString()

export const documentRefusals = {
  tooLarge: (bytes: number, limit: number) =>
    refused(
      `is ${mega(bytes)} MB. De grens is ${mega(limit)} MB.`,
      `is ${mega(bytes)} MB. The limit is ${mega(limit)} MB.`,
      `fait ${mega(bytes)} Mo. La limite est de ${mega(limit)} Mo.`,
      split,
    ),
  empty: () =>
    refused(
      'is leeg: er staat geen tekst in.',
      'is empty: there is no text in it.',
      'est vide : il ne contient pas de texte.',
      paste,
    ),
  scan: (pages: number) =>
    refused(
      `heeft ${pages} bladzijden beeld en geen tekst. Het is wellicht ingescand.`,
      `has ${pages} pages of pictures and no text. It was probably scanned.`,
      `contient ${pages} pages d'images et pas de texte. Il a sans doute été numérisé.`,
      {
        nl: 'Laat de tekst eerst herkennen (OCR) op uw eigen computer, en kies dan het resultaat.',
        en: 'Have the text recognised (OCR) on your own computer first, then choose the result.',
        fr: "Faites d'abord reconnaître le texte (OCR) sur votre ordinateur, puis choisissez le résultat.",
      },
    ),
  tooLong: (characters: number, limit: number) =>
    refused(
      `heeft ${characters} tekens. De grens is ${limit}.`,
      `has ${characters} characters. The limit is ${limit}.`,
      `contient ${characters} caractères. La limite est de ${limit}.`,
      split,
    ),
  locked: () =>
    refused(
      'is met een wachtwoord beveiligd.',
      'is protected with a password.',
      'est protégé par un mot de passe.',
      withoutPassword,
    ),
  oldWord: () =>
    refused(
      'is een oud Word-bestand (.doc) of is met een wachtwoord beveiligd.',
      'is an old Word file (.doc), or is protected with a password.',
      'est un ancien fichier Word (.doc), ou est protégé par un mot de passe.',
      saveAgain,
    ),
  otherKind: () =>
    refused(
      'is geen tekst, Word-, ODT- of PDF-bestand, en geen ondertitels (.vtt, .srt).',
      'is no text, Word, ODT or PDF file, and no subtitles (.vtt, .srt).',
      "n'est ni un texte, ni un fichier Word, ODT ou PDF, ni des sous-titres (.vtt, .srt).",
      saveAgain,
    ),
  damaged: () =>
    refused(
      'is beschadigd of niet volledig.',
      'is damaged or not complete.',
      'est endommagé ou incomplet.',
      saveAgain,
    ),
  documentType: () =>
    refused(
      'bevat een DOCTYPE. Die wordt niet gelezen: er kan eindeloze tekst of een verwijzing naar andere bestanden in zitten.',
      'holds a DOCTYPE. That is not read: endless text or a pointer to other files can hide in it.',
      "contient un DOCTYPE. Il n'est pas lu : il peut cacher un texte sans fin ou un renvoi vers d'autres fichiers.",
      saveAgain,
    ),
  tooDeep: (limit: number) =>
    refused(
      `heeft onderdelen die meer dan ${limit} diep in elkaar zitten.`,
      `has parts nested more than ${limit} deep.`,
      `contient des éléments imbriqués sur plus de ${limit} niveaux.`,
      saveAgain,
    ),
  tooManyEntries: (count: number, limit: number) =>
    refused(
      `bestaat uit ${count} onderdelen. De grens is ${limit}.`,
      `consists of ${count} parts. The limit is ${limit}.`,
      `se compose de ${count} parties. La limite est de ${limit}.`,
      saveAgain,
    ),
  unpacksTooLarge: (bytes: number, limit: number) =>
    refused(
      `wordt uitgepakt ${mega(bytes)} MB. De grens is ${mega(limit)} MB.`,
      `unpacks to ${mega(bytes)} MB. The limit is ${mega(limit)} MB.`,
      `fait ${mega(bytes)} Mo une fois décompressé. La limite est de ${mega(limit)} Mo.`,
      saveAgain,
    ),
  packedTooHard: (ratio: number, limit: number) =>
    refused(
      `wordt uitgepakt ${ratio} keer zo groot. De grens is ${limit} keer: zo wordt een zip-bom gemaakt.`,
      `unpacks to ${ratio} times its size. The limit is ${limit} times: that is how a zip bomb is made.`,
      `devient ${ratio} fois plus grand. La limite est de ${limit} fois : c'est ainsi qu'on fait une bombe zip.`,
      saveAgain,
    ),
  tooSlow: (seconds: number) =>
    refused(
      `was na ${seconds} seconden nog niet gelezen.`,
      `was not read after ${seconds} seconds.`,
      `n'était pas lu après ${seconds} secondes.`,
      saveAgain,
    ),
  tooMuchMemory: (megabytes: number) =>
    refused(
      `vraagt bij het lezen meer dan ${megabytes} MB geheugen.`,
      `takes more than ${megabytes} MB of memory to read.`,
      `demande plus de ${megabytes} Mo de mémoire à la lecture.`,
      saveAgain,
    ),
}
