/** What each analysis is called and what it is, for somebody who did not study statistics last year. */
import type { Text } from '../../../foundation/text.ts'
import type { Output } from '../api-client.ts'
import { text } from '../shell/language.tsx'

export type Choices = Output<'figuresChoices'>
export type AnalysisName = Choices['analyses'][number]['name']

interface AnalysisWords {
  readonly name: Text
  readonly about: Text
}

export const analysisWords: Readonly<Record<AnalysisName, AnalysisWords>> = {
  describe: {
    name: text('Beschrijven', 'Describe', 'Décrire'),
    about: text(
      'Per vraag het gemiddelde over alle getoonde centra samen, met zijn interval van 95 % en de spreiding (standaardafwijking). Het interval zegt hoe ver het gemiddelde bij andere, gelijkaardige mensen had kunnen liggen.',
      'For each question the mean over all centres shown together, with its 95% interval and the spread (standard deviation). The interval says how far off the mean could have been with other, similar people.',
      'Par question, la moyenne de tous les centres montrés ensemble, avec son intervalle à 95 % et la dispersion (écart-type). L’intervalle dit où la moyenne aurait pu se trouver avec d’autres personnes semblables.',
    ),
  },
  correlations: {
    name: text('Samenhang', 'Correlations', 'Corrélations'),
    about: text(
      'Hoe vaak hoge antwoorden op de ene vraag samengaan met hoge antwoorden op de andere: van −1 over 0 (geen samenhang) tot 1. Samengaan is geen oorzaak.',
      'How far high answers to one question go with high answers to another: from −1 over 0 (no relation) to 1. Going together is no cause.',
      'Dans quelle mesure des réponses élevées à une question vont de pair avec des réponses élevées à une autre : de −1 à 1, 0 étant aucun lien. Aller de pair n’est pas une cause.',
    ),
  },
  reliability: {
    name: text('Betrouwbaarheid van een schaal', 'Reliability of a scale', 'Fidélité d’une échelle'),
    about: text(
      'Of de vragen van een schaal hetzelfde doen (Cronbachs alfa), en wat elke vraag daaraan toevoegt. Alfa zegt niet dat de vragen één ding meten.',
      'Whether the questions of a scale do the same (Cronbach’s alpha), and what each question adds. Alpha does not say that the questions measure one thing.',
      'Si les questions d’une échelle vont dans le même sens (alpha de Cronbach), et ce que chacune y ajoute. L’alpha ne dit pas que les questions mesurent une seule chose.',
    ),
  },
}

export const kindWords: Readonly<Record<Choices['blocks'][number]['kind'], Text>> = {
  krachtlijnen: text(
    'krachtlijnen in het centrum',
    'krachtlijnen in the centre',
    'lignes de force dans le centre',
  ),
  'own-practice': text('eigen praktijk', 'own practice', 'pratique propre'),
  sources: text('eigen inzet en organisatie', 'own effort and organisation', 'effort propre et organisation'),
  elements: text(
    'kenmerken van de organisatie',
    'features of the organisation',
    'caractéristiques de l’organisation',
  ),
  scale: text('schaal {name}', 'scale {name}', 'échelle {name}'),
  supplements: text('aanvullende vragen', 'additional questions', 'questions complémentaires'),
}

export const columnWords: Readonly<Record<string, { readonly name: Text; readonly digits: number }>> = {
  n: { name: text('mensen', 'people', 'personnes'), digits: 0 },
  centres: { name: text('centra', 'centres', 'centres'), digits: 0 },
  mean: { name: text('gemiddelde', 'mean', 'moyenne'), digits: 2 },
  sd: { name: text('spreiding', 'spread', 'dispersion'), digits: 2 },
  lower: { name: text('van', 'from', 'de'), digits: 2 },
  upper: { name: text('tot', 'to', 'à'), digits: 2 },
  r: { name: text('samenhang (r)', 'correlation (r)', 'corrélation (r)'), digits: 2 },
  pAdjusted: { name: text('p (Holm)', 'p (Holm)', 'p (Holm)'), digits: 3 },
  alpha: { name: text('alfa', 'alpha', 'alpha'), digits: 2 },
  standardizedAlpha: {
    name: text('alfa, gestandaardiseerd', 'alpha, standardised', 'alpha, standardisé'),
    digits: 2,
  },
  itemRest: {
    name: text('samenhang met de rest', 'correlation with the rest', 'corrélation avec le reste'),
    digits: 2,
  },
  alphaIfDropped: {
    name: text('alfa zonder deze vraag', 'alpha without this question', 'alpha sans cette question'),
    digits: 2,
  },
}

export const tableWords: Readonly<Record<string, Text>> = {
  items: text('Per vraag', 'For each question', 'Par question'),
  pairs: text('Per paar vragen', 'For each pair of questions', 'Par paire de questions'),
  scales: text('De schaal en haar delen', 'The scale and its parts', 'L’échelle et ses parties'),
}
