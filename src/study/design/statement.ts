/**
 * What a participant is told about who will see what, written from the design itself: the study cannot
 * promise one thing and do another. It says what protects and what does not (yet), in short sentences.
 */
import type { OwnGroupNames } from '../../foundation/actor-group.ts'
import type { Language } from '../../foundation/text.ts'
import { groupName } from './group-name.ts'
import { minimumCellOf } from './minimum-cells.ts'
import type { GroupDesign, Study } from '../study.ts'
import type { WaveDesign } from '../wave.ts'

type Designed = Pick<Study, 'runBy' | 'groups'>

/** Paragraphs of plain text, parted by an empty line. */
export function participantStatement(
  study: Designed,
  design: WaveDesign,
  language: Language,
  own: OwnGroupNames,
): string {
  const words = said[language]
  return [
    words.free,
    words.runBy[study.runBy],
    words.smallest(smallestGroups(study.groups, design, language, own)),
    ...(design.pooledStaff ? [words.pooled] : []),
    words.ownWords[study.runBy],
    words.whileOpen,
    words.administrator[study.runBy],
    words.afterwards,
  ].join('\n\n')
}

/** "Cliënten: 10. Werkers: 5." */
function smallestGroups(
  groups: readonly GroupDesign[],
  design: WaveDesign,
  language: Language,
  own: OwnGroupNames,
): string {
  return groups
    .map(({ group }) => `${groupName(group, language, own)}: ${minimumCellOf(design, group)}.`)
    .join(' ')
}

interface Words {
  readonly free: string
  readonly runBy: Readonly<Record<Study['runBy'], string>>
  readonly smallest: (groups: string) => string
  readonly pooled: string
  readonly ownWords: Readonly<Record<Study['runBy'], string>>
  readonly whileOpen: string
  readonly administrator: Readonly<Record<Study['runBy'], string>>
  readonly afterwards: string
}

const said: Readonly<Record<Language, Words>> = {
  nl: {
    free:
      'U kiest zelf of u meedoet. U mag elke vraag overslaan. U mag altijd stoppen. ' +
      'Of u meedoet, verandert niets aan uw hulp, uw geld of uw werk. ' +
      'Wij vragen geen naam en geen rijksregisternummer. Wij bewaren geen uur en geen toestel bij uw antwoorden.',
    runBy: {
      outside:
        'Onderzoekers van buiten het centrum doen dit onderzoek. ' +
        'Het centrum krijgt uw antwoorden niet. Het krijgt alleen de resultaten van groepen.',
      'centre-itself':
        'Het centrum doet dit onderzoek zelf. ' +
        'Medewerkers van het centrum maken de vragenlijst en lezen de resultaten van groepen. ' +
        'Geen enkel scherm toont hun wat één persoon aankruiste.',
    },
    smallest: (groups) =>
      'Wij tonen nooit wat één persoon antwoordde. Een cijfer tonen wij pas als genoeg mensen antwoordden. ' +
      `Zoveel mensen zijn er minstens nodig, per groep. ${groups}`,
    pooled:
      'Werkers en leidinggevenden kunnen wij ook samen als één groep tonen. ' +
      'Dat doen wij waar er weinig leidinggevenden zijn.',
    ownWords: {
      outside:
        'Schrijft u iets in eigen woorden? Dat bewaren wij los van uw andere antwoorden. ' +
        'De onderzoekers lezen het. Schrijf geen namen op.',
      'centre-itself':
        'Schrijft u iets in eigen woorden? Dat bewaren wij los van uw andere antwoorden. ' +
        'De medewerkers van het centrum die dit onderzoek doen, kunnen het later lezen. ' +
        'Schrijf niets op waaraan zij u kunnen herkennen.',
    },
    whileOpen:
      'Zolang de vragenlijst open is, ziet niemand een resultaat. ' +
      'Wie het onderzoek leidt, ziet alleen ruw hoeveel mensen al meededen.',
    administrator: {
      outside:
        'Dit moet u ook weten. Zolang de vragenlijst open is, is één zwakke plek er nog. ' +
        'Er is iemand die de databank én de geheime sleutel van de computer beheert. ' +
        'Die persoon kan met veel moeite een code en een antwoord bij elkaar zoeken. ' +
        'Weet die persoon ook wie welke code kreeg? Dan weet die wie wat antwoordde. ' +
        'Dat is verboden, maar de techniek maakt het nog niet onmogelijk. Na het sluiten kan het niet meer met wat wij bewaren.',
      'centre-itself':
        'Dit moet u ook weten. Zolang de vragenlijst open is, is één zwakke plek er nog. ' +
        'Er is iemand die de databank én de geheime sleutel van de computer beheert. ' +
        'Die persoon kan met veel moeite een code en een antwoord bij elkaar zoeken. ' +
        'Die persoon werkt hier misschien zelf voor het centrum. ' +
        'Weet die persoon ook wie welke code kreeg? Dan weet die wie wat antwoordde. ' +
        'Dat is verboden, maar de techniek maakt het nog niet onmogelijk. Na het sluiten kan het niet meer met wat wij bewaren. ' +
        'Vertrouwt u dit niet? Dan hoeft u niet mee te doen.',
    },
    afterwards:
      'Na het sluiten wissen wij welke code waarvoor diende. De volgorde van de antwoorden verdwijnt. ' +
      'Wie het onderzoek leidt, maakt daarna de resultaten openbaar. ' +
      'Op dezelfde dag staat er een pagina in klare taal, voor iedereen.',
  },
  en: {
    free:
      'You choose whether you take part. You may skip any question. You may stop at any time. ' +
      'Taking part or not changes nothing about your help, your money or your job. ' +
      'We ask for no name and no national number. We keep no time and no device with your answers.',
    runBy: {
      outside:
        'Researchers from outside the centre run this study. ' +
        'The centre does not get your answers. It gets only the results of groups.',
      'centre-itself':
        'The centre runs this study itself. ' +
        'Staff of the centre make the questionnaire and read the results of groups. ' +
        'No screen shows them what one person ticked.',
    },
    smallest: (groups) =>
      'We never show what one person answered. We show a figure only when enough people answered. ' +
      `At least this many people are needed, per group. ${groups}`,
    pooled:
      'We may also show social workers and managers together as one group. ' +
      'We do so where there are few managers.',
    ownWords: {
      outside:
        'Do you write something in your own words? We keep it apart from your other answers. ' +
        'The researchers read it. Do not write names.',
      'centre-itself':
        'Do you write something in your own words? We keep it apart from your other answers. ' +
        'The staff of the centre who run this study can read it later. ' +
        'Do not write anything by which they could recognise you.',
    },
    whileOpen:
      'While the questionnaire is open, nobody sees a result. ' +
      'Whoever leads the study only sees roughly how many people have taken part.',
    administrator: {
      outside:
        'You should know this too. While the questionnaire is open, one weak spot remains. ' +
        'Whoever manages both the database and the secret key of the computer can, with much effort, match a code with an answer. ' +
        'If that person also knows who got which code, they know who answered what. ' +
        'It is forbidden, but the technique does not make it impossible yet. After closing it can no longer be done with what we keep.',
      'centre-itself':
        'You should know this too. While the questionnaire is open, one weak spot remains. ' +
        'Whoever manages both the database and the secret key of the computer can, with much effort, match a code with an answer. ' +
        'Here that person may work for the centre. ' +
        'If that person also knows who got which code, they know who answered what. ' +
        'It is forbidden, but the technique does not make it impossible yet. After closing it can no longer be done with what we keep. ' +
        'Do you not trust this? Then you need not take part.',
    },
    afterwards:
      'After closing we erase what each code was used for. The order of the answers disappears. ' +
      'Whoever leads the study then makes the results public. ' +
      'On the same day there is a page in plain language, for everyone.',
  },
  fr: {
    free:
      'Vous choisissez de participer ou non. Vous pouvez passer une question. Vous pouvez toujours arrêter. ' +
      'Participer ou non ne change rien à votre aide, à votre argent ou à votre travail. ' +
      'Nous ne demandons ni nom ni numéro national. Nous ne gardons ni heure ni appareil avec vos réponses.',
    runBy: {
      outside:
        'Des chercheurs extérieurs au centre mènent cette étude. ' +
        'Le centre ne reçoit pas vos réponses. Il reçoit seulement les résultats des groupes.',
      'centre-itself':
        'Le centre mène lui-même cette étude. ' +
        'Des membres du personnel font le questionnaire et lisent les résultats des groupes. ' +
        "Aucun écran ne leur montre ce qu'une personne a coché.",
    },
    smallest: (groups) =>
      "Nous ne montrons jamais ce qu'une personne a répondu. Nous montrons un chiffre seulement si assez de personnes ont répondu. " +
      `Voici combien de personnes il faut au moins, par groupe. ${groups}`,
    pooled:
      'Nous pouvons aussi montrer les travailleurs sociaux et les responsables ensemble, comme un seul groupe. ' +
      'Nous le faisons là où il y a peu de responsables.',
    ownWords: {
      outside:
        'Vous écrivez quelque chose avec vos propres mots ? Nous le gardons séparé de vos autres réponses. ' +
        "Les chercheurs le lisent. N'écrivez pas de noms.",
      'centre-itself':
        'Vous écrivez quelque chose avec vos propres mots ? Nous le gardons séparé de vos autres réponses. ' +
        'Les membres du personnel qui mènent cette étude pourront le lire. ' +
        "N'écrivez rien qui permette de vous reconnaître.",
    },
    whileOpen:
      'Tant que le questionnaire est ouvert, personne ne voit de résultat. ' +
      "La personne qui dirige l'étude voit seulement à peu près combien de gens ont participé.",
    administrator: {
      outside:
        'Vous devez aussi savoir ceci. Tant que le questionnaire est ouvert, il reste un point faible. ' +
        "La personne qui gère à la fois la base de données et la clé secrète de l'ordinateur peut, avec beaucoup d'efforts, relier un code et une réponse. " +
        'Si elle sait aussi qui a reçu quel code, elle sait qui a répondu quoi. ' +
        "C'est interdit, mais la technique ne le rend pas encore impossible. Après la clôture, ce n'est plus possible avec ce que nous gardons.",
      'centre-itself':
        'Vous devez aussi savoir ceci. Tant que le questionnaire est ouvert, il reste un point faible. ' +
        "La personne qui gère à la fois la base de données et la clé secrète de l'ordinateur peut, avec beaucoup d'efforts, relier un code et une réponse. " +
        'Ici, cette personne travaille peut-être pour le centre. ' +
        'Si elle sait aussi qui a reçu quel code, elle sait qui a répondu quoi. ' +
        "C'est interdit, mais la technique ne le rend pas encore impossible. Après la clôture, ce n'est plus possible avec ce que nous gardons. " +
        "Vous n'avez pas confiance ? Alors vous n'êtes pas obligé de participer.",
    },
    afterwards:
      'Après la clôture, nous effaçons à quoi chaque code a servi. L’ordre des réponses disparaît. ' +
      "La personne qui dirige l'étude rend ensuite les résultats publics. " +
      'Le même jour, une page en langage clair est là, pour tout le monde.',
  },
}
