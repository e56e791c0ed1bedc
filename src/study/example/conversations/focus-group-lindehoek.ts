import type { ExampleConversation } from './example-conversation.ts'

export const focusGroupLindehoek: ExampleConversation = {
  title: 'Focusgroep 1: vijf cliënten aan een lange tafel',
  kind: 'focus-group',
  centre: 'Lindehoek',
  consent: 'verbatim',
  heldOn: '2026-04-16',
  speakers: {
    interviewer: null,
    'cliënt 3': 'client',
    'cliënt 4': 'client',
    'cliënt 5': 'client',
    'cliënt 6': 'client',
    'cliënt 7': 'client',
  },
  text: `FICTIEF. Geschreven voor het voorbeeld van Draagkracht; geen van deze mensen of gesprekken bestaat.
interviewer: Welkom allemaal. U kent elkaar nu bij een nummer en zo blijft het op papier. Wie wil beginnen met een keer dat het goed ging?
cliënt 3: Goed ging... (lacht) Moogt ge ook beginnen met een keer dat het niet slecht ging?
cliënt 4: Ik heb een goeie. Bij mij was de verwarming stuk in januari. Ik belde, en die assistent zei: ik heb geen tijd, maar ik kom. Ze is na haar uren gekomen, met een elektrisch vuurtje uit haar eigen garage. Dat mag niet, zei ze, dus ge hebt dat gevonden.
cliënt 5: Ja, maar dat is toch niet normaal? Dat die mens haar eigen vuurtje moet geven?
cliënt 4: Ik zeg niet dat het normaal is. Ik zeg dat het warm was.
cliënt 6: Dat is hier het hele verhaal. De mensen zijn goed. Maar er zijn er te weinig, en die er zijn, die lopen op hun tandvlees. De mijne heeft vorige week in het gesprek geweend. Ik heb haar een zakdoek gegeven. Dat was raar, ik zat daar voor mijn elektriciteit.
cliënt 7: Zit gij ook bij haar? Ik had die ook. Nu heb ik niemand, al vijf weken. Ze zeggen: uw dossier is in overdracht. Ik vraag dan: en ik? Ben ik ook in overdracht?
interviewer: Wat betekent dat voor u, in overdracht?
cliënt 7: Dat ik wacht. Ik had in februari mijn eerste gesprek gevraagd en dat was achtendertig dagen later. Ondertussen slaapt ge ergens. Ik ga niet zeggen waar.
cliënt 3: En ge moet in de voormiddag komen. Alleen in de voormiddag. Ik heb een interim in de vroege, van vier tot twaalf. Dus ik moet kiezen tussen mijn werk en mijn steun. En dan staat er in mijn contract dat ik 'werkbereidheid' moet tonen. Ik toon ze! Daarom kan ik niet komen!
cliënt 5: (lacht) Ge moet uw assistent meenemen naar de fabriek.
cliënt 3: Ze zou daar kunnen beginnen, ze verdient er meer.
interviewer: Wordt u gehoord, als u iets zegt?
cliënt 6: Ja en nee. Ze luisteren wel. Maar iedere keer is het iemand anders die luistert. Ik heb mijn verhaal al zo dikwijls verteld dat het niet meer van mij is. De laatste keer ben ik begonnen met het einde. Dat was sneller.
cliënt 4: Bij mij zei de nieuwe: ik ga niet uw hele dossier lezen, vertel gij maar wat ik moet weten. Dat vond ik eigenlijk goed. Dan begin ik eens opnieuw, zonder al dat van vroeger.
cliënt 6: Ja, zo kunt ge het ook zien. Ik zou dat niet willen. Ik wil dat ze weten dat mijn dochter gestorven is zonder dat ik het moet zeggen.
cliënt 7: Allebei zou moeten kunnen. Dat ze u vragen: wat moet ik weten, en wat moet ik niet vragen.
interviewer: Dat is een sterke zin. Beslist u mee?
cliënt 5: Over wat? Ik heb een blad gekregen en een stylo. Ik vroeg: mag ik dat meenemen om te lezen? En dat mocht, maar dan was het te laat voor de vergadering van die week. Dus teken ik. Dan hebt ge een keuze gehad, op papier.
cliënt 3: Ik heb een keer een schorsing gehad van een maand. Omdat ik niet op een afspraak was. De brief van die afspraak was naar mijn oud adres gestuurd. Ze wisten mijn nieuw adres wel, want daar is de brief van de schorsing naartoe gekomen.
interviewer: Hebt u dat kunnen aanvechten?
cliënt 3: Ik wist niet dat dat bestond. Nu wel, van hem daar. (wijst naar cliënt 5) Te laat.
cliënt 5: Ik heb het zelf moeten opzoeken in de bibliotheek. Ik kopieer dat nu voor iedereen, ik heb er altijd vijf bij mij. Wil er iemand één?
cliënt 7: Ja, geef mij er één.
interviewer: U helpt elkaar, zie ik.
cliënt 5: Wie moet het anders doen? In de wachtzaal legt de een het uit aan de ander. Ge leert daar meer dan binnen. Wij zouden eigenlijk een tafel moeten hebben met koffie, en dan mag de assistent bij ons aanschuiven in plaats van omgekeerd.
cliënt 4: Vroeger was er iets op vrijdag, een babbelcafé. Dat is gestopt toen die vrouw vertrok die het deed. Met haar is de koffiekan ook vertrokken, het was haar eigen koffiekan.
cliënt 6: Dat bedoel ik. Alles hangt aan iemand. En als die iemand weg is, is het weg.
interviewer: Zijn er andere plekken waar u terecht kunt?
cliënt 7: De kerk, nee, ik bedoel de zaal achter de kerk. Daar doen vrijwilligers kleding. Die vragen niets. Soms is niets vragen ook een antwoord.
cliënt 4: Ik ga naar de volkstuin. Daar ben ik voorzitter van de kraan. (lacht) Ja, ik heb de sleutel van het water. Er zijn mensen die mij daar aanspreken met voorzitter. Bij het OCMW ben ik een alleenstaande man boven de vijftig zonder attest.
cliënt 3: Voorzitter van de kraan, dat moet ge op uw cv zetten.
cliënt 4: Dat staat erop! De consulent heeft het geschrapt.
interviewer: Hoe gaat het met uw gezondheid, weten ze dat daar? U hoeft daar niet op te antwoorden.
cliënt 6: Ze weten dat ik pillen neem, want dat staat op de factuur. Ze hebben nooit gevraagd waarom. En ik zeg u: ik ben niet ziek, ik ben moe. Ik ben moe van drie jaar brieven. Als ge de brieven weghaalt, slaap ik. Maar er is geen hokje voor brieven. Er is wel een hokje voor depressie.
cliënt 5: Mijn dokter wilde met het OCMW bellen voor mij. Die heeft een half uur in de wacht gezeten met muziek. Hij zei: nu begrijp ik uw bloeddruk.
interviewer: Is er iets waar u macht voelt, van hen of van uzelf?
cliënt 7: Van hen altijd. De mijne zei wel: ik vind het ook niet juist, maar ik moet. Dat hielp. Niet voor mijn geld maar voor mijn kop.
cliënt 3: Bij mij niet, bij mij zeiden ze: dat is de procedure. Tegen een procedure kunt ge niet kwaad zijn, die heeft geen gezicht. Dus zijt ge kwaad op uzelf.
cliënt 6: Of op uw kinderen. Dat is eerlijk gezegd.
interviewer: Als u morgen de baas was van het OCMW?
cliënt 5: Open in de namiddag. Eén dag, om te beginnen.
cliënt 7: Dat ge iemand houdt. Desnoods een slechte, maar dezelfde.
cliënt 4: Een mens van ons in huis. Die het meegemaakt heeft. In [stad] hebben ze dat, ze zit aan het onthaal en ze noemen haar bij haar voornaam.
cliënt 6: Dat ze met de dokter praten en met de school, en dan met mij, en dan niet over mij. En dat er iemand voor die assistenten zorgt. Ik meen dat. Als zij stuk zijn, dan wie?
cliënt 3: Dat ik naar mijn werk mag gaan. Schrijf dat maar op. Cliënt 3 wil naar zijn werk.`,
  coded: `
Ze is na haar uren gekomen … dus ge hebt dat gevonden.
  AB= E2 + ind ind
  B   KL6.red + ind ind
Dat die mens haar eigen vuurtje moet geven?
  AB= T13 - org org
  A   KL9.rand - org org
De mensen zijn goed. Maar er zijn er te weinig … tandvlees.
  A=  T14 - org org
  A=  KL9.zorg - org org
Dat is hier het hele verhaal. … een zakdoek gegeven.
  B   T14 - org org
De mijne heeft vorige week in het gesprek geweend. … een zakdoek gegeven.
  A   KL3.mens . ind ind
  B=  KL9.zorg - org ind
Nu heb ik niemand, al vijf weken. … Ben ik ook in overdracht?
  AB= T14 - org org
  B   KL3.ris2 - org org
Ik had in februari mijn eerste gesprek gevraagd … achtendertig dagen later.
  AB= T06 - org org
Alleen in de voormiddag. … mijn steun.
  AB= T06 - org org
  B   KL7.rit - org org
En dan staat er in mijn contract dat ik 'werkbereidheid' … Daarom kan ik niet komen!
  AB= T03 - org org
Maar iedere keer is het iemand anders die luistert. … niet meer van mij is.
  AB= T14 - org ind
  A=  KL5.om2 - org ind
ik ga niet uw hele dossier lezen … al dat van vroeger.
  AB= KL5.groei + ind ind
  B   KL7.b1 + ind ind
Ik wil dat ze weten dat mijn dochter … moet zeggen.
  AB= KL4.kwe - . ind
Dat ze u vragen: wat moet ik weten, en wat moet ik niet vragen.
  A=  KL7.rit . ind ind
  B=  KL4.kwe . ind ind
Ik vroeg: mag ik dat meenemen om te lezen? … op papier.
  AB= T02 - org org
  A=  KL2.eigen - org org
  B   T07 - org org
Ik heb een keer een schorsing gehad … naartoe gekomen.
  AB= T03 - org org
  B   KL3.ris2 - org org
  A   T02 - org org
Ik wist niet dat dat bestond.
  AB= KL3.gids - org ind
Ik heb het zelf moeten opzoeken in de bibliotheek. … Wil er iemand één?
  AB= KL1.mech2 + ind wider
  A   KL2.p1 + ind ind
  B   KL5.om4 + ind wider
In de wachtzaal legt de een het uit aan de ander. … dan binnen.
  AB= KL9.steun . ind wider
  B   T06 . ind org
Wij zouden eigenlijk een tafel moeten hebben … in plaats van omgekeerd.
  AB= KL9.ontm . org org
  A   KL2.p2b . org org
Dat is gestopt toen die vrouw vertrok die het deed. … is het weg.
  A   KL9.ontm - ind org
Dat is gestopt toen die vrouw vertrok die het deed. … eigen koffiekan.
  B=  KL9.ontm - ind org
  B=  T14 - ind org
Alles hangt aan iemand. … is het weg.
  AB= PZ.i.via - ind org
  A   T14 - org org
Daar doen vrijwilligers kleding. … een antwoord.
  AB= KL10.vrij + . wider
  B   KL7.b3 + . wider
Daar ben ik voorzitter van de kraan. … aanspreken met voorzitter.
  AB= KL5.om1 + . wider
  B   KL4.rol + . wider
Bij het OCMW ben ik een alleenstaande man … zonder attest.
  AB= KL4.rol - org org
  A=  KL2.p1 - org org
Dat staat erop! De consulent heeft het geschrapt.
  AB= KL2.p1 - ind ind
  B   E1 - ind ind
Ze hebben nooit gevraagd waarom. … drie jaar brieven.
  B=  KL5.ctx - org ind
  A   KL4.kad - org ind
Ze weten dat ik pillen neem … drie jaar brieven.
  A   KL5.ctx - org ind
Maar er is geen hokje voor brieven. Er is wel een hokje voor depressie.
  AB= KL5.schuld - org org
  B   T04 - org org
Mijn dokter wilde met het OCMW bellen … uw bloeddruk.
  AB= T15 - org between
  A   T06 - org org
De mijne zei wel: ik vind het ook niet juist … voor mijn kop.
  AB= KL8.dial + ind ind
Tegen een procedure kunt ge niet kwaad zijn … kwaad op uzelf.
  AB= T02 - org org
  A=  KL3.ris2 - org org
  B   KL5.schuld - org ind
Open in de namiddag. Eén dag, om te beginnen.
  AB= T06 . org org
Dat ge iemand houdt. Desnoods een slechte, maar dezelfde.
  AB= T14 . org org
  B   KL3.nabij . org ind
Een mens van ons in huis. … bij haar voornaam.
  A=  KL10.tao . org org
Een mens van ons in huis. Die het meegemaakt heeft.
  B   KL10.tao . org org
Dat ze met de dokter praten … niet over mij.
  AB= KL10.naad . org between
  A=  KL7.mede . org between
En dat er iemand voor die assistenten zorgt. … dan wie?
  AB= KL9.zorg . org org
  A   KL4.wed . ind org
`,
}
