import type { Text } from './text.ts'

interface ProblemEntry {
  readonly status: number
  readonly text: Text
}

const entry = (status: number, nl: string, en: string, fr: string): ProblemEntry => ({
  status,
  text: { nl, en, fr },
})

/** The catalogue: one line for each thing that can go wrong in a way a person should hear about. */
export const problems = {
  // who is asking
  'not-signed-in': entry(
    401,
    'U bent niet (meer) aangemeld. Meld u aan en probeer opnieuw.',
    'You are not signed in (any more). Sign in and try again.',
    "Vous n'êtes pas (ou plus) connecté. Connectez-vous et réessayez.",
  ),
  'not-allowed': entry(
    403,
    'U hebt hiervoor geen toegang. Vraag toegang aan wie het onderzoek beheert.',
    'You have no access to this. Ask the person who manages the study.',
    "Vous n'avez pas accès à ceci. Demandez l'accès à la personne qui gère l'étude.",
  ),
  'sign-in-failed': entry(
    401,
    'Deze naam en dit wachtwoord horen niet bij elkaar. Kijk beide na en probeer opnieuw.',
    'This name and password do not go together. Check both and try again.',
    'Ce nom et ce mot de passe ne vont pas ensemble. Vérifiez les deux et réessayez.',
  ),
  'current-password-wrong': entry(
    400,
    'Uw wachtwoord van nu klopt niet. Er is niets gewijzigd. Kijk het na en probeer opnieuw.',
    'Your present password is not right. Nothing was changed. Check it and try again.',
    "Votre mot de passe actuel n'est pas correct. Rien n'a été modifié. Vérifiez-le et réessayez.",
  ),
  'too-many-attempts': entry(
    429,
    'Er waren te veel pogingen. Wacht {seconds} seconden en probeer dan opnieuw.',
    'There were too many attempts. Wait {seconds} seconds and try again.',
    'Il y a eu trop de tentatives. Attendez {seconds} secondes et réessayez.',
  ),
  'set-up-link-invalid': entry(
    403,
    'Deze link om te beginnen is al gebruikt of is niet juist. De juiste staat in het venster waar Draagkracht gestart is.',
    'This set-up link was used already or is not right. The right one stands in the window in which Draagkracht was started.',
    "Ce lien de démarrage a déjà été utilisé ou n'est pas correct. Le bon se trouve dans la fenêtre où Draagkracht a été lancé.",
  ),
  'invitation-invalid': entry(
    403,
    'Deze uitnodiging is al gebruikt of is verlopen. Vraag een nieuwe.',
    'This invitation was used already or has expired. Ask for a new one.',
    'Cette invitation a déjà été utilisée ou a expiré. Demandez-en une nouvelle.',
  ),
  'request-not-from-this-site': entry(
    403,
    'Dit verzoek kwam niet van deze website en werd niet uitgevoerd. Herlaad de pagina en probeer opnieuw.',
    'This request did not come from this site and was not carried out. Reload the page and try again.',
    "Cette demande ne venait pas de ce site et n'a pas été exécutée. Rechargez la page et réessayez.",
  ),
  'suggestions-off-in-blind-round': entry(
    409,
    'In een blinde ronde staan suggesties af: wat twee mensen apart zien, moet van henzelf komen. Ze komen terug als de ronde gesloten is.',
    'In a blind round suggestions are off: what two people see apart must come from themselves. They come back when the round is closed.',
    "Pendant un tour à l'aveugle, les suggestions sont désactivées : ce que deux personnes voient chacune de leur côté doit venir d'elles-mêmes. Elles reviennent quand le tour est clos.",
  ),
  // what is asked for
  'not-found': entry(
    404,
    'Dit bestaat niet (meer), of u hebt er geen toegang toe.',
    'This does not exist (any more), or you have no access to it.',
    "Ceci n'existe pas (ou plus), ou vous n'y avez pas accès.",
  ),
  'input-invalid': entry(
    400,
    'Er klopt iets niet in wat u invulde. Hieronder staat wat, en hoe u het herstelt. Er is niets bewaard.',
    'Something is wrong in what you entered. Below stands what, and how to repair it. Nothing was stored.',
    "Quelque chose ne va pas dans ce que vous avez rempli. Ci-dessous : quoi, et comment le corriger. Rien n'a été enregistré.",
  ),
  'document-refused': entry(
    400,
    'Dit bestand wordt niet ingelezen. Er is niets bewaard. Hieronder staat waarom, en wat u kunt doen.',
    'This file is not read. Nothing was stored. Below stands why, and what you can do.',
    "Ce fichier n'est pas lu. Rien n'a été enregistré. Ci-dessous : pourquoi, et ce que vous pouvez faire.",
  ),
  'file-missing': entry(
    400,
    'Er kwam geen bestand aan. Kies een bestand en probeer opnieuw.',
    'No file arrived. Choose a file and try again.',
    "Aucun fichier n'est arrivé. Choisissez un fichier et réessayez.",
  ),
  'too-large': entry(
    413,
    'Dit is te groot om te ontvangen (een bestand met antwoorden mag tot 200 MB zijn). Maak het kleiner en probeer opnieuw. Er is niets bewaard.',
    'This is too large to take in (a file of answers may be up to 200 MB). Make it smaller and try again. Nothing was stored.',
    "C'est trop grand pour être reçu (un fichier de réponses peut aller jusqu'à 200 Mo). Réduisez-le et réessayez. Rien n'a été enregistré.",
  ),
  'framework-invalid': entry(
    400,
    'Dit kader of instrument bevat fouten. Er is geen onderzoek mee gestart.',
    'This framework or instrument has faults. No study was started with it.',
    "Ce cadre ou instrument contient des erreurs. Aucune étude n'a été lancée.",
  ),
  'changed-meanwhile': entry(
    409,
    'Iemand anders wijzigde dit intussen. Herlaad de pagina om de laatste versie te zien.',
    'Somebody else changed this meanwhile. Reload the page to see the latest version.',
    "Quelqu'un d'autre a modifié ceci entre-temps. Rechargez la page.",
  ),
  // documents
  'document-not-draft': entry(
    409,
    'Deze tekst is al vergrendeld. Namen vervangen kan alleen ervoor; een fout in de tekst verbetert u in een nieuwe versie.',
    'This text is locked already. Names can be replaced only before; a mistake in the text is corrected in a new version.',
    "Ce texte est déjà verrouillé. Les noms ne se remplacent qu'avant ; une erreur dans le texte se corrige dans une nouvelle version.",
  ),
  'document-still-draft': entry(
    409,
    'Deze tekst is nog niet vergrendeld. Vervang eerst de namen en vergrendel de tekst.',
    'This text is not locked yet. Replace the names first and lock the text.',
    "Ce texte n'est pas encore verrouillé. Remplacez d'abord les noms et verrouillez le texte.",
  ),
  stopped: entry(
    409,
    'Dit werd gestopt. Er is niets bewaard.',
    'This was stopped. Nothing was stored.',
    "Ceci a été arrêté. Rien n'a été enregistré.",
  ),
  'work-too-long': entry(
    503,
    'Dit duurde langer dan {seconds} seconden en werd gestopt. Er is niets bewaard. Vraag minder tegelijk: minder kolommen of minder herhalingen.',
    'This took longer than {seconds} seconds and was stopped. Nothing was stored. Ask less at once: fewer columns or fewer repetitions.',
    "Ceci a duré plus de {seconds} secondes et a été arrêté. Rien n'a été enregistré. Demandez moins à la fois : moins de colonnes ou moins de répétitions.",
  ),
  'work-too-large': entry(
    503,
    'Dit vroeg meer dan {megabytes} MB geheugen en werd gestopt. Er is niets bewaard. Vraag minder tegelijk: minder kolommen of minder rijen.',
    'This took more than {megabytes} MB of memory and was stopped. Nothing was stored. Ask less at once: fewer columns or fewer rows.',
    "Ceci a demandé plus de {megabytes} Mo de mémoire et a été arrêté. Rien n'a été enregistré. Demandez moins à la fois : moins de colonnes ou moins de lignes.",
  ),
  'original-gone': entry(
    409,
    'Van deze tekst is er geen origineel (meer): het werd vernietigd, of de tekst kwam zonder.',
    'There is no original of this text (any more): it was destroyed, or the text came without one.',
    "Il n'y a pas (ou plus) d'original de ce texte : il a été détruit, ou le texte est venu sans.",
  ),
  'draft-undecided': entry(
    409,
    'Over {number} voorstellen is nog niet beslist. Aanvaard of weiger ze eerst, of zeg dat ze mogen blijven staan. Er is niets vergrendeld.',
    'On {number} proposals nobody decided yet. Accept or refuse them first, or say that they may stay. Nothing was locked.',
    "{number} propositions attendent une décision. Acceptez-les ou refusez-les d'abord, ou dites qu'elles peuvent rester. Rien n'a été verrouillé.",
  ),
  'sealing-key-missing': entry(
    409,
    'Deze tekst is versleuteld en de sleutel is er niet (meer). Zet een kopie van de map "secrets" terug als u die hebt; anders is de tekst weg.',
    'This text is sealed and its key is not there (any more). Put back a copy of the folder "secrets" if you have one; otherwise the text is gone.',
    "Ce texte est chiffré et sa clé n'est pas (ou plus) là. Remettez une copie du dossier « secrets » si vous en avez une ; sinon le texte est perdu.",
  ),
  // the states of a wave
  'wave-not-draft': entry(
    409,
    'Deze golf is al geopend. De opzet ligt vast, zodat iedereen weet waaraan die meedoet.',
    'This wave has been opened. Its design is fixed, so that everyone knows what they take part in.',
    'Cette vague est déjà ouverte. Sa conception est figée, pour que chacun sache à quoi il participe.',
  ),
  'wave-not-open': entry(
    409,
    'Deze golf is niet open. Antwoorden kan alleen terwijl ze open is.',
    'This wave is not open. Answering is possible only while it is.',
    "Cette vague n'est pas ouverte. On ne peut répondre que pendant qu'elle l'est.",
  ),
  'wave-still-open': entry(
    409,
    'Deze golf is nog open. Resultaten zijn er pas na het sluiten, zodat niemand kan afleiden wie net antwoordde.',
    'This wave is still open. There are results only after closing, so that nobody can work out who has just answered.',
    "Cette vague est encore ouverte. Il n'y a de résultats qu'après la clôture, pour que personne ne puisse déduire qui vient de répondre.",
  ),
  'wave-not-closed': entry(
    409,
    'Publiceren kan pas als de golf gesloten is.',
    'Publishing is possible only once the wave is closed.',
    "La publication n'est possible qu'une fois la vague close.",
  ),
  'figures-need-a-closed-wave': entry(
    409,
    'Deze golf is nog niet gesloten. Cijfers zijn er pas na het sluiten: dan ligt vast wie meedeed.',
    'This wave is not closed yet. There are figures only after closing: then it is fixed who took part.',
    "Cette vague n'est pas encore close. Il n'y a de chiffres qu'après la clôture : alors on sait qui a participé.",
  ),
  'cannot-be-reproduced': entry(
    409,
    'Dit kan buiten Draagkracht niet nagerekend worden: het vraagt de antwoorden van elke mens, en die verlaten de golf nooit.',
    'This cannot be reproduced outside Draagkracht: it needs the answers of each person, and those never leave the wave.',
    'Ceci ne peut pas être recalculé hors de Draagkracht : il faudrait les réponses de chaque personne, qui ne quittent jamais la vague.',
  ),
  'figure-withheld': entry(
    409,
    'Dit cijfer wordt niet getoond. Er is dan ook niets om in R na te rekenen. Kies een ander blok vragen.',
    'This figure is not shown. So there is nothing to work out anew in R. Choose another block of questions.',
    "Ce chiffre n'est pas montré. Il n'y a donc rien à recalculer dans R. Choisissez un autre bloc de questions.",
  ),
  'wave-published': entry(
    409,
    'Deze golf is gepubliceerd. Wat openbaar is, blijft zoals het is: alleen zo kan iedereen erop vertrouwen.',
    'This wave is published. What is public stays as it is: only so can everybody rely on it.',
    'Cette vague est publiée. Ce qui est public reste tel quel : ainsi seulement chacun peut s’y fier.',
  ),
  'address-not-https': entry(
    409,
    'Deze golf kan niet open: {address} is geen https-adres, en antwoorden zouden leesbaar over het netwerk gaan. Zet PUBLIC_URL op een https-adres en start opnieuw.',
    'This wave cannot open: {address} is not an https address, and answers would travel readable over the network. Set PUBLIC_URL to an https address and restart.',
    "Cette vague ne peut pas s'ouvrir : {address} n'est pas une adresse https, et les réponses circuleraient en clair. Donnez à PUBLIC_URL une adresse https et relancez.",
  ),
  'study-incomplete': entry(
    409,
    'De golf kan nog niet open. Hieronder staat wat er ontbreekt.',
    'The wave cannot open yet. Below stands what is missing.',
    "La vague ne peut pas encore s'ouvrir. Ci-dessous : ce qui manque.",
  ),
  'earlier-wave-not-closed': entry(
    409,
    'De vorige golf is nog niet gesloten. Sluit die eerst: dan pas ligt vast waarmee een volgende vergeleken wordt.',
    'The earlier wave is not closed yet. Close it first: only then is it fixed what a next one is compared with.',
    "La vague précédente n'est pas encore close. Clôturez-la d'abord : alors seulement on sait à quoi comparer la suivante.",
  ),
  // rounds of coding
  'round-still-open': entry(
    409,
    'Ronde {number} is nog open. Wat anderen codeerden, ziet niemand voor ze sluit: anders leest men mee.',
    'Round {number} is still open. What others coded nobody sees before it closes: otherwise one reads along.',
    'Le tour {number} est encore ouvert. Personne ne voit ce que les autres ont codé avant sa clôture : sinon on lit avec eux.',
  ),
  'round-not-open': entry(
    409,
    'Ronde {number} is al gesloten. Wat iedereen apart codeerde, ligt vast; wat u samen vindt, komt in de consensus.',
    'Round {number} is closed already. What everybody coded apart is fixed; what you find together goes into the consensus.',
    'Le tour {number} est déjà clos. Ce que chacun a codé séparément est figé ; ce que vous trouvez ensemble va dans le consensus.',
  ),
  'round-of-others': entry(
    409,
    'U codeert niet mee in ronde {number}. Alleen wie erin codeert, kan zeggen dat een document klaar is.',
    'You do not code in round {number}. Only those who do can say that a document is done.',
    "Vous ne codez pas dans le tour {number}. Seuls ceux qui y codent peuvent dire qu'un document est terminé.",
  ),
  'round-settled': entry(
    409,
    'Ronde {number} is afgerond. De consensus blijft zoals ze is.',
    'Round {number} is settled. Its consensus stays as it is.',
    'Le tour {number} est terminé. Son consensus reste tel quel.',
  ),
  'differences-left': entry(
    409,
    'Er zijn nog {left} plaatsen waarover niets beslist is. Bespreek ze eerst; "geen code" is ook een beslissing.',
    'There are {left} places about which nothing was decided yet. Talk about them first; "no code" is a decision too.',
    "Il reste {left} endroits sur lesquels rien n'est décidé. Parlez-en d'abord ; « aucun code » est aussi une décision.",
  ),
  'account-unknown': entry(
    400,
    'Er is niemand die zich aanmeldt als "{name}". Kijk de naam na, of maak eerst een account.',
    'There is nobody who signs in as "{name}". Check the name, or make an account first.',
    "Personne ne se connecte sous le nom « {name} ». Vérifiez le nom, ou créez d'abord un compte.",
  ),
  'file-not-readable': entry(
    400,
    'Het bestand "{file}" is niet te lezen. Kijk na of de naam juist is en of u het mag openen.',
    'The file "{file}" cannot be read. Check whether the name is right and whether you may open it.',
    "Le fichier « {file} » n'est pas lisible. Vérifiez son nom et si vous pouvez l'ouvrir.",
  ),
  'exchange-refused': entry(
    400,
    'Dit bestand wordt niet ingelezen. Er is niets bewaard.',
    'This file is not read. Nothing was stored.',
    "Ce fichier n'est pas lu. Rien n'a été enregistré.",
  ),
  'import-needs-study': entry(
    400,
    'Er staat niet hoe het nieuwe onderzoek heet. Zet "study: { title: ..., question: ... }" in de mapping, of geef --title mee.',
    'It does not say what the new study is called. Put "study: { title: ..., question: ... }" in the mapping, or give --title.',
    "Le nom de la nouvelle étude n'est pas indiqué. Mettez « study: { title: ..., question: ... } » dans le mapping, ou donnez --title.",
  ),
  'design-frozen': entry(
    409,
    'Een golf van dit onderzoek is al geopend, en dit deel van de opzet ligt vast: mensen deden mee op die belofte. Hieronder staat wat u wilde wijzigen.',
    'A wave of this study has been opened, and this part of the design is fixed: people took part on that promise. Below stands what you wanted to change.',
    'Une vague de cette étude a déjà été ouverte et cette partie est figée : des personnes ont participé sur cette promesse. Ci-dessous : ce que vous vouliez modifier.',
  ),
  'last-researcher': entry(
    409,
    'Dit is de laatste onderzoeker van dit onderzoek. Maak eerst iemand anders onderzoeker, anders kan niemand er nog bij.',
    'This is the last researcher of this study. Make somebody else a researcher first, or nobody can reach it any more.',
    "C'est le dernier chercheur de cette étude. Désignez d'abord quelqu'un d'autre, sinon plus personne n'y aura accès.",
  ),
  'minimum-cell-too-low': entry(
    400,
    'De kleinste groep die getoond wordt mag niet onder {floor} liggen. Hoger mag.',
    'The smallest group shown may not be below {floor}. Higher is fine.',
    'Le plus petit groupe montré ne peut pas être inférieur à {floor}. Plus haut, oui.',
  ),
  // coding
  'code-below-itself': entry(
    409,
    'Een code kan niet onder zichzelf staan, en niet samengaan met een code die eronder staat. Kies een andere plaats.',
    'A code cannot stand below itself, nor be merged into a code that stands below it. Choose another place.',
    'Un code ne peut pas se trouver sous lui-même, ni être fusionné avec un code placé dessous. Choisissez une autre place.',
  ),
  'code-of-a-frame': entry(
    409,
    '{mark} hoort bij een kader van deze studie en gaat niet op in een andere code. U kunt de code wel uit gebruik nemen.',
    '{mark} belongs to a frame of this study and cannot be merged into another code. You can retire it instead.',
    "{mark} appartient à un cadre de cette étude et ne peut pas être fusionné avec un autre code. Vous pouvez le retirer de l'usage.",
  ),
  'code-not-in-use': entry(
    409,
    'De code "{name}" is niet (meer) in gebruik. Kies een andere code, of neem deze eerst weer in gebruik.',
    'The code "{name}" is not in use (any more). Choose another code, or take this one back into use first.',
    "Le code « {name} » n'est pas (ou plus) utilisé. Choisissez un autre code, ou remettez-le d'abord en usage.",
  ),
  'code-is-heading': entry(
    409,
    '"{name}" is een hoofding: ze ordent andere codes en wordt zelf niet gegeven. Kies een code eronder.',
    '"{name}" is a heading: it orders other codes and is not given itself. Choose a code below it.',
    "« {name} » est un intitulé : il classe d'autres codes et n'est pas attribué lui-même. Choisissez un code en dessous.",
  ),
  'document-not-locked': entry(
    409,
    'Dit document is nog niet vergrendeld. Coderen kan zodra het gepseudonimiseerd en vergrendeld is, zodat geen naam in een codering belandt.',
    'This document is not locked yet. It can be coded once it is pseudonymised and locked, so that no name ends up in a coding.',
    "Ce document n'est pas encore verrouillé. On peut coder dès qu'il est pseudonymisé et verrouillé, pour qu'aucun nom ne se retrouve dans un codage.",
  ),
  'passage-not-in-text': entry(
    409,
    'Deze passage valt buiten de tekst, of de tekst kreeg intussen een nieuwe versie. Herlaad de pagina en kies de passage opnieuw.',
    'This passage falls outside the text, or the text has got a new version meanwhile. Reload the page and select the passage again.',
    'Ce passage se trouve hors du texte, ou le texte a reçu entre-temps une nouvelle version. Rechargez la page et sélectionnez à nouveau le passage.',
  ),
  'layer-closed': entry(
    409,
    'In deze laag kunt u nu niet coderen: een blinde ronde is van wie erin codeert en tot die klaar is, consensus is er terwijl u vergelijkt. Er is niets gewijzigd. Kies een andere laag.',
    'You cannot code in this layer now: a blind round belongs to who codes in it, until they are done; consensus is made while you compare. Nothing was changed. Choose another layer.',
    "Vous ne pouvez pas coder dans cette couche maintenant : un tour à l'aveugle appartient à qui y code, jusqu'à la fin ; le consensus se fait pendant la comparaison. Rien n'a été modifié. Choisissez une autre couche.",
  ),
  'memo-of-another': entry(
    409,
    'Een memo wijzigt alleen wie ze schreef. Schrijf er zelf een bij: zo blijft te lezen wie wat dacht.',
    'A memo is changed only by who wrote it. Write one of your own beside it: so it stays readable who thought what.',
    "Un mémo n'est modifié que par la personne qui l'a écrit. Écrivez le vôtre à côté : ainsi on lit toujours qui pensait quoi.",
  ),
  // taking part
  'code-not-recognised': entry(
    404,
    'Deze code kennen wij niet. Kijk of u ze juist hebt overgetypt.',
    'We do not know this code. Check whether you typed it right.',
    "Nous ne connaissons pas ce code. Vérifiez si vous l'avez bien recopié.",
  ),
  'code-already-used': entry(
    409,
    'Deze kaart is al gebruikt. Elke kaart telt één keer. Was u het niet? Vraag een nieuwe kaart.',
    'This card has been used. Each card counts once. Was it not you? Ask for a new card.',
    "Cette carte a déjà été utilisée. Chaque carte compte une fois. Ce n'était pas vous ? Demandez une nouvelle carte.",
  ),
  'code-of-another-wave': entry(
    409,
    'Deze code hoort bij een andere vragenlijst. Uw antwoorden zijn niet verstuurd.',
    'This code belongs to another questionnaire. Your answers were not sent.',
    "Ce code appartient à un autre questionnaire. Vos réponses n'ont pas été envoyées.",
  ),
  'answer-invalid': entry(
    400,
    'Een antwoord past niet bij de vraag ({question}). Er is niets bewaard. Herlaad de pagina en probeer opnieuw.',
    'An answer does not fit its question ({question}). Nothing was stored. Reload the page and try again.',
    "Une réponse ne correspond pas à la question ({question}). Rien n'a été enregistré. Rechargez la page.",
  ),
  // figures straight from a file
  'analysis-input-invalid': entry(
    400,
    'De berekening kon niet beginnen: er klopt iets niet in de opdracht of in een bestand. Hieronder staat wat, en hoe u het herstelt.',
    'The analysis could not start: something is wrong in the command or in a file. Below stands what, and how to repair it.',
    "L'analyse n'a pas pu commencer : quelque chose ne va pas dans la commande ou dans un fichier. Ci-dessous : quoi, et comment le corriger.",
  ),
  // the machine
  'storage-full': entry(
    507,
    'De schijf van de server is vol. Uw gegevens zijn niet bewaard. Probeer later opnieuw; wat u invulde staat nog op dit toestel.',
    'The disk of the server is full. Your data were not stored. Try again later; what you entered is still on this device.',
    "Le disque du serveur est plein. Vos données n'ont pas été enregistrées. Réessayez plus tard ; ce que vous avez rempli est encore sur cet appareil.",
  ),
  'storage-interrupted': entry(
    503,
    'De databank viel even stil. Wat net verstuurd werd is niet bewaard; wat eerder bewaard was, is nog bewaard. Probeer opnieuw.',
    'The database stopped for a moment. What was just sent is not stored; what was stored before still is. Try again.',
    "La base de données s'est interrompue un instant. Ce qui vient d'être envoyé n'est pas enregistré ; ce qui l'était l'est encore. Réessayez.",
  ),
  'data-folder-in-use': entry(
    409,
    'De gegevensmap {folder} is al in gebruik door een ander proces (nummer {pid}). Twee tegelijk zouden elkaars gegevens wissen. Stop dat proces eerst, of kies met DATA_DIR een andere map.',
    "The data folder {folder} is in use by another process (number {pid}). Two at once would erase each other's data. Stop that process first, or choose another folder with DATA_DIR.",
    "Le dossier de données {folder} est déjà utilisé par un autre processus (numéro {pid}). Deux à la fois effaceraient les données l'un de l'autre. Arrêtez d'abord ce processus, ou choisissez un autre dossier avec DATA_DIR.",
  ),
  'storage-not-durable': entry(
    503,
    'Draagkracht start niet: deze databank zet niet alles meteen op de schijf ({setting}: {value}). Bij een stroompanne zouden bewaarde antwoorden verloren gaan. Zet fsync, full_page_writes en synchronous_commit op de server aan en start opnieuw.',
    'Draagkracht does not start: this database does not put everything on disk at once ({setting}: {value}). A power cut would lose answers that were stored. Turn on fsync, full_page_writes and synchronous_commit on the server and start again.',
    "Draagkracht ne démarre pas : cette base de données n'écrit pas tout immédiatement sur le disque ({setting} : {value}). Une coupure de courant ferait perdre des réponses enregistrées. Activez fsync, full_page_writes et synchronous_commit sur le serveur et relancez.",
  ),
  'database-unreachable': entry(
    503,
    'De databank "{database}" op {host} antwoordt niet. Kijk of de server draait en of DATABASE_URL juist is, en probeer opnieuw.',
    'The database "{database}" on {host} does not answer. Check that the server runs and that DATABASE_URL is right, and try again.',
    'La base de données « {database} » sur {host} ne répond pas. Vérifiez que le serveur fonctionne et que DATABASE_URL est correct, puis réessayez.',
  ),
  'migration-changed': entry(
    409,
    'De databank werd gemaakt met een andere versie van {file}. Er is niets gewijzigd. Zet de oorspronkelijke versie van dat bestand terug; een wijziging hoort in een nieuw bestand.',
    'The database was made with another version of {file}. Nothing was changed. Put back the original version of that file; a change belongs in a new file.',
    "La base de données a été créée avec une autre version de {file}. Rien n'a été modifié. Remettez la version d'origine de ce fichier ; une modification va dans un nouveau fichier.",
  ),
  'database-newer': entry(
    409,
    'De databank werd al bijgewerkt door een nieuwere Draagkracht ({file}). Deze versie kent dat niet en zou gegevens kunnen beschadigen. Start de nieuwere versie.',
    'The database was brought up to date by a newer Draagkracht ({file}). This version does not know that and could damage data. Start the newer version.',
    'La base de données a été mise à jour par une version plus récente de Draagkracht ({file}). Cette version ne la connaît pas et pourrait endommager des données. Lancez la version plus récente.',
  ),
  // quotes and evidence
  'quote-without-consent': entry(
    409,
    'Uit dit document mag niet geciteerd worden: wie erin spreekt, stemde daar niet mee in. U kunt er wel in coderen.',
    'This document may not be quoted: whoever speaks in it did not agree to that. You can still code it.',
    "Ce document ne peut pas être cité : les personnes qui y parlent n'y ont pas consenti. Vous pouvez toujours le coder.",
  ),
  'quote-of-several': entry(
    409,
    'In deze passage spreken er meer mensen. Een citaat is van één persoon: kies woorden binnen één beurt.',
    'More than one person speaks in this passage. A quote is of one person: choose words within one turn.',
    "Plusieurs personnes parlent dans ce passage. Une citation est d'une seule personne : choisissez des mots dans un seul tour de parole.",
  ),
  'quote-of-interviewer': entry(
    409,
    'Deze woorden zijn van de interviewer, of van iemand die bij geen geleding hoort. Kies woorden van wie bevraagd werd.',
    'These words are the interviewer’s, or of somebody who belongs to no actor group. Choose words of whoever was interviewed.',
    "Ces mots sont de l'enquêteur, ou de quelqu'un qui n'appartient à aucun groupe. Choisissez les mots d'une personne interrogée.",
  ),
  'quote-of-no-group': entry(
    409,
    'Bij deze tekst staat niet van welke ene geleding hij is. Vul dat in bij het document en probeer opnieuw.',
    'It does not say of which one actor group this text is. Fill that in with the document and try again.',
    "Il n'est pas indiqué de quel groupe est ce texte. Indiquez-le auprès du document et réessayez.",
  ),
  'quote-outside-text': entry(
    400,
    'Deze passage ligt niet in de tekst. Kies ze opnieuw.',
    'This passage does not lie within the text. Choose it again.',
    'Ce passage ne se trouve pas dans le texte. Choisissez-le à nouveau.',
  ),
  'quote-empty': entry(
    400,
    'Een citaat heeft woorden nodig. Schrijf hoe het zal luiden.',
    'A quote needs words. Write how it will read.',
    'Une citation a besoin de mots. Écrivez comment elle se lira.',
  ),
  'quote-without-element': entry(
    409,
    'Dit citaat gaat nog over niets uit de kaders, en heeft dus geen plaats naast een cijfer. Kies een krachtlijn of een ander element.',
    'This quote is not about anything in the frames yet, so it has no place beside a figure. Choose a krachtlijn or another element.',
    "Cette citation ne porte encore sur rien dans les cadres, et n'a donc pas de place à côté d'un chiffre. Choisissez une ligne de force ou un autre élément.",
  ),
  'quote-own-reading': entry(
    409,
    'U koos deze woorden zelf. Iemand anders van het onderzoek leest ze na: vier ogen zien meer dan twee.',
    'You chose these words yourself. Somebody else of the study reads them: four eyes see more than two.',
    "Vous avez choisi ces mots vous-même. Quelqu'un d'autre de l'étude les relit : quatre yeux voient mieux que deux.",
  ),
  'quote-already-read': entry(
    409,
    'Dit citaat wacht niet op een tweede lezing. Wie de woorden wijzigt, legt het opnieuw voor.',
    'This quote is not waiting for a second reading. Whoever changes its words submits it again.',
    "Cette citation n'attend pas de seconde lecture. Qui en change les mots la soumet à nouveau.",
  ),
  'quote-not-rephrased': entry(
    409,
    'Wie dit zei, wil niet letterlijk geciteerd worden. Zeg het in andere woorden en leg het opnieuw voor.',
    'Whoever said this does not want to be quoted word for word. Say it in other words and submit it again.',
    'La personne qui a dit ceci ne veut pas être citée mot à mot. Dites-le autrement et soumettez-la à nouveau.',
  ),
  'quote-without-reason': entry(
    400,
    'Schrijf waarom dit citaat niet kan: dan weet wie het voorstelde wat er anders moet.',
    'Write why this quote cannot be: then whoever proposed it knows what must change.',
    'Écrivez pourquoi cette citation ne convient pas : la personne qui la propose saura quoi changer.',
  ),
  'evidence-before-closing': entry(
    409,
    'Bewijs uit gesprekken vrijgeven kan pas als de golf gesloten is: tot dan kunnen de aantallen genodigden nog wijzigen.',
    'Releasing evidence from conversations is possible only once the wave is closed: until then the numbers invited may change.',
    "On ne peut libérer les éléments issus des entretiens qu'une fois la vague close : d'ici là, les nombres d'invités peuvent encore changer.",
  ),
  // copies
  'backup-file-exists': entry(
    409,
    'Het bestand {file} bestaat al. Het wordt niet overschreven. Kies een andere naam.',
    'The file {file} exists already. It is not overwritten. Choose another name.',
    "Le fichier {file} existe déjà. Il n'est pas écrasé. Choisissez un autre nom.",
  ),
  'backup-file-unusable': entry(
    404,
    'Het bestand {file} kan niet geopend worden. Kijk de naam en de map na.',
    'The file {file} cannot be opened. Check its name and its folder.',
    'Le fichier {file} ne peut pas être ouvert. Vérifiez son nom et son dossier.',
  ),
  'backup-damaged': entry(
    400,
    'Deze kopie is beschadigd of onvolledig ({where}). Er is niets teruggezet. Gebruik een andere kopie.',
    'This copy is damaged or incomplete ({where}). Nothing was restored. Use another copy.',
    "Cette copie est endommagée ou incomplète ({where}). Rien n'a été restauré. Utilisez une autre copie.",
  ),
  'backup-of-other-version': entry(
    409,
    'Deze kopie komt van een andere of nieuwere versie van Draagkracht ({file}). Er is niets teruggezet. Gebruik de versie waarmee de kopie gemaakt is, of een latere.',
    'This copy comes from another or newer version of Draagkracht ({file}). Nothing was restored. Use the version that made the copy, or a later one.',
    "Cette copie provient d'une autre version ou d'une version plus récente de Draagkracht ({file}). Rien n'a été restauré. Utilisez la version qui a fait la copie, ou une version ultérieure.",
  ),
  'restore-needs-empty-database': entry(
    409,
    'In deze databank staan al gegevens ({table}). Terugzetten kan alleen in een lege databank, zodat niets overschreven wordt. Kies een lege map (DATA_DIR) of een lege databank (DATABASE_URL).',
    'This database holds data already ({table}). Restoring is possible only into an empty database, so that nothing is overwritten. Choose an empty folder (DATA_DIR) or an empty database (DATABASE_URL).',
    "Cette base contient déjà des données ({table}). La restauration n'est possible que dans une base vide, pour ne rien écraser. Choisissez un dossier vide (DATA_DIR) ou une base vide (DATABASE_URL).",
  ),
  unexpected: entry(
    500,
    'Er ging iets mis aan onze kant. Wat eerder bewaard was, is nog bewaard. Probeer opnieuw.',
    'Something went wrong on our side. What was stored before is still stored. Try again.',
    "Quelque chose s'est mal passé de notre côté. Ce qui était enregistré l'est encore. Réessayez.",
  ),
} as const satisfies Record<string, ProblemEntry>
