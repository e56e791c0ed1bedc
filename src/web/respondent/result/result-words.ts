/** The words of the plain-language pages. Dutch at B1: short sentences, everyday words. */
import type { Text } from '../../../foundation/text.ts'

const line = (nl: string, en: string, fr: string): Text => ({ nl, en, fr })

export const resultWords = {
  title: line('Dit zei u', 'This is what you said', 'Voici ce que vous avez dit'),
  listTitle: line('Wat mensen zeiden', 'What people said', 'Ce que les gens ont dit'),
  chooseCentre: line(
    'Kies uw centrum. U leest wat mensen zeiden die daar hulp krijgen.',
    'Choose your centre. You read what people said who get help there.',
    'Choisissez votre centre. Vous lisez ce que disent les personnes qui y reçoivent de l’aide.',
  ),
  intro: line(
    '{number} mensen die hulp krijgen van {centre}, vulden onze vragen in. Dat was tot {when}. Bedankt. Hier leest u wat zij zeiden.',
    '{number} people who get help from {centre} filled in our questions, until {when}. Thank you. Here you read what they said.',
    '{number} personnes qui reçoivent de l’aide de {centre} ont répondu à nos questions, jusqu’en {when}. Merci. Voici ce qu’elles ont dit.',
  ),
  introWithoutNumber: line(
    'Mensen die hulp krijgen van {centre}, vulden onze vragen in. Dat was tot {when}. Bedankt. Hier leest u wat we kunnen tonen.',
    'People who get help from {centre} filled in our questions, until {when}. Thank you. Here you read what we can show.',
    'Des personnes qui reçoivent de l’aide de {centre} ont répondu à nos questions, jusqu’en {when}. Merci. Voici ce que nous pouvons montrer.',
  ),
  nobodyAsked: line(
    'In deze studie zijn geen vragen gesteld aan mensen die hulp krijgen van {centre}. Daarom is er hier niets te lezen.',
    'In this study no questions were put to people who get help from {centre}. So there is nothing to read here.',
    'Dans cette étude, aucune question n’a été posée aux personnes qui reçoivent de l’aide de {centre}. Il n’y a donc rien à lire ici.',
  ),
  withheld: line('niet getoond', 'not shown', 'non montré'),
  withheldWhy: line(
    'Dit tonen we niet. Zo herkent niemand iemand.',
    'We do not show this. So nobody recognises anybody.',
    'Nous ne montrons pas ceci. Ainsi, personne ne reconnaît personne.',
  ),
  outOfTen: line('{people} van de 10 mensen', '{people} out of 10 people', '{people} personnes sur 10'),
  outside: line(
    'Koos u ‘weet ik niet’ of ‘zeg ik liever niet’? Dat telt hier niet mee, en nooit als een slecht antwoord.',
    'Did you choose ‘I don’t know’ or ‘I’d rather not say’? That is not counted here, and never as a bad answer.',
    'Vous avez choisi « je ne sais pas » ou « je préfère ne pas le dire » ? Cela ne compte pas ici, et jamais comme une mauvaise réponse.',
  ),
  others: line(
    'Bekijk ook de andere vragen',
    'See the other questions too',
    'Voir aussi les autres questions',
  ),
  nextTitle: line('Wat gebeurt er nu?', 'What happens now?', 'Et maintenant ?'),
  next: [
    line(
      'Er is nu nog geen plan. Dat zeggen we eerlijk.',
      'There is no plan yet. We say so honestly.',
      'Il n’y a pas encore de plan. Nous le disons honnêtement.',
    ),
    line(
      'Het centrum kreeg deze antwoorden op dezelfde dag als u. De bedoeling is dat het centrum er eerst over praat: met de medewerkers, en met mensen die hulp krijgen.',
      'The centre got these answers on the same day as you. The idea is that it first talks about them: with its staff, and with people who get help.',
      'Le centre a reçu ces réponses le même jour que vous. L’idée est qu’il en parle d’abord : avec ses travailleurs, et avec des personnes qui reçoivent de l’aide.',
    ),
    line(
      'Klopt dit voor u, of net niet? Wilt u meepraten? Zeg het aan het onthaal.',
      'Is this right for you, or not at all? Do you want to join in? Tell the reception.',
      'Est-ce juste pour vous, ou pas du tout ? Vous voulez participer ? Dites-le à l’accueil.',
    ),
  ],
  safeTitle: line('Is dit wel veilig?', 'Is this safe?', 'Est-ce bien sûr ?'),
  safe: [
    line(
      'Niemand ziet wat ú antwoordde. Alle antwoorden zijn door elkaar gehaald.',
      'Nobody sees what you answered. All answers were mixed.',
      'Personne ne voit ce que vous avez répondu. Toutes les réponses ont été mélangées.',
    ),
    line(
      'Zijn er te weinig antwoorden? Dan tonen we niets.',
      'Are there too few answers? Then we show nothing.',
      'Trop peu de réponses ? Alors nous ne montrons rien.',
    ),
    line(
      'Meedoen of niet meedoen verandert niets aan uw hulp of uw geld.',
      'Taking part or not changes nothing about your help or your money.',
      'Participer ou non ne change rien à votre aide ni à votre argent.',
    ),
  ],
  otherCentres: line('Andere centra', 'Other centres', 'Autres centres'),
  readAloud: line('Lees voor', 'Read aloud', 'Lire à voix haute'),
  toContent: line('Naar de inhoud', 'To the content', 'Vers le contenu'),
  example: line(
    'Voorbeeld: alles op deze pagina is verzonnen.',
    'Example: everything on this page is made up.',
    'Exemple : tout sur cette page est inventé.',
  ),
} as const
