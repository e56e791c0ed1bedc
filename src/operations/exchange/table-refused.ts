import { fault } from '../../foundation/fault.ts'
import { Problem } from '../../foundation/problem.ts'

/** A table that cannot be read as codes or passages: where, and what is wrong. */
export function tableRefused(where: string, what: { nl: string; en: string; fr: string }): Problem {
  return new Problem('exchange-refused', {}, [
    fault({ nl: where, en: where, fr: where }, what, {
      nl: 'Exporteer eerst een tabel vanaf deze pagina: die heeft de kolommen die gelezen worden.',
      en: 'Export a table from this page first: it has the columns that are read.',
      fr: "Exportez d'abord un tableau depuis cette page : il a les colonnes qui sont lues.",
    }),
  ])
}
