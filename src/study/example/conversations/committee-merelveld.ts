import type { ExampleConversation } from './example-conversation.ts'

export const committeeMerelveld: ExampleConversation = {
  title: 'Observatie 1: een vergadering van het bijzonder comité',
  kind: 'observation',
  centre: 'Merelveld',
  consent: 'none',
  heldOn: '2026-04-23',
  speakers: {
    observator: null,
    'beleid 1': 'policyMaker',
    'beleid 2': 'policyMaker',
    'leidinggevende 1': 'manager',
    'beleid 3': 'policyMaker',
    'beleid 4': 'policyMaker',
    'beleid 5': 'policyMaker',
    'cliënt 8': 'client',
  },
  text: `FICTIEF. Geschreven voor het voorbeeld van Draagkracht; geen van deze mensen of gesprekken bestaat.
observator: Donderdag, half acht 's avonds. Vijf van de negen leden van het bijzonder comité, het hoofd van de sociale dienst, ik op een stoel bij de deur. Op elke plaats een tablet en een flesje water. Negentien punten. Er staat een tiende stoel tegen de muur; die is voor wie gehoord wordt. Op het scherm staan nummers, geen namen.
beleid 1: Goedenavond. We hebben er negentien, dat is anderhalf uur, dus ik stel voor dat we de voorstellen waar niemand vragen bij heeft in één keer stemmen. Dat zijn er elf.
beleid 2: Mag ik er één uithalen? Nummer zeven. Daar staat 'cliënt toont zich weinig gemotiveerd'. Ik wil weten waaraan men dat ziet.
leidinggevende 1: Dat is een goede vraag. In dit verslag staat het niet. Ik kan u zeggen dat de persoon drie afspraken gemist heeft, en dat hij in ploegen werkt.
beleid 2: Dan is dat toch niet weinig gemotiveerd, dan is dat een uurrooster.
beleid 3: Ja, maar wij moeten ergens op voortgaan. Ik ken die mensen niet. Ik heb een blad. Als het blad zegt niet gemotiveerd, dan is dat voor mij wat de deskundige zegt.
beleid 1: We verdagen nummer zeven en vragen een aanvulling. De tien andere, iedereen akkoord? Goed.
observator: Dat duurde zes minuten voor tien gezinnen. Niemand las nog iets na. Een lid zuchtte en zei zacht tegen haar buur dat ze ze allemaal op voorhand gelezen had, zondag, van twee tot zes.
beleid 4: Nummer twaalf. Vierhonderdtwintig euro voor een tweedehandse laptop. Wij hebben daar toch een regel over, dat is honderd euro maximum voor toestellen?
leidinggevende 1: Die regel is van 2012. Het gaat om een meisje dat voor verpleegkundige studeert, haar lessen staan online. De werker heeft gebeld met de kringwinkel en met de school, en er blijft vierhonderdtwintig over.
beleid 4: Ik ben daar niet tegen, versta mij niet verkeerd. Maar als we het bij haar doen, dan moeten we het bij iedereen doen.
beleid 5: Zou dat erg zijn?
beleid 4: Voor de begroting wel.
beleid 5: Dat is een andere vraag. Wij zitten hier om te kijken wat deze mens nodig heeft om menswaardig te leven. Dat staat in de wet, dat staat niet in de begroting.
beleid 1: Ik stel voor dat we het toestaan en dat we de regel op de volgende raad bespreken. Want die wrijft al lang.
observator: Vier voor, één onthouding. Het hoofd van de dienst maakt een notitie. Later zegt ze mij dat dit de derde keer is dat de regel 'wordt besproken'.
beleid 3: Nummer dertien begrijp ik niet. Drie bladzijden, en op het einde weet ik nog niet wat ze willen. Er staat een heel stuk in met aanhalingstekens. Moeten wij dat allemaal weten?
leidinggevende 1: Dat is wat mevrouw zelf zegt. De werker schrijft dat altijd op die manier.
beleid 3: Ik vind dat moeilijk. Zo komt dat wel heel dicht. Dan moet ik over haar beslissen en ik heb precies met haar gepraat.
beleid 2: Misschien is dat de bedoeling.
beleid 3: (lacht) Ja. Misschien wel. Maar ik slaap er minder goed van.
beleid 1: Nummer vijftien wordt gehoord. Ik ga de deur opendoen, en ik stel voor dat we allemaal onze naam zeggen. Vorige keer hebben we dat niet gedaan.
observator: Een man van een jaar of vijfendertig komt binnen met zijn maatschappelijk werker. Hij heeft een map bij. De tiende stoel staat tegen de muur, drie meter van de tafel. Een lid staat op en schuift de stoel bij. Daarna schuift iedereen een beetje op. Hij zit.
beleid 1: Welkom. U hebt gevraagd om zelf iets te zeggen. Neem uw tijd.
cliënt 8: Ik heb het opgeschreven, want als ik zenuwachtig ben, dan praat ik scheef. Het gaat over mijn schulden. Ik vraag niet dat jullie ze betalen. Ik vraag om uit het budgetbeheer te mogen. Ik zit er vier jaar in. Ik heb vier jaar geen enkele fout gemaakt, want ik kon geen fout maken, ik had geen geld. Mijn assistent vindt dat ik het kan. In het verslag staat dat er een risico is. Dat klopt. Maar het is mijn risico.
beleid 4: En als het misgaat?
cliënt 8: Dan kom ik terug. Dan bel ik op tijd, dat heb ik geleerd. Ik heb een plan gemaakt met haar, drie maanden half, en dan helemaal. Hier is het. Ik heb er vijf kopies van, dat was één euro vijfentwintig.
beleid 5: Hebt u iemand bij wie u terecht kunt, buiten het OCMW?
cliënt 8: Mijn schoonbroer, die doet boekhouding. En ik zit in een groep bij de buurtwerking met mensen die ook schulden hadden. Daar heb ik meer geleerd dan van al mijn brieven. Ik wilde nog zeggen: ik ben vier jaar lang een punt geweest op dit scherm. Ik ben blij dat ik eens een mens mag zijn.
observator: Het is even stil. Een lid kijkt naar zijn tablet en dan weer op. De voorzitter bedankt, de man gaat met zijn werker op de gang wachten.
beleid 3: Ik had tegen gestemd. Op papier had ik tegen gestemd.
beleid 2: Dat zegt iets over het papier.
beleid 4: Of over ons. Maar we kunnen ze toch niet alle negentien laten komen? Dan zitten we hier tot middernacht.
beleid 5: Dat moet ook niet. De meeste dingen zou de dienst zelf moeten kunnen beslissen. Wij stemmen hier over winterjassen. In [gemeente] gaat alles onder de vierhonderd euro niet meer naar het comité, dan hebben ze tijd voor de mensen die iets te zeggen hebben.
beleid 1: Dat is een debat voor de raad. Ik noteer het.
beleid 4: Noteer dan ook dat ik daar niet tegen ben. Ik wil wel een verslag achteraf, wij zijn verantwoordelijk.
leidinggevende 1: Dat verslag achteraf kan ik u maken. Ik wil daar graag een voorstel over schrijven, met cijfers en met een paar mensen die erbij geweest zijn.
beleid 1: Tegen de volgende vergadering?
leidinggevende 1: Tegen de volgende vergadering. U hebt het gehoord.
observator: De man mag uit het budgetbeheer, eenparig. De voorzitter gaat het hem zelf zeggen op de gang; door de deur is te horen dat er gelachen wordt. De laatste vier punten duren samen vijf minuten. Op weg naar buiten zet iemand de tiende stoel terug tegen de muur.`,
  coded: `
We hebben er negentien … Dat zijn er elf.
  AB= T07 - org org
  B   T01 - org org
Daar staat 'cliënt toont zich weinig gemotiveerd'. … waaraan men dat ziet.
  AB= E1 - org org
  A   KL2.p1 + ind org
Ik kan u zeggen dat de persoon drie afspraken gemist heeft … ploegen werkt.
  AB= KL4.kad + ind org
  B   KL5.ctx + ind org
Dan is dat toch niet weinig gemotiveerd, dan is dat een uurrooster.
  A=  KL4.kad + ind org
  B   KL4.kad + ind ind
  A=  KL5.schuld + ind org
Ik ken die mensen niet. Ik heb een blad. … de deskundige zegt.
  A=  T07 - org org
  A=  E1 - org org
  B   KL3.ris2 - org org
Als het blad zegt niet gemotiveerd … de deskundige zegt.
  B   T07 - org org
Wij hebben daar toch een regel over … voor toestellen?
  AB= T02 - org org
Die regel is van 2012.
  AB= T02 - org org
De werker heeft gebeld met de kringwinkel … blijft vierhonderdtwintig over.
  A   KL3.bel + ind ind
  B   KL6.opl + ind ind
Maar als we het bij haar doen, dan moeten we het bij iedereen doen.
  AB= T02 - org org
  A   KL8.s5 - org org
Voor de begroting wel.
  AB= T13 - org org
Wij zitten hier om te kijken … niet in de begroting.
  AB= KL1.kijk + ind org
  B=  KL8.s5 + ind org
Ik stel voor dat we het toestaan … wrijft al lang.
  A   T07 + org org
  B=  T02 + org org
Er staat een heel stuk in met aanhalingstekens. Moeten wij dat allemaal weten?
  AB= E1 - ind org
Dat is wat mevrouw zelf zegt. De werker schrijft dat altijd op die manier.
  AB= E1 + ind ind
Zo komt dat wel heel dicht. … met haar gepraat.
  AB= KL8.s2 . ind org
  A=  E1 + ind org
  B   KL3.ris1 - ind org
Ik ga de deur opendoen … niet gedaan.
  AB= KL3.rel + ind org
  B   KL7.b1 + ind org
Ik vraag om uit het budgetbeheer te mogen. … ik had geen geld.
  AB= KL1.mech1 . ind ind
  B   KL8.s4 - org ind
Mijn assistent vindt dat ik het kan. … mijn risico.
  AB= KL2.eigen + ind ind
  A   KL2.p1 + ind ind
En als het misgaat?
  AB= T18 - org org
  B   KL3.ris3 - ind org
Dan bel ik op tijd … dan helemaal.
  AB= KL2.p3a + both ind
  A=  KL5.loc + ind ind
Hebt u iemand bij wie u terecht kunt, buiten het OCMW?
  A   KL10.steunf + ind wider
Mijn schoonbroer, die doet boekhouding.
  AB= KL10.steunf + ind wider
En ik zit in een groep bij de buurtwerking … al mijn brieven.
  AB= KL9.groep + org wider
  B   KL10.buurt + org wider
ik ben vier jaar lang een punt geweest op dit scherm.
  A=  KL7.mede - org org
ik ben vier jaar lang een punt geweest … een mens mag zijn.
  A=  KL3.rel + org org
  B   KL7.zelf + ind ind
Ik ben blij dat ik eens een mens mag zijn.
  B   KL7.mede + org org
Op papier had ik tegen gestemd.
  AB= E1 - org org
  B   T07 - org org
Dat zegt iets over het papier.
  A   E1 - org org
  B=  E1 - org org
Maar we kunnen ze toch niet alle negentien laten komen? … tot middernacht.
  AB= T01 - org org
  A   T07 - org org
De meeste dingen zou de dienst zelf moeten kunnen beslissen. … iets te zeggen hebben.
  B=  T08 . org org
  A   T07 . org org
De meeste dingen zou de dienst zelf … over winterjassen.
  A   T08 . org org
Noteer dan ook dat ik daar niet tegen ben. … verantwoordelijk.
  A=  T08 . org org
  B   T07 . org org
  B=  T18 + ind org
Dat verslag achteraf kan ik u maken. … erbij geweest zijn.
  A=  T09 + ind org
  B   KL7.mede + ind org
`,
}
