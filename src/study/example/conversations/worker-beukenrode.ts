import type { ExampleConversation } from './example-conversation.ts'

export const workerBeukenrode: ExampleConversation = {
  title: 'Gesprek 2: een werker in het eerste jaar',
  kind: 'interview',
  centre: 'Beukenrode',
  consent: 'verbatim',
  heldOn: '2026-03-17',
  speakers: { interviewer: null, 'werker 2': 'worker' },
  text: `FICTIEF. Geschreven voor het voorbeeld van Draagkracht; geen van deze mensen of gesprekken bestaat.
interviewer: U bent hier nog niet zo lang?
werker 2: Negen maanden. En ik ben al de op één na oudste van mijn eiland. (lacht) Niet in jaren, in dienst. Van de acht bureaus zijn er vijf van mensen die na mij gekomen zijn. Ik leg dingen uit waarvan ik zelf nog niet zeker ben of ze kloppen.
interviewer: Hoe was uw eerste week?
werker 2: Heel goed eigenlijk. Ik kreeg een map met de visie, en niet zomaar een map: er zat een stappenplan in en een lijst van wie waarvoor vrijgesteld wordt. En de coach heeft de eerste dag een uur met mij gewandeld, langs de plekken waar onze mensen komen: de wasserij, het plein, de refter van de vereniging. Ik had nog nooit een werkgever gehad die zei: begin maar met kijken.
interviewer: Wat doet die coach?
werker 2: Die is er voor ons, niet voor de cijfers. Om de twee weken een uur, en dat wordt niet afgezegd, dat is heilig. Ik heb daar leren zeggen dat ik iets niet weet. Ik had een man die altijd te laat kwam en ik was daar zo kwaad om. Zij vroeg: wat kost het hem om op tijd te komen? Ik wist dat niet. Hij bleek eerst zijn moeder te wassen en dan veertig minuten te stappen, omdat de bus te duur is.
interviewer: Wat hebt u dan gedaan?
werker 2: Zijn uur verzet. (lacht) Zo simpel. En gevraagd of hij het goed vond dat we de thuisverpleging betrokken. Dat wilde hij niet, dat is zijn moeder en dat doet hij. Dat is zijn fierheid. Dan hebben we dat zo gelaten. Ik heb wel in het plan gezet dat hij mantelzorger is, zodat niemand hem nog 'niet beschikbaar' noemt.
interviewer: Had u daar ruimte voor?
werker 2: Ja. Wij mogen tot vierhonderd euro zelf beslissen, en van afspraken moeten wij geen verantwoording geven. Ik hoor van studiegenoten in andere OCMW's dat dat luxe is. Met zeventig dossiers is het ook nog net menselijk. Nu goed, zeventig op papier. Ik heb er sinds januari veertien bij van een bureau dat leegstaat, en dat heet dan 'tijdelijk'.
interviewer: Veel vertrek dus?
werker 2: Bijna één op de vijf, vorig jaar. Het raarste is: ze vertrekken niet omdat het hier slecht is. Ze vertrekken omdat ze hier goed opgeleid zijn. Een andere stad biedt een vast contract en weg zijn ze. En de cliënt krijgt een nieuwe. Er is een mevrouw die bij onze eerste ontmoeting haar hele verhaal op papier had staan, in een plastic hoesje. Ze zei: lees dat maar, ik vertel het niet meer, gij zijt nummer vijf.
interviewer: Wat deed u?
werker 2: Ik heb gezegd: dan lees ik het, en ge moet mij niets vertellen wat ge niet wilt. En ik heb gevraagd of ik iets mocht vertellen over mezelf, want dat leek mij eerlijk. Dat mijn ma ook ooit aan zo een loket gezeten heeft. Ik weet niet of dat mag. De helft van mijn collega's vindt dat ge uw eigen verhaal thuis moet laten. Maar er ging wel iets open.
interviewer: Bespreken jullie zulke verschillen in het team?
werker 2: Ja, dat is hier echt goed. Op de teamdag hebben we het een hele namiddag gehad over afstand en nabijheid. Er is zelfs ruzie over gemaakt, op een propere manier. We zijn er niet uit, maar ik weet nu waarom mijn collega haar deur openlaat en de andere niet. Nieuw volk mag daar evenveel zeggen als wie al twintig jaar hier zit.
interviewer: Het huis staat bekend om het groepswerk.
werker 2: Met reden. Er is een dienst voor, met geld. De kookgroep, het praatcafé, de fietslessen, en de werkgroep brieven: cliënten die onze brieven herschrijven. Die hebben mijn eerste brief teruggestuurd met 'wat bedoelt u hier eigenlijk' in het rood. Er werken twee ervaringsdeskundigen in huis, samen anderhalve job. De ene zit mee aan het onthaal. Zij hoort in drie zinnen wat ik na drie gesprekken nog niet gehoord heb.
interviewer: En de vereniging?
werker 2: Die zit met twee mensen in de adviesraad. Dat is niet voor de show, ze hebben vorig jaar de regel over de vakantietoelage doen veranderen. Wij hadden dat als werkers ook al gezegd, twee keer zelfs, maar als zij het zeggen luistert de schepen. Dat wringt, maar eigenlijk is het juist: het gaat over hen.
interviewer: Wat houdt u tegen?
werker 2: De computer. Wij hebben vier programma's die niet met elkaar praten. Als iemand verhuist, pas ik dat adres op vier plaatsen aan. Een gesprek van een uur is veertig minuten tikken. Er zit een verplicht veld in 'mate van zelfredzaamheid', van één tot vijf, en ge kunt niet bewaren zonder iets te kiezen. Ik kies altijd drie. Ik heb ondertussen zeventig mensen die allemaal een drie zijn.
interviewer: Weten ze dat?
werker 2: De coach weet het. Zij kiest vier. (lacht) Maar ik vind dat wel erg, als ge erover nadenkt. Want daar maken ze dan een grafiek van voor het managementteam.
interviewer: Hoe gaat het met samenwerken?
werker 2: Te veel en te weinig. We hebben elf overeenkomsten, ik heb ze moeten lezen. Maar als ik de arts van het wijkgezondheidscentrum iets wil vragen, dan begint het: mag ik dat zeggen, heb ik een handtekening, valt dat onder gedeeld beroepsgeheim. Ik heb in een overleg eens gezeten met zes hulpverleners die allemaal over dezelfde jongen praatten zonder zijn naam te noemen, en hij zat erbij. Hij zei: ge moogt gerust [naam] zeggen, zo heet ik.
interviewer: Goed gezegd.
werker 2: Dat was het begin van een goed overleg, ja. Sindsdien begin ik altijd met: van wie is dit gesprek? En dan wijs ik naar de persoon. Wij doen veel van die overleggen, bijna negentig per jaar. In negen van de tien zit de cliënt mee aan tafel. Maar aan tafel zitten is nog niet hetzelfde als iets te zeggen hebben. Soms is alles al geregeld in een mailtje van de dag ervoor.
interviewer: Kent u de mensen buiten hun dossier, hun buurt?
werker 2: Te weinig. Ik ben niet van hier. Het straathoekwerk kent ze wel. Ik ben een avond meegegaan en ik heb mijn eigen cliënten gezien zoals ze zijn als ze niet moeten bewijzen dat ze arm zijn. Eentje gaf daar leiding aan twintig gasten op een voetbalpleintje. Bij mij zegt die geen woord.
interviewer: Wat gebeurt er met wat u zo leert?
werker 2: Dat gaat naar 'signalen', een formulier. Van de negen signalen vorig jaar hebben er drie iets opgeleverd, dat hangt uit in de gang. Ik vind dat goed, dat ze ook tonen wat niet gelukt is. Maar over de huurprijzen kan de stad alleen ook niet veel, dat zit in Brussel.
interviewer: Voelt u zich sterk in dit werk?
werker 2: Sterker dan negen maanden geleden. Ik heb een vorming gehad en die coach. Maar als mijn buur vertrekt en ik krijg er weer veertien bij, dan weet ik het niet. Ge kunt de mooiste visie van Vlaanderen hebben, er moet iemand op de stoel zitten.`,
  coded: `
Van de acht bureaus zijn er vijf … of ze kloppen.
  AB= T14 - org team
  B=  T20 - ind ind
Ik kreeg een map met de visie … vrijgesteld wordt.
  AB= KL9.plan + org org
  A   T12 + org org
En de coach heeft de eerste dag … begin maar met kijken.
  AB= KL9.self + org org
  B   KL4.open + org ind
Die is er voor ons, niet voor de cijfers. … dat is heilig.
  AB= T11 + org org
  A=  KL9.zorg + org org
Ik heb daar leren zeggen dat ik iets niet weet.
  B=  T20 + both ind
  A   T11 + both ind
Zij vroeg: wat kost het hem … te duur is.
  AB= KL4.kad + both ind
  B   KL5.ctx + both ind
Zijn uur verzet. (lacht) Zo simpel.
  AB= KL7.rit + ind ind
Dat wilde hij niet … Dan hebben we dat zo gelaten.
  AB= KL4.rol + ind ind
  A   KL2.eigen + ind ind
Ik heb wel in het plan gezet dat hij mantelzorger is … noemt.
  AB= E1 + ind ind
  B   KL5.om1 + ind ind
Wij mogen tot vierhonderd euro zelf beslissen … dat luxe is.
  AB= T08 + org org
Met zeventig dossiers is het ook nog net menselijk.
  A=  T01 + org org
  B   T01 + org ind
Ik heb er sinds januari veertien bij … 'tijdelijk'.
  AB= T14 - org org
  A=  T01 - org ind
Ze vertrekken omdat ze hier goed opgeleid zijn. … weg zijn ze.
  AB= T14 - org wider
  B   PZ.i.via - org org
Ze zei: lees dat maar … nummer vijf.
  B=  T14 - org ind
  A=  KL3.nabij - org ind
  B   KL5.om2 - org ind
En de cliënt krijgt een nieuwe. … nummer vijf.
  A   T14 - org ind
En ik heb gevraagd of ik iets mocht vertellen over mezelf … gezeten heeft.
  AB= KL3.mens + ind ind
De helft van mijn collega's vindt … thuis moet laten.
  AB= KL8.s2 . both team
Op de teamdag hebben we het … de andere niet.
  A=  PZ.i.ide + org team
  A   KL8.s2 + org team
Op de teamdag hebben we het … hier zit.
  B   PZ.i.ide + org team
Nieuw volk mag daar evenveel zeggen … hier zit.
  A=  PZ.i.ors + org team
  B   T18 + org team
Er is een dienst voor, met geld.
  AB= T13 + org org
De kookgroep, het praatcafé … in het rood.
  AB= KL9.groep + org org
  B   KL1.mech3 + org org
Die hebben mijn eerste brief teruggestuurd … in het rood.
  A=  KL4.wed + org ind
Er werken twee ervaringsdeskundigen in huis … nog niet gehoord heb.
  AB= KL10.tao + org org
Die zit met twee mensen in de adviesraad. … doen veranderen.
  A=  KL10.vwan + org wider
  A=  PZ.e.pol + org wider
  B   KL10.bel2 + org wider
Die zit met twee mensen in de adviesraad.
  B   KL10.vwan + org wider
Wij hadden dat als werkers ook al gezegd … luistert de schepen.
  B   PZ.e.inf - org org
  A=  PZ.i.col . org org
Wij hebben vier programma's … veertig minuten tikken.
  AB= T05 - org org
  A   T04 - org org
  B=  T04 - org ind
Er zit een verplicht veld in 'mate van zelfredzaamheid' … een drie zijn.
  AB= T05 - org org
  A=  E2 . ind ind
  B   T04 - org org
Want daar maken ze dan een grafiek van voor het managementteam.
  A   T09 - org org
We hebben elf overeenkomsten, ik heb ze moeten lezen.
  AB= T15 . org between
dan begint het: mag ik dat zeggen … gedeeld beroepsgeheim.
  AB= T16 - org between
Ik heb in een overleg eens gezeten … zo heet ik.
  AB= KL7.mede - org between
  B   T16 - org between
Sindsdien begin ik altijd met: van wie is dit gesprek?
  AB= KL2.p5 + ind between
  A   KL7.mede + ind between
In negen van de tien zit de cliënt mee aan tafel.
  AB= KL10.lco + org between
Maar aan tafel zitten is nog niet … van de dag ervoor.
  AB= KL10.lco - org between
  A   KL8.s5 - org between
Ik ben niet van hier. Het straathoekwerk kent ze wel.
  AB= KL10.straat + org between
Ik ben een avond meegegaan … geen woord.
  AB= KL4.veer + ind wider
  B   KL2.p1 + ind wider
Van de negen signalen vorig jaar … wat niet gelukt is.
  AB= PZ.e.inf + org wider
  A   PZ.e.pol + org wider
Maar over de huurprijzen … dat zit in Brussel.
  AB= T19 - . wider
Sterker dan negen maanden geleden. … die coach.
  AB= KL9.sterk + both ind
  B   T11 + both ind
Ge kunt de mooiste visie van Vlaanderen hebben … op de stoel zitten.
  AB= T14 - org org
  B=  T12 - org org
`,
}
