import type { ExampleConversation } from './example-conversation.ts'

export const clientBeukenrode: ExampleConversation = {
  title: 'Gesprek 5: een cliënt die de taal nog leert, met een tolk',
  kind: 'interview',
  centre: 'Beukenrode',
  consent: 'rephrased',
  heldOn: '2026-04-02',
  speakers: { interviewer: null, 'cliënt 2': 'client', tolk: null },
  text: `FICTIEF. Geschreven voor het voorbeeld van Draagkracht; geen van deze mensen of gesprekken bestaat.
interviewer: We hebben vandaag een tolk. U kiest zelf wanneer u Nederlands spreekt en wanneer niet. Is dat goed?
cliënt 2: Ja. Ik begin Nederlands. Als moeilijk, dan hij. Ik leer twee jaar nu. In de les ik praat veel. In het OCMW ik praat klein.
interviewer: Klein, hoe bedoelt u dat?
cliënt 2: Weinig. Voorzichtig. Want ik denk: een fout woord, en misschien een fout papier. In de les een fout woord is lachen. Hier niet lachen.
interviewer: Wilt u vertellen hoe u in het OCMW gekomen bent? Dat mag ook met de tolk.
tolk: Ik vertaal vanaf hier. Mevrouw spreekt in de ik-vorm, en ik ook.
cliënt 2: Wij kwamen uit de opvang, het LOI, een huis met vier gezinnen. Toen we onze papieren kregen, moesten we in twee maanden een woning vinden. Ik was lerares wiskunde, negentien jaar. Ik weet wat een deadline is. Maar ik had nog nooit in mijn leven gebeld naar iemand die ophangt als hij mijn naam hoort.
interviewer: Wat deed het OCMW?
cliënt 2: Er was een jongeman, hij zat naast mij en belde mee. Hij zette de telefoon op luid zodat ik het ook hoorde. Hij zei niet: ik regel dat voor u. Hij zei: ik bel, u luistert, en de volgende belt u en ik luister. De zesde keer belde ik. Ik heb toen mijn eigen naam gespeld zoals aan een klas. Die woning hebben we.
interviewer: Dat moet u deugd gedaan hebben.
cliënt 2: Ja. Hij heeft mij niet geholpen als een zieke. Hij heeft mij geholpen als een collega die nieuw is op school. Daarna is hij vertrokken, naar een andere stad. Ik heb een kaart geschreven en die is teruggekomen.
interviewer: En daarna?
cliënt 2: Daarna kwam een mevrouw, en na haar nog iemand. Zij waren vriendelijk. Maar elke keer begint het weer bij nul. Elke keer vragen ze hoe ik hier gekomen ben, de hele weg, de boot. Ik begrijp dat het in de computer moet. Maar dat verhaal is geen adres. Ik heb de laatste keer gezegd: het staat er al, lees het, alstublieft.
interviewer: Is er altijd een tolk?
cliënt 2: Voor de grote gesprekken. Dat is goed geregeld, zij vragen mij welke taal en of het een man of een vrouw moet zijn. Maar de tolk moet twee weken vooraf gevraagd worden. Mijn problemen weten dat niet. Toen de gas werd afgesloten, kwam ik zonder afspraak. Mijn zoon van elf heeft vertaald. Ik heb toen moeten zeggen, langs zijn mond, dat wij geen geld hadden. Hij heeft een maand lang geen koek gevraagd. Daar ben ik niet boos om, maar ik wil dat iemand het weet.
interviewer: Dank u dat u dat vertelt.
cliënt 2: Ik zeg zelf nu. Kind is kind. Niet tolk.
interviewer: Dat is heel duidelijk. En de brieven?
cliënt 2: Brieven nu beter! Er is groep, mensen lezen brief, mensen zeggen: dit woord weg. Ik zit in die groep. Ik en een man van hier, een Vlaming, hij kan niet goed lezen. Wij twee zijn beste. (lacht) Als wij begrijpen, dan iedereen begrijpt.
interviewer: Hoe bent u in die groep gekomen?
tolk: Mevrouw vraagt of ze dat langs mij mag vertellen, het is een lang verhaal.
cliënt 2: Er is een vrouw aan het onthaal die vroeger zelf in armoede leefde, zij zegt dat gewoon. Zij zag mij met mijn brief in de gang, ik had met potlood onderstreept wat ik niet verstond. Bijna alles. Zij zei: met dat potlood kunnen wij iets doen. Zij vroeg mij niet wat ik nodig had. Zij vroeg wat ik kon. Voor het eerst in dit land heb ik gezegd dat ik een leraar ben. Nu geef ik op donderdag rekenles aan drie jongens uit het gebouw. Hun moeders brengen eten. Dat is geen loon, maar het is ook geen liefdadigheid.
interviewer: Staat dat in uw plan?
cliënt 2: Nee. In mijn plan staat: Nederlands tot niveau twee, en poetsen. Zij zeggen dat mijn diploma lang duurt. Ik heb gevraagd: kan ik niet assistent zijn in een school, met kinderen? De mevrouw vond het mooi, maar er is een lijst van beroepen waar ze tekort hebben en dat staat er niet op. Het is geen slechte mens die nee zegt. Het is een lijst.
interviewer: En als u het daar niet mee eens bent?
cliënt 2: Dan moet ik tekenen. Ik teken. Als ik niet teken, is er geen leefloon. Men zegt: het is een contract. In mijn taal is een contract iets met twee die nee mogen zeggen.
interviewer: Heeft iemand dat met u besproken?
cliënt 2: De laatste mevrouw, ja. Ik heb het haar gezegd van het contract, en zij werd rood. Zij zei: u hebt gelijk dat het niet gelijk is. Dat vond ik goed. Er veranderde niets in het papier, maar zij zei de waarheid. En zij heeft een uitzondering gevraagd, en die kan zij zelf niet geven. Ik wacht nog.
interviewer: Wat verstaan ze hier niet van u?
cliënt 2: Dat ik nee zeg tegen voedselpakketten. In het dossier staat dat wij hulp weigeren. Maar bij ons geeft wie gekregen heeft, terug. Ik kan niets teruggeven op een parking met een nummer in mijn hand. In de kookgroep neem ik wel eten mee naar huis, want daar heb ik gekookt. Dat is voor mij een groot verschil. Voor het formulier is dat hetzelfde eten.
interviewer: Wie staat er rond u?
cliënt 2: De moeders uit het gebouw. De juf van mijn dochter. Een man van de fietslessen die nu gewoon komt eten. En bij het OCMW de groep. In de groep kent men mijn naam. Aan het loket kent men mijn nummer, dat zijn zes cijfers, ik ken het uit mijn hoofd, ik ben van wiskunde. Het is deelbaar door drie. (lacht)
interviewer: Werken de diensten samen, voor u?
cliënt 2: Er was een keer een ronde tafel: school, OCMW, de huisdokter, ik. Met tolk. De dokter zei dat mijn slapen slecht was, en de mevrouw van het OCMW had altijd gedacht dat ik te laat kwam omdat ik niet gemotiveerd was. Toen keken ze mij allebei aan. Men heeft mijn uur verzet naar de namiddag. Daar was geen medicijn voor nodig.
interviewer: Als u iets aan de stad mocht zeggen?
cliënt 2: Ik zeg zelf. Eén: tolk snel. Niet twee week. Twee: niet altijd nieuwe mens. Drie: vraag wat ik kan. Ik kan veel.`,
  coded: `
In het OCMW ik praat klein.
  AB= T17 - org org
een fout woord, en misschien een fout papier. … Hier niet lachen.
  AB= KL8.s1 - org ind
  A   KL3.gev - org ind
  B   T17 - org org
Maar ik had nog nooit in mijn leven gebeld … mijn naam hoort.
  AB= KL4.uit - . wider
  B   KL5.om2 - . wider
Er was een jongeman … dat voor u.
  AB= KL3.vak + ind ind
Hij zei: ik bel, u luistert … Die woning hebben we.
  AB= KL2.p3a + ind ind
  A=  KL1.mech1 + ind ind
  B   KL2.eigen + ind ind
Hij heeft mij niet geholpen als een zieke. … nieuw is op school.
  AB= KL2.p2b + ind ind
  B   KL3.rel + ind ind
Daarna is hij vertrokken, naar een andere stad. … teruggekomen.
  AB= T14 - org ind
  A   KL3.nabij - org ind
Maar elke keer begint het weer bij nul.
  AB= T14 - org org
Elke keer vragen ze hoe ik hier gekomen ben … lees het, alstublieft.
  A=  KL5.om2 - org org
  B=  KL5.om2 - org ind
  A=  T05 - org org
  B   KL4.kwe - org org
zij vragen mij welke taal en of het een man of een vrouw moet zijn.
  AB= T17 + org org
Maar de tolk moet twee weken vooraf gevraagd worden. … zonder afspraak.
  AB= T17 - org org
  B   T02 - org org
Mijn zoon van elf heeft vertaald. … geen koek gevraagd.
  A=  T17 - org ind
  A=  KL5.om2 - org ind
Mijn zoon van elf heeft vertaald.
  B   T17 - org ind
Kind is kind. Niet tolk.
  A=  T17 - org ind
  B   KL5.geh - . ind
Brieven nu beter! … dit woord weg.
  AB= KL9.groep + org org
  B=  KL1.mech3 + org org
Wij twee zijn beste. … dan iedereen begrijpt.
  AB= KL2.p1 + both ind
  A   KL5.om1 + org ind
Er is een vrouw aan het onthaal … wij iets doen.
  B=  KL10.tao + org org
  B   T06 + org org
Er is een vrouw aan het onthaal … zij zegt dat gewoon.
  A   KL10.tao + org org
Zij vroeg mij niet wat ik nodig had. … dat ik een leraar ben.
  AB= KL2.p1 + ind ind
  A=  KL4.rol + ind ind
Nu geef ik op donderdag rekenles … geen liefdadigheid.
  AB= KL5.om4 + ind wider
  B   KL2.p2c + ind wider
In mijn plan staat: Nederlands tot niveau twee, en poetsen.
  AB= KL4.drijf - org org
  A   T03 - org org
Ik heb gevraagd: kan ik niet assistent zijn … Het is een lijst.
  AB= T02 - org org
  B=  KL4.drijf - org org
  A=  T19 - org wider
Dan moet ik tekenen. Ik teken. Als ik niet teken, is er geen leefloon.
  AB= T03 - org org
In mijn taal is een contract iets met twee die nee mogen zeggen.
  AB= T03 - org org
  A=  KL2.p2b - org org
  B   KL8.s1 - org org
Ik heb het haar gezegd van het contract … zei de waarheid.
  AB= KL8.dial + ind ind
En zij heeft een uitzondering gevraagd, en die kan zij zelf niet geven.
  B=  T08 - org org
  A   T02 - org org
  A   KL3.bel + ind ind
In het dossier staat dat wij hulp weigeren. … nummer in mijn hand.
  AB= KL4.kad - org org
  B=  KL4.wed - org org
In de kookgroep neem ik wel eten mee naar huis … een groot verschil.
  AB= KL9.groep + org org
  A=  KL5.om4 + org ind
De moeders uit het gebouw. … komt eten.
  AB= KL5.om3 + . wider
  B   KL10.steunf + . wider
In de groep kent men mijn naam. … mijn nummer
  AB= KL3.ris2 - org org
  A   KL9.ontm + org org
Er was een keer een ronde tafel … Met tolk.
  AB= KL10.lco + org between
  B   KL10.naad + org between
De dokter zei dat mijn slapen slecht was … naar de namiddag.
  A=  KL5.ctx + org between
  A   KL7.rit + org between
  B   T15 + org between
De dokter zei dat mijn slapen slecht was … niet gemotiveerd was.
  B   KL5.ctx + org between
Eén: tolk snel. Niet twee week.
  AB= T17 - org org
Twee: niet altijd nieuwe mens.
  AB= T14 - org org
Drie: vraag wat ik kan. Ik kan veel.
  AB= KL2.p1 . org ind
  B   KL7.b4 . org ind
`,
}
