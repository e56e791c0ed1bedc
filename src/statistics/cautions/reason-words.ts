/**
 * Why a figure is not there, in words: for every reason that an analysis can give instead of a number. A test holds this
 * table to the reasons in the source.
 */
import type { Text } from '../../foundation/text.ts'

const why = (nl: string, en: string, fr: string): Text => ({ nl, en, fr })

const REASONS: Readonly<Record<string, Text>> = {
  'a-covariance-has-none': why(
    'een covariantie heeft geen standaardafwijking',
    'a covariance has no standard deviation',
    'une covariance n’a pas d’écart-type',
  ),
  'a-grouping-has-a-level-per-row': why(
    'elke groep telt één rij: niets scheidt de spreiding tussen groepen van die binnen groepen',
    'every group has one row: nothing parts the variance between groups from that within them',
    'chaque groupe a une seule ligne : rien ne sépare la variance entre les groupes de celle en leur sein',
  ),
  'a-grouping-has-one-level': why(
    'een indeling telt maar één groep',
    'a grouping has only one group',
    'un regroupement ne compte qu’un seul groupe',
  ),
  'a-row-decides-alone': why(
    'één rij bepaalt op zichzelf een verband',
    'a single row decides a coefficient alone',
    'une seule ligne détermine à elle seule un coefficient',
  ),
  'a-slope-varies': why(
    'een verband verschilt per groep, en dan is er niet één getal',
    'a slope varies over groups, and then there is not one number',
    'une pente varie selon le groupe, et il n’y a alors pas un seul nombre',
  ),
  'all-resamples-on-one-side': why(
    'alle trekkingen liggen aan één kant van de schatting',
    'all resamples lie on one side of the estimate',
    'tous les tirages sont du même côté de l’estimation',
  ),
  'a-group-has-fewer-than-two-values': why(
    'een groep heeft minder dan twee waarden',
    'a group has fewer than two values',
    'un groupe a moins de deux valeurs',
  ),
  'a-group-has-no-variance': why(
    'in een groep antwoordt iedereen hetzelfde',
    'in one group everybody gives the same answer',
    'dans un groupe, tout le monde répond la même chose',
  ),
  'alpha-is-not-between-0-and-1': why(
    'de items hangen niet samen, of vallen samen: de meetfout is niet te schatten',
    'the items do not hang together, or are one: measurement error cannot be estimated',
    'les items ne sont pas cohérents, ou se confondent : l’erreur de mesure ne peut être estimée',
  ),
  'an-actor-lacks-a-wave': why(
    'een groep van actoren heeft in een golf geen antwoorden',
    'an actor group has no answers in a wave',
    'un groupe d’acteurs n’a pas de réponses dans une vague',
  ),
  'a-time-occurs-twice': why(
    'in een groep komt een tijdstip twee keer voor',
    'a point in time occurs twice in a group',
    'un moment apparaît deux fois dans un groupe',
  ),
  'all-missing': why('er is geen enkele waarde', 'there is not a single value', 'il n’y a aucune valeur'),
  'answers-do-not-vary': why(
    'iedereen antwoordt hetzelfde',
    'everybody gives the same answer',
    'tout le monde donne la même réponse',
  ),
  'codes-overlap': why(
    'codes liggen over elkaar op één plaats',
    'codes lie over one another in one place',
    'des codes se recouvrent à un endroit',
  ),
  constant: why('alle waarden zijn gelijk', 'all values are the same', 'toutes les valeurs sont égales'),
  'constant-item': why(
    'op een item antwoordt iedereen hetzelfde',
    'everybody gives the same answer to an item',
    'tout le monde répond la même chose à un item',
  ),
  'constant-outcome': why(
    'de uitkomst is voor iedereen gelijk',
    'the outcome is the same for everybody',
    'le résultat est le même pour tout le monde',
  ),
  'correlations-cancel-out': why(
    'de samenhangen heffen elkaar op: kijk na welke items omgekeerd moeten',
    'the correlations cancel out: see which items must be reversed',
    'les corrélations s’annulent : voyez quels items doivent être inversés',
  ),
  'correlations-not-positive-definite': why(
    'een item volgt uit de andere, of er zijn minder rijen dan items',
    'an item follows from the others, or there are fewer rows than items',
    'un item découle des autres, ou il y a moins de lignes que d’items',
  ),
  'covariances-not-positive-definite': why(
    'een vraag volgt uit de andere',
    'a question follows from the others',
    'une question découle des autres',
  ),
  'did-not-converge': why(
    'de berekening kwam niet tot rust',
    'the computation did not settle',
    'le calcul ne s’est pas stabilisé',
  ),
  'estimates-do-not-differ': why(
    'alle schattingen zijn gelijk, en dan is onzekerheid zo niet te schatten',
    'all estimates are the same, and then uncertainty cannot be estimated this way',
    'toutes les estimations sont égales, et l’incertitude ne peut alors être estimée ainsi',
  ),
  'every-group-has-one-member': why(
    'elke groep telt één lid',
    'every group has one member',
    'chaque groupe a un seul membre',
  ),
  'everybody-changed-alike': why(
    'iedereen veranderde evenveel',
    'everybody changed alike',
    'tout le monde a changé pareillement',
  ),
  'fewer-than-10-people': why(
    'minder dan tien mensen antwoordden beide keren op alles',
    'fewer than ten people answered everything both times',
    'moins de dix personnes ont répondu à tout les deux fois',
  ),
  'fewer-than-20-centres': why(
    'er zijn minder dan 20 centra, en dan wordt geen model over centra gemaakt',
    'there are fewer than 20 centres, and then no model over centres is made',
    'il y a moins de 20 centres, et on ne fait alors pas de modèle sur les centres',
  ),
  'fewer-than-5-centres-with-both-groups': why(
    'minder dan vijf centra tonen beide geledingen',
    'fewer than five centres show both actor groups',
    'moins de cinq centres montrent les deux groupes',
  ),
  'fewer-than-5-centres-with-both-waves': why(
    'minder dan vijf centra tonen beide golven',
    'fewer than five centres show both waves',
    'moins de cinq centres montrent les deux vagues',
  ),
  'no-centre-with-both-waves': why(
    'geen enkel centrum toont beide golven',
    'no centre shows both waves',
    'aucun centre ne montre les deux vagues',
  ),
  'fewer-than-30-levels': why(
    'er zijn minder dan 30 groepen',
    'there are fewer than 30 groups',
    'il y a moins de 30 groupes',
  ),
  'fewer-than-three-items': why(
    'er zijn minder dan drie items',
    'there are fewer than three items',
    'il y a moins de trois items',
  ),
  'fewer-than-three-shared-rows': why(
    'minder dan drie rijen hebben beide waarden',
    'fewer than three rows have both values',
    'moins de trois lignes ont les deux valeurs',
  ),
  'fewer-than-two-actors': why(
    'er is maar één groep van actoren',
    'there is only one group of actors',
    'il n’y a qu’un seul groupe d’acteurs',
  ),
  'fewer-than-two-blocks': why(
    'er is maar één document om opnieuw uit te trekken',
    'there is only one document to draw from anew',
    'il n’y a qu’un document à rééchantillonner',
  ),
  'fewer-than-two-coders': why(
    'er zijn minder dan twee codeurs',
    'there are fewer than two coders',
    'il y a moins de deux codeurs',
  ),
  'fewer-than-two-codes': why(
    'er zijn minder dan twee codes',
    'there are fewer than two codes',
    'il y a moins de deux codes',
  ),
  'fewer-than-two-columns': why(
    'er zijn minder dan twee kolommen',
    'there are fewer than two columns',
    'il y a moins de deux colonnes',
  ),
  'fewer-than-two-clusters': why(
    'er is maar één cluster',
    'there is only one cluster',
    'il n’y a qu’une seule grappe',
  ),
  'fewer-than-two-groups': why(
    'er zijn minder dan twee groepen',
    'there are fewer than two groups',
    'il y a moins de deux groupes',
  ),
  'fewer-than-two-imputations': why(
    'er zijn minder dan twee ingevulde bestanden',
    'there are fewer than two imputed data sets',
    'il y a moins de deux jeux de données imputés',
  ),
  'fewer-than-two-items': why(
    'er zijn minder dan twee items',
    'there are fewer than two items',
    'il y a moins de deux items',
  ),
  'fewer-than-two-people': why(
    'er zijn minder dan twee mensen',
    'there are fewer than two people',
    'il y a moins de deux personnes',
  ),
  'fewer-than-two-raters': why(
    'er zijn minder dan twee beoordelaars',
    'there are fewer than two raters',
    'il y a moins de deux évaluateurs',
  ),
  'fewer-than-two-shared-rows': why(
    'minder dan twee rijen hebben beide waarden',
    'fewer than two rows have both values',
    'moins de deux lignes ont les deux valeurs',
  ),
  'fewer-than-two-units': why(
    'er zijn minder dan twee eenheden',
    'there are fewer than two units',
    'il y a moins de deux unités',
  ),
  'fewer-than-two-waves': why('er is maar één golf', 'there is only one wave', 'il n’y a qu’une seule vague'),
  'fewer-than-two-studies': why(
    'er zijn minder dan twee onderzoeken of centra',
    'there are fewer than two studies or centres',
    'il y a moins de deux études ou centres',
  ),
  'fewer-than-two-values': why(
    'er zijn minder dan twee waarden',
    'there are fewer than two values',
    'il y a moins de deux valeurs',
  ),
  'first-step': why(
    'dit is de eerste stap: er is niets ervoor om mee te vergelijken',
    'this is the first step: nothing comes before it to compare with',
    'c’est la première étape : il n’y a rien avant pour comparer',
  ),
  'fixed-effects-follow-from-each-other': why(
    'een verklarende kolom volgt uit de andere',
    'an explaining column follows from the others',
    'une colonne explicative découle des autres',
  ),
  'group-means-do-not-differ': why(
    'de gemiddelden van de groepen verschillen niet',
    'the means of the groups do not differ',
    'les moyennes des groupes ne diffèrent pas',
  ),
  'groups-do-not-differ': why(
    'de groepen verschillen niet meer dan bij toeval',
    'the groups differ no more than by chance',
    'les groupes ne diffèrent pas plus que par hasard',
  ),
  'groups-do-not-overlap': why(
    'niemand van de ene groep ligt onder iemand van de andere, en dan is onzekerheid niet te schatten',
    'nobody of one group lies below anybody of the other, and then uncertainty cannot be estimated',
    'personne d’un groupe n’est au-dessous de quelqu’un de l’autre, et l’incertitude ne peut alors être estimée',
  ),
  'invariance-not-tested': why(
    'of de vragen voor de groepen hetzelfde betekenen, kon niet getoetst worden',
    'whether the questions mean the same for the groups could not be tested',
    'on n’a pas pu vérifier si les questions ont le même sens pour les groupes',
  ),
  'imputations-differ-in-rows': why(
    'de ingevulde bestanden tellen niet evenveel rijen',
    'the imputed data sets do not have as many rows',
    'les jeux imputés n’ont pas le même nombre de lignes',
  ),
  'imputations-do-not-differ': why(
    'alle ingevulde bestanden geven hetzelfde',
    'all imputed data sets give the same',
    'tous les jeux imputés donnent la même chose',
  ),
  'item-means-too-close-to-the-ends': why(
    'het gemiddelde ligt te dicht bij een eind van de schaal',
    'the mean lies too close to an end of the scale',
    'la moyenne est trop près d’un bout de l’échelle',
  ),
  'less-spread-than-chance': why(
    'de schattingen liggen dichter bij elkaar dan bij toeval te verwachten is',
    'the estimates lie closer together than chance would have them',
    'les estimations sont plus proches que le hasard ne le voudrait',
  ),
  'levels-do-not-differ': why(
    'de groepen verschillen niet',
    'the groups do not differ',
    'les groupes ne diffèrent pas',
  ),
  'more-than-20-categories': why(
    'een item heeft meer dan 20 verschillende antwoorden',
    'an item has more than 20 different answers',
    'un item a plus de 20 réponses différentes',
  ),
  missing: why('de waarde ontbreekt', 'the value is missing', 'la valeur manque'),
  'more-than-two-raters': why(
    'dit bestaat alleen voor twee beoordelaars',
    'this exists for two raters only',
    'cela n’existe que pour deux évaluateurs',
  ),
  'no-complete-unit': why(
    'geen enkele eenheid heeft een waarde van elke beoordelaar',
    'no unit has a value of every rater',
    'aucune unité n’a une valeur de chaque évaluateur',
  ),
  'no-invariance': why(
    'de vragen betekenen niet hetzelfde voor de groepen',
    'the questions do not mean the same for the groups',
    'les questions n’ont pas le même sens pour les groupes',
  ),
  'needs-the-imputed-data': why(
    'dit vraagt de ingevulde gegevens zelf, niet alleen de uitkomsten',
    'this asks for the imputed data themselves, not their results alone',
    'cela demande les données imputées elles-mêmes, pas seulement leurs résultats',
  ),
  'no-moderators': why(
    'er zijn geen verklarende kolommen',
    'there are no explaining columns',
    'il n’y a pas de colonnes explicatives',
  ),
  'no-pairable-values': why(
    'geen enkele eenheid heeft twee waarden',
    'no unit has two values',
    'aucune unité n’a deux valeurs',
  ),
  'no-text': why('er is geen tekst', 'there is no text', 'il n’y a pas de texte'),
  'no-variation': why(
    'overal staat dezelfde waarde: toeval en overeenstemming zijn dan niet te scheiden',
    'every value is the same: chance and agreement cannot then be told apart',
    'toutes les valeurs sont les mêmes : hasard et accord ne peuvent alors être distingués',
  ),
  'not-with-moderators': why(
    'met verklarende kolommen hangt dit van hun waarde af',
    'with explaining columns this depends on their values',
    'avec des colonnes explicatives, cela dépend de leurs valeurs',
  ),
  'not-with-wlsmv': why(
    'dit bestaat niet voor WLSMV',
    'this does not exist for WLSMV',
    'cela n’existe pas pour WLSMV',
  ),
  'not-within-reach': why(
    'zelfs het grootste dat kan, volstaat niet',
    'even the largest that is possible is not enough',
    'même le plus grand possible ne suffit pas',
  ),
  'nothing-coded': why('niemand gaf de code', 'nobody gave the code', 'personne n’a donné le code'),
  'nothing-coded-by-two': why(
    'geen twee codeurs codeerden dezelfde tekst',
    'no two coders coded the same text',
    'aucun texte n’a été codé par deux codeurs',
  ),
  'one-true-value-assumed': why(
    'dit model neemt één ware waarde voor alle aan',
    'this model assumes one true value for all',
    'ce modèle suppose une seule valeur vraie pour tous',
  ),
  'ordered-answers-over-waves': why(
    'over golven kunnen alleen getallen vergeleken worden: kies ML of MLR',
    'over waves only numbers can be compared: choose ML or MLR',
    'd’une vague à l’autre, seuls des nombres peuvent être comparés : choisissez ML ou MLR',
  ),
  'reached-by-the-smallest': why(
    'het kleinste dat kan, volstaat al',
    'the smallest that is possible is already enough',
    'le plus petit possible suffit déjà',
  ),
  'resamples-without-variation': why(
    'in te veel trekkingen staat overal dezelfde waarde',
    'in too many of the samples every value is the same',
    'dans trop de tirages, toutes les valeurs sont les mêmes',
  ),
  'scaling-is-not-positive': why(
    'de schaling van de toets is niet positief: het model past heel slecht, of er zijn weinig mensen',
    'the scaling of the test is not positive: the model fits very badly, or there are few people',
    'l’échelle du test n’est pas positive : le modèle s’ajuste très mal, ou il y a peu de personnes',
  ),
  'too-many-groups-for-pairs': why(
    'er zijn te veel groepen om per paar te vergelijken',
    'there are too many groups to compare pair by pair',
    'il y a trop de groupes pour comparer par paires',
  ),
  'needs-df': why(
    'zonder vrijheidsgraden is er geen p',
    'without degrees of freedom there is no p',
    'sans degrés de liberté il n’y a pas de p',
  ),
  'needs-reml': why(
    'dit bestaat alleen voor REML',
    'this exists for REML only',
    'cela n’existe que pour REML',
  ),
  'no-acceleration': why(
    'het weglaten van één persoon verandert niets',
    'leaving out one person changes nothing',
    'retirer une personne ne change rien',
  ),
  'no-answers-on-the-scale': why(
    'niemand antwoordde op deze schaal',
    'nobody answered on this scale',
    'personne n’a répondu sur cette échelle',
  ),
  'no-cell-with-two-values': why(
    'geen enkele cel heeft twee waarden',
    'no cell has two values',
    'aucune cellule n’a deux valeurs',
  ),
  'no-grouping': why('er is geen indeling in groepen', 'there is no grouping', 'il n’y a pas de groupement'),
  'no-null-distribution-tabled-for-these-options': why(
    'voor dit aantal antwoordmogelijkheden is niet bekend hoe mensen zonder overeenstemming antwoorden',
    'how people answer without agreeing is not tabled for this number of options',
    'pour ce nombre de réponses, la distribution sans accord n’est pas tabulée',
  ),
  'no-null-variance-tabled-for-these-options': why(
    'voor dit aantal antwoordmogelijkheden is geen nulspreiding bekend',
    'no null variance is tabled for this number of options',
    'aucune variance nulle n’est connue pour ce nombre de réponses',
  ),
  'no-row-has-a-group': why(
    'geen enkele rij heeft een groep',
    'no row has a group',
    'aucune ligne n’a de groupe',
  ),
  'no-variance-in-either-group': why(
    'binnen beide groepen is er geen spreiding',
    'neither group has any variance',
    'aucun des deux groupes n’a de variance',
  ),
  'no-variance-within-groups': why(
    'binnen de groepen is er geen spreiding',
    'there is no variance within the groups',
    'il n’y a pas de variance dans les groupes',
  ),
  'normal-test-has-no-df': why(
    'deze toets gebruikt de normale verdeling, en die heeft geen vrijheidsgraden',
    'this test uses the normal distribution, which has no degrees of freedom',
    'ce test utilise la loi normale, qui n’a pas de degrés de liberté',
  ),
  'n-below-p': why(
    'er zijn niet meer rijen dan er te schatten is',
    'there are no more rows than there is to estimate',
    'il n’y a pas plus de lignes que de valeurs à estimer',
  ),
  'no-residuals-left': why(
    'de verklarende kolommen geven de uitkomst precies: er blijft niets over om onzekerheid aan te meten',
    'the explaining columns give the outcome exactly: nothing is left to measure uncertainty by',
    'les colonnes explicatives donnent exactement le résultat : il ne reste rien pour mesurer l’incertitude',
  ),
  'needs-a-single-grouping': why(
    'dit kan alleen met één indeling in groepen',
    'this can only be done with a single grouping',
    'cela n’est possible qu’avec un seul regroupement',
  ),
  'no-profile-beside-ar1': why(
    'profielintervallen zijn er niet bij een correlatie over de tijd',
    'there are no profile intervals beside a correlation over time',
    'il n’y a pas d’intervalles de profil avec une corrélation dans le temps',
  ),
  'nobody-answered-twice': why(
    'niemand antwoordde in twee golven: laat "person" weg',
    'nobody answered in two waves: leave "person" out',
    'personne n’a répondu dans deux vagues : omettez « person »',
  ),
  'not-asked': why('er is niet om gevraagd', 'it was not asked for', 'cela n’a pas été demandé'),
  'not-finite': why(
    'er komt geen eindig getal uit',
    'no finite number comes out',
    'il n’en sort pas de nombre fini',
  ),
  'only-factors-of-ordered-items': why(
    'WLSMV is hier voor factoren van items met geordende antwoorden, zonder verklarende kolommen of eigen drempels',
    'WLSMV is here for factors of items with ordered answers, without explaining columns or thresholds of your own',
    'WLSMV est ici pour des facteurs d’items à réponses ordonnées, sans colonnes explicatives ni seuils imposés',
  ),
  'one-item-left': why('er blijft één item over', 'one item is left', 'il reste un seul item'),
  'paths-run-in-a-circle': why(
    'een pad leidt terug naar waar het begon',
    'a path leads back to where it began',
    'un chemin revient à son point de départ',
  ),
  'polychoric-correlation-is-one': why(
    'twee items lopen volkomen gelijk, of precies omgekeerd',
    'two items run exactly alike, or exactly opposite',
    'deux items vont exactement de pair, ou exactement en sens inverse',
  ),
  'only-for-two-by-two': why(
    'dit bestaat alleen voor een tabel van twee bij twee',
    'this exists only for a table of two by two',
    'cela n’existe que pour un tableau de deux sur deux',
  ),
  'perfect-relation': why(
    'in deze gegevens is de samenhang volkomen, en dan is onzekerheid niet te schatten',
    'the relation is perfect in these data, and then uncertainty cannot be estimated',
    'la relation est parfaite dans ces données, et l’incertitude ne peut alors être estimée',
  ),
  'only-an-intercept': why(
    'er is geen verklarende kolom',
    'there is no explaining column',
    'il n’y a pas de colonne explicative',
  ),
  'residuals-within-clusters-cancel-out': why(
    'binnen elke cluster heffen de afwijkingen elkaar op',
    'within each cluster the residuals cancel out',
    'dans chaque grappe les résidus s’annulent',
  ),
  'rest-score-is-constant': why(
    'de som van de andere items is voor iedereen gelijk',
    'the sum of the other items is the same for everybody',
    'la somme des autres items est la même pour tous',
  ),
  'this-adjustment-has-no-intervals': why(
    'bij deze aanpassing horen geen intervallen',
    'this adjustment has no intervals',
    'cet ajustement n’a pas d’intervalles',
  ),
  'too-few-shared-rows-for-an-interval': why(
    'te weinig rijen hebben beide waarden voor een interval',
    'too few rows have both values for an interval',
    'trop peu de lignes ont les deux valeurs pour un intervalle',
  ),
  'singular-model-has-no-profile': why(
    'het model zit op de rand: een spreiding is nul of een samenhang volkomen',
    'the model is at its boundary: a variance is zero or a correlation perfect',
    'le modèle est à sa limite : une variance est nulle ou une corrélation parfaite',
  ),
  'row-not-complete': why(
    'in deze rij ontbreekt een antwoord',
    'an answer is missing in this row',
    'une réponse manque dans cette ligne',
  ),
  'too-few-resamples': why(
    'er zijn te weinig trekkingen',
    'there are too few resamples',
    'il y a trop peu de tirages',
  ),
  'too-large-for-an-interval': why(
    'het verschil is zo groot dat er geen interval te rekenen is',
    'the difference is so large that no interval can be computed',
    'la différence est si grande qu’aucun intervalle ne peut être calculé',
  ),
  'too-few-draws': why(
    'er zijn te weinig trekkingen gevraagd voor een interval',
    'too few draws were asked for an interval',
    'trop peu de tirages ont été demandés pour un intervalle',
  ),
  'too-little-known-of-a-moment': why(
    'van een paar variabelen zijn te weinig rijen met beide antwoorden',
    'too few rows have both answers of a pair of variables',
    'trop peu de lignes ont les deux réponses d’une paire de variables',
  ),
  'too-many-random-effects': why(
    'er zijn te veel groepen om dit zo uit te rekenen; met "satterthwaite" kan het wel',
    'there are too many groups to compute this way; "satterthwaite" can',
    'il y a trop de groupes pour ce calcul ; « satterthwaite » le permet',
  ),
  'too-many-values-on-a-ratio-scale': why(
    'er zijn te veel verschillende waarden om opnieuw te trekken',
    'there are too many different values to draw anew',
    'il y a trop de valeurs différentes pour rééchantillonner',
  ),
  'total-score-is-constant': why(
    'de som van de items is voor iedereen gelijk',
    'the sum of the items is the same for everybody',
    'la somme des items est la même pour tous',
  ),
  'two-items-share-fewer-than-two-rows': why(
    'twee items hebben minder dan twee rijen samen',
    'two items share fewer than two rows',
    'deux items partagent moins de deux lignes',
  ),
  'variances-without-information': why(
    'de gegevens zeggen niets over een van de spreidingen',
    'the data say nothing about one of the variances',
    'les données ne disent rien sur une des variances',
  ),
  'a-group-lacks-an-answer': why(
    'in een groep koos niemand een antwoord dat in een andere groep wel gekozen is: voeg antwoorden samen',
    'in one group nobody chose an answer that was chosen in another: join answers',
    'dans un groupe, personne n’a choisi une réponse choisie dans un autre : regroupez des réponses',
  ),
  'a-group-has-too-few-rows': why(
    'een groep heeft niet meer rijen dan het model variabelen heeft',
    'a group has no more rows than the model has variables',
    'un groupe n’a pas plus de lignes que le modèle n’a de variables',
  ),
  'constant-variable': why(
    'op een variabele antwoordt iedereen hetzelfde',
    'everybody gives the same answer to a variable',
    'tout le monde répond la même chose à une variable',
  ),
  'model-asks-more-than-the-moments-tell': why(
    'het model vraagt meer getallen dan er gemiddelden en samenhangen zijn: zet er een paar vast, of maak het eenvoudiger',
    'the model asks for more numbers than there are means and covariances: fix some, or make it simpler',
    'le modèle demande plus de nombres qu’il n’y a de moyennes et de covariances : fixez-en, ou simplifiez-le',
  ),
  'model-not-identified': why(
    'een parameter van het model kan elke waarde hebben zonder dat het anders past: zet een lading of een spreiding vast',
    'a parameter of the model can have any value without changing how it fits: fix a loading or a variance',
    'un paramètre du modèle peut prendre n’importe quelle valeur sans changer l’ajustement : fixez une saturation ou une variance',
  ),
  'models-are-not-nested': why(
    'het ene model is geen bijzonder geval van het andere',
    'one model is no special case of the other',
    'un modèle n’est pas un cas particulier de l’autre',
  ),
  'needs-complete-data': why(
    'dit kan alleen met volledige rijen; kies MLR bij ontbrekende antwoorden',
    'this needs complete rows; choose MLR where answers are missing',
    'ceci demande des lignes complètes ; choisissez MLR quand des réponses manquent',
  ),
  'no-degrees-of-freedom': why(
    'het model heeft evenveel parameters als er samenhangen zijn: het past altijd, en dat zegt niets',
    'the model has as many parameters as there are moments: it always fits, which says nothing',
    'le modèle a autant de paramètres que de moments : il s’ajuste toujours, ce qui ne dit rien',
  ),
  'not-free': why(
    'deze parameter ligt vast en is niet geschat',
    'this parameter is fixed and was not estimated',
    'ce paramètre est fixé et n’a pas été estimé',
  ),
  'nothing-to-estimate': why(
    'het model heeft geen enkele vrije parameter',
    'the model has no free parameter',
    'le modèle n’a aucun paramètre libre',
  ),
  'residuals-not-positive': why(
    'een residuele spreiding is nul of negatief',
    'a residual variance is zero or negative',
    'une variance résiduelle est nulle ou négative',
  ),
  'variables-follow-from-each-other': why(
    'een variabele volgt volkomen uit de andere',
    'a variable follows entirely from the others',
    'une variable découle entièrement des autres',
  ),
  'the-models-have-equally-many-degrees-of-freedom': why(
    'beide modellen hebben evenveel vrijheidsgraden',
    'both models have equally many degrees of freedom',
    'les deux modèles ont autant de degrés de liberté',
  ),
  'scaling-of-the-difference-is-not-positive': why(
    'de schaalfactor van het verschil is niet positief',
    'the scaling factor of the difference is not positive',
    "le facteur d'échelle de la différence n'est pas positif",
  ),
}

/** The words of a reason; null for one that the table does not know. */
export function reasonWords(reason: string): Text | null {
  return REASONS[reason] ?? null
}

export const knownReasons: readonly string[] = Object.keys(REASONS)
