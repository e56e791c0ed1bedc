import { read, type Language } from '../../../foundation/text.ts'
import type { Library } from '../../../framework/shape.ts'

/** Everything in the frames of a study that words can be about, in the order of the frames: facts are not. */
export function elementsToQuoteOn(
  { frameworks }: Library,
  language: Language,
): { readonly value: string; readonly name: string }[] {
  return frameworks
    .filter(({ kind }) => kind !== 'facts' && kind !== 'background')
    .flatMap(({ elements }) =>
      elements
        .filter(({ retired }) => !retired)
        .map(({ id, title }) => ({ value: id, name: `${id} · ${read(title, language)}` })),
    )
}
