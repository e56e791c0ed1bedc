/** Words that stand on several pages of taking part. What belongs to one page stands with that page. */
import type { Text } from '../../foundation/text.ts'

export const words = {
  next: { nl: 'Volgende', en: 'Next', fr: 'Suivant' },
  back: { nl: 'Terug', en: 'Back', fr: 'Retour' },
  orChoose: { nl: 'Of kies:', en: 'Or choose:', fr: 'Ou choisissez :' },
  readAloud: { nl: 'Lees voor', en: 'Read aloud', fr: 'Lire à voix haute' },
  toContent: { nl: 'Naar de inhoud', en: 'To the content', fr: 'Vers le contenu' },
  about: { nl: 'Vragen over', en: 'Questions about', fr: 'Questions sur' },
  example: {
    nl: 'Voorbeeld: dit centrum bestaat niet.',
    en: 'Example: this centre does not exist.',
    fr: "Exemple : ce centre n'existe pas.",
  },
  question: { nl: 'Vraag {n} van {all}', en: 'Question {n} of {all}', fr: 'Question {n} sur {all}' },
  part: { nl: 'Deel {n} van {all}', en: 'Part {n} of {all}', fr: 'Partie {n} sur {all}' },
  free: {
    nl: 'U mag elke vraag overslaan. Stoppen mag altijd.',
    en: 'You may skip any question. You may always stop.',
    fr: 'Vous pouvez passer une question. Vous pouvez toujours arrêter.',
  },
  stop: {
    nl: 'Stop en wis mijn antwoorden',
    en: 'Stop and erase my answers',
    fr: 'Arrêter et effacer mes réponses',
  },
  onDevice: {
    nl: 'Uw antwoorden staan alleen op dit toestel, tot u ze verstuurt.',
    en: 'Your answers are only on this device until you send them.',
    fr: "Vos réponses sont seulement sur cet appareil, jusqu'à l'envoi.",
  },
  onDeviceKiosk: {
    nl: 'Dit toestel onthoudt niets, tot u verstuurt.',
    en: 'This device keeps nothing until you send.',
    fr: "Cet appareil ne retient rien jusqu'à l'envoi.",
  },
} as const satisfies Record<string, Text>
