/** The words of the loss report: what, and why. */
import type { Text } from '../../foundation/text.ts'
import type { Effect } from './exchange-report.ts'

interface Said {
  readonly effect: Effect
  readonly what: Text
  readonly why: Text
}

const text = (nl: string, en: string, fr: string): Text => ({ nl, en, fr })
const changed = (what: Text, why: Text): Said => ({ effect: 'changed', what, why })
const lost = (what: Text, why: Text): Said => ({ effect: 'lost', what, why })
const noticed = (what: Text, why: Text): Said => ({ effect: 'noticed', what, why })

const schemaHasNoPlace = text(
  'De standaard REFI-QDA heeft er geen plaats voor.',
  'The REFI-QDA standard has no place for it.',
  "La norme REFI-QDA n'a pas de place pour cela.",
)
const standardForm = text(
  'De standaard vraagt één vaste vorm; zo leest elk programma hetzelfde.',
  'The standard asks for one fixed form, so that every program reads the same.',
  'La norme demande une seule forme, pour que chaque programme lise la même chose.',
)

export const reportTexts = {
  'element-unknown': lost(
    text(
      'Onderdelen die de standaard niet kent',
      'Parts the standard does not know',
      'Éléments inconnus de la norme',
    ),
    schemaHasNoPlace,
  ),
  'attribute-unknown': lost(
    text(
      'Kenmerken die de standaard niet kent',
      'Attributes the standard does not know',
      'Attributs inconnus de la norme',
    ),
    schemaHasNoPlace,
  ),
  'value-invalid': lost(
    text('Waarden die niet te lezen zijn', 'Values that cannot be read', 'Valeurs illisibles'),
    text(
      'Er staat iets anders dan de standaard daar toelaat, en wat er bedoeld is, is niet te raden.',
      'Something stands there that the standard does not allow, and what was meant cannot be guessed.',
      "Il s'y trouve autre chose que ce que la norme permet, et on ne peut deviner ce qui était voulu.",
    ),
  ),
  'element-incomplete': lost(
    text('Onvolledige onderdelen', 'Incomplete parts', 'Éléments incomplets'),
    text(
      'Wat er niet mag ontbreken, ontbreekt: een codering zonder code, een verwijzing zonder doel.',
      'What may not be missing is missing: a coding without a code, a reference without a target.',
      'Il manque ce qui ne peut manquer : un codage sans code, une référence sans cible.',
    ),
  ),
  'base-path-left-out': lost(
    text(
      'De map waar het project stond',
      'The folder the project was in',
      'Le dossier où se trouvait le projet',
    ),
    text(
      'Daarin staat vaak de naam van een persoon. Zet bestanden buiten het pakket naast het projectbestand.',
      'It often holds the name of a person. Put files outside the package beside the project file.',
      "Il contient souvent le nom d'une personne. Placez les fichiers externes à côté du fichier de projet.",
    ),
  ),
  'file-not-carried': lost(
    text(
      'Bestanden buiten de map met bronnen',
      'Files outside the folder of sources',
      'Fichiers hors du dossier des sources',
    ),
    text(
      'Ze horen niet bij het project: niets in het project verwijst ernaar.',
      'They are no part of the project: nothing in it refers to them.',
      "Ils ne font pas partie du projet : rien n'y fait référence.",
    ),
  ),
  'drafts-left-out': lost(
    text(
      'Teksten die nog niet gesloten zijn',
      'Texts that are not locked yet',
      'Textes pas encore verrouillés',
    ),
    text(
      'Er staan nog namen in. Ze blijven hier, verzegeld.',
      'There are still names in them. They stay here, sealed.',
      'Ils contiennent encore des noms. Ils restent ici, scellés.',
    ),
  ),
  'blind-codings-left-out': lost(
    text('Coderingen die apart gemaakt zijn', 'Codings that were made apart', 'Codages faits séparément'),
    text(
      'In een ander programma zou een stuk dan meer dan eens tellen. Vink "Ook wat codeurs apart codeerden" aan om ze mee te geven; uit een ronde die nog loopt, gaan ze nooit mee.',
      'In another program a passage would count more than once. Tick "Also what coders coded apart" to take them along; from a round that is still open they never are.',
      'Dans un autre programme, un passage compterait plusieurs fois. Cochez « Aussi ce que les codeurs ont codé séparément » pour les inclure ; jamais pour un tour encore ouvert.',
    ),
  ),
  'stays-here': lost(
    text(
      'Rondes, citaten en bewaarde vragen',
      'Rounds, quotes and saved queries',
      'Tours, citations et requêtes',
    ),
    text(
      'De standaard heeft er geen plaats voor. Ze blijven in Draagkracht.',
      'The standard has no place for them. They stay in Draagkracht.',
      "La norme n'a pas de place pour cela. Ils restent dans Draagkracht.",
    ),
  ),
  'case-names-left-out': lost(
    text('Namen van gevallen', 'Names of cases', 'Noms de cas'),
    text(
      'Een geval is vaak een mens. Wie gesproken heeft, krijgt hier een nummer en een geleding, geen naam.',
      'A case is often a person. Who spoke has a number and a group here, and no name.',
      'Un cas est souvent une personne. Qui a parlé reçoit ici un numéro et un groupe, pas de nom.',
    ),
  ),
  'facets-as-codes': changed(
    text(
      'Kenmerken van coderingen (draagt of houdt tegen, rust op, niveau)',
      'Facets of codings (carries or hinders, rests on, level)',
      'Facettes des codages (porte ou freine, repose sur, niveau)',
    ),
    text(
      'Ze staan als extra codes op dezelfde woorden. Een ander programma ziet niet dat ze bij één codering horen; Draagkracht leest ze terug.',
      'They stand as extra codes on the same words. Another program does not see that they belong to one coding; Draagkracht reads them back.',
      "Elles figurent comme codes supplémentaires sur les mêmes mots. Un autre programme ne voit pas qu'elles vont avec un codage ; Draagkracht les relit.",
    ),
  ),
  'rules-in-description': changed(
    text('Regels en voorbeelden bij codes', 'Rules and examples of codes', 'Règles et exemples des codes'),
    text(
      'Ze staan samen in de omschrijving, elk na een kop.',
      'They stand together in the description, each behind a heading.',
      'Elles figurent ensemble dans la description, chacune après un titre.',
    ),
  ),
  'note-name-in-text': changed(
    text("Titels van memo's", 'Titles of memos', 'Titres de mémos'),
    text(
      'Een memo heeft hier geen titel: ze staat als eerste regel in de tekst.',
      'A memo has no title here: it stands as the first line of the text.',
      "Un mémo n'a pas de titre ici : il figure à la première ligne du texte.",
    ),
  ),
  'memo-without-place': lost(
    text("Memo's bij codes", 'Memos on codes', 'Mémos sur des codes'),
    text(
      "Een codeboekbestand heeft geen plaats voor memo's. Een projectbestand wel.",
      'A codebook file has no place for memos. A project file has.',
      "Un fichier de livre de codes n'a pas de place pour les mémos. Un fichier de projet en a.",
    ),
  ),
  'coding-without-text': lost(
    text('Coderingen zonder tekst', 'Codings without a text', 'Codages sans texte'),
    text(
      'De tekst waar ze bij hoorden, is er niet meer.',
      'The text they belonged to is no longer there.',
      "Le texte auquel ils appartenaient n'existe plus.",
    ),
  ),
  'table-not-read': lost(
    text('Gecodeerde beelden', 'Coded pictures', 'Images codées'),
    text(
      'Van dit programma worden alleen teksten overgenomen.',
      'Of this program only texts are taken over.',
      'De ce programme, seuls les textes sont repris.',
    ),
  ),
  'html-to-text': changed(
    text('Opmaak werd gewone tekst', 'Layout became plain text', 'La mise en forme est devenue du texte'),
    text(
      "Vet, cursief en beelden vallen weg; alinea's en lijsten werden regels. De aangeduide woorden zijn dezelfde.",
      'Bold, italics and pictures are left out; paragraphs and lists became lines. The words marked are the same.',
      'Le gras, les italiques et les images disparaissent ; les paragraphes et listes sont devenus des lignes. Les mots marqués sont les mêmes.',
    ),
  ),
  'line-ends-changed': changed(
    text(
      'Regeleinden van Windows werden gewone',
      'Windows line ends became plain ones',
      'Fins de ligne Windows converties',
    ),
    standardForm,
  ),
  'mark-removed': changed(
    text(
      'Het onzichtbare teken aan het begin van een tekst viel weg',
      'The invisible mark at the start of a text was left out',
      "La marque invisible au début d'un texte a été retirée",
    ),
    standardForm,
  ),
  'positions-recounted': changed(
    text(
      'Plaatsen in de tekst zijn herrekend',
      'Places in the text were recounted',
      'Positions dans le texte recalculées',
    ),
    text(
      'Het programma telde anders dan de standaard. De aangeduide woorden zijn dezelfde gebleven.',
      'The program counted in another way than the standard. The words marked are the same.',
      'Le programme comptait autrement que la norme. Les mots marqués sont restés les mêmes.',
    ),
  ),
  'origin-replaced': changed(
    text(
      'Als herkomst staat nu Draagkracht',
      'Draagkracht now stands as the origin',
      "Draagkracht figure maintenant comme programme d'origine",
    ),
    text(
      'De standaard vraagt er de naam van het programma dat het bestand schrijft.',
      'The standard asks there for the program that writes the file.',
      'La norme y demande le nom du programme qui écrit le fichier.',
    ),
  ),
  'value-rewritten': changed(
    text('Waarden anders geschreven', 'Values written otherwise', 'Valeurs réécrites'),
    text(
      'Ze betekenen hetzelfde, maar stonden er in een vorm die de standaard niet toelaat.',
      'They mean the same, but stood there in a form the standard does not allow.',
      "Elles signifient la même chose, mais dans une forme que la norme n'admet pas.",
    ),
  ),
  'guid-replaced': changed(
    text('Kenmerken (GUID) vervangen', 'Identifiers (GUID) replaced', 'Identifiants (GUID) remplacés'),
    text(
      'Ze hadden niet de vorm die de standaard vraagt. Dezelfde invoer geeft altijd hetzelfde nieuwe kenmerk.',
      'They did not have the form the standard asks for. The same input always gives the same new one.',
      "Ils n'avaient pas la forme demandée. La même entrée donne toujours le même nouvel identifiant.",
    ),
  ),
  'value-assumed': changed(
    text('Ontbrekende kenmerken aangevuld', 'Missing attributes filled in', 'Attributs manquants complétés'),
    text(
      'De standaard vraagt ze: een naam werd leeg, een code werd bruikbaar om mee te coderen.',
      'The standard asks for them: a name became empty, a code became one that can be coded with.',
      'La norme les demande : un nom est devenu vide, un code est devenu utilisable pour coder.',
    ),
  ),
  'character-replaced': changed(
    text('Tekens vervangen', 'Characters replaced', 'Caractères remplacés'),
    text(
      'Een projectbestand kan dit stuurteken niet bevatten.',
      'A project file cannot hold this control character.',
      'Un fichier de projet ne peut contenir ce caractère de contrôle.',
    ),
  ),
  'empty-left-out': changed(
    text('Lege lijsten weggelaten', 'Empty lists left out', 'Listes vides omises'),
    text('Een lege lijst is niet geldig.', 'An empty list is not valid.', "Une liste vide n'est pas valide."),
  ),
  'source-file-missing': noticed(
    text('Bronnen zonder hun bestand', 'Sources without their file', 'Sources sans leur fichier'),
    text(
      'Het bestand zit niet in het pakket. De coderingen zijn bewaard; de tekst is er niet.',
      'The file is not in the package. The codings are kept; the text is not there.',
      "Le fichier n'est pas dans le paquet. Les codages sont conservés ; le texte manque.",
    ),
  ),
  'source-empty': noticed(
    text('Lege bronnen', 'Empty sources', 'Sources vides'),
    text('Er staat geen enkel teken in.', 'There is not one character in it.', "Il n'y a aucun caractère."),
  ),
  'selection-empty': noticed(
    text('Aanduidingen van nul tekens', 'Selections of no characters', 'Sélections de zéro caractère'),
    text(
      'Ze zijn bewaard zoals ze zijn: iemand duidde een plaats aan en geen woorden.',
      'They are kept as they are: somebody marked a place and no words.',
      'Elles sont conservées telles quelles : un endroit a été marqué, sans mots.',
    ),
  ),
  'selection-outside': noticed(
    text('Aanduidingen buiten de tekst', 'Selections outside the text', 'Sélections hors du texte'),
    text(
      'De tekst is korter dan waar de aanduiding staat. Ze zijn bewaard zoals ze zijn.',
      'The text is shorter than where the selection stands. They are kept as they are.',
      "Le texte est plus court que l'endroit marqué. Elles sont conservées telles quelles.",
    ),
  ),
  'people-as-cases': noticed(
    text('Wie gesproken heeft', 'Who spoke', 'Qui a parlé'),
    text(
      'Staat als geval met een nummer en een geleding. Een naam is er niet.',
      'Stands as a case with a number and a group. There is no name.',
      "Figure comme cas avec un numéro et un groupe. Il n'y a pas de nom.",
    ),
  ),
  'kept-aside': noticed(
    text(
      'Wat hier niet te zien is, maar bewaard blijft',
      'What is not seen here, and is kept',
      "Ce qui n'est pas visible ici, mais conservé",
    ),
    text(
      'Draagkracht gebruikt het niet. Bij een volgende export gaat het ongewijzigd weer mee.',
      'Draagkracht does not use it. With a next export it goes out again unchanged.',
      "Draagkracht ne l'utilise pas. Il repart inchangé avec un prochain export.",
    ),
  ),
  'already-there': noticed(
    text(
      'Wat al in dit onderzoek zat',
      'What was in this study already',
      'Ce qui était déjà dans cette étude',
    ),
    text('Het blijft zoals het hier is.', 'It stays as it is here.', 'Cela reste tel quel ici.'),
  ),
  'code-of-frame': noticed(
    text('Codes van een kader', 'Codes of a frame', "Codes d'un cadre"),
    text(
      'Ze vallen samen met de codes die dit onderzoek al van dat kader heeft.',
      'They fall together with the codes this study has of that frame already.',
      'Ils coïncident avec les codes que cette étude a déjà de ce cadre.',
    ),
  ),
  'words-differ': noticed(
    text(
      'Aanduidingen met andere woorden dan het programma bewaarde',
      'Selections with other words than the program kept',
      'Sélections dont les mots diffèrent de ceux conservés',
    ),
    text(
      'De tekst is wellicht veranderd nadat hij gecodeerd was. Kijk deze plaatsen na.',
      'The text was probably changed after it was coded. Look at these places.',
      'Le texte a sans doute changé après le codage. Vérifiez ces endroits.',
    ),
  ),
  'row-removed': noticed(
    text(
      'Wat in het programma weggegooid was',
      'What had been thrown away in the program',
      'Ce qui avait été supprimé',
    ),
    text('Het is niet overgenomen.', 'It was not taken over.', "Cela n'a pas été repris."),
  ),
  'code-names-repeat': noticed(
    text('Codes met dezelfde naam', 'Codes of the same name', 'Codes portant le même nom'),
    text(
      'Het blijven verschillende codes: een code is haar kenmerk en niet haar naam.',
      'They stay different codes: a code is its identifier and not its name.',
      'Ils restent des codes différents : un code est son identifiant, non son nom.',
    ),
  ),
  'reference-dangling': noticed(
    text(
      'Verwijzingen naar wat er niet is',
      'References to what is not there',
      "Références à ce qui n'existe pas",
    ),
    text(
      'Ze zijn bewaard zoals ze zijn.',
      'They are kept as they are.',
      'Elles sont conservées telles quelles.',
    ),
  ),
  'file-outside': noticed(
    text('Bestanden buiten het pakket', 'Files outside the package', 'Fichiers hors du paquet'),
    text(
      'Het project verwijst naar een bestand op een computer. De verwijzing is bewaard.',
      'The project refers to a file on a computer. The reference is kept.',
      'Le projet renvoie à un fichier sur un ordinateur. La référence est conservée.',
    ),
  ),
  'file-unreferenced': noticed(
    text('Bestanden waar niets naar verwijst', 'Files nothing refers to', 'Fichiers sans référence'),
    text(
      'Ze gaan ongewijzigd mee.',
      'They are carried along unchanged.',
      'Ils sont transportés sans changement.',
    ),
  ),
  'encoding-assumed': noticed(
    text('Teksten die geen UTF-8 zijn', 'Texts that are not UTF-8', 'Textes qui ne sont pas en UTF-8'),
    text(
      'Ze zijn gelezen als tekst van een ouder Windows-programma (windows-1252). Kijk letters met accenten na.',
      'They were read as text of an older Windows program (windows-1252). Check letters with accents.',
      "Ils ont été lus comme du texte d'un ancien programme Windows (windows-1252). Vérifiez les accents.",
    ),
  ),
  'namespace-other': noticed(
    text(
      'Een andere aanduiding van de standaard',
      'Another name for the standard',
      'Une autre désignation de la norme',
    ),
    text(
      'Het bestand noemt een andere versie; het is gelezen als versie 1.0.',
      'The file names another version; it was read as version 1.0.',
      'Le fichier nomme une autre version ; il a été lu comme version 1.0.',
    ),
  ),
} as const satisfies Record<string, Said>

export type ReportCode = keyof typeof reportTexts
