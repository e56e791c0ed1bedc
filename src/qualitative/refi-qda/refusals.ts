/** Why a file is refused before anything of it is used: which limit, how much there was, what to do. */
import { fault } from '../../foundation/fault.ts'
import { Problem } from '../../foundation/problem.ts'
import type { Text } from '../../foundation/text.ts'

const same = (words: string): Text => ({ nl: words, en: words, fr: words })

const exportAgain: Text = {
  nl: 'Exporteer het project opnieuw uit het programma waarin het gemaakt werd.',
  en: 'Export the project again from the program it was made in.',
  fr: "Exportez à nouveau le projet depuis le programme d'origine.",
}

const leaveOut: Text = {
  nl: 'Exporteer opnieuw met minder bestanden: laat video, geluid en beelden buiten het pakket.',
  en: 'Export again with fewer files: leave video, sound and pictures outside the package.',
  fr: 'Exportez à nouveau avec moins de fichiers : laissez vidéos, sons et images en dehors du paquet.',
}

function refused(where: string, nl: string, en: string, fr: string, repair: Text = exportAgain): Problem {
  return new Problem('exchange-refused', {}, [fault(same(where), { nl, en, fr }, repair)])
}

const mega = (bytes: number) => Math.ceil(bytes / 1_000_000)

export const refusals = {
  notXml: (file: string, message: string) =>
    refused(
      file,
      `Dit is geen geldige XML: ${message}`,
      `This is not valid XML: ${message}`,
      `Ceci n'est pas du XML valide : ${message}`,
    ),
  documentType: (file: string) =>
    refused(
      file,
      'Er staat een DOCTYPE in. Die wordt niet gelezen, omdat er verborgen bestanden en eindeloze tekst in kunnen zitten.',
      'It holds a DOCTYPE. That is not read, because hidden files and endless text can sit in it.',
      "Il contient un DOCTYPE. Il n'est pas lu, car il peut cacher des fichiers ou un texte sans fin.",
    ),
  tooDeep: (file: string, limit: number) =>
    refused(
      file,
      `Elementen zitten meer dan ${limit} diep in elkaar; verder wordt niet gelezen.`,
      `Elements are nested more than ${limit} deep; beyond that nothing is read.`,
      `Les éléments sont imbriqués sur plus de ${limit} niveaux ; rien n'est lu au-delà.`,
    ),
  tooManyElements: (file: string, limit: number) =>
    refused(
      file,
      `Er staan meer dan ${limit} elementen in.`,
      `It holds more than ${limit} elements.`,
      `Il contient plus de ${limit} éléments.`,
    ),
  otherRoot: (file: string, found: string, wanted: string) =>
    refused(
      file,
      `Het begint met <${found}> en niet met <${wanted}>.`,
      `It begins with <${found}> and not with <${wanted}>.`,
      `Il commence par <${found}> et non par <${wanted}>.`,
    ),
  notZip: (file: string, message: string) =>
    refused(
      file,
      `Dit is geen heel zip-bestand: ${message}`,
      `This is not a whole zip file: ${message}`,
      `Ceci n'est pas un fichier zip complet : ${message}`,
    ),
  tooLarge: (file: string, bytes: number, limit: number) =>
    refused(
      file,
      `Het bestand is ${mega(bytes)} MB; er gaat hoogstens ${mega(limit)} MB in.`,
      `The file is ${mega(bytes)} MB; at most ${mega(limit)} MB is taken.`,
      `Le fichier fait ${mega(bytes)} Mo ; la limite est de ${mega(limit)} Mo.`,
      leaveOut,
    ),
  tooManyEntries: (file: string, count: number, limit: number) =>
    refused(
      file,
      `Er zitten ${count} bestanden in; er gaan er hoogstens ${limit} in.`,
      `It holds ${count} files; at most ${limit} are taken.`,
      `Il contient ${count} fichiers ; la limite est de ${limit}.`,
      leaveOut,
    ),
  entryTooLarge: (entry: string, bytes: number, limit: number) =>
    refused(
      entry,
      `Dit bestand in het pakket wordt uitgepakt ${mega(bytes)} MB; hoogstens ${mega(limit)} MB.`,
      `This file in the package unpacks to ${mega(bytes)} MB; at most ${mega(limit)} MB.`,
      `Ce fichier du paquet fait ${mega(bytes)} Mo une fois décompressé ; la limite est de ${mega(limit)} Mo.`,
      leaveOut,
    ),
  unpacksTooLarge: (file: string, bytes: number, limit: number) =>
    refused(
      file,
      `Uitgepakt is dit ${mega(bytes)} MB; hoogstens ${mega(limit)} MB.`,
      `Unpacked this is ${mega(bytes)} MB; at most ${mega(limit)} MB.`,
      `Décompressé, ceci fait ${mega(bytes)} Mo ; la limite est de ${mega(limit)} Mo.`,
      leaveOut,
    ),
  packedTooHard: (entry: string, ratio: number, limit: number) =>
    refused(
      entry,
      `Dit wordt uitgepakt ${ratio} keer zo groot; hoogstens ${limit} keer. Zo wordt een zip-bom gemaakt.`,
      `This unpacks to ${ratio} times its size; at most ${limit} times. That is how a zip bomb is made.`,
      `Ceci devient ${ratio} fois plus grand ; la limite est de ${limit} fois. C'est ainsi qu'on fait une bombe zip.`,
    ),
  entryName: (file: string, message: string) =>
    refused(
      file,
      `Een bestand in het pakket heeft een naam die buiten het pakket wijst: ${message}`,
      `A file in the package has a name that points outside the package: ${message}`,
      `Un fichier du paquet porte un nom qui pointe en dehors du paquet : ${message}`,
    ),
  entryTwice: (entry: string) =>
    refused(
      entry,
      'Dit bestand zit twee keer in het pakket; welke telt, is niet te weten.',
      'This file stands twice in the package; which one counts cannot be known.',
      'Ce fichier figure deux fois dans le paquet ; impossible de savoir lequel compte.',
    ),
  entryLocked: (entry: string) =>
    refused(
      entry,
      'Dit bestand is versleuteld of op een onbekende manier ingepakt.',
      'This file is encrypted, or packed in a way that is not known.',
      "Ce fichier est chiffré, ou compressé d'une manière inconnue.",
    ),
  otherEnding: (file: string) =>
    refused(
      file,
      'Dit soort bestand wordt hier niet gelezen. Wel: .qdpx, .qdc, .rqda, .sqlite3 (Taguette), .csv en .xlsx.',
      'This kind of file is not read here. These are: .qdpx, .qdc, .rqda, .sqlite3 (Taguette), .csv and .xlsx.',
      "Ce type de fichier n'est pas lu ici. Ceux-ci le sont : .qdpx, .qdc, .rqda, .sqlite3 (Taguette), .csv et .xlsx.",
      {
        nl: 'Kies een van die bestanden, of exporteer er een uit uw programma.',
        en: 'Choose one of those files, or export one from your program.',
        fr: 'Choisissez un de ces fichiers, ou exportez-en un depuis votre programme.',
      },
    ),
  tooSlow: (file: string, seconds: number) =>
    refused(
      file,
      `Na ${seconds} seconden was dit bestand nog niet gelezen.`,
      `After ${seconds} seconds this file was still not read.`,
      `Après ${seconds} secondes, ce fichier n'était toujours pas lu.`,
      leaveOut,
    ),
  tooMuchMemory: (file: string, megabytes: number) =>
    refused(
      file,
      `Om dit te lezen is meer dan ${megabytes} MB geheugen nodig.`,
      `Reading this takes more than ${megabytes} MB of memory.`,
      `La lecture demande plus de ${megabytes} Mo de mémoire.`,
      leaveOut,
    ),
  notSqlite: (file: string) =>
    refused(
      file,
      'Dit is geen SQLite-bestand.',
      'This is not a SQLite file.',
      "Ceci n'est pas un fichier SQLite.",
    ),
  sqliteDamaged: (file: string, message: string) =>
    refused(
      file,
      `Dit SQLite-bestand is beschadigd: ${message}`,
      `This SQLite file is damaged: ${message}`,
      `Ce fichier SQLite est endommagé : ${message}`,
    ),
  otherTables: (file: string, program: string) =>
    refused(
      file,
      `Dit is een SQLite-bestand, maar geen project van ${program}.`,
      `This is a SQLite file, but no project of ${program}.`,
      `C'est un fichier SQLite, mais pas un projet de ${program}.`,
    ),
  noProject: (file: string) =>
    refused(
      file,
      'Er zit geen projectbestand (.qde) in.',
      'It holds no project file (.qde).',
      'Il ne contient aucun fichier de projet (.qde).',
    ),
  severalProjects: (file: string, names: readonly string[]) =>
    refused(
      file,
      `Er zitten ${names.length} projectbestanden in (${names.slice(0, 3).join(', ')}); er mag er één zijn.`,
      `It holds ${names.length} project files (${names.slice(0, 3).join(', ')}); there may be one.`,
      `Il contient ${names.length} fichiers de projet (${names.slice(0, 3).join(', ')}) ; il n'en faut qu'un.`,
    ),
} as const
