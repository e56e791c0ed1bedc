import type { ExampleConversation } from './example-conversation.ts'

export const workerMerelveld: ExampleConversation = {
  title: 'Gesprek 1: een werker met elf jaar ervaring',
  kind: 'interview',
  centre: 'Merelveld',
  consent: 'verbatim',
  heldOn: '2026-03-10',
  speakers: { interviewer: null, 'werker 1': 'worker' },
  text: `FICTIEF. Geschreven voor het voorbeeld van Draagkracht; geen van deze mensen of gesprekken bestaat.
interviewer: Fijn dat u tijd maakt. Hoe lang werkt u hier al, en wat doet u precies?
werker 1: Elf jaar in september. Ik zit in de algemene sociale dienst: leefloon, budgetbeheer, referentieadres, alles wat binnenvalt. Ik heb er nu honderdveertien. Dossiers bedoel ik. Mensen, moet ik eigenlijk zeggen. Ik betrap mij erop dat ik dossiers zeg als ik moe ben.
interviewer: Is er iemand met wie het de voorbije maanden goed liep?
werker 1: Ja. Een vrouw van tegen de vijftig die heel haar leven gepoetst heeft, tot haar knie niet meer mee wilde. In haar dossier stond 'weinig gemotiveerd'. Ik ben met haar een koffie gaan drinken in plaats van aan mijn bureau te zitten, en ik heb gevraagd: waar zijt ge goed in? Dat had haar nog niemand gevraagd, zei ze. Bleek dat zij voor heel haar straat de papieren van de mutualiteit invult. Voor acht gezinnen! Zij was eigenlijk een collega van mij.
interviewer: En toen?
werker 1: Toen hebben we dat groter gemaakt. Ze zit nu twee voormiddagen bij de buurtwerking in [straat] aan de balie. Zij heeft de dagen gekozen. En haar doelen in het GPMI heeft ze zelf geschreven, met haar woorden. 'Ik wil niet meer wachten tot de telefoon gaat', dat staat er letterlijk in. Dat is toch een mooier doel dan 'cliënt werkt aan activering'.
interviewer: Kon dat zomaar?
werker 1: (lacht) Nee, niets kan zomaar. Een GPMI moet langs het bijzonder comité. En daar zit zij niet bij, daar ligt een verslag van twee bladzijden. Ze hebben negentien dossiers op een avond. Dus ge hebt misschien vier minuten om iemand te zijn.
interviewer: Hoe schrijft u dan?
werker 1: Ik schrijf zo dat ze haar horen. Ik zet er altijd een zin in van de mensen zelf, tussen aanhalingstekens. Dat staat in geen enkele richtlijn, dat doe ik gewoon. En ik lees het verslag voor aan de persoon voor het vertrekt. Vroeger deed ik dat niet, ik schaamde mij een beetje voor wat ik schreef. Als ge u schaamt om iets voor te lezen, dan moet ge het anders schrijven.
interviewer: Leest iedereen hier het verslag voor?
werker 1: Nee. Dat hangt er echt van af bij wie ge terechtkomt. En ik snap dat, want voorlezen kost een half uur en dat halve uur staat in geen enkele telling. Bij ons telt het als het dossier tijdig ingediend is. Wij moeten sinds vorig jaar elke week indienen, want het comité zit nu elke week. Dat was bedoeld om sneller te gaan. Voor de mensen gaat het ook sneller, dat is waar, een dringende steun is er nu op vijf dagen. Maar wij zijn altijd aan het typen.
interviewer: Hoeveel kunt u zelf beslissen?
werker 1: Honderdvijftig euro. Alles daarboven gaat naar het comité. Weet ge wat een paar winterschoenen en een jas voor drie kinderen kosten? In meer dan negen op de tien gevallen volgen ze mijn voorstel, dat heeft onze leidinggevende eens geteld. Dus ik denk dan: als ge mij toch vertrouwt, laat het mij dan doen. Dan moet die mama geen week wachten met natte voeten.
interviewer: Wat doet dat met u?
werker 1: Het maakt mij voorzichtig. Ik beloof niets meer. Vroeger zei ik: dat komt in orde. En dan kwam het een keer niet in orde, en dan staat ge daar. Nu zeg ik: ik ga het zo goed mogelijk uitleggen. Dat is eerlijker, maar het is ook een beetje koud.
interviewer: Praat u met mensen over die macht, dat u verslag uitbrengt en controleert?
werker 1: Soms. Niet genoeg. Bij huisbezoeken voelt ge het het meest. Ik kom binnen, ik zie een tweede tandenborstel, en ik weet dat die persoon weet dat ik het zie. (stilte) Ik heb nu een paar keer gezegd: kijk, ik kom hier met twee petten, ik ben er om u te helpen en ik moet ook nakijken of het klopt. Zullen we eerst het vervelende doen en dan koffie drinken? Dat werkt. Mensen zijn opgelucht. Maar dat heb ik van een collega, niet van een opleiding.
interviewer: Waar haalt u steun?
werker 1: Bij het team. Wij zijn met twaalf en er is altijd wel iemand die zegt: kom, we gaan een blokje om. Na een agressie-incident heeft mijn collega mijn telefoon drie dagen overgenomen zonder dat iemand dat gevraagd had. En onze leidinggevende, die komt zelf binnen. Zij vraagt niet 'waar blijft dat verslag', zij vraagt 'hoe is het met u'. Dat is goud waard. Alleen kan zij er ook niets aan doen dat we te weinig volk zijn.
interviewer: En intervisie?
werker 1: Die is er. Eens om de zes weken, een uur en half, als het doorgaat. De laatste twee keer was er telkens iemand ziek en moesten we de permanentie doen. Maar als het doorgaat, is het straf. Toen ik die vorming over krachtgericht werken gedaan had, drie dagen, met veertien collega's, dan hebben we een half jaar lang elke intervisie een casus op die manier bekeken. Wat kan die mens, wie kent die mens, wat wil die mens. Dat is daarna stilgevallen.
interviewer: Waarom, denkt u?
werker 1: Omdat er niets achter zat. Er is een visietekst, die hangt in de gang naast de brandblusser. Ge hebt ze allebei nodig maar ge kijkt er nooit naar. Er stond geen plan in: wie doet wat, met welke tijd. En dan vertrekken er twee mensen en komen er twee nieuwe en die hebben die vorming niet gehad.
interviewer: Hebt u die tekst mee geschreven?
werker 1: Er is een namiddag geweest met geeltjes. Wij plakten ons hele hart op die muur. En toen de tekst terugkwam, stond er iets anders, iets netjes. Ik herkende er nog één woord van mij in, dat was 'samen'.
interviewer: Kiest u zelf welke rol u opneemt bij iemand?
werker 1: Officieel is iedereen 'traject'. Maar niet iedereen moet een traject. Er is een man, die komt één keer per maand zijn brieven laten lezen, een kwartier, we lachen een keer en hij is weer weg. Die redt zich. Als ik daar een begeleiding van maak, maak ik hem kleiner. En dan zijn er gezinnen waar ik elke week zou moeten zijn en waar ik één keer om de twee maanden geraak. Ik verdeel dat zelf, op gevoel, in de auto. Dat is niet georganiseerd, dat ben ik.
interviewer: Werkt u samen met andere diensten?
werker 1: Met de wijkgezondheid heel goed. Daar bel ik naar en die bellen terug, we kennen elkaar. Een cliëntoverleg heb ik er vorig jaar vier gedaan, met de persoon erbij aan tafel. Voor één van die mensen was het de eerste keer dat iedereen hetzelfde zei. Maar met de sociale huisvesting is het een muur. Die sturen een aangetekende brief en wij horen het van de cliënt als het slot al vervangen is.
interviewer: Geeft u zulke dingen door naar boven?
werker 1: Ik heb drie keer een nota geschreven over die uithuiszettingen. Drie keer 'we nemen het mee'. Ik weet niet waarheen ze het meenemen. Ergens moet er een hele grote kast staan met alles wat ze meegenomen hebben.
interviewer: Wat zou het meeste helpen, als u één ding mocht kiezen?
werker 1: Twee. Eén: dat mensen zelf mogen komen vertellen op het comité, als ze dat willen, met mij ernaast. Niet als examen. Twee: dat ik tot vijfhonderd euro zelf mag beslissen, en dat ze mij daar achteraf op aanspreken als het niet goed is. Dan ben ik ook verplicht van het goed uit te leggen. Aan haar, niet aan een blad.
interviewer: Is er nog iets dat ik niet gevraagd heb?
werker 1: Waarom ik blijf. Niemand vraagt dat. (lacht) Door die vrouw met haar knie. Ze heeft mij vorige week gecorrigeerd op een formulier. Ze had gelijk.`,
  coded: `
Ik betrap mij erop … als ik moe ben.
  A   KL3.ris1 - ind ind
  AB= T01 - org ind
ik heb gevraagd: waar zijt ge goed in? … collega van mij.
  AB= KL2.p1 + ind ind
  B   KL1.bron + ind ind
Zij was eigenlijk een collega van mij.
  A=  KL4.wed + ind ind
Ze zit nu twee voormiddagen … aan de balie.
  AB= KL1.bron + both wider
  B=  KL5.om4 + both wider
  A   KL10.buurt + org between
Zij heeft de dagen gekozen. … met haar woorden.
  AB= KL2.eigen + ind ind
  B   KL7.mede + ind ind
'Ik wil niet meer wachten tot de telefoon gaat' … activering'.
  A=  E1 + ind ind
En daar zit zij niet bij, daar ligt een verslag van twee bladzijden.
  AB= T07 - org org
  A=  E1 - org org
  B   KL7.mede - org org
Ze hebben negentien dossiers op een avond. … om iemand te zijn.
  AB= T07 - org org
  B   T01 - org org
Ik schrijf zo dat ze haar horen. … tussen aanhalingstekens.
  AB= E1 + ind ind
Dat staat in geen enkele richtlijn, dat doe ik gewoon.
  A=  E2 + ind ind
  B   E2 + ind org
En ik lees het verslag voor … voor het vertrekt.
  AB= KL8.dial + ind ind
  B=  E1 + ind ind
  A   KL3.rel + ind ind
Als ge u schaamt … anders schrijven.
  A=  KL3.rel + ind ind
Dat hangt er echt van af bij wie ge terechtkomt.
  AB= T12 - org org
voorlezen kost een half uur … in geen enkele telling.
  A=  T01 - org org
  B   T01 - org ind
  B   T04 - org org
Bij ons telt het als het dossier tijdig ingediend is.
  A=  KL8.s3 - org org
  B   T04 - org org
een dringende steun is er nu op vijf dagen.
  AB= T07 + org org
Maar wij zijn altijd aan het typen.
  AB= T04 - org org
Honderdvijftig euro. Alles daarboven gaat naar het comité.
  A=  T08 - org org
  B   T07 - org org
In meer dan negen op de tien gevallen … natte voeten.
  AB= T08 - org org
  A   T18 - org org
Ik beloof niets meer. … een beetje koud.
  A=  KL3.ris1 - both ind
  B   KL8.s1 - org ind
ik zie een tweede tandenborstel … dat ik het zie.
  A=  KL8.s1 - both ind
Bij huisbezoeken voelt ge het … (stilte)
  B   KL8.s1 - both ind
ik kom hier met twee petten … of het klopt.
  AB= KL8.dial + ind ind
  B   KL8.s1 + ind ind
Maar dat heb ik van een collega, niet van een opleiding.
  A=  T10 + ind team
  B   T11 - org org
Bij het team. Wij zijn met twaalf … een blokje om.
  B=  T10 + both team
  B   PZ.i.sup + both team
Wij zijn met twaalf … gevraagd had.
  A   T10 + both team
Na een agressie-incident … dat gevraagd had.
  AB= PZ.i.sup + ind team
En onze leidinggevende, die komt zelf binnen. … goud waard.
  A   T09 + ind team
  B=  T09 + both team
  A   KL9.zorg + both team
  B   PZ.i.lea + both team
Alleen kan zij er ook niets aan doen dat we te weinig volk zijn.
  AB= T14 - org org
De laatste twee keer … de permanentie doen.
  AB= T11 - org team
dan hebben we een half jaar lang … wat wil die mens.
  AB= T11 + both team
  A   KL9.self + both team
Er is een visietekst, die hangt in de gang … met welke tijd.
  A=  KL9.plan - org org
  B=  T12 - org org
Er stond geen plan in: wie doet wat, met welke tijd.
  B   KL9.plan - org org
En dan vertrekken er twee mensen … niet gehad.
  AB= T14 - org org
Wij plakten ons hele hart op die muur. … dat was 'samen'.
  A   PZ.i.ide - org org
  AB= PZ.i.col - org org
Er is een man, die komt één keer per maand … maak ik hem kleiner.
  AB= KL6.niet + ind ind
  A=  KL6.rit + ind ind
  B   KL6.sit1 + ind ind
Ik verdeel dat zelf … dat ben ik.
  AB= KL6.flex . ind ind
  B   T01 - org org
Met de wijkgezondheid heel goed. … we kennen elkaar.
  AB= T15 + ind between
Een cliëntoverleg heb ik er vorig jaar vier gedaan … hetzelfde zei.
  AB= KL10.lco + both between
  B   KL2.p5 + both between
Maar met de sociale huisvesting is het een muur. … vervangen is.
  B=  T15 - org between
  A   KL10.naad - org between
Maar met de sociale huisvesting is het een muur.
  A   T15 - org between
Drie keer 'we nemen het mee'. … meegenomen hebben.
  AB= PZ.e.inf - org wider
  A=  KL10.bel1 - org wider
dat mensen zelf mogen komen vertellen op het comité … Niet als examen.
  AB= KL7.mede . org org
  A   T07 . org org
dat ik tot vijfhonderd euro zelf mag beslissen … niet aan een blad.
  AB= T08 . org org
Ze heeft mij vorige week gecorrigeerd … Ze had gelijk.
  A   KL2.p2c + ind ind
  B=  KL4.wed + ind ind
`,
}
