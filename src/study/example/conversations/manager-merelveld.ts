import type { ExampleConversation } from './example-conversation.ts'

export const managerMerelveld: ExampleConversation = {
  title: 'Gesprek 6: een hoofd van de sociale dienst',
  kind: 'interview',
  centre: 'Merelveld',
  consent: 'verbatim',
  heldOn: '2026-04-09',
  speakers: { interviewer: null, 'leidinggevende 1': 'manager' },
  text: `FICTIEF. Geschreven voor het voorbeeld van Draagkracht; geen van deze mensen of gesprekken bestaat.
interviewer: Hoe zou u uw dienst voorstellen aan iemand die ze niet kent?
leidinggevende 1: Warm, snel en te klein behuisd. Wij zijn op acht jaar verdubbeld en het gebouw niet. Twee teams delen één onthaal, één printer en één microgolf. Ik heb mensen zien vergaderen in de archiefkelder, met een jas aan.
interviewer: Hoe staat het met krachtgericht werken?
leidinggevende 1: Dat zit erin, daar ben ik van overtuigd. Als ge mijn mensen vraagt waarom ze dit doen, dan zeggen ze allemaal hetzelfde: samen met de cliënt, vanuit wat iemand kan. We hebben daar in 2021 een visietekst over gemaakt, met heel de dienst. Geen enkele werker hier begint aan een gesprek met een lijstje gebreken.
interviewer: Weet u dat, of hoopt u dat?
leidinggevende 1: (lacht) Dat is een vervelende vraag. Ik zit niet bij de gesprekken. Ik lees de verslagen. En als ik eerlijk ben, in de verslagen zie ik het minder. Daar staat nog altijd veel 'cliënt beseft onvoldoende'. Ik heb mij al afgevraagd of ze dat schrijven omdat ze het denken of omdat ze denken dat het comité dat wil lezen.
interviewer: Wat wil het comité lezen?
leidinggevende 1: Iets waar ze nee tegen kunnen zeggen. Dat is niet lelijk bedoeld. Die mensen zijn verkozen, ze willen hun werk goed doen, en hun werk is beslissen. Als ge hun een verhaal geeft waar alles in verbonden is, dan weten ze niet waar ze moeten tekenen. In 91 procent van de gevallen volgen ze ons. Dat is een mooi cijfer. Maar ik heb ooit alle 'neen'-beslissingen van een jaar op een hoop gelegd, en dat waren bijna allemaal dingen waar een cliënt iets wilde dat ze niet verwacht hadden. Een opleiding tot kapster. Een muziekinstrument. Een scheiding.
interviewer: Hebt u dat met hen besproken?
leidinggevende 1: Nog niet. Er komt een nieuwe voorzitter en ik wacht op een goed moment. Ik wacht al twee jaar op een goed moment.
interviewer: Uw werkers mogen tot honderdvijftig euro zelf beslissen. Is dat genoeg?
leidinggevende 1: Nee. Ik heb twee keer voorgesteld om er vierhonderd van te maken, zoals in [gemeente]. De raad vroeg: wat als het misloopt? Ik had dan moeten vragen: wat loopt er nu mis doordat het niet kan? Dat bedacht ik in de auto naar huis. Zo gaat dat.
interviewer: Wat doet u zelf om uw mensen te dragen?
leidinggevende 1: Ik ben bereikbaar. Mijn deur staat open, letterlijk, ze sluit niet goed. Na een zwaar gesprek gaat er niemand naar huis zonder dat ik of een collega het gehoord heeft. En ik schrap. Dat is misschien het nuttigste wat ik doe. Ik heb vorig jaar drie registraties geschrapt waarvan niemand nog wist voor wie ze waren. Niemand heeft gebeld.
interviewer: En toch zeggen werkers dat ze vooral typen.
leidinggevende 1: Ja. Omdat er voor elke die ik schrap vier bij komen van hogerhand. Elke subsidie komt met haar eigen teller. Voor de energiemaatregel moesten wij per gezin dertien velden invullen, voor veertig euro. Ik heb toen uitgerekend dat het goedkoper was om iedereen zestig euro te geven en niets in te vullen. Dat mocht ook niet.
interviewer: Er waren twee momenten vorming.
leidinggevende 1: Drie dagen, veertien mensen, uitstekend. De mensen kwamen terug met blinkende ogen. En dan heb ik een fout gemaakt: ik heb gewacht tot ze het zouden doorgeven. Maar ge kunt niet doorgeven met 112 dossiers. Intervisie is er negen uur per jaar. Dat is minder dan wat ik aan de lift besteed, die heeft een onderhoudscontract. Ik zou voor mijn mensen een onderhoudscontract moeten hebben.
interviewer: Verschillen uw werkers van elkaar in hoe ze werken?
leidinggevende 1: Enorm. Ik vind dat een rijkdom. Ik heb er één die met mensen gaat wandelen en één die alles in kolommen zet, en er zijn cliënten voor wie die kolommen een zegen zijn. Maar ik besef wel dat de cliënt niet kiest. Die krijgt wie er plaats heeft. Eigenlijk zou ik moeten vragen: wat hebt gij nodig, een wandelaar of een kolom? (stilte) Dat heb ik nog nooit hardop gezegd.
interviewer: Cliënten geven u in de vragenlijst minder punten dan u zelf geeft.
leidinggevende 1: Dat heb ik gezien. Mijn eerste reactie was: die vullen dat in op een slechte dag. Mijn tweede was dat ik dat ook zou zeggen als ik het hoofd was. (lacht) Het doet pijn bij de dialoog. Ik dacht echt dat cliënten bij ons hun zeg hebben. Maar als ik het tel: er zit niemand van hen in een overleg dat over onze werking gaat. Nul stoelen. Wij vragen hun mening met een ideeënbus, en die hangt naast de balie waar iedereen kan zien wie er iets in steekt.
interviewer: En het hoorrecht?
leidinggevende 1: Vier op de honderd. Het recht bestaat, het staat op de brief. Ik zit dat comité mee voor te bereiden en ik zie wat het vraagt om daar binnen te komen. Ik zou het zelf niet durven.
interviewer: Hoe loopt het samenwerken met andere diensten?
leidinggevende 1: Met de gezondheidssector beter dan ooit. Wij zijn samen met vier diensten met een outreachend team begonnen, elk levert een halftijdse. Dat hebben wij niet gekregen, dat hebben wij samen afgedwongen. Maar het hangt aan een project van drie jaar. Met de huisvestingsmaatschappij: ik ken de directeur, wij zaten samen op school, en zelfs dan lukt het niet. Hun taak is huur innen en die van ons is mensen in hun huis houden. Dat is geen misverstand, dat is een verschil van belang. Dat moet ge op tafel leggen en niet wegknuffelen.
interviewer: Gebruikt u wat werkers zien om het beleid te veranderen?
leidinggevende 1: Drie nota's verstuurd, nul resultaat. Ik heb er een half jaar over gedaan om te begrijpen dat een nota niets is. Een schepen leest geen nota. Een schepen luistert naar iemand die aan zijn mouw trekt op de markt. Dus misschien moeten het niet wij zijn. Misschien moeten wij zorgen dat de mensen zelf aan zijn mouw kunnen trekken. Maar daar zie ik mijn politieke bazen nog niet voor applaudisseren.
interviewer: Zorgt er iemand voor u?
leidinggevende 1: Mijn teamverantwoordelijken. Als ik om zeven uur nog licht heb branden, komt er een boterham binnen. Van boven... de algemeen directeur is correct. Maar ik ben de enige die weet hoe die job is. Ik bel soms met een collega uit een andere gemeente. Wij noemen dat intervisie, wij klagen gewoon.
interviewer: Wat hoopt u van dit onderzoek?
leidinggevende 1: Dat het mij dwingt. Er staan dingen in waar ik van schrik, en ik wil niet dat dat over een maand weer 'meegenomen' is. Zet maar op papier dat ik gezegd heb: een stoel voor cliënten in ons overleg, tegen nieuwjaar. Dan kan ik niet meer terug.`,
  coded: `
Wij zijn op acht jaar verdubbeld … met een jas aan.
  AB= T06 - org org
  B   T13 - org org
Dat zit erin, daar ben ik van overtuigd. … vanuit wat iemand kan.
  AB= KL2.p1 + both org
  A=  PZ.i.bel + org org
We hebben daar in 2021 een visietekst over gemaakt, met heel de dienst.
  AB= KL9.visie + org org
  B   T12 + org org
En als ik eerlijk ben, in de verslagen … wil lezen.
  AB= E1 - both org
  B   KL2.p1 - both org
Iets waar ze nee tegen kunnen zeggen. … moeten tekenen.
  AB= T07 - org org
Maar ik heb ooit alle 'neen'-beslissingen … Een scheiding.
  AB= T07 - org org
  A   KL4.drijf - org org
  B=  KL4.open - org org
Ik wacht al twee jaar op een goed moment.
  A=  T09 - ind org
  B   T20 - ind ind
Ik heb twee keer voorgesteld om er vierhonderd van te maken … doordat het niet kan?
  AB= T08 - org org
  A   T18 - org org
Mijn deur staat open … gehoord heeft.
  A=  KL9.zorg + both team
  B=  T09 + ind team
Na een zwaar gesprek … gehoord heeft.
  B   KL9.zorg + both team
En ik schrap. … Niemand heeft gebeld.
  A=  T04 + ind org
  B   T04 + org org
  A=  T09 + ind org
  B=  E2 + ind org
Omdat er voor elke die ik schrap … Dat mocht ook niet.
  B=  T04 - org wider
  B   T19 - org wider
Omdat er voor elke die ik schrap vier bij komen van hogerhand.
  A   T04 - org wider
Elke subsidie komt met haar eigen teller.
  A=  T19 - org wider
De mensen kwamen terug met blinkende ogen.
  AB= T11 + org team
ik heb gewacht tot ze het zouden doorgeven. … 112 dossiers.
  AB= T01 - org org
  B   KL9.plan - org org
Intervisie is er negen uur per jaar. … onderhoudscontract moeten hebben.
  AB= T11 - org org
  A   KL9.rand - org org
Ik heb er één die met mensen gaat wandelen … een zegen zijn.
  AB= KL6.elke + ind team
  B   PZ.i.res + ind team
Maar ik besef wel dat de cliënt niet kiest. … een wandelaar of een kolom?
  AB= KL6.flex - org org
  A   KL7.mede - org org
Mijn eerste reactie was … het hoofd was.
  A   KL3.ris1 - ind ind
  B   T18 - ind org
Ik dacht echt dat cliënten bij ons hun zeg hebben. … Nul stoelen.
  AB= KL1.mech3 - org org
  B   PZ.i.ors - org org
  A=  KL10.bel2 - org org
Wij vragen hun mening met een ideeënbus … in steekt.
  AB= KL1.mech3 - org org
  B   T06 - org org
Vier op de honderd. … niet durven.
  AB= T07 - org org
  A=  KL7.mede - org org
  B   T02 - org org
Wij zijn samen met vier diensten … samen afgedwongen.
  AB= T15 + org between
  A   PZ.x.all + org between
  B=  PZ.x.pro + org between
Maar het hangt aan een project van drie jaar.
  AB= T13 - org between
Hun taak is huur innen … niet wegknuffelen.
  AB= KL8.s5 - org between
  B   T15 - org between
Drie nota's verstuurd, nul resultaat. … op de markt.
  A=  PZ.e.inf - org wider
  A   PZ.e.pol - org wider
Drie nota's verstuurd, nul resultaat.
  B   PZ.e.inf - org wider
Misschien moeten wij zorgen … applaudisseren.
  AB= KL1.niv3 . org wider
  A=  T19 - org wider
  B   KL10.bel2 . org wider
Mijn teamverantwoordelijken. … boterham binnen.
  AB= T10 + ind team
  B   PZ.i.sup + ind team
Maar ik ben de enige die weet hoe die job is. … klagen gewoon.
  AB= KL9.zorg - org org
  A   T11 - ind between
een stoel voor cliënten in ons overleg … niet meer terug.
  AB= KL10.bel2 + both org
  B=  T09 + ind org
`,
}
