/** A cell holds a number, and not one that its column can hold. */
import { fault } from '../../foundation/fault.ts'
import type { Fault } from '../../foundation/problem.ts'
import type { Text } from '../../foundation/text.ts'

const at = (file: string, row: number, column: string): Text => ({
  nl: `${file}, rij ${row}, kolom "${column}"`,
  en: `${file}, row ${row}, column "${column}"`,
  fr: `${file}, ligne ${row}, colonne « ${column} »`,
})

const isThisTheColumn: Text = {
  nl: 'Is dit de kolom die u bedoelde? Laat de cel leeg (of NA) als de waarde ontbreekt.',
  en: 'Is this the column you meant? Leave the cell empty (or NA) when the value is missing.',
  fr: 'Est-ce la colonne voulue ? Laissez la cellule vide (ou NA) si la valeur manque.',
}

export const numberFaults = {
  notAProbability: (file: string, row: number, column: string, value: number): Fault =>
    fault(
      at(file, row, column),
      {
        nl: `${value} is geen p-waarde: die ligt van 0 tot 1.`,
        en: `${value} is no p value: that lies from 0 to 1.`,
        fr: `${value} n'est pas une valeur p : elle va de 0 à 1.`,
      },
      isThisTheColumn,
    ),
  notPositive: (file: string, row: number, column: string, value: number): Fault =>
    fault(
      at(file, row, column),
      {
        nl: `${value} is geen variantie of standaardfout: die is groter dan 0.`,
        en: `${value} is no variance or standard error: that is above 0.`,
        fr: `${value} n'est pas une variance ou une erreur type : elle est supérieure à 0.`,
      },
      isThisTheColumn,
    ),
}
