import type { ExampleConversation } from './example-conversation.ts'

export const workerWaterzijde: ExampleConversation = {
  title: 'Gesprek 3: een werker in een dorp',
  kind: 'interview',
  centre: 'Waterzijde',
  consent: 'rephrased',
  heldOn: '2026-03-24',
  speakers: { interviewer: null, 'werker 3': 'worker' },
  text: `FICTIEF. Geschreven voor het voorbeeld van Draagkracht; geen van deze mensen of gesprekken bestaat.
interviewer: Hoe is het om in een klein OCMW te werken?
werker 3: Als ik op zaterdag bij de bakker sta, dan staan er drie cliënten voor mij en twee achter mij. En de vrouw die mij bedient, die heb ik ook nog gehad. Dat is hoe het is. Ik koop mijn brood niet in een ander dorp, dat vind ik flauw.
interviewer: Is dat lastig of een voordeel?
werker 3: Allebei, altijd allebei. Ik ken de mensen hun grootouders. Als iemand binnenkomt met een deurwaarder, dan weet ik dat zijn vader de frituur heeft moeten sluiten en dat hij daar nog altijd niet door kan rijden zonder weg te kijken. Dat helpt. Maar die man weet ook dat ik dat weet. Er zijn er die pas komen als het water aan hun lippen staat, omdat ze niet willen dat hun auto hier op de parking gezien wordt. Een vrouw heeft mij gevraagd of ze langs achter mocht binnenkomen. Ik heb de achterdeur een maand lang opengelaten. Nu weet iedereen dat er een achterdeur is. (lacht)
interviewer: Hoe werkt jullie team?
werker 3: Wij zijn met zes. Wij eten samen, elke dag, aan dezelfde tafel. Er is geen intervisie op de kalender, er is soep. Ik zeg dat om te lachen, maar het is echt zo: bij de soep zegt ge dat ge niet meer weet hoe het verder moet met iemand. En dan zegt de een: ik heb die vroeger gehad, die is bang van papier. Wij mogen ook bij elkaar binnenvallen in een gesprek als dat nodig is.
interviewer: Is dat genoeg?
werker 3: Voor de warmte wel. Voor de rest niet altijd. Wij houden elkaar recht, maar er komt geen nieuwe lucht binnen. Twee van ons zijn naar een vorming geweest over krachten. Die hebben dat dan verteld, in een half uurtje, en dan ging de telefoon. Ik weet er nog van dat ge moet vragen wat goed gaat. Dat deed ik al, en ik dacht: nu heeft het een naam. Maar als er iemand komt met een verslaving of met stemmen in zijn hoofd, dan voel ik mij klein. Dan zou ik iemand willen bellen die dat kent.
interviewer: Wie beslist er over steun?
werker 3: Onze diensthoofd en wij mogen tot tweehonderdvijftig euro, en het comité voor de rest. Het comité, dat zijn zeven mensen en die wonen hier ook. Ze volgen ons bijna altijd. Dat is vertrouwen, maar het is ook makkelijk: niemand wil moeten stemmen over zijn buurman. Vorig jaar ging er een dossier over iemand en toen is er een lid opgestaan en buiten gaan staan, want dat was familie. Zo hoort het. Maar iedereen wist direct over wie het ging.
interviewer: Hoe gaat u om met dat geheim?
werker 3: Ik heb met elke cliënt een afspraak. Ik vraag het gewoon, de eerste keer: als ik u op straat zie, wat doen we dan? Sommigen willen een goeiendag, sommigen niets. Er is een jongen die zei: zeg maar dat ge mij kent van de fanfare. Ik heb nog nooit muziek gespeeld. Nu vragen de mensen mij wanneer we optreden.
interviewer: Mooi, dat u het vraagt.
werker 3: Ik moet wel. Ik zit in hun leven en zij in het mijne, dan moet ge daarover praten. En over het andere ook: dat ik het ben die moet opschrijven of ze genoeg solliciteren. Ik heb een keer een schorsing moeten voorstellen van het leefloon, van iemand die ik had zien opgroeien. Een maand. Ik heb er niet van geslapen en hij ook niet. Daarna zei hij: ik had liever gehad dat ge kwaad waart. Maar ik ben wel naar hem toe gegaan om het te zeggen, ik heb het niet met een brief laten doen.
interviewer: Hebt u daar met iemand over kunnen praten?
werker 3: Met de soep. (stilte) Nee, ernstig, ons diensthoofd heeft toen gezegd: ge hadt het mij moeten laten doen, daar dien ik voor. Dat was lief. Maar zij doet ook nog het budget, het personeel en de serviceflats. Zij heeft geen leidinggevende die dat aan haar vraagt.
interviewer: Waar liggen de krachten van de mensen hier?
werker 3: Dat is hier overal, dat is niet moeilijk. Het is een dorp waar mensen elkaar nog iets lenen. Er is een man die nooit van zijn leven nog een vaste job zal hebben, en ik ga hem daar ook niet meer mee lastigvallen. Hij doet elke winter de fietsen van de lagere school, alle vijftig. Hij is daar iemand. De kinderen noemen hem meester. Dat is voor mij activering, maar er is geen vakje voor, dus ik vul 'sociale activering, lopend' in, al zes jaar lopend.
interviewer: Bent u ook degene die hem met de school in contact bracht?
werker 3: Ja, maar dat is niet moeilijk als uw zus daar lesgeeft. Dat is het zwakke punt, alles hangt vast aan wie wie kent. Als ik morgen onder een tractor kom, dan zijn die fietsen niet meer van ons maar van niemand. Er staat nergens iets op papier.
interviewer: Een visietekst?
werker 3: Hebben wij niet. Wij hebben er ook geen tijd voor gehad, zegt men. Ik mis dat niet elke dag. Maar toen er een nieuwe burgemeester kwam, die vroeg waarom wij zo veel tijd staken in koffie drinken met mensen, toen had ik graag iets gehad om te tonen. Wij konden alleen zeggen: omdat het werkt. Hij heeft dat toen aanvaard omdat hij mij kent. Een ander misschien niet.
interviewer: Werken jullie samen met andere diensten?
werker 3: Voor alles moet ge naar de stad. Het centrum voor geestelijke gezondheid, de crisisopvang, de bus rijdt twee keer per dag. Ik rijd mensen zelf. Dat mag niet van de verzekering, dus dat doe ik niet. (lacht) Wij hebben een paar afspraken met omliggende gemeenten, voor schuldbemiddeling een jurist samen. Dat is een goede zaak. Maar het is altijd te klein: als die jurist ziek is, is er geen.
interviewer: Digitaal?
werker 3: Ze hebben de bank hier gesloten, en het postkantoor, en nu moet alles met een kaartlezer. Een vrouw van zeventig komt elke maand met haar kaartlezer in haar handtas naar mij alsof het een ziek vogeltje is. Wij zijn het loket van alle loketten geworden. Dat is werk dat niemand telt.
interviewer: Wat zou u de mensen die beslissen willen zeggen?
werker 3: Dat klein niet hetzelfde is als eenvoudig. En dat wij goed zijn in mensen en slecht in het opschrijven. En voor de cliënten: dat die iets te zeggen moeten krijgen waar het niet over hun eigen dossier gaat. Er zitten hier mensen die zo een dorp kunnen uitleggen. Maar in de raad zitten altijd dezelfde families.
interviewer: Komen cliënten hier samen?
werker 3: Op mijn soep. Nee, serieus, op woensdag staat onze keuken open, dat is begonnen met twee alleenstaande vaders en nu zijn ze soms met vijftien. Niemand heeft dat beslist. We vroegen tachtig euro per maand voor groenten, en dat is in het begin geweigerd omdat het geen dossier was. Ge kunt van een ketel soep geen dossier maken. Nu brengt de ene wortels mee en de andere brood, en ik mag niet meer koken van hen, want ik doe er te weinig zout in.`,
  coded: `
Als ik op zaterdag bij de bakker sta … vind ik flauw.
  AB= E3 . ind wider
Als iemand binnenkomt met een deurwaarder … Dat helpt.
  AB= KL4.kad + ind ind
  A   KL4.kwe + ind ind
Er zijn er die pas komen … gezien wordt.
  AB= E3 - . wider
  B   KL5.om2 - . wider
Ik heb de achterdeur een maand lang opengelaten.
  A=  E2 + ind org
  B   T06 + ind org
Wij eten samen … er is soep.
  AB= T10 + ind team
  B   PZ.i.sup + ind team
bij de soep zegt ge dat ge niet meer weet … bang van papier.
  A=  T10 + ind team
  A=  T11 . ind team
bij de soep zegt ge dat ge niet meer weet … als dat nodig is.
  B   T10 + ind team
Wij houden elkaar recht, maar er komt geen nieuwe lucht binnen.
  AB= T11 - org team
Twee van ons zijn naar een vorming geweest … ging de telefoon.
  AB= T11 - org org
  B   T01 - org org
Maar als er iemand komt met een verslaving … die dat kent.
  AB= T20 - both ind
  A   KL10.maat - org between
Onze diensthoofd en wij mogen tot tweehonderdvijftig euro
  AB= T08 + org org
Dat is vertrouwen, maar het is ook makkelijk … over zijn buurman.
  AB= T07 . org org
  A   E3 - org org
  B=  T18 . org org
Maar iedereen wist direct over wie het ging.
  AB= E3 - org wider
  B=  T16 - org org
als ik u op straat zie, wat doen we dan? … niets.
  AB= KL8.dial + ind ind
  A   KL8.s2 + ind ind
  B=  KL8.s2 + ind ind
Er is een jongen die zei … wanneer we optreden.
  A=  KL7.rit + ind ind
  B   KL3.mens + ind ind
Ik zit in hun leven en zij in het mijne, dan moet ge daarover praten.
  AB= KL8.s2 + ind ind
  B   E3 + ind ind
Ik heb een keer een schorsing moeten voorstellen … hij ook niet.
  AB= T03 - org ind
  A=  KL8.s1 - org ind
Maar ik ben wel naar hem toe gegaan … laten doen.
  AB= KL3.nabij + ind ind
  B   KL8.dial + ind ind
ons diensthoofd heeft toen gezegd … Dat was lief.
  AB= T09 + ind team
  A   KL9.zorg + ind team
Zij heeft geen leidinggevende die dat aan haar vraagt.
  A=  KL9.zorg - org org
  B   T09 - org org
Het is een dorp waar mensen elkaar nog iets lenen.
  AB= KL1.bron + . wider
Hij doet elke winter de fietsen … noemen hem meester.
  AB= KL5.om1 + ind wider
  A   KL4.rol + ind wider
  B   KL2.p1 + ind wider
ik ga hem daar ook niet meer mee lastigvallen.
  AB= KL6.sit2 + ind ind
Dat is voor mij activering, maar er is geen vakje voor … zes jaar lopend.
  AB= T04 - org org
  A=  E2 + ind org
Dat is het zwakke punt … wie wie kent.
  AB= E3 - ind org
  B   PZ.x.net - ind between
Als ik morgen onder een tractor kom … op papier.
  AB= PZ.i.via - org org
  A   KL9.rand - org org
Hebben wij niet. Wij hebben er ook geen tijd voor gehad, zegt men.
  AB= KL9.visie - org org
  B   T12 - org org
Maar toen er een nieuwe burgemeester kwam … omdat het werkt.
  AB= KL9.visie - org org
  A=  T19 - org wider
  B   T12 - org org
Voor alles moet ge naar de stad. … Ik rijd mensen zelf.
  A=  T15 - org between
  A=  E2 + ind ind
Voor alles moet ge naar de stad. … twee keer per dag.
  B   T15 - org between
Wij hebben een paar afspraken met omliggende gemeenten … een goede zaak.
  AB= PZ.x.col + org between
  B   T15 + org between
als die jurist ziek is, is er geen.
  A   T14 - org between
  B   T13 - org between
Ze hebben de bank hier gesloten … een ziek vogeltje is.
  AB= T05 - . wider
  B   T19 - . wider
Wij zijn het loket van alle loketten geworden. Dat is werk dat niemand telt.
  AB= T01 - org org
  A   KL6.opl + ind org
En dat wij goed zijn in mensen en slecht in het opschrijven.
  A=  T04 - ind org
dat die iets te zeggen moeten krijgen … altijd dezelfde families.
  AB= KL10.bel2 - org wider
  A   KL1.mech3 - org wider
op woensdag staat onze keuken open … met vijftien.
  B=  KL9.ontm + ind org
  B   KL9.groep + ind org
op woensdag staat onze keuken open … heeft dat beslist.
  A   KL9.ontm + ind org
We vroegen tachtig euro per maand voor groenten … geen dossier maken.
  AB= T13 - org org
  B   T02 - org org
Nu brengt de ene wortels mee … te weinig zout in.
  AB= KL5.om4 + ind wider
  A   KL2.p2c + ind ind
`,
}
