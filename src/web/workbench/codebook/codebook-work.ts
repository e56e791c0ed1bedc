import type { Code } from '../../../qualitative/code.ts'
import { inTreeOrder, pathOf } from '../../../qualitative/codebook/code-branches.ts'
import type { Body, Output } from '../api-client.ts'
import { text } from '../shell/language.tsx'

export type CodebookSeen = Output<'codebook'>
export type WordsOfCode = Omit<Body<'redefineCode'>, 'version'>

export function wordsOfCode(code: Code): WordsOfCode {
  const { name, mark, definition, include, exclude, example, isCodable, colour } = code
  return { name, mark, definition, include, exclude, example, isCodable, colour }
}

export const noWords: WordsOfCode = {
  name: '',
  mark: '',
  definition: '',
  include: '',
  exclude: '',
  example: '',
  isCodable: true,
  colour: null,
}

/** A code with those above it, for a list to choose from: KL2 Autonomie (Krachtlijnen). */
export function fullName(codes: readonly Code[], code: Code): string {
  const path = pathOf(codes, code).map(({ name }) => name)
  return `${code.mark} ${code.name}${path.length > 0 ? ` (${path.join(' › ')})` : ''}`.trim()
}

export function codesInUse(codes: readonly Code[]): readonly Code[] {
  return inTreeOrder(codes).filter(({ state }) => state.is === 'in-use')
}

export const workWords = {
  keep: text('Bewaar', 'Save', 'Enregistrer'),
  kept: text('Bewaard.', 'Saved.', 'Enregistré.'),
  busy: text('Bezig …', 'Busy …', 'En cours …'),
  close: text('Sluit', 'Close', 'Fermer'),
}
