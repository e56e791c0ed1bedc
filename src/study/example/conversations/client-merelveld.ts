import type { ExampleConversation } from './example-conversation.ts'

export const clientMerelveld: ExampleConversation = {
  title: 'Gesprek 4: een cliënt over zes jaar OCMW',
  kind: 'interview',
  centre: 'Merelveld',
  consent: 'verbatim',
  heldOn: '2026-03-26',
  speakers: { interviewer: null, 'cliënt 1': 'client' },
  text: `FICTIEF. Geschreven voor het voorbeeld van Draagkracht; geen van deze mensen of gesprekken bestaat.
interviewer: Waar wilt u beginnen?
cliënt 1: Bij de stoelen. In de wachtzaal staan de stoelen met hun rug naar het raam en hun gezicht naar de balie. Ge zit dus allemaal te kijken naar wie er aan de balie staat. En die balie is hoog, ik ben één meter vijfenvijftig. Ik heb eens gezegd: ik sta hier gelijk een kind in een bakkerij. Daar moesten ze om lachen, maar de balie is nog altijd even hoog.
interviewer: Hoe lang komt u er al?
cliënt 1: Zes jaar. Eerst leefloon, dan even gewerkt, dan terug, nu met budgetbeheer. Ik heb vier mensen gehad. Met de eerste klikte het direct. Die wist de namen van mijn kinderen en die vroeg ook echt hoe het met hun toets was. De tweede heb ik drie keer gezien. De derde was een brave, maar die zat naar haar scherm te praten. En de vierde, die ik nu heb, die is goed. Heel goed zelfs.
interviewer: Wat maakt dat ze goed is?
cliënt 1: Zij zegt wat ze niet weet. Dat had ik nog niet meegemaakt. Ze zei: ik weet niet of dat mag, ik zoek dat op en ik bel u woensdag. En ze belde woensdag! Voor u is dat niets. Voor mij was dat een feest. En zij leest mij voor wat ze over mij schrijft. De eerste keer heb ik moeten huilen, want er stond dat ik een sterke moeder was. Dat had niemand nog opgeschreven. Er staat al een meter papier over mij en dat stond er nog nooit in.
interviewer: Beslist u mee over wat er gebeurt?
cliënt 1: (lacht) In het klein wel. Welke dag ik mijn leefgeld krijg, dat heb ik mogen kiezen. In het groot niet. Ik wilde een opleiding tot kapster doen, twee jaar. Mijn assistente vond dat goed, die heeft daar een heel verslag van gemaakt. En dan gaat dat naar het comité en dan komt er een brief: niet weerhouden, kortere opleiding aangewezen. Door wie? Wie zit daar? Ik heb die mensen nog nooit gezien en zij mij ook niet. Ik had ze kunnen uitleggen dat ik al tien jaar de haren doe van half [straat].
interviewer: Wist u dat u gehoord kunt worden?
cliënt 1: Dat staat op de achterkant van de brief, in het klein. Gij leest dat als een recht. Ik las dat als: ge moogt komen als ge ambetant wilt doen. Achteraf heeft mijn assistente gezegd dat ze mee was gegaan. Had ze dat vooraf gezegd, ik was gegaan. In mijn schoon bloes.
interviewer: En nu die opleiding?
cliënt 1: Ik doe poetshulp. Ik heb een contract gekregen met het OCMW, zo een artikel 60. Ik klaag niet, ik heb collega's. Daar ben ik iemand die de koffie zet en weet waar de sleutel ligt. Maar ik wilde kapster worden en nu moet ik van mijn GPMI 'attitudes verwerven'. Ik ben vierenveertig, ik heb drie kinderen grootgebracht met een tientje per dag. Wat voor attitude moet ik nog?
interviewer: Hebt u dat kunnen zeggen?
cliënt 1: Aan haar wel. Aan de derde niet, die had mij laten sanctioneren denk ik. Dat is het probleem, ge weet nooit op voorhand bij wie ge zit. Bij de ene moogt ge kwaad zijn, bij de andere staat het in uw dossier. Ik ken iemand die alles drie keer zegt omdat ze denkt dat er altijd iemand meeluistert. Ik snap dat. Als ge geld moet vragen, dan let ge op uw woorden. Altijd. Ook bij een goeie.
interviewer: Hebt u het daar met haar over gehad, over die macht?
cliënt 1: Eén keer. Zij is bij mij thuis gekomen, onverwacht, en mijn broer zat daar, die slaapt soms in de zetel. Ik zag haar kijken en zij zag mij zien dat ze keek. En ze zei: ik moet dit vragen, en ik vind het zelf ook niet plezant, woont hij hier? Ik heb gezegd: nee, hij slaapt hier als hij gedronken heeft, anders slaapt hij in het park. Ze heeft dat opgeschreven zoals ik het zei. En daarna is ze gebleven voor koffie. Als ze weggelopen was, was het gedaan geweest tussen ons.
interviewer: Wie helpt u nog, buiten het OCMW?
cliënt 1: Mijn buurvrouw, dat is mijn zus zonder dezelfde ouders. En de buurtwerking. Daar is nu een madam aan de balie die zelf bij het OCMW is, met een slechte knie. Die heeft mij in vijf minuten uitgelegd wat een verhoogde tegemoetkoming is. Zes jaar, vier assistenten, en ik had dat recht al de hele tijd. Ik ben niet kwaad op die mensen, ze hadden gewoon geen tijd. Maar zes jaar, reken eens uit.
interviewer: Voelt u zich begrepen?
cliënt 1: Soms. Er is veel dat ze niet weten. Mijn oudste mocht mee op schoolreis naar de zee, en ik heb gezegd dat hij ziek was. Want ik had de achttien euro niet, en om die te vragen moet ik eerst drie maanden uittreksels binnenbrengen. Ge doet dan iets waar ge zelf niet fier op zijt. En dan zegt de school tegen het OCMW dat ik mijn kind thuishoud. Zo komt er een vergadering over mij. Ze bedoelen dat goed, maar ik zat daar tussen vijf mensen en een doos zakdoeken. Die zakdoeken stonden al klaar, begrijpt ge? Ze hadden al beslist dat ik ging wenen.
interviewer: Wat had u liever gehad?
cliënt 1: Dat iemand mij vooraf gevraagd had: wie wilt gij aan die tafel? Dan had ik mijn buurvrouw gezegd, en de mevrouw van de buurtwerking. En dat ik de eerste was die mocht praten.
interviewer: Het OCMW zegt in zijn tekst dat mensen er sterker van moeten worden. Is dat zo?
cliënt 1: Is dat die tekst in de gang? Die heb ik gelezen, ge hebt daar tijd genoeg voor. (lacht) Ik ben er sterker van geworden, ja. Maar ik denk niet door de tekst. Door twee van de vier. Dat is niet slecht, de helft. Maar ge moogt niet de verkeerde helft hebben.
interviewer: Zou u mee willen denken, met andere cliënten, over hoe het beter kan?
cliënt 1: Ja! Niemand heeft dat ooit gevraagd. Ik heb ideeën. Een lagere balie. Een blad waar op staat waar ge recht op hebt, gemaakt door ons, want dan verstaat een mens het. En dat ge de mensen van dat comité één keer per jaar moogt ontmoeten als het niet over uw geld gaat. Met taart. Ik bak hem zelf.
interviewer: Nog iets dat ik moet weten?
cliënt 1: Mijn leefgeld is vijfentachtig euro in de week. Daar mag ik ook een keer een fout in maken, vind ik. Als ge nooit een fout moogt maken, dan leert ge niets. Zij zei dat ook: ge moogt het verprutsen, dan kijken we samen hoe. Dat was de eerste keer dat ik dacht: ik ga dat budgetbeheer ooit niet meer nodig hebben.`,
  coded: `
In de wachtzaal staan de stoelen … even hoog.
  A=  T06 - org org
  B   KL3.ris1 - org org
En die balie is hoog … even hoog.
  B   T06 - org org
Met de eerste klikte het direct. … hun toets was.
  AB= KL3.nabij + ind ind
De derde was een brave, maar die zat naar haar scherm te praten.
  AB= KL3.ris1 - ind ind
  A   T05 - both ind
  B=  KL7.b3 - ind ind
Zij zegt wat ze niet weet. … ze belde woensdag!
  AB= KL3.rel + ind ind
  A   KL7.b1 + ind ind
En zij leest mij voor … nog nooit in.
  AB= E1 + ind ind
  B=  KL2.p1 + ind ind
Er staat al een meter papier over mij
  A   T04 - org org
Welke dag ik mijn leefgeld krijg, dat heb ik mogen kiezen.
  AB= KL2.eigen + ind ind
Ik wilde een opleiding tot kapster doen … kortere opleiding aangewezen.
  AB= T07 - org org
  B   KL4.drijf - org org
Ik heb die mensen nog nooit gezien … half [straat].
  AB= KL7.mede - org org
  A=  T07 - org org
Dat staat op de achterkant van de brief … ambetant wilt doen.
  AB= T02 - org org
  B=  KL7.mede - org org
Achteraf heeft mijn assistente gezegd … schoon bloes.
  A   KL3.bel . ind ind
  B   KL1.mech3 - ind ind
Daar ben ik iemand die de koffie zet en weet waar de sleutel ligt.
  AB= KL5.om1 + org wider
Maar ik wilde kapster worden … attitude moet ik nog?
  AB= T03 - org org
  A=  KL4.drijf - org org
  B=  KL3.ris3 - org org
Dat is het probleem, ge weet nooit … in uw dossier.
  A=  T12 - org org
  B   KL8.s1 - both org
Dat is het probleem, ge weet nooit … bij wie ge zit.
  B   T12 - org org
Als ge geld moet vragen, dan let ge op uw woorden. Altijd. Ook bij een goeie.
  AB= KL8.s1 - org ind
  A=  KL3.gev - org ind
Ik zag haar kijken … zoals ik het zei.
  AB= KL8.dial + ind ind
  A   KL8.s1 + ind ind
  B=  E1 + ind ind
En daarna is ze gebleven voor koffie. … tussen ons.
  AB= KL3.nabij + ind ind
Mijn buurvrouw, dat is mijn zus zonder dezelfde ouders.
  AB= KL5.om3 + ind wider
  B   KL10.steunf + ind wider
Daar is nu een madam aan de balie … verhoogde tegemoetkoming is.
  AB= KL10.buurt + org between
  A=  KL3.gids + ind wider
Zes jaar, vier assistenten, en ik had dat recht al de hele tijd.
  AB= KL3.gids - org org
  B   T14 - org org
ze hadden gewoon geen tijd.
  AB= T01 - org org
Mijn oudste mocht mee op schoolreis … fier op zijt.
  AB= KL4.uit - org ind
  A   T02 - org org
En dan zegt de school … dat ik ging wenen.
  B=  KL5.om2 - org between
  A   KL10.lco - org between
  B=  KL3.ris3 - org between
Ze bedoelen dat goed … dat ik ging wenen.
  A   KL5.om2 - org between
Dat iemand mij vooraf gevraagd had … mocht praten.
  AB= KL2.p5 . org between
  A   KL7.mede . org between
Ik ben er sterker van geworden, ja. … de verkeerde helft hebben.
  AB= T12 - ind org
  A=  KL1.mech1 + ind ind
Ja! Niemand heeft dat ooit gevraagd.
  AB= KL1.mech3 - org org
  B   PZ.i.ors - org org
Een lagere balie. … verstaat een mens het.
  AB= KL1.mech3 . org org
En dat ge de mensen van dat comité … bak hem zelf.
  AB= KL10.bel2 . org org
  A=  KL4.wed . ind org
  B   T07 . org org
Als ge nooit een fout moogt maken, dan leert ge niets. … kijken we samen hoe.
  AB= KL2.p3a + ind ind
  B   KL8.s4 + ind ind
ik ga dat budgetbeheer ooit niet meer nodig hebben.
  AB= KL1.mech1 + both ind
  A   KL5.loc + both ind
`,
}
