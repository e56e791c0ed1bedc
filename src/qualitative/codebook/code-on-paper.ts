/** Codes for tests, written as they would stand on paper: `code('a', {parent: 'b'})`. */
import type { CodeId } from '../../foundation/ids.ts'
import type { Code, Codebook } from '../code.ts'

export function codeOnPaper(
  id: string,
  given: Partial<Omit<Code, 'id' | 'parent'>> & { readonly parent?: string | null } = {},
): Code {
  return {
    place: 0,
    name: id,
    mark: id,
    definition: '',
    include: '',
    exclude: '',
    example: '',
    element: null,
    isCodable: true,
    colour: null,
    state: { is: 'in-use' },
    ...given,
    id: id as CodeId, // on paper an id is a letter
    parent: (given.parent ?? null) as CodeId | null, // same
  }
}

/** `krachtlijnen > KL1, KL2 | eigen > luisteren`: own codes, each branch one level deep; a name is its id. */
export function codebookOnPaper(lines: string): Codebook {
  const codes = lines.split('|').flatMap((line, place) => {
    const [top = '', below = ''] = line.split('>').map((part) => part.trim())
    const children = below.split(',').map((name) => name.trim())
    return [
      codeOnPaper(top, { place }),
      ...children
        .filter((name) => name !== '')
        .map((name, at) => codeOnPaper(name, { parent: top, place: at })),
    ]
  })
  return { version: 1, codes }
}
