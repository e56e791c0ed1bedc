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
      'Per vraag het gemiddelde over alle getoonde centra samen, met zijn interval van 95 % en de spreiding (standaardafwijking). Het interval zegt hoe ver het gemiddelde bij andere, gelijkaardige mensen had kunnen liggen. Mensen van eenzelfde centrum tellen hier als los van elkaar.',
      'For each question the mean over all centres shown together, with its 95% interval and the spread (standard deviation). The interval says how far off the mean could have been with other, similar people. People of one centre count as independent of each other here.',
      'Par question, la moyenne de tous les centres montrés ensemble, avec son intervalle à 95 % et la dispersion (écart-type). L’intervalle dit où la moyenne aurait pu se trouver avec d’autres personnes semblables. Les personnes d’un même centre comptent ici comme indépendantes.',
    ),
  },
  mixed: {
    name: text('Gemiddelde over de centra', 'Mean over the centres', 'Moyenne sur les centres'),
    about: text(
      'Per vraag het gemiddelde van een centrum, en waar dat van een ander, gelijkaardig centrum te verwachten is (dat van al zijn mensen samen: wat enkelen er antwoorden, valt er vaker buiten). Het model houdt er rekening mee dat mensen van eenzelfde centrum op elkaar lijken; daarom is het interval meestal breder dan bij ‘Beschrijven’. Erbij staat hoe ver centra uiteenlopen, hoe goed ze op hun gemiddelde te onderscheiden zijn, en voor hoeveel losse mensen de antwoorden tellen. Een centrum waar iedereen hetzelfde antwoordde, telt niet mee. Vanaf 20 centra.',
      'For each question the mean of a centre, and where that of another, similar centre is to be expected (that of all its people together: what a few of them answer falls outside more often). The model takes into account that people of one centre resemble each other; so the interval is mostly wider than under ‘Describe’. With it stands how far centres lie apart, how well they can be told apart by their means, and for how many separate people the answers count. A centre where everybody gave the same answer does not count. From 20 centres on.',
      'Par question, la moyenne d’un centre, et où attendre celle d’un autre centre semblable (celle de toutes ses personnes ensemble : ce que répondent quelques-unes en sort plus souvent). Le modèle tient compte du fait que les personnes d’un même centre se ressemblent ; l’intervalle est donc en général plus large que sous « Décrire ». S’y ajoutent l’écart entre les centres, à quel point on peut les distinguer par leur moyenne, et combien de personnes séparées valent les réponses. Un centre où tout le monde a donné la même réponse ne compte pas. À partir de 20 centres.',
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
  factor: {
    name: text('Factoranalyse', 'Factor analysis', 'Analyse factorielle'),
    about: text(
      'Of de vragen van een schaal te lezen zijn als tekens van één ding, of van de delen die de vragenlijst noemt. De lading zegt hoe sterk een vraag bij haar deel hoort. Hoe hoger CFI en hoe lager RMSEA, hoe beter het model past; past het te slecht, dan staat dat erbij.',
      'Whether the questions of a scale can be read as signs of one thing, or of the parts that the questionnaire names. The loading says how strongly a question belongs to its part. The higher the CFI and the lower the RMSEA, the better the model fits; where it fits too poorly, that is said.',
      'Si les questions d’une échelle peuvent se lire comme des signes d’une seule chose, ou des parties que le questionnaire nomme. La saturation dit à quel point une question appartient à sa partie. Plus le CFI est élevé et le RMSEA bas, mieux le modèle convient ; s’il convient trop mal, c’est indiqué.',
    ),
  },
  mediation: {
    name: text(
      'Samenhang langs een derde vraag (mediatie)',
      'Relation along a third question (mediation)',
      'Lien passant par une troisième question (médiation)',
    ),
    about: text(
      'U kiest drie vragen. De eerste en de laatste gaan meer of minder samen op en neer: hoeveel daarvan loopt langs de vraag ertussen (indirect), en hoeveel niet (direct)? De volgorde kiest u zelf. De cijfers zijn van één ogenblik en zeggen niet wat waartoe leidt. Mensen van eenzelfde centrum tellen als los van elkaar, zodat intervallen te smal kunnen zijn.',
      'You choose three questions. The first and the last go up and down together, more or less: how much of that runs along the question between them (indirect), and how much does not (direct)? The order is your choice. The figures are of one moment and do not say what leads to what. People of one centre count as independent of each other, so intervals can be too narrow.',
      'Vous choisissez trois questions. La première et la dernière varient plus ou moins ensemble : quelle part passe par la question intermédiaire (indirect), et quelle part non (direct) ? L’ordre est votre choix. Les chiffres datent d’un seul moment et ne disent pas ce qui mène à quoi. Les personnes d’un même centre comptent comme indépendantes, de sorte que les intervalles peuvent être trop étroits.',
    ),
  },
  icc: {
    name: text(
      'Verschil tussen centra (ICC)',
      'Differences between centres (ICC)',
      'Différences entre centres (ICC)',
    ),
    about: text(
      'Welk deel van de verschillen tussen mensen ligt tussen hun centra (ICC1), hoe goed centra op hun gemiddelde te onderscheiden zijn (ICC2), en hoe ver mensen in eenzelfde centrum het eens zijn (rwg). Een centrum waar iedereen hetzelfde antwoordde, telt niet mee.',
      'Which part of the differences between people lies between their centres (ICC1), how well centres can be told apart by their means (ICC2), and how far people in one centre agree (rwg). A centre where everybody gave the same answer does not count.',
      'Quelle part des différences entre personnes se situe entre leurs centres (ICC1), à quel point on peut distinguer les centres par leur moyenne (ICC2) et à quel point les personnes d’un même centre sont d’accord (rwg). Un centre où tout le monde a donné la même réponse ne compte pas.',
    ),
  },
  gap: {
    name: text(
      'Verschil tussen twee geledingen',
      'Difference between two actor groups',
      'Différence entre deux groupes',
    ),
    about: text(
      'Het verschil op elke vraag die twee geledingen in dezelfde woorden kregen. Rust een vraag op 20 centra of meer, dan houdt een model er rekening mee dat mensen van een centrum op elkaar lijken; daaronder is het een beschrijving.',
      'The difference on each question that two actor groups got in the same words. Where a question rests on 20 centres or more a model takes into account that people of one centre resemble each other; under that it is a description.',
      'La différence à chaque question que deux groupes ont reçue dans les mêmes mots. Si une question repose sur 20 centres ou plus, un modèle tient compte du fait que les personnes d’un même centre se ressemblent ; en dessous, c’est une description.',
    ),
  },
  meta: {
    name: text(
      'Verschil, centrum per centrum',
      'Difference, centre by centre',
      'Différence, centre par centre',
    ),
    about: text(
      'Het verschil tussen twee geledingen in elk centrum apart, en die verschillen dan samengelegd. Zo ziet u niet alleen hoe groot het gemiddeld is, maar ook hoe ver het van centrum tot centrum uiteenloopt (τ), en waar het in een ander, gelijkaardig centrum te verwachten is. Vanaf 20 centra die een van beide geledingen tonen, waarvan vijf beide; tonen er minder dan 20 beide, dan staat dat erbij.',
      'The difference between two actor groups in each centre apart, and these differences then pooled. So you see not only how large it is on average, but also how far it differs from centre to centre (τ), and where it is to be expected in another, similar centre. From 20 centres on that show one of both groups, of which five show both; where fewer than 20 show both, that is said.',
      'La différence entre deux groupes dans chaque centre séparément, puis ces différences mises ensemble. Vous voyez ainsi non seulement sa taille moyenne, mais aussi à quel point elle varie d’un centre à l’autre (τ), et où l’attendre dans un autre centre semblable. À partir de 20 centres qui montrent l’un des deux groupes, dont cinq les deux ; si moins de 20 montrent les deux, c’est indiqué.',
    ),
  },
  change: {
    name: text(
      'Verschil met een vorige golf',
      'Difference from an earlier wave',
      'Différence avec une vague précédente',
    ),
    about: text(
      'Hoe ver de antwoorden op elke vraag veranderden sinds de vorige gesloten golf: in elk centrum apart, en dan samengelegd. Rust een vraag op 20 centra of meer, dan ziet u ook hoe ver die verandering van centrum tot centrum uiteenloopt (τ), en waar ze in een ander, gelijkaardig centrum te verwachten is; daaronder is het een beschrijving van deze centra. Niemand wordt gevolgd: het gaat over geledingen, nooit over mensen.',
      'How far the answers to each question changed since the last closed wave: in each centre apart, and these changes then pooled. Where a question rests on 20 centres or more you also see how far the change differs from centre to centre (τ), and where it is to be expected in another, similar centre; under that it is a description of these centres. Nobody is followed: it is about actor groups, never about people.',
      'À quel point les réponses à chaque question ont changé depuis la dernière vague close : dans chaque centre séparément, puis mises ensemble. Si une question repose sur 20 centres ou plus, vous voyez aussi à quel point ce changement varie d’un centre à l’autre (τ), et où l’attendre dans un autre centre semblable ; en dessous, c’est une description de ces centres. Personne n’est suivi : il s’agit de groupes, jamais de personnes.',
    ),
  },
  careless: {
    name: text('Signalen van niet gelezen', 'Signs of not having read', 'Signes de non-lecture'),
    about: text(
      'Hoeveel mensen de vragen invulden op een manier die kan betekenen dat ze niet gelezen zijn. Het zijn signalen, geen bewijs: iemand kan vijf gelijke antwoorden menen. Er staan alleen aandelen van de hele geleding, nooit wie.',
      'How many people filled the questions in in a way that can mean they were not read. Signs, no proof: somebody may mean five equal answers. There are only shares of the whole group, never who.',
      'Combien de personnes ont rempli les questions d’une manière qui peut signifier qu’elles n’ont pas été lues. Des signes, pas une preuve : on peut penser cinq réponses identiques. Il n’y a que des parts du groupe entier, jamais qui.',
    ),
  },
}

export const signWords: Readonly<Record<string, Text>> = {
  'long-string': text(
    'hetzelfde antwoord op de helft of meer na elkaar',
    'the same answer to half or more in a row',
    'la même réponse à la moitié ou plus d’affilée',
  ),
  'same-answer': text('één antwoord op alles', 'one answer to everything', 'une seule réponse à tout'),
  'far-pattern': text(
    'een patroon ver van alle andere',
    'a pattern far from all others',
    'un profil éloigné de tous les autres',
  ),
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
  sdWithin: {
    name: text('binnen een centrum (σ)', 'within a centre (σ)', 'dans un centre (σ)'),
    digits: 2,
  },
  icc: { name: text('ICC', 'ICC', 'ICC'), digits: 2 },
  reliabilityLowest: {
    name: text('laagste', 'lowest', 'la plus basse'),
    digits: 2,
  },
  reliabilityHighest: {
    name: text('hoogste', 'highest', 'la plus haute'),
    digits: 2,
  },
  unreliableCentres: {
    name: text('centra onder 0,70', 'centres under .70', 'centres sous 0,70'),
    digits: 0,
  },
  designEffect: {
    name: text('ontwerpeffect', 'design effect', 'effet de plan'),
    digits: 2,
  },
  effectiveN: {
    name: text('telt voor losse mensen', 'counts for separate people', 'vaut en personnes séparées'),
    digits: 0,
  },
  icc1: { name: text('ICC1', 'ICC1', 'ICC1'), digits: 2 },
  icc2: { name: text('ICC2', 'ICC2', 'ICC2'), digits: 2 },
  f: { name: text('F', 'F', 'F'), digits: 2 },
  p: { name: text('p', 'p', 'p'), digits: 3 },
  rwgPooled: { name: text('rwg', 'rwg', 'rwg'), digits: 2 },
  difference: { name: text('verschil', 'difference', 'différence'), digits: 2 },
  change: { name: text('verandering', 'change', 'changement'), digits: 2 },
  nNow: {
    name: text('mensen nu', 'people now', 'personnes maintenant'),
    digits: 0,
  },
  nEarlier: {
    name: text('mensen toen', 'people then', 'personnes avant'),
    digits: 0,
  },
  se: { name: text('standaardfout', 'standard error', 'erreur standard'), digits: 2 },
  df: { name: text('vrijheidsgraden', 'degrees of freedom', 'degrés de liberté'), digits: 0 },
  predictionLower: {
    name: text('ander centrum van', 'another centre from', 'autre centre de'),
    digits: 2,
  },
  predictionUpper: { name: text('ander centrum tot', 'another centre to', 'autre centre à'), digits: 2 },
  tau: {
    name: text('spreiding tussen centra (τ)', 'spread between centres (τ)', 'dispersion entre centres (τ)'),
    digits: 2,
  },
  tauLower: { name: text('τ van', 'τ from', 'τ de'), digits: 2 },
  tauUpper: { name: text('τ tot', 'τ to', 'τ à'), digits: 2 },
  i2: { name: text('I² in %', 'I² in %', 'I² en %'), digits: 0 },
  estimate: { name: text('schatting', 'estimate', 'estimation'), digits: 3 },
  t: { name: text('t', 't', 't'), digits: 2 },
  z: { name: text('z', 'z', 'z'), digits: 2 },
  deltaLower: { name: text('van (delta)', 'from (delta)', 'de (delta)'), digits: 3 },
  deltaUpper: { name: text('tot (delta)', 'to (delta)', 'à (delta)'), digits: 3 },
  monteCarloLower: { name: text('van (getrokken)', 'from (drawn)', 'de (tiré)'), digits: 3 },
  monteCarloUpper: { name: text('tot (getrokken)', 'to (drawn)', 'à (tiré)'), digits: 3 },
  chisq: { name: text('χ²', 'χ²', 'χ²'), digits: 2 },
  cfi: { name: text('CFI', 'CFI', 'CFI'), digits: 3 },
  tli: { name: text('TLI', 'TLI', 'TLI'), digits: 3 },
  rmsea: { name: text('RMSEA', 'RMSEA', 'RMSEA'), digits: 3 },
  rmseaLower: { name: text('RMSEA van', 'RMSEA from', 'RMSEA de'), digits: 3 },
  rmseaUpper: { name: text('RMSEA tot', 'RMSEA to', 'RMSEA à'), digits: 3 },
  srmr: { name: text('SRMR', 'SRMR', 'SRMR'), digits: 3 },
  share: { name: text('% van de mensen', '% of the people', '% des personnes'), digits: 0 },
  loading: { name: text('lading', 'loading', 'saturation'), digits: 2 },
  alphaIfDropped: {
    name: text('alfa zonder deze vraag', 'alpha without this question', 'alpha sans cette question'),
    digits: 2,
  },
}

const question = text('vraag', 'question', 'question')
const scale = text('schaal', 'scale', 'échelle')

interface TableWords {
  readonly title: Text
  /** What stands in each row. */
  readonly row: Text
  /** Of columns that have other digits here than elsewhere. */
  readonly digits?: Readonly<Record<string, number>>
}

/** What a table is about. A product of two slopes is small, so slopes have a digit more. */
export const tableWords: Readonly<Record<string, TableWords>> = {
  items: { title: text('Per vraag', 'For each question', 'Par question'), row: question },
  pairs: {
    title: text('Per paar vragen', 'For each pair of questions', 'Par paire de questions'),
    row: text('vragen', 'questions', 'questions'),
  },
  gapModel: {
    title: text(
      'Verschil per vraag, uit een model met een niveau per centrum',
      'Difference for each question, from a model with a level for each centre',
      'Différence par question, d’un modèle avec un niveau par centre',
    ),
    row: question,
  },
  gapWelch: {
    title: text(
      'Verschil per vraag (Welch)',
      'Difference for each question (Welch)',
      'Différence par question (Welch)',
    ),
    row: question,
  },
  mixedMean: {
    title: text(
      'Gemiddelde per vraag, uit een model met een niveau per centrum',
      'Mean for each question, from a model with a level for each centre',
      'Moyenne par question, d’un modèle avec un niveau par centre',
    ),
    row: question,
  },
  mixedSpread: {
    title: text(
      'Spreiding tussen en binnen centra (standaardafwijking)',
      'Spread between and within centres (standard deviation)',
      'Dispersion entre et dans les centres (écart-type)',
    ),
    row: question,
  },
  mixedDesign: {
    title: text(
      'Voor hoeveel losse mensen de antwoorden tellen, als het om het gemiddelde gaat',
      'For how many separate people the answers count, as to the mean',
      'Combien de personnes séparées valent les réponses, pour la moyenne',
    ),
    row: question,
  },
  mixedReliability: {
    title: text(
      'Hoe goed centra op hun gemiddelde te onderscheiden zijn (betrouwbaarheid, 0 tot 1)',
      'How well centres can be told apart by their means (reliability, 0 to 1)',
      'À quel point on peut distinguer les centres par leur moyenne (fidélité, de 0 à 1)',
    ),
    row: question,
  },
  metaDifference: {
    title: text(
      'Verschil per vraag, gemiddeld over de centra',
      'Difference for each question, averaged over the centres',
      'Différence par question, en moyenne sur les centres',
    ),
    row: question,
  },
  metaSpread: {
    title: text(
      'Hoe ver het verschil van centrum tot centrum uiteenloopt',
      'How far the difference varies from centre to centre',
      'À quel point la différence varie d’un centre à l’autre',
    ),
    row: question,
  },
  changeModel: {
    title: text(
      'Verandering per vraag, gemiddeld over de centra',
      'Change for each question, averaged over the centres',
      'Changement par question, en moyenne sur les centres',
    ),
    row: question,
  },
  changeSpread: {
    title: text(
      'Hoe ver de verandering van centrum tot centrum uiteenloopt',
      'How far the change varies from centre to centre',
      'À quel point le changement varie d’un centre à l’autre',
    ),
    row: question,
  },
  changeInThese: {
    title: text(
      'Verandering per vraag, in deze centra samen',
      'Change for each question, in these centres together',
      'Changement par question, dans ces centres ensemble',
    ),
    row: question,
  },
  fit: {
    title: text('Hoe goed het model past', 'How well the model fits', 'Ajustement du modèle'),
    row: scale,
  },
  loadings: {
    title: text('Lading per vraag', 'Loading of each question', 'Saturation par question'),
    row: question,
  },
  factors: {
    title: text(
      'Samenhang tussen de delen',
      'Correlation between the parts',
      'Corrélation entre les parties',
    ),
    row: text('delen', 'parts', 'parties'),
  },
  effects: {
    title: text('Indirect, direct en totaal', 'Indirect, direct and total', 'Indirect, direct et total'),
    row: text('deel van de samenhang', 'part of the relation', 'part du lien'),
    digits: { se: 3 },
  },
  paths: {
    title: text('De paden van het model', 'The paths of the model', 'Les chemins du modèle'),
    row: text('pad', 'path', 'chemin'),
    digits: { se: 3, lower: 3, upper: 3 },
  },
  signs: {
    title: text('Aandeel per signaal', 'Share for each sign', 'Part par signe'),
    row: text('signaal', 'sign', 'signe'),
  },
  scales: {
    title: text('De schaal en haar delen', 'The scale and its parts', 'L’échelle et ses parties'),
    row: scale,
  },
}
