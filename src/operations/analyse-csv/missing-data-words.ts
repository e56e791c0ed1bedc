/** The rule for missing data of each analysis: its output has it in English, a reader gets it in their language. */
import type { Text } from '../../foundation/text.ts'

const text = (nl: string, en: string, fr: string): Text => ({ nl, en, fr })

const rules: readonly Text[] = [
  text(
    'lijstgewijs: een rij zonder een van de variabelen valt weg',
    'listwise: a row without one of the variables is left out',
    'par liste : une ligne sans une des variables est omise',
  ),
  text(
    'mahalanobis: alleen volledige rijen; longstring, irv en personTotal: de antwoorden die er zijn, een ontbrekend antwoord breekt een reeks af',
    'mahalanobis: complete rows only; longstring, irv and personTotal: the answers that are there, a missing answer ends a string',
    'mahalanobis : lignes complètes seulement ; longstring, irv et personTotal : les réponses présentes, une réponse manquante interrompt une suite',
  ),
  text(
    'lijstgewijs: een rij zonder x, m, y, een covariaat of een groep valt weg; gemiddelden van groepen gaan over de rijen die blijven',
    'listwise: a row without x, m, y, a covariate or a group is left out; means of groups are over the rows that remain',
    'par liste : une ligne sans x, m, y, covariable ou groupe est omise ; les moyennes des groupes portent sur les lignes qui restent',
  ),
  text(
    'lijstgewijs: een rij zonder groep of zonder uitkomst valt weg',
    'listwise: a row without a group or without an outcome is left out',
    'par liste : une ligne sans groupe ou sans résultat est omise',
  ),
  text(
    'paarsgewijs: elke correlatie gebruikt de rijen met beide kolommen',
    'pairwise: each correlation uses the rows with both columns',
    'par paires : chaque corrélation utilise les lignes avec les deux colonnes',
  ),
  text(
    'een rij zonder p is geen toets: ze telt niet mee en krijgt er geen',
    'a row without a p is no test: it counts for nothing and gets none',
    "une ligne sans p n'est pas un test : elle ne compte pas et n'en reçoit pas",
  ),
  text(
    'paarsgewijs: een eenheid met één waarde of geen valt weg; van de andere telt elke waarde',
    'pairwise: a unit with one value or none is left out; of the others every value counts',
    'par paires : une unité avec une valeur ou aucune est omise ; des autres, chaque valeur compte',
  ),
  text(
    'lijstgewijs: een eenheid zonder waarde van een van de beoordelaars valt weg',
    'listwise: a unit without a value of one of the raters is left out',
    "par liste : une unité sans valeur d'un des évaluateurs est omise",
  ),
  text(
    'paarsgewijs: elke covariantie gebruikt de rijen met beide items; n en het interval tellen rijen met minstens één item',
    'pairwise: each covariance uses the rows with both items; n and the interval count rows with at least one item',
    "par paires : chaque covariance utilise les lignes avec les deux items ; n et l'intervalle comptent les lignes avec au moins un item",
  ),
  text(
    'lijstgewijs: een rij zonder groep of zonder antwoord op een van de items valt weg',
    'listwise: a row without a group or without an answer to one of the items is left out',
    'par liste : une ligne sans groupe ou sans réponse à un des items est omise',
  ),
  text(
    'lijstgewijs: een rij zonder groep of zonder waarde op een van de uitkomsten valt voor alle uitkomsten weg',
    'listwise: a row without a group or without a value on one of the outcomes is left out for all outcomes',
    'par liste : une ligne sans groupe ou sans valeur pour un des résultats est omise pour tous les résultats',
  ),
  text(
    'een rij zonder score, golf, groep, persoon of actor valt weg, niet de persoon: wie één keer antwoordde telt ook; een score is het gemiddelde van de items waar drie vierde beantwoord is',
    'a row without score, wave, group, person or actor is left out, not the person: who answered once counts too; a score is the mean of the items where three quarters are answered',
    'une ligne sans score, vague, groupe, personne ou acteur est omise, pas la personne : qui a répondu une fois compte aussi ; un score est la moyenne des items si les trois quarts ont une réponse',
  ),
  text(
    'lijstgewijs: een rij zonder score, actor of groep valt weg; een score is het gemiddelde van de items waar drie vierde beantwoord is',
    'listwise: a row without score, actor or group is left out; a score is the mean of the items where three quarters are answered',
    'par liste : une ligne sans score, acteur ou groupe est omise ; un score est la moyenne des items si les trois quarts ont une réponse',
  ),
  text(
    'lijstgewijs: een rij zonder uitkomst, zonder verklarende waarde of zonder groep valt weg',
    'listwise: a row without outcome, without a covariate or without a group is left out',
    'par liste : une ligne sans résultat, sans covariable ou sans groupe est omise',
  ),
  text(
    'lijstgewijs: een rij zonder uitkomst, zonder verklarende waarde of zonder cluster valt weg',
    'listwise: a row without outcome, without a covariate or without a cluster is left out',
    'par liste : une ligne sans résultat, sans covariable ou sans grappe est omise',
  ),
  text(
    'lijstgewijs: een rij zonder schatting, variantie of verklarende kolom valt weg',
    'listwise: a row without estimate, variance or moderator is left out',
    'par liste : une ligne sans estimation, variance ou colonne explicative est omise',
  ),
]

const byEnglish = new Map(rules.map((rule) => [rule.en, rule]))

/** Undefined for a rule that the table does not know. */
export function missingDataWords(rule: string): Text | undefined {
  return byEnglish.get(rule)
}
