import { fault } from '../../foundation/fault.ts'
import type { Fault } from '../../foundation/problem.ts'
import type { Text } from '../../foundation/text.ts'

const text = (nl: string, en: string, fr: string): Text => ({ nl, en, fr })
const same = (words: string): Text => ({ nl: words, en: words, fr: words })

/** What can be wrong in the specification of `invariance`. */
export const invarianceFaults = {
  wavesDiffer: (at: string): Fault =>
    fault(
      same(at),
      text(
        'De metingen hebben niet evenveel items.',
        'The waves do not have equally many items.',
        "Les vagues n'ont pas le même nombre d'items.",
      ),
      text(
        'Noem per meting dezelfde items, in dezelfde volgorde.',
        'Name the same items for each wave, in the same order.',
        'Nommez les mêmes items pour chaque vague, dans le même ordre.',
      ),
    ),
  notInModel: (at: string, name: string, known: readonly string[]): Fault =>
    fault(
      same(at),
      text(
        `"${name}" staat niet in het model.`,
        `"${name}" is not in the model.`,
        `« ${name} » n'est pas dans le modèle.`,
      ),
      text(
        `Kies uit: ${known.join(', ')}.`,
        `Choose from: ${known.join(', ')}.`,
        `Choisissez parmi : ${known.join(', ')}.`,
      ),
    ),
  isFixed: (at: string, name: string): Fault =>
    fault(
      same(at),
      text(
        `"${name}" is vast: het geeft de factor zijn schaal.`,
        `"${name}" is fixed: it gives the factor its scale.`,
        `« ${name} » est fixe : il donne son échelle au facteur.`,
      ),
      text(
        'Zet in het model een ander item van deze factor op de eerste plaats.',
        'Put another item of this factor first in the model.',
        'Mettez un autre item de ce facteur en premier dans le modèle.',
      ),
    ),
} as const
