/**
 * What must be said beside a figure, or instead of it. A caution goes with the figure wherever that goes: command line,
 * page, export. What is refused altogether has the same shape, under `refused`.
 */
import type { Text } from '../../foundation/text.ts'
import { THRESHOLDS, type ThresholdName } from './thresholds.ts'

interface Row {
  /** The threshold that was crossed, where there is one. */
  readonly threshold?: ThresholdName
  readonly says: Text
}

const few = THRESHOLDS.levelsForAModel.value
const fewForSlopes = THRESHOLDS.levelsForASlope.value

export const CAUTIONS = {
  'fewer-than-20-levels': {
    threshold: 'levelsForAModel',
    says: {
      nl: `Er zijn minder dan ${few} groepen. Hoeveel groepen onderling verschillen, is dan onzeker: lees de cijfers als beschrijving.`,
      en: `There are fewer than ${few} groups. How much groups differ is then uncertain: read the figures as a description.`,
      fr: `Il y a moins de ${few} groupes. L'ampleur des différences entre groupes est alors incertaine : lisez les chiffres comme une description.`,
    },
  },
  'fewer-than-30-levels-for-a-slope': {
    threshold: 'levelsForASlope',
    says: {
      nl: `Er zijn minder dan ${fewForSlopes} groepen. Of een verband per groep verschilt, is dan onzeker.`,
      en: `There are fewer than ${fewForSlopes} groups. Whether a relation differs by group is then uncertain.`,
      fr: `Il y a moins de ${fewForSlopes} groupes. On ne sait alors pas bien si une relation varie selon le groupe.`,
    },
  },
  'a-variance-is-zero-or-a-correlation-one': {
    says: {
      nl: 'Het model zit op de rand: een spreiding is nul of een samenhang volkomen. Een eenvoudiger model past beter bij deze gegevens.',
      en: 'The model is at its boundary: a variance is zero or a correlation perfect. A simpler model suits these data better.',
      fr: 'Le modèle est à sa limite : une variance est nulle ou une corrélation parfaite. Un modèle plus simple convient mieux à ces données.',
    },
  },
  'levels-no-further-apart-than-chance': {
    says: {
      nl: 'Bij minstens één vraag liggen centra niet verder uiteen dan toeval kan brengen. Dat zij gelijk zijn, staat daarmee niet vast: kijk tot waar de spreiding (τ) kan gaan.',
      en: 'On at least one question centres lie no further apart than chance can bring about. That they are equal is not shown by that: look at how far the spread (τ) may go.',
      fr: "Pour au moins une question, les centres ne s'écartent pas plus que ce que le hasard peut produire. Cela ne prouve pas qu'ils sont égaux : regardez jusqu'où la dispersion (τ) peut aller.",
    },
  },
  'shrunken-value-of-low-reliability': {
    threshold: 'shrunkenReliability',
    says: {
      nl: 'Voor deze groep is te weinig bekend voor één getal. Lees alleen het interval.',
      en: 'Too little is known of this group for a single number. Read only the interval.',
      fr: 'On en sait trop peu sur ce groupe pour donner un seul chiffre. Ne lisez que l’intervalle.',
    },
  },
  'agreement-below-critical-value': {
    threshold: 'agreementLevel',
    says: {
      nl: 'De mensen in deze groep zijn het niet meer eens dan bij toeval kan. Hun gemiddelde mag niet als kenmerk van de groep gelezen worden. Dat zij het oneens zijn, is zelf een bevinding.',
      en: 'People in this group agree no more than chance can bring about. Their mean may not be read as a property of the group. That they disagree is itself a finding.',
      fr: "L'accord dans ce groupe ne dépasse pas ce que le hasard peut produire. La moyenne ne peut pas être lue comme une caractéristique du groupe. Ce désaccord est en soi un résultat.",
    },
  },
  'no-invariance': {
    threshold: 'invarianceCfi',
    says: {
      nl: 'De vragen betekenen niet hetzelfde voor beide groepen. Een verschil tussen hun schaalscores kan niet gezegd worden.',
      en: 'The questions do not mean the same for both groups. A difference between their scale scores cannot be stated.',
      fr: "Les questions n'ont pas le même sens pour les deux groupes. On ne peut pas énoncer de différence entre leurs scores d'échelle.",
    },
  },
  'partial-invariance': {
    threshold: 'invarianceCfi',
    says: {
      nl: 'De meeste vragen betekenen hetzelfde voor beide groepen, niet alle. Lees het verschil met voorbehoud.',
      en: 'Most questions mean the same for both groups, not all. Read the difference with reservation.',
      fr: 'La plupart des questions ont le même sens pour les deux groupes, mais pas toutes. Lisez la différence avec réserve.',
    },
  },
  'invariance-not-tested': {
    threshold: 'itemsForInvariance',
    says: {
      nl: 'Of de vragen voor beide groepen hetzelfde betekenen, is niet getoetst. Het verschil op een schaal wordt daarom niet gegeven.',
      en: 'Whether the questions mean the same for both groups was not tested. So the difference on a scale is not given.',
      fr: "On n'a pas vérifié si les questions ont le même sens pour les deux groupes. La différence sur une échelle n'est donc pas donnée.",
    },
  },
  'single-item-invariance': {
    threshold: 'itemsForInvariance',
    says: {
      nl: 'Dit is een verschil op één vraag met dezelfde woorden. Of beide groepen die vraag gelijk verstaan, kan niet getoetst worden.',
      en: 'This is a difference on one question in the same words. Whether both groups understand it alike, invariance, cannot be tested.',
      fr: "C'est une différence sur une seule question, posée dans les mêmes mots. On ne peut pas vérifier si les deux groupes la comprennent de la même façon.",
    },
  },
  'wording-differs': {
    says: {
      nl: 'De groepen kregen een andere vraag. Hun antwoorden staan naast elkaar, zonder verschil.',
      en: 'The groups got different questions. Their answers stand side by side, without a difference.',
      fr: 'Les groupes ont reçu des questions différentes. Leurs réponses sont placées côte à côte, sans différence.',
    },
  },
  'one-wave-no-causes': {
    says: {
      nl: 'Alles is op één ogenblik gevraagd. Wat oorzaak is en wat gevolg, kan hieruit niet blijken.',
      en: 'Everything was asked at one moment. What is cause and what is effect cannot be seen from it.',
      fr: 'Tout a été demandé à un seul moment. On ne peut pas en déduire ce qui est cause et ce qui est effet.',
    },
  },
  'dimensionality-not-shown': {
    threshold: 'fitCfi',
    says: {
      nl: 'Alfa zegt niet dat de vragen één ding meten. Eén factor past hier niet goed, of kon niet getoetst worden.',
      en: 'Alpha does not say that the items measure one thing. A single factor does not fit well here, or could not be tested.',
      fr: "L'alpha ne dit pas que les questions mesurent une seule chose. Un seul facteur convient mal ici, ou n'a pas pu être testé.",
    },
  },
  'p-not-adjusted': {
    says: {
      nl: 'Er zijn meer vergelijkingen gemaakt en de p-waarden zijn niet aangepast. Kies een aanpassing, zoals Holm.',
      en: 'Several comparisons were made and the p values are not adjusted. Choose an adjustment, such as Holm.',
      fr: 'Plusieurs comparaisons ont été faites et les valeurs p ne sont pas ajustées. Choisissez un ajustement, comme Holm.',
    },
  },
  'large-p-is-not-no-difference': {
    threshold: 'noDifferenceP',
    says: {
      nl: 'Een grote p zegt niet dat er geen verschil of verband is. Kijk naar het interval: wat daarin ligt, kan.',
      en: 'A large p does not say that there is no difference or relation. Look at the interval: what lies in it is possible.',
      fr: "Une grande valeur p ne dit pas qu'il n'y a ni différence ni lien. Regardez l'intervalle : ce qu'il contient reste possible.",
    },
  },
  'small-expected-counts': {
    threshold: 'expectedCount',
    says: {
      nl: 'In sommige cellen worden maar enkele mensen verwacht. De p-waarde is dan ruw: voeg antwoorden samen of lees alleen de aantallen.',
      en: 'In some cells only a few people are expected. The p value is rough then: merge answers or read the counts alone.',
      fr: 'Dans certaines cellules, seules quelques personnes sont attendues. La valeur p est alors approximative : regroupez des réponses ou ne lisez que les effectifs.',
    },
  },
  'few-clusters': {
    threshold: 'clustersForRobust',
    says: {
      nl: 'Er zijn weinig clusters. Lees CR2 met zijn eigen vrijheidsgraden; CR0 en CR1 zijn te zeker.',
      en: 'There are few clusters. Read CR2 with its own degrees of freedom; CR0 and CR1 are too certain.',
      fr: "Il y a peu de grappes. Lisez CR2 avec ses propres degrés de liberté ; CR0 et CR1 sont trop sûrs d'eux.",
    },
  },
  'few-studies': {
    threshold: 'studiesForPooling',
    says: {
      nl: 'Er zijn zo weinig onderzoeken of centra dat hun onderlinge spreiding nauwelijks gekend is.',
      en: 'There are so few studies or centres that the spread between them is hardly known.',
      fr: "Il y a si peu d'études ou de centres que leur dispersion est à peine connue.",
    },
  },
  'spread-pooled-over-centres': {
    says: {
      nl: 'Hoe ver mensen binnen een centrum uiteenlopen, is niet per centrum bekend: overal is de spreiding van alle centra samen gebruikt. Een centrum waar mensen het meer eens zijn dan elders, weegt daardoor wat te licht.',
      en: 'How far people inside one centre differ is not known for each centre: the spread of all centres together is used throughout. So a centre where people agree more than elsewhere weighs a little too lightly.',
      fr: "L'écart entre les personnes d'un même centre n'est pas connu centre par centre : la dispersion de tous les centres ensemble est utilisée partout. Un centre où l'on est plus d'accord qu'ailleurs pèse donc un peu trop peu.",
    },
  },
  'prediction-interval-rather-short': {
    says: {
      nl: 'Waar een ander centrum te verwachten is, is eerder te krap dan te ruim: hoe ver centra uiteenlopen, is zelf onzeker. Kijk ook tot waar de spreiding (τ) kan gaan.',
      en: 'Where another centre is to be expected is rather too narrow than too wide: how far centres differ is itself uncertain. Look also at how far the spread (τ) may go.',
      fr: "L'intervalle où attendre un autre centre est plutôt trop étroit que trop large : l'ampleur des différences entre centres est elle-même incertaine. Regardez aussi jusqu'où la dispersion (τ) peut aller.",
    },
  },
  'change-is-no-effect': {
    says: {
      nl: 'Tussen twee golven gebeurt er veel tegelijk. Dat antwoorden veranderden, zegt niet waardoor: daarvoor zijn centra nodig waar niets gedaan werd, om mee te vergelijken.',
      en: 'Much happens at once between two waves. That answers changed does not say why: for that one needs centres where nothing was done, to compare with.',
      fr: 'Beaucoup de choses se passent en même temps entre deux vagues. Que les réponses aient changé ne dit pas pourquoi : il faudrait pour cela des centres où rien n’a été fait, pour comparer.',
    },
  },
  'other-people-in-each-wave': {
    says: {
      nl: 'Niemand wordt gevolgd. Mensen kwamen en gingen, en wie twee keer antwoordde, is niet te herkennen: elke golf is gerekend als andere mensen. Dit is de verandering van een geleding in haar centra, nooit van een mens.',
      en: 'Nobody is followed. People came and went, and who answered twice cannot be recognised: each wave is counted as other people. This is the change of an actor group in its centres, never of a person.',
      fr: 'Personne n’est suivi. Des gens sont arrivés et partis, et on ne peut pas reconnaître qui a répondu deux fois : chaque vague compte comme d’autres personnes. C’est le changement d’un groupe dans ses centres, jamais d’une personne.',
    },
  },
  'single-item-over-waves': {
    threshold: 'itemsForInvariance',
    says: {
      nl: 'Dit is een verandering op één vraag met dezelfde woorden. Of mensen die vraag in beide golven gelijk verstonden, kan niet getoetst worden.',
      en: 'This is a change on one question in the same words. Whether people understood it alike in both waves cannot be tested.',
      fr: "C'est un changement à une seule question, posée dans les mêmes mots. On ne peut pas vérifier si elle a été comprise de la même façon dans les deux vagues.",
    },
  },
  'groups-change-alike': {
    says: {
      nl: 'Dit model laat elke groep evenveel veranderen. Veranderen groepen elk op hun manier, dan is het interval te smal.',
      en: 'This model lets every group change by the same amount. Where groups change each in their own way the interval is too narrow.',
      fr: 'Ce modèle fait changer chaque groupe de la même ampleur. Si les groupes changent chacun à leur façon, l’intervalle est trop étroit.',
    },
  },
  'these-centres-only': {
    threshold: 'levelsForAModel',
    says: {
      nl: `Dit gaat alleen over de centra die hier meetellen, want het zijn er minder dan ${few}. Dat elk centrum anders kan veranderen, zit niet in het interval: over andere centra zegt het niets.`,
      en: `This is about the centres counted here only, because they are fewer than ${few}. That each centre may change in its own way is not in the interval: it says nothing of other centres.`,
      fr: `Il ne s'agit que des centres comptés ici, car il y en a moins de ${few}. Que chaque centre puisse changer à sa façon n'est pas dans l'intervalle : il ne dit rien d'autres centres.`,
    },
  },
  'same-people-widen-interval': {
    threshold: 'levelsForAModel',
    says: {
      nl: 'Het interval rekent alsof in elke golf andere mensen antwoordden. Antwoordden er veel in beide, dan is het te ruim: dat een verandering niet duidelijk is, kan daaraan liggen.',
      en: 'The interval is worked out as if other people answered in each wave. Where many answered in both it is too wide: that a change is not clear may be due to that.',
      fr: 'L’intervalle est calculé comme si d’autres personnes avaient répondu à chaque vague. Si beaucoup ont répondu aux deux, il est trop large : qu’un changement ne soit pas net peut tenir à cela.',
    },
  },
  'same-people-hide-spread': {
    says: {
      nl: 'Waar een ander centrum te verwachten is, is eerder te krap, zeker als veel mensen in beide golven antwoordden: hoe ver centra uiteenlopen (τ) valt dan te klein uit. Het gemiddelde en zijn interval houden wel stand.',
      en: 'Where another centre is to be expected is rather too narrow, above all when many people answered in both waves: how far centres differ (τ) then comes out too small. The mean and its interval do hold.',
      fr: 'L’intervalle où attendre un autre centre est plutôt trop étroit, surtout si beaucoup de personnes ont répondu aux deux vagues : la dispersion entre centres (τ) est alors sous-estimée. La moyenne et son intervalle restent valables.',
    },
  },
  'heywood-case': {
    says: {
      nl: 'Een geschatte spreiding is negatief. Het model past niet bij deze gegevens of er zijn te weinig mensen.',
      en: 'An estimated variance is negative. The model does not suit these data or there are too few people.',
      fr: 'Une variance estimée est négative. Le modèle ne convient pas à ces données ou il y a trop peu de personnes.',
    },
  },
  'factors-cannot-covary-so': {
    says: {
      nl: 'De samenhangen tussen de factoren kunnen zo niet bestaan (een correlatie boven één). Twee factoren meten wellicht hetzelfde.',
      en: 'The factors cannot covary in this way (a correlation above one). Two factors may measure the same.',
      fr: 'Les facteurs ne peuvent pas covarier ainsi (une corrélation supérieure à un). Deux facteurs mesurent peut-être la même chose.',
    },
  },
  'poor-fit': {
    threshold: 'fitCfi',
    says: {
      nl: 'Het model past slecht bij deze gegevens. Lees zijn schattingen niet alsof het klopt.',
      en: 'The model fits these data poorly. Do not read its estimates as if it were true.',
      fr: "Le modèle s'ajuste mal à ces données. Ne lisez pas ses estimations comme s'il était vrai.",
    },
  },
} as const satisfies Record<string, Row>

export type CautionName = keyof typeof CAUTIONS

/** A caution as it stands beside a figure: its name, what it is about, the threshold with its source, and its words. */
export type Caution = {
  readonly caution: CautionName
  readonly says: { readonly nl: string; readonly en: string; readonly fr: string }
} & { readonly [about: string]: string | number | { readonly [language: string]: string } }

/**
 * @param name   a row of the table.
 * @param about  what it is about, such as `{group: 'team', levels: 12}`: goes with it as it is.
 * @example caution('fewer-than-20-levels', { group: 'centre', levels: 4 })
 *          // { caution: 'fewer-than-20-levels', group: 'centre', levels: 4, threshold: 20, source: 'Maas & Hox ...', says: {nl, en, fr} }
 */
export function caution(name: CautionName, about: Readonly<Record<string, string | number>> = {}): Caution {
  const row: Row = CAUTIONS[name]
  const threshold = row.threshold === undefined ? {} : shown(row.threshold)
  const { nl, en, fr = nl } = row.says
  return { caution: name, ...about, ...threshold, says: { nl, en, fr } }
}

function shown(name: ThresholdName) {
  const { value, source } = THRESHOLDS[name]
  return { threshold: value, source }
}
