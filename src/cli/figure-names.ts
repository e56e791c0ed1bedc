/** How the table on the screen calls the keys of an analysis. In JSON a key stays what it is, in every language. */
import { reasonWords } from '../operations/analyse-csv.ts'
import { read, type Language, type Text } from '../foundation/text.ts'

const text = (nl: string, en: string, fr: string): Text => ({ nl, en, fr })

const names: Readonly<Record<string, Text>> = {
  column: text('kolom', 'column', 'colonne'),
  by: text('per', 'by', 'par'),
  missing: text('ontbreekt', 'missing', 'manquants'),
  mean: text('gemiddelde', 'mean', 'moyenne'),
  median: text('mediaan', 'median', 'médiane'),
  min: text('laagste', 'lowest', 'minimum'),
  max: text('hoogste', 'highest', 'maximum'),
  skew: text('scheefheid', 'skew', 'asymétrie'),
  kurtosis: text('kurtosis', 'kurtosis', 'aplatissement'),
  group: text('groep', 'group', 'groupe'),
  groups: text('groepen', 'groups', 'groupes'),
  groupsLeftOut: text('groepen weggelaten', 'groups left out', 'groupes omis'),
  rowsUsed: text('rijen gebruikt', 'rows used', 'lignes utilisées'),
  rowsLeftOut: text('rijen weggelaten', 'rows left out', 'lignes omises'),
  options: text('mogelijkheden', 'options', 'réponses possibles'),
  lowest: text('laagste van de schaal', 'lowest of the scale', "plus bas de l'échelle"),
  outcome: text('uitkomst', 'outcome', 'résultat'),
  outcomes: text('uitkomsten', 'outcomes', 'résultats'),
  item: text('item', 'item', 'item'),
  items: text('items', 'items', 'items'),
  reversed: text('omgekeerd', 'reversed', 'inversé'),
  alpha: text('alfa', 'alpha', 'alpha'),
  alphaLower: text('alfa, ondergrens', 'alpha, lower', 'alpha, borne basse'),
  alphaUpper: text('alfa, bovengrens', 'alpha, upper', 'alpha, borne haute'),
  standardizedAlpha: text('alfa, gestandaardiseerd', 'alpha, standardized', 'alpha standardisé'),
  alphaIfDropped: text('alfa zonder item', 'alpha without item', "alpha sans l'item"),
  lower: text('ondergrens', 'lower', 'borne basse'),
  upper: text('bovengrens', 'upper', 'borne haute'),
  observed: text('verschil gezien', 'observed disagreement', 'désaccord observé'),
  expected: text('verschil bij toeval', 'expected disagreement', 'désaccord attendu'),
  units: text('eenheden', 'units', 'unités'),
  pairableValues: text('waarden die paren vormen', 'pairable values', 'valeurs appariables'),
  level: text('meetniveau', 'level', 'niveau de mesure'),
  resampled: text('opnieuw getrokken', 'resampled', 'rééchantillonné'),
  resamples: text('trekkingen', 'resamples', 'tirages'),
  percent: text('allen gelijk', 'all agree', 'tous pareils'),
  percentPairs: text('paren gelijk', 'pairs agree', 'paires pareilles'),
  codes: text('codes', 'codes', 'codes'),
  ratersWithoutValues: text('zonder enige waarde', 'without any value', 'sans aucune valeur'),
  trimmed: text('gemiddelde, getrimd', 'mean, trimmed', 'moyenne tronquée'),
  range: text('breedte', 'range', 'étendue'),
  quantiles: text('kwantielen', 'quantiles', 'quantiles'),
  pairs: text('paren', 'pairs', 'paires'),
  pAdjusted: text('p, aangepast', 'p, adjusted', 'p, ajustée'),
  lowerAdjusted: text('ondergrens, aangepast', 'lower, adjusted', 'borne basse, ajustée'),
  upperAdjusted: text('bovengrens, aangepast', 'upper, adjusted', 'borne haute, ajustée'),
  adjusted: text('aangepast', 'adjusted', 'ajustées'),
  adjust: text('aanpassing', 'adjustment', 'ajustement'),
  method: text('methode', 'method', 'méthode'),
  patterns: text('patronen', 'patterns', 'motifs'),
  complete: text('volledige rijen', 'complete rows', 'lignes complètes'),
  row: text('rij', 'row', 'ligne'),
  rows: text('rijen', 'rows', 'lignes'),
  columns: text('kolommen', 'columns', 'colonnes'),
  both: text('beide', 'both', 'les deux'),
  onlyA: text('alleen a', 'only a', 'seulement a'),
  onlyB: text('alleen b', 'only b', 'seulement b'),
  neither: text('geen van beide', 'neither', 'aucune'),
  test: text('toets', 'test', 'test'),
  tests: text('toetsen', 'tests', 'tests'),
  effect: text('effect', 'effect', 'effet'),
  effects: text('effectgroottes', 'effect sizes', "tailles d'effet"),
  estimate: text('schatting', 'estimate', 'estimation'),
  difference: text('verschil', 'difference', 'différence'),
  scale: text('schaal', 'scale', 'échelle'),
  spread: text('spreiding', 'spread', 'dispersion'),
  table: text('tabel', 'table', 'tableau'),
  answer: text('antwoord', 'answer', 'réponse'),
  share: text('aandeel', 'share', 'part'),
  smallestExpected: text(
    'kleinste verwacht aantal',
    'smallest expected count',
    'plus petit effectif attendu',
  ),
  coefficients: text('coëfficiënten', 'coefficients', 'coefficients'),
  term: text('term', 'term', 'terme'),
  study: text('onderzoek', 'study', 'étude'),
  shrunken: text('naar het gemiddelde getrokken', 'drawn to the mean', 'ramenées vers la moyenne'),
  reliability: text('betrouwbaarheid', 'reliability', 'fiabilité'),
  k: text('aantal', 'number', 'nombre'),
  predictionLower: text('een nieuw centrum, ondergrens', 'a new one, lower', 'un nouveau, borne basse'),
  predictionUpper: text('een nieuw centrum, bovengrens', 'a new one, upper', 'un nouveau, borne haute'),
  statistic: text('toetsgrootheid', 'statistic', 'statistique'),
  cautions: text('Let op', 'Take care', 'Attention'),
  threshold: text('drempel', 'threshold', 'seuil'),
  levels: text('groepen', 'levels', 'niveaux'),
  notEstimable: text('niet te zeggen', 'cannot be said', 'impossible à dire'),
  missingData: text('ontbrekende antwoorden', 'missing answers', 'réponses manquantes'),
}

/** A key in words; a symbol that the methods know by its letters (rwgj, icc1, df1) stays what it is. */
export function figureName(key: string, language: Language): string {
  const known = names[key]
  if (known) return read(known, language)
  const reasonOf = key.endsWith('Reason') ? key.slice(0, -'Reason'.length) : null
  if (reasonOf === null) return key
  const why = text('waarom geen', 'why no', 'pourquoi pas de')
  return `${read(why, language)} ${figureName(reasonOf, language)}`
}

const sentences: Readonly<Record<string, Text>> = {
  'listwise: a row without estimate, variance or moderator is left out': text(
    'lijstgewijs: een rij zonder schatting, variantie of verklarende kolom valt weg',
    'listwise: a row without estimate, variance or moderator is left out',
    'par liste : une ligne sans estimation, variance ou colonne explicative est omise',
  ),
  'listwise: a row without a group or without an outcome is left out': text(
    'lijstgewijs: een rij zonder groep of zonder uitkomst valt weg',
    'listwise: a row without a group or without an outcome is left out',
    'par liste : une ligne sans groupe ou sans résultat est omise',
  ),
  'pairwise: each correlation uses the rows with both columns': text(
    'paarsgewijs: elke correlatie gebruikt de rijen met beide kolommen',
    'pairwise: each correlation uses the rows with both columns',
    'par paires : chaque corrélation utilise les lignes avec les deux colonnes',
  ),
  'a row without a p is no test: it counts for nothing and gets none': text(
    'een rij zonder p is geen toets: ze telt niet mee en krijgt er geen',
    'a row without a p is no test: it counts for nothing and gets none',
    "une ligne sans p n'est pas un test : elle ne compte pas et n'en reçoit pas",
  ),
  'pairwise: a unit with one value or none is left out; of the others every value counts': text(
    'paarsgewijs: een eenheid met één waarde of geen valt weg; van de andere telt elke waarde',
    'pairwise: a unit with one value or none is left out; of the others every value counts',
    'par paires : une unité avec une valeur ou aucune est omise ; des autres, chaque valeur compte',
  ),
  'listwise: a unit without a value of one of the raters is left out': text(
    'lijstgewijs: een eenheid zonder waarde van een van de beoordelaars valt weg',
    'listwise: a unit without a value of one of the raters is left out',
    "par liste : une unité sans valeur d'un des évaluateurs est omise",
  ),
  'pairwise: each covariance uses the rows with both items; n and the interval count rows with at least one item':
    text(
      'paarsgewijs: elke covariantie gebruikt de rijen met beide items; n en het interval tellen rijen met minstens één item',
      'pairwise: each covariance uses the rows with both items; n and the interval count rows with at least one item',
      "par paires : chaque covariance utilise les lignes avec les deux items ; n et l'intervalle comptent les lignes avec au moins un item",
    ),
  'listwise: a row without a group or without an answer to one of the items is left out': text(
    'lijstgewijs: een rij zonder groep of zonder antwoord op een van de items valt weg',
    'listwise: a row without a group or without an answer to one of the items is left out',
    'par liste : une ligne sans groupe ou sans réponse à un des items est omise',
  ),
  'listwise: a row without a group or without a value on one of the outcomes is left out for all outcomes':
    text(
      'lijstgewijs: een rij zonder groep of zonder waarde op een van de uitkomsten valt voor alle uitkomsten weg',
      'listwise: a row without a group or without a value on one of the outcomes is left out for all outcomes',
      'par liste : une ligne sans groupe ou sans valeur pour un des résultats est omise pour tous les résultats',
    ),
}

/** The rule for missing data and why there is no answer are said in a sentence; any other value stays as it is. */
export function saidInFull(key: string, value: string, language: Language): string {
  const isReason = key === 'notEstimable' || key.endsWith('Reason')
  const known = key === 'missingData' ? sentences[value] : isReason ? reasonWords(value) : undefined
  return known ? read(known, language) : value
}
