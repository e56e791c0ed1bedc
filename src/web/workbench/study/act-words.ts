import type { Text } from '../../../foundation/text.ts'
import { text } from '../shell/language.tsx'

/** What the audit calls each act on a study, by the name of its operation. */
export const acts: Readonly<Record<string, Text>> = {
  'create-study': text('maakte de studie', 'made the study', "a créé l'étude"),
  'import-study': text(
    'maakte de studie uit een bestand',
    'made the study from a file',
    "a créé l'étude à partir d'un fichier",
  ),
  'make-example-study': text(
    'maakte deze voorbeeldstudie',
    'made this example study',
    'a créé cette étude exemple',
  ),
  'make-example-conversations': text(
    'voegde de gesprekken van het voorbeeld toe',
    'added the conversations of the example',
    "a ajouté les conversations de l'exemple",
  ),
  'update-study': text('wijzigde de opzet', 'changed the design', 'a modifié la conception'),
  'add-centres-from-csv': text(
    'voegde centra toe uit een lijst',
    'added centres from a list',
    'a ajouté des centres depuis une liste',
  ),
  'add-study-framework': text(
    'nam een eigen bestand op',
    'took in an own file',
    'a repris un fichier propre',
  ),
  'add-to-method-log': text('schreef in het logboek', 'wrote in the log', 'a écrit dans le journal'),
  'set-member': text('wijzigde een rol', 'changed a role', 'a modifié un rôle'),
  'add-wave': text('maakte een nieuwe golf', 'made a new wave', 'a créé une nouvelle vague'),
  'update-wave': text('wijzigde de uitnodigingen', 'changed the invitations', 'a modifié les invitations'),
  'open-wave': text('opende de golf', 'opened the wave', 'a ouvert la vague'),
  'close-wave': text('sloot de golf', 'closed the wave', 'a clôturé la vague'),
  'publish-wave': text('publiceerde', 'published', 'a publié'),
  'make-codes': text('maakte kaartjes of links', 'made cards or links', 'a créé des cartes ou des liens'),
  'import-wave': text(
    'voerde antwoorden in uit een bestand',
    'imported answers from a file',
    "a importé des réponses d'un fichier",
  ),
  'open-round': text('opende een codeerronde', 'opened a coding round', 'a ouvert un tour de codage'),
  'finish-document': text(
    'zei van een document of het klaar is',
    'said whether a document is done',
    'a indiqué si un document est terminé',
  ),
  'close-round': text('sloot een codeerronde', 'closed a coding round', 'a clôturé un tour de codage'),
  'settle-places': text(
    'legde verschillen in de consensus vast',
    'settled differences in the consensus',
    'a tranché des différences dans le consensus',
  ),
  'settle-round': text('rondde een codeerronde af', 'settled a coding round', 'a terminé un tour de codage'),
  facts: text('vulde feiten in', 'filled in facts', 'a rempli des faits'),
  'add-document': text('nam een tekst op', 'took in a text', 'a repris un texte'),
  'change-draft': text(
    'verving namen in een tekst',
    'replaced names in a text',
    'a remplacé des noms dans un texte',
  ),
  'discard-draft': text('gooide een tekst weg', 'threw a text away', 'a jeté un texte'),
  'lock-document': text('vergrendelde een tekst', 'locked a text', 'a verrouillé un texte'),
  'edit-text': text('verbeterde een tekst', 'corrected a text', 'a corrigé un texte'),
  'update-document': text(
    'wijzigde wat over een tekst gezegd is',
    'changed what is said about a text',
    'a modifié ce qui est dit d’un texte',
  ),
  'read-original': text('las een origineel', 'read an original', 'a lu un original'),
  'keep-original': text(
    'koos tot wanneer een origineel blijft',
    'chose until when an original stays',
    "a choisi jusqu'à quand un original reste",
  ),
  'destroy-original': text('vernietigde een origineel', 'destroyed an original', 'a détruit un original'),
  'change-roster': text('wijzigde de naamlijst', 'changed the roster', 'a modifié la liste des noms'),
  'export-query': text(
    'bewaarde een werktelling of passages als bestand',
    'kept a working count or passages as a file',
    'a gardé un comptage de travail ou des passages dans un fichier',
  ),
  'save-query': text('bewaarde een zoekvraag', 'saved a query', 'a enregistré une requête'),
  'remove-saved-query': text(
    'verwijderde een bewaarde zoekvraag',
    'removed a saved query',
    'a supprimé une requête enregistrée',
  ),
  'import-project': text(
    'bracht een project uit een ander programma in',
    'brought in a project of another program',
    "a importé un projet d'un autre programme",
  ),
  'export-project': text('nam het project mee naar buiten', 'took the project out', 'a exporté le projet'),
  'export-codebook': text(
    'nam het codeboek mee naar buiten',
    'took the codebook out',
    'a exporté le livre de codes',
  ),
  'export-table': text('nam een tabel mee naar buiten', 'took a table out', 'a exporté un tableau'),
  'reproduce-in-r': text('nam cijfers mee naar R', 'took figures to R', 'a emporté des chiffres vers R'),
  'propose-quote': text('stelde een citaat voor', 'proposed a quote', 'a proposé une citation'),
  'word-quote': text('gaf een citaat andere woorden', 'gave a quote other words', 'a reformulé une citation'),
  'read-quote': text('las een citaat na', 'read a quote', 'a relu une citation'),
  'withdraw-quote': text('trok een citaat in', 'withdrew a quote', 'a retiré une citation'),
  'release-evidence': text(
    'gaf bewijs uit gesprekken vrij',
    'released evidence from conversations',
    'a libéré des éléments issus des entretiens',
  ),
}

/** An act that has no words yet keeps its own name rather than being left out of the audit. */
export function actInWords(act: string): Text {
  return acts[act] ?? { nl: act, en: act, fr: act }
}

/** What an act was done to, besides ids: the parts of a record that say something to a reader. */
const subjects: Readonly<Record<string, Text>> = {
  proposals: text('voorstellen', 'proposals', 'propositions'),
  decisions: text('beslissingen', 'decisions', 'décisions'),
  names: text('namen', 'names', 'noms'),
  textVersion: text('versie', 'version', 'version'),
  alsoBefore: text('ook eerder onleesbaar', 'unreadable before too', 'illisible avant aussi'),
  evenUndecided: text('met open voorstellen', 'with open proposals', 'avec des propositions en suspens'),
  centres: text('centra', 'centres', 'centres'),
  fileName: text('bestand', 'file', 'fichier'),
  number: text('aantal', 'number', 'nombre'),
  facts: text('feiten', 'facts', 'faits'),
  rows: text('rijen', 'rows', 'lignes'),
  faults: text('fouten', 'faults', 'erreurs'),
  stored: text('bewaard', 'stored', 'enregistré'),
  checkOnly: text('alleen nagekeken', 'checked only', 'seulement vérifié'),
  kind: text('soort', 'kind', 'type'),
  group: text('geleding', 'actor group', 'groupe'),
  role: text('rol', 'role', 'rôle'),
  verdict: text('besluit', 'verdict', 'décision'),
  edition: text('editie', 'edition', 'édition'),
  runBy: text('uitgevoerd door', 'run by', 'mené par'),
}

const values: Readonly<Record<string, Text>> = {
  true: text('ja', 'yes', 'oui'),
  false: text('nee', 'no', 'non'),
  interview: text('gesprek', 'interview', 'entretien'),
  'focus-group': text('groepsgesprek', 'focus group', 'groupe de discussion'),
  observation: text('observatie', 'observation', 'observation'),
  'policy-document': text('beleidstekst', 'policy document', 'document de politique'),
  'field-note': text('veldnota', 'field note', 'note de terrain'),
  slip: text('kaartjes', 'cards', 'cartes'),
  link: text('links', 'links', 'liens'),
  researcher: text('onderzoeker', 'researcher', 'chercheur'),
  centreReader: text('lezer van één centrum', 'reader of one centre', "lecteur d'un centre"),
  approved: text('goedgekeurd', 'approved', 'approuvée'),
  refused: text('geweigerd', 'refused', 'refusée'),
  outside: text('iemand van buiten', 'somebody outside', "quelqu'un de l'extérieur"),
  'centre-itself': text('het centrum zelf', 'the centre itself', 'le centre lui-même'),
}

/** `null` for what says nothing to a reader: ids, and the counter of versions. */
export function subjectInWords(key: string): Text | null {
  return subjects[key] ?? null
}

export function valueInWords(value: string | number | boolean): Text {
  const own = String(value)
  return values[own] ?? { nl: own, en: own, fr: own }
}
