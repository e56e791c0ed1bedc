import type { StudyId } from '../foundation/ids.ts'
import { linksOfLibrary, type ElementLinks } from '../framework/element-links.ts'
import type { Library } from '../framework/shape.ts'
import { unaskedElements } from '../framework/unasked-elements.ts'
import { operation } from './operation.ts'
import { anybody, memberOfStudy } from './permissions.ts'
import { studyLibrary } from './study-library.ts'

export interface FrameworksSeen {
  readonly library: Library
  readonly links: Readonly<Record<string, ElementLinks>>
  readonly unasked: readonly string[]
}

/** The shipped files. Frames are knowledge, not data of anybody: whoever is curious may read them. */
export const frameworks = operation<object, FrameworksSeen>({
  name: 'frameworks',
  may: anybody,
  record: 'reads',
  run: async (_tx, around) => seen(around.library),
})

/** The files of one study, in the versions it was made with. */
export const studyFrameworks = operation<{ readonly study: StudyId }, FrameworksSeen>({
  name: 'study-frameworks',
  may: memberOfStudy,
  record: 'reads',
  run: async (tx, around, { study }) => seen(await studyLibrary(tx, around, study)),
})

function seen(library: Library): FrameworksSeen {
  const known = drawn.get(library)
  if (known) return known
  const made = {
    library,
    links: Object.fromEntries(linksOfLibrary(library)),
    // Of the krachtlijnen: lists of codes and facts have no sub-elements to ask about.
    unasked: library.frameworks
      .filter(({ kind }) => kind === 'guiding-lines')
      .flatMap(({ id }) => unaskedElements(library, id).byNothing.map((element) => element.id)),
  }
  drawn.set(library, made)
  return made
}

/** The links of the shipped library are the same for everybody and take a moment to work out. */
const drawn = new WeakMap<Library, FrameworksSeen>()
