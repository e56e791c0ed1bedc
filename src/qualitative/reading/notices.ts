/** What a reader of a text must know of how it was read: each thing once, with how often. */
import type { Text } from '../../foundation/text.ts'

export interface ReadingNotice {
  readonly code: NoticeCode
  readonly count: number
  readonly says: Text
}

export function notice(code: NoticeCode, count = 1): ReadingNotice {
  return { code, count, says: sentences[code](count) }
}

/** Counts what was met along the way; in the order in which it was first met. */
export class Noticed {
  readonly #counts = new Map<NoticeCode, number>()

  add(code: NoticeCode, times = 1): void {
    if (times > 0) this.#counts.set(code, (this.#counts.get(code) ?? 0) + times)
  }

  all(): ReadingNotice[] {
    return [...this.#counts].map(([code, count]) => notice(code, count))
  }
}

export type NoticeCode = keyof typeof sentences

const text = (nl: string, en: string, fr: string): Text => ({ nl, en, fr })

const sentences = {
  'line-ends-changed': (n: number) =>
    text(
      `${n} regeleinden zijn nu zoals Draagkracht ze bewaart (LF). De woorden zijn dezelfde.`,
      `${n} line ends are now as Draagkracht keeps them (LF). The words are the same.`,
      `${n} fins de ligne sont maintenant telles que Draagkracht les garde (LF). Les mots sont les mêmes.`,
    ),
  'byte-order-mark-left-out': () =>
    text(
      'Het onzichtbare merkteken aan het begin (BOM) staat niet in de tekst.',
      'The invisible mark at the start (BOM) is not in the text.',
      "La marque invisible du début (BOM) n'est pas dans le texte.",
    ),
  'read-as-utf-16': () => text('Gelezen als UTF-16.', 'Read as UTF-16.', 'Lu comme UTF-16.'),
  'read-as-windows-1252': () =>
    text(
      'Dit bestand is geen UTF-8 en werd gelezen als Windows-1252. Kijk na of letters met accenten juist staan; zo niet, bewaar het opnieuw als UTF-8.',
      'This file is not UTF-8 and was read as Windows-1252. Check that accented letters are right; if not, save it again as UTF-8.',
      "Ce fichier n'est pas en UTF-8 et a été lu comme Windows-1252. Vérifiez les lettres accentuées ; sinon, enregistrez-le à nouveau en UTF-8.",
    ),
  'timecodes-left-out': (n: number) =>
    text(
      `${n} tijdsaanduidingen staan niet in de tekst: ze zijn niet gezegd. In het originele bestand blijven ze staan.`,
      `${n} times are not in the text: nobody said them. They stay in the original file.`,
      `${n} indications de temps ne sont pas dans le texte : personne ne les a dites. Elles restent dans le fichier d'origine.`,
    ),
  'cues-joined': (n: number) =>
    text(
      `${n} stukjes ondertitel van wie verder sprak, zijn samengenomen tot één beurt.`,
      `${n} pieces of subtitle of somebody who went on speaking were taken together into one turn.`,
      `${n} morceaux de sous-titre de qui continuait à parler ont été réunis en une seule prise de parole.`,
    ),
  'markup-left-out': (n: number) =>
    text(
      `Opmaak in ondertitels is weggelaten (${n} keer).`,
      `Formatting in subtitles was left out (${n} times).`,
      `La mise en forme des sous-titres a été omise (${n} fois).`,
    ),
  'subtitle-notes': (n: number) =>
    text(
      `${n} blokken zonder tijdsaanduiding (notities, stijl) zijn weggelaten.`,
      `${n} blocks without a time (notes, style) were left out.`,
      `${n} blocs sans indication de temps (notes, style) ont été omis.`,
    ),
  'footnotes-at-end': (n: number) =>
    text(
      `${n} voet- of eindnoten staan achteraan, met hun nummer tussen haken in de tekst.`,
      `${n} footnotes or endnotes stand at the end, with their number in brackets in the text.`,
      `${n} notes se trouvent à la fin, avec leur numéro entre crochets dans le texte.`,
    ),
  'tracked-changes': (n: number) =>
    text(
      `Bijgehouden wijzigingen (${n}) zijn gelezen alsof ze aanvaard zijn: wat geschrapt is, staat er niet in.`,
      `Tracked changes (${n}) were read as if accepted: what was struck out is not in it.`,
      `Les modifications suivies (${n}) ont été lues comme acceptées : ce qui est supprimé n'y est pas.`,
    ),
  'comments-left-out': (n: number) =>
    text(
      `${n} opmerkingen in de marge zijn weggelaten.`,
      `${n} comments in the margin were left out.`,
      `${n} commentaires en marge ont été omis.`,
    ),
  'pictures-left-out': (n: number) =>
    text(`${n} afbeeldingen zijn weggelaten.`, `${n} pictures were left out.`, `${n} images ont été omises.`),
  'tables-as-lines': (n: number) =>
    text(
      `${n} tabellen zijn regels geworden, met een tab tussen de vakken.`,
      `${n} tables became lines, with a tab between cells.`,
      `${n} tableaux sont devenus des lignes, avec une tabulation entre les cellules.`,
    ),
  'text-boxes': (n: number) =>
    text(
      `${n} tekstvakken staan na de alinea waar ze aan vasthangen.`,
      `${n} text boxes stand after the paragraph they hang on.`,
      `${n} zones de texte se trouvent après le paragraphe auquel elles sont attachées.`,
    ),
  'hidden-text': (n: number) =>
    text(
      `Verborgen tekst is weggelaten (${n} keer).`,
      `Hidden text was left out (${n} times).`,
      `Du texte masqué a été omis (${n} fois).`,
    ),
  'headers-left-out': () =>
    text(
      'Kop- en voetteksten van de bladzijden zijn weggelaten.',
      'Headers and footers of pages were left out.',
      'Les en-têtes et pieds de page ont été omis.',
    ),
  'list-numbers': (n: number) =>
    text(
      `Nummers en bolletjes van lijsten (${n} alinea's) zet het tekstprogramma er zelf bij; ze staan niet in de tekst.`,
      `Numbers and bullets of lists (${n} paragraphs) are added by the word processor; they are not in the text.`,
      `Les numéros et puces des listes (${n} paragraphes) sont ajoutés par le traitement de texte ; ils ne sont pas dans le texte.`,
    ),
  'embedded-left-out': (n: number) =>
    text(
      `${n} ingesloten documenten zijn weggelaten.`,
      `${n} embedded documents were left out.`,
      `${n} documents incorporés ont été omis.`,
    ),
  'unknown-characters': (n: number) =>
    text(
      `${n} tekens waarvan niet te weten is welk teken het is, staan er als \uFFFD.`,
      `${n} characters of which it cannot be known what they are, stand there as \uFFFD.`,
      `${n} caractères dont on ne peut savoir ce qu'ils sont figurent comme \uFFFD.`,
    ),
  'lines-joined-to-paragraphs': (n: number) =>
    text(
      `Een pdf kent regels, geen alinea's: ${n} regels zijn samengevoegd waar een zin doorloopt. Afbreekstreepjes bleven staan. Lees na.`,
      `A pdf knows lines, not paragraphs: ${n} lines were joined where a sentence runs on. Hyphens stayed. Read it over.`,
      `Un pdf connaît des lignes, pas des paragraphes : ${n} lignes ont été jointes là où une phrase continue. Les traits d'union sont restés. Relisez.`,
    ),
  'page-furniture': () =>
    text(
      'Paginanummers, kop- en voetteksten van een pdf staan tussen de tekst, als ze er zijn.',
      'Page numbers, headers and footers of a pdf stand between the text, if there are any.',
      "Les numéros de page, en-têtes et pieds de page d'un pdf se trouvent dans le texte, s'il y en a.",
    ),
  'pages-without-text': (n: number) =>
    text(
      `${n} bladzijden hebben geen tekst: leeg, of een ingescand beeld.`,
      `${n} pages have no text: empty, or a scanned picture.`,
      `${n} pages n'ont pas de texte : vides, ou une image numérisée.`,
    ),
} as const
