/** What can be wrong with a query, for who made it. */
import { fault } from '../../foundation/fault.ts'
import { Problem } from '../../foundation/problem.ts'
import { isFault, readSearch, type SearchExpression } from '../../qualitative/search/search-expression.ts'

export function searchIn(words: string): SearchExpression {
  const read = readSearch(words)
  if (isFault(read)) throw new Problem('input-invalid', {}, [read])
  return read
}

export function sameDimension(): Problem {
  return new Problem('input-invalid', {}, [
    fault(
      { nl: 'Kolommen', en: 'Columns', fr: 'Colonnes' },
      {
        nl: 'Rijen en kolommen zijn hetzelfde.',
        en: 'Rows and columns are the same.',
        fr: 'Les lignes et les colonnes sont identiques.',
      },
      {
        nl: 'Kies voor de kolommen iets anders dan voor de rijen.',
        en: 'Choose something else for the columns than for the rows.',
        fr: 'Choisissez pour les colonnes autre chose que pour les lignes.',
      },
    ),
  ])
}

export function unknownCode(): Problem {
  return new Problem('input-invalid', {}, [
    fault(
      { nl: 'Code', en: 'Code', fr: 'Code' },
      {
        nl: 'Deze code staat niet in het codeboek.',
        en: 'This code is not in the codebook.',
        fr: "Ce code n'est pas dans le livre de codes.",
      },
      {
        nl: 'Kies een code uit het codeboek van deze studie.',
        en: 'Choose a code from the codebook of this study.',
        fr: 'Choisissez un code du livre de codes de cette étude.',
      },
    ),
  ])
}
