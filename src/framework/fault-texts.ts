/**
 * What can be wrong in a framework file, in the words of somebody who helps its author: what is wrong, and
 * what to type instead. `{name}` is filled in by the check that found it.
 */
import type { Text } from '../foundation/text.ts'

interface FaultText {
  readonly what: Text
  readonly repair: Text
}

const fault = (
  what: readonly [nl: string, en: string, fr: string],
  repair: readonly [nl: string, en: string, fr: string],
): FaultText => ({
  what: { nl: what[0], en: what[1], fr: what[2] },
  repair: { nl: repair[0], en: repair[1], fr: repair[2] },
})

export const faultTexts = {
  // the file as YAML
  'yaml-syntax': fault(
    [
      'dit is geen geldige YAML: {message}',
      'this is no valid YAML: {message}',
      'ce YAML n’est pas valide : {message}',
    ],
    [
      'kijk naar inspringing, aanhalingstekens en dubbelepunten op en net boven deze regel',
      'look at indentation, quotes and colons on this line and just above it',
      'regardez l’indentation, les guillemets et les deux-points sur cette ligne et juste au-dessus',
    ],
  ),
  'yaml-colon-in-text': fault(
    [
      'er staat een dubbelepunt met een spatie erna in een tekst zonder aanhalingstekens, of de inspringing klopt niet',
      'there is a colon followed by a space in a text without quotes, or the indentation is off',
      'il y a un deux-points suivi d’une espace dans un texte sans guillemets, ou l’indentation est fausse',
    ],
    [
      "zet de hele tekst tussen enkele aanhalingstekens: nl: 'Let op: zo lukt het'",
      "put the whole text between single quotes: nl: 'Mind: like this it works'",
      "mettez tout le texte entre apostrophes : nl: 'Attention : ainsi cela marche'",
    ],
  ),
  'yaml-duplicate-key': fault(
    [
      'hetzelfde veld staat hier tweemaal in één blok',
      'the same field stands twice in one block',
      'le même champ figure deux fois dans un bloc',
    ],
    [
      'laat één van de twee staan; is dit een nieuw element, begin het dan met een streepje (-)',
      'keep one of the two; if this is a new entry, begin it with a dash (-)',
      'gardez-en un ; si c’est un nouvel élément, commencez-le par un tiret (-)',
    ],
  ),
  'yaml-tab': fault(
    [
      'hier staat een tab als inspringing',
      'a tab is used as indentation here',
      'une tabulation sert ici d’indentation',
    ],
    [
      'gebruik spaties (twee per niveau)',
      'use spaces (two per level)',
      'utilisez des espaces (deux par niveau)',
    ],
  ),
  'yaml-unclosed-quote': fault(
    [
      'een tekst of lijst wordt hier of net erboven niet afgesloten',
      'a text or list is not closed, here or just above',
      'un texte ou une liste n’est pas fermé, ici ou juste au-dessus',
    ],
    [
      "zet het ontbrekende aanhalingsteken of haakje; een apostrof in een tekst tussen enkele aanhalingstekens schrijft u dubbel ('')",
      "add the missing quote or bracket; write an apostrophe twice ('') inside single quotes",
      "ajoutez le guillemet ou crochet manquant ; dans un texte entre apostrophes, doublez l'apostrophe ('')",
    ],
  ),
  'yaml-alias': fault(
    [
      'verwijzingen van YAML (& en *) worden hier niet gebruikt',
      'YAML anchors and aliases (& and *) are not used here',
      'les ancres YAML (& et *) ne sont pas utilisées ici',
    ],
    ['schrijf de waarde voluit', 'write the value out', 'écrivez la valeur en entier'],
  ),
  'file-too-large': fault(
    [
      'dit bestand is groter dan {limit} tekens',
      'this file is larger than {limit} characters',
      'ce fichier dépasse {limit} caractères',
    ],
    [
      'verdeel het over meer bestanden',
      'divide it over several files',
      'répartissez-le sur plusieurs fichiers',
    ],
  ),
  'file-not-readable': fault(
    [
      'dit bestand of deze map kan niet gelezen worden',
      'this file or folder cannot be read',
      'ce fichier ou dossier ne peut pas être lu',
    ],
    [
      'kijk na of het pad juist is; bestanden eindigen op .yaml',
      'check the path; files end in .yaml',
      'vérifiez le chemin ; les fichiers se terminent par .yaml',
    ],
  ),
  'folder-without-frameworks': fault(
    [
      'in deze map staat geen .yaml-bestand',
      'there is no .yaml file in this folder',
      'il n’y a pas de fichier .yaml dans ce dossier',
    ],
    ['kijk na of het pad juist is', 'check the path', 'vérifiez le chemin'],
  ),
  // the shape of what is written
  'missing-key': fault(
    [
      '{in}: het veld "{key}" ontbreekt',
      '{in}: the field "{key}" is missing',
      '{in} : le champ « {key} » manque',
    ],
    ['voeg toe: {example}', 'add: {example}', 'ajoutez : {example}'],
  ),
  'unknown-key': fault(
    [
      '{in}: het veld "{key}" bestaat niet',
      '{in}: there is no field "{key}"',
      '{in} : le champ « {key} » n’existe pas',
    ],
    ['kies uit: {known}', 'choose from: {known}', 'choisissez parmi : {known}'],
  ),
  'unknown-key-near': fault(
    [
      '{in}: het veld "{key}" bestaat niet',
      '{in}: there is no field "{key}"',
      '{in} : le champ « {key} » n’existe pas',
    ],
    ['bedoelde u "{nearest}"?', 'did you mean "{nearest}"?', 'vouliez-vous dire « {nearest} » ?'],
  ),
  'wrong-type': fault(
    [
      '"{key}" moet {expected} zijn, en is {found}',
      '"{key}" must be {expected}, and is {found}',
      '« {key} » doit être {expected}, et est {found}',
    ],
    ['schrijf bijvoorbeeld {example}', 'write for example {example}', 'écrivez par exemple {example}'],
  ),
  'text-looks-like-number': fault(
    [
      '"{key}" wordt als {found} gelezen, niet als tekst',
      '"{key}" is read as {found}, not as text',
      '« {key} » est lu comme {found}, pas comme texte',
    ],
    [
      "zet het tussen aanhalingstekens: {field}: '{value}'",
      "put it between quotes: {field}: '{value}'",
      "mettez entre apostrophes : {field}: '{value}'",
    ],
  ),
  'empty-text': fault(
    ['"{key}" is leeg', '"{key}" is empty', '« {key} » est vide'],
    ['vul een tekst in', 'fill in a text', 'remplissez un texte'],
  ),
  'missing-language': fault(
    [
      '"{key}" heeft geen {language} tekst ({code})',
      '"{key}" has no text in {language} ({code})',
      '« {key} » n’a pas de texte en {language} ({code})',
    ],
    [
      'voeg onder "{key}" een regel toe: {code}: ...; Nederlands en Engels zijn altijd nodig',
      'add a line under "{key}": {code}: ...; Dutch and English are always needed',
      'ajoutez sous « {key} » une ligne : {code}: ... ; le néerlandais et l’anglais sont toujours requis',
    ],
  ),
  'not-a-choice': fault(
    [
      '"{found}" is geen mogelijke waarde van "{key}"',
      '"{found}" is no possible value of "{key}"',
      '« {found} » n’est pas une valeur possible de « {key} »',
    ],
    ['kies uit: {choices}', 'choose from: {choices}', 'choisissez parmi : {choices}'],
  ),
  'not-a-choice-near': fault(
    [
      '"{found}" is geen mogelijke waarde van "{key}"',
      '"{found}" is no possible value of "{key}"',
      '« {found} » n’est pas une valeur possible de « {key} »',
    ],
    [
      'bedoelde u "{nearest}"? Kies uit: {choices}',
      'did you mean "{nearest}"? Choose from: {choices}',
      'vouliez-vous dire « {nearest} » ? Choisissez parmi : {choices}',
    ],
  ),
  'malformed-id': fault(
    ['"{id}" kan geen id zijn', '"{id}" cannot be an id', '« {id} » ne peut pas être un identifiant'],
    [
      'gebruik letters, cijfers, punten en streepjes, en begin met een letter: KL1.kijk',
      'use letters, digits, dots and dashes, and begin with a letter: KL1.kijk',
      'utilisez lettres, chiffres, points et tirets, en commençant par une lettre : KL1.kijk',
    ],
  ),
  'malformed-group-id': fault(
    [
      '"{id}" kan geen id van een eigen geleding zijn',
      '"{id}" cannot be the id of an actor group of your own',
      '« {id} » ne peut pas être l’identifiant d’un groupe propre',
    ],
    [
      'begin met other- en ga verder met kleine letters, cijfers of streepjes: other-volunteer',
      'begin with other- and go on with small letters, digits or dashes: other-volunteer',
      'commencez par other-, puis des minuscules, chiffres ou tirets : other-volunteer',
    ],
  ),
  'group-unnamed': fault(
    [
      '{in} vraagt iets aan "{id}", en dit instrument zegt niet hoe die geleding heet',
      '{in} asks something of "{id}", and this instrument does not say what that group is called',
      '{in} demande quelque chose à « {id} », et cet instrument ne dit pas comment ce groupe s’appelle',
    ],
    [
      'zet bovenaan: actorGroups: [{ id: {id}, title: { nl: ..., en: ... } }]',
      'write at the top: actorGroups: [{ id: {id}, title: { nl: ..., en: ... } }]',
      'écrivez en haut : actorGroups: [{ id: {id}, title: { nl: ..., en: ... } }]',
    ],
  ),
  'group-unnamed-near': fault(
    [
      '{in} vraagt iets aan "{id}", en zo heet geen geleding van dit instrument',
      '{in} asks something of "{id}", and no actor group of this instrument has that id',
      '{in} demande quelque chose à « {id} », et aucun groupe de cet instrument n’a cet identifiant',
    ],
    ['bedoelde u "{nearest}"?', 'did you mean "{nearest}"?', 'vouliez-vous dire « {nearest} » ?'],
  ),
  'group-named-differently': fault(
    [
      'de geleding "{id}" heet hier anders dan in {other}',
      'the actor group "{id}" is called differently here than in {other}',
      'le groupe « {id} » s’appelle ici autrement que dans {other}',
    ],
    [
      'neem in alle talen dezelfde naam over ("{title}"), of geef deze geleding een andere id',
      'use the same name in every language ("{title}"), or give this group another id',
      'reprenez le même nom dans toutes les langues (« {title} »), ou donnez un autre identifiant à ce groupe',
    ],
  ),
  'version-not-semver': fault(
    [
      'versie "{version}" heeft niet de vorm getal.getal.getal',
      'version "{version}" is not of the form number.number.number',
      'la version « {version} » n’a pas la forme nombre.nombre.nombre',
    ],
    [
      'schrijf bijvoorbeeld version: 1.0.0 (een studie legt vast welke versie ze gebruikt)',
      'write for example version: 1.0.0 (a study pins the version that it uses)',
      'écrivez par exemple version: 1.0.0 (une étude fixe la version utilisée)',
    ],
  ),
  'licence-missing': fault(
    [
      'er staat niet onder welke licentie dit gebruikt mag worden',
      'it does not say under which licence this may be used',
      'il n’est pas dit sous quelle licence ceci peut être utilisé',
    ],
    [
      'voeg toe: licence: CC-BY-4.0, of in uw woorden wat er met de auteur of uitgever is afgesproken',
      'add: licence: CC-BY-4.0, or in your words what was agreed with the author or publisher',
      'ajoutez : licence: CC-BY-4.0, ou dans vos mots ce qui a été convenu avec l’auteur ou l’éditeur',
    ],
  ),
  'kind-unknown': fault(
    [
      'het is niet duidelijk wat voor bestand dit is ("kind" is {found})',
      'it is not clear what kind of file this is ("kind" is {found})',
      'on ne sait pas de quel type de fichier il s’agit (« kind » est {found})',
    ],
    [
      'zet bovenaan kind: instrument, kind: crosswalk, of de soort kader: {choices}',
      'put at the top kind: instrument, kind: crosswalk, or the kind of framework: {choices}',
      'mettez en haut kind: instrument, kind: crosswalk, ou le type de cadre : {choices}',
    ],
  ),
  // ids
  'duplicate-id': fault(
    [
      'de id "{id}" staat al op {first}',
      'the id "{id}" already stands at {first}',
      'l’identifiant « {id} » figure déjà à {first}',
    ],
    [
      'geef dit een andere id; een id verwijst voor altijd naar één ding, ook over bestanden heen',
      'give this another id; an id refers to one thing for ever, across files too',
      'donnez un autre identifiant ; un identifiant désigne une seule chose pour toujours, même entre fichiers',
    ],
  ),
  'retired-id-reused': fault(
    [
      'de id "{id}" is uit gebruik genomen ({first}) en staat hier opnieuw',
      'the id "{id}" was retired ({first}) and stands here again',
      'l’identifiant « {id} » a été retiré ({first}) et réapparaît ici',
    ],
    [
      'neem een nieuwe id: oude antwoorden en codes verwijzen nog naar de vroegere betekenis',
      'take a new id: old answers and codes still refer to the former meaning',
      'prenez un nouvel identifiant : d’anciennes réponses renvoient encore à l’ancien sens',
    ],
  ),
  'retired-id-in-use': fault(
    [
      '"{id}" staat bij retiredIds, maar wordt nog gebruikt ({first})',
      '"{id}" is under retiredIds, but is still in use ({first})',
      '« {id} » figure sous retiredIds, mais est encore utilisé ({first})',
    ],
    [
      'haal het hier weg; alleen een id die nergens meer staat, kan uit gebruik',
      'remove it here; only an id that stands nowhere any more can be retired',
      'retirez-le d’ici ; seul un identifiant qui ne figure plus nulle part peut être retiré',
    ],
  ),
  'retired-referred-to': fault(
    [
      '"{id}" is uit gebruik genomen, en {in} verwijst er nog naar',
      '"{id}" was retired, and {in} still refers to it',
      '« {id} » a été retiré, et {in} y renvoie encore',
    ],
    [
      'verwijs naar het element dat het vervangt, of haal deze regel weg',
      'refer to the element that replaces it, or remove this row',
      'renvoyez à l’élément qui le remplace, ou retirez cette ligne',
    ],
  ),
  // references
  'unknown-reference': fault(
    [
      '{in} verwijst met "{key}" naar "{id}", en dat bestaat niet',
      '{in} refers with "{key}" to "{id}", which does not exist',
      '{in} renvoie par « {key} » à « {id} », qui n’existe pas',
    ],
    [
      'kijk de id na, of voeg het ontbrekende toe ({where})',
      'check the id, or add what is missing ({where})',
      'vérifiez l’identifiant, ou ajoutez ce qui manque ({where})',
    ],
  ),
  'unknown-reference-near': fault(
    [
      '{in} verwijst met "{key}" naar "{id}", en dat bestaat niet',
      '{in} refers with "{key}" to "{id}", which does not exist',
      '{in} renvoie par « {key} » à « {id} », qui n’existe pas',
    ],
    ['bedoelde u "{nearest}"?', 'did you mean "{nearest}"?', 'vouliez-vous dire « {nearest} » ?'],
  ),
  'reference-outside-frameworks': fault(
    [
      '{in} verwijst naar "{id}" van het kader "{framework}", en dat staat niet bij "frameworks" van dit instrument',
      '{in} refers to "{id}" of the framework "{framework}", which is not under "frameworks" of this instrument',
      '{in} renvoie à « {id} » du cadre « {framework} », absent de « frameworks » de cet instrument',
    ],
    [
      'voeg "{framework}" toe aan frameworks',
      'add "{framework}" to frameworks',
      'ajoutez « {framework} » à frameworks',
    ],
  ),
  'parent-circle': fault(
    [
      'element "{id}" hoort langs "parent" bij zichzelf',
      'element "{id}" belongs to itself through "parent"',
      'l’élément « {id} » appartient à lui-même par « parent »',
    ],
    [
      'laat "parent" naar het grotere geheel wijzen, en bij het hoogste element weg',
      'let "parent" point to the larger whole, and leave it out at the top element',
      'faites pointer « parent » vers l’ensemble plus grand, et omettez-le pour l’élément du haut',
    ],
  ),
  'unknown-dimension': fault(
    [
      '{in}: "{element}" heeft geen dimensie "{dimension}"',
      '{in}: "{element}" has no dimension "{dimension}"',
      '{in} : « {element} » n’a pas de dimension « {dimension} »',
    ],
    ['kies uit: {choices}', 'choose from: {choices}', 'choisissez parmi : {choices}'],
  ),
  // edges
  'edges-where-none-stated': fault(
    [
      'dit kader zegt relations: none-stated, maar hier staat een pijl van {from} naar {to}',
      'this framework says relations: none-stated, and here is an arrow from {from} to {to}',
      'ce cadre dit relations: none-stated, mais voici une flèche de {from} à {to}',
    ],
    [
      'haal de pijl weg: de theorie stelt geen oorzaken. Stelt ze die wel, schrijf dan relations: directed',
      'remove the arrow: the theory states no causes. If it does, write relations: directed',
      'retirez la flèche : la théorie n’affirme pas de causes. Si elle le fait, écrivez relations: directed',
    ],
  ),
  'edge-without-status': fault(
    [
      'de pijl van {from} naar {to} zegt niet of hij nagegaan is',
      'the arrow from {from} to {to} does not say whether it was checked',
      'la flèche de {from} à {to} ne dit pas si elle a été vérifiée',
    ],
    [
      'voeg toe: status: verified, unverified of own-proposal. Elke pijl draagt haar status',
      'add: status: verified, unverified or own-proposal. Every arrow carries its status',
      'ajoutez : status: verified, unverified ou own-proposal. Chaque flèche porte son statut',
    ],
  ),
  // instruments
  'shared-wording-differs': fault(
    [
      'item "{id}" en item "{other}" ({first}) delen de naam "{name}" en hebben een andere {what}',
      'item "{id}" and item "{other}" ({first}) share the name "{name}" and have a different {what}',
      'l’item « {id} » et l’item « {other} » ({first}) partagent le nom « {name} » avec {what} différent(e)',
    ],
    [
      'maak ze woord voor woord gelijk, of haal sharedWording weg: dan wordt het verschil tussen groepen niet geschat',
      'make them equal word for word, or remove sharedWording: then the difference between groups is not estimated',
      'rendez-les identiques mot pour mot, ou retirez sharedWording : la différence entre groupes ne sera alors pas estimée',
    ],
  ),
  'estimate-without-shared-wording': fault(
    [
      'de vergelijking laat bij "{construct}" een verschil tussen {groups} schatten, maar deze groepen kregen daar geen gelijke vraag',
      'the comparison lets a difference between {groups} be estimated for "{construct}", but these groups got no identical question there',
      'la comparaison fait estimer pour « {construct} » une différence entre {groups}, mais ces groupes n’y ont pas reçu la même question',
    ],
    [
      'kies allowed: describe, of geef de items dezelfde zin en dezelfde sharedWording',
      'choose allowed: describe, or give the items the same sentence and the same sharedWording',
      'choisissez allowed: describe, ou donnez aux items la même phrase et le même sharedWording',
    ],
  ),
  'comparison-with-itself': fault(
    [
      'deze vergelijking zet een groep naast zichzelf',
      'this comparison puts a group beside itself',
      'cette comparaison met un groupe à côté de lui-même',
    ],
    ['noem twee verschillende groepen', 'name two different groups', 'nommez deux groupes différents'],
  ),
  'client-item-names-worker': fault(
    [
      'dit clientitem gaat over één persoon ("{phrase}")',
      'this client item is about one person ("{phrase}")',
      'cet item pour usagers porte sur une personne (« {phrase} »)',
    ],
    [
      'laat cliënten het OCMW (het centrum) beoordelen, nooit een medewerker: "De mensen van het OCMW ..."',
      'let clients judge the centre, never a worker: "The people of the centre ..."',
      'laissez les usagers juger le CPAS, jamais un travailleur : « Les gens du CPAS ... »',
    ],
  ),
  'outside-option-in-scale': fault(
    [
      'antwoord "{option}" van schaal "{scale}" hoort buiten de schaal, en zou zo als score meetellen',
      'answer "{option}" of scale "{scale}" belongs outside the scale, and would count as a score here',
      'la réponse « {option} » de l’échelle « {scale} » est hors échelle, et compterait ici comme score',
    ],
    [
      'verplaats ze van options naar outside: weet niet of niet van toepassing is nooit een lage score',
      'move it from options to outside: don’t know or not applicable is never a low score',
      'déplacez-la de options vers outside : ne sait pas ou pas d’application n’est jamais un score bas',
    ],
  ),
  'scale-too-short': fault(
    [
      'schaal "{scale}" heeft minder dan twee antwoorden',
      'scale "{scale}" has fewer than two answers',
      'l’échelle « {scale} » a moins de deux réponses',
    ],
    [
      'zet onder options minstens twee antwoorden, het laagste eerst',
      'put at least two answers under options, lowest first',
      'mettez sous options au moins deux réponses, la plus basse d’abord',
    ],
  ),
  'scale-too-long': fault(
    [
      'schaal "{scale}" heeft meer dan {limit} antwoorden',
      'scale "{scale}" has more than {limit} answers',
      'l’échelle « {scale} » a plus de {limit} réponses',
    ],
    ['neem er hoogstens {limit}', 'take at most {limit}', 'prenez-en {limit} au plus'],
  ),
  'empty-list': fault(
    [
      '{in}: "{key}" is een lege lijst',
      '{in}: "{key}" is an empty list',
      '{in} : « {key} » est une liste vide',
    ],
    ['noem er minstens één', 'name at least one', 'nommez-en au moins un'],
  ),
  'module-missing': fault(
    [
      'item "{id}" heeft form: module en zegt niet welke',
      'item "{id}" has form: module and does not say which',
      'l’item « {id} » a form: module et ne dit pas lequel',
    ],
    [
      'voeg toe: module: <id van een module van dit instrument>',
      'add: module: <id of a module of this instrument>',
      'ajoutez : module: <id d’un module de cet instrument>',
    ],
  ),
  'module-not-form': fault(
    [
      'item "{id}" noemt een module en heeft form: {form}',
      'item "{id}" names a module and has form: {form}',
      'l’item « {id} » nomme un module et a form: {form}',
    ],
    [
      'schrijf form: module, of haal "module" weg',
      'write form: module, or remove "module"',
      'écrivez form: module, ou retirez « module »',
    ],
  ),
} as const satisfies Record<string, FaultText>

export type FaultCode = keyof typeof faultTexts
