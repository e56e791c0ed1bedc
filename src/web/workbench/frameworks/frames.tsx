import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { filesOf, nameOf, type Thing, thingsById } from '../../../framework/library-index.ts'
import { read, type Text } from '../../../foundation/text.ts'
import type { FrameworksView } from '../../../api/views.ts'
import { useAnswer } from '../asking.ts'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { Asked } from '../shell/states.tsx'
import { useStudyOfFrames } from './frame-links.tsx'

const words = {
  frames: text('de kaders', 'the frameworks', 'les cadres'),
}

/** All files, whatever carries an id in them, and what hangs on each. */
export interface Frames extends FrameworksView {
  readonly things: ReadonlyMap<string, Thing>
  /** What an id is called: the title of an element, the sentence of a question, the title of a file. */
  readonly nameOf: (id: string) => Text
}

const Reading = createContext<Frames | null>(null)

/** Fetches the files once, those of the study that the address names or the shipped ones, and hands them to the page inside. */
export function WithFrames({ children }: { readonly children: ReactNode }) {
  const say = useSay()
  const study = useStudyOfFrames()
  const shipped = useAnswer('frameworks', undefined, study === null)
  const ofStudy = useAnswer('studyFrameworks', { study: study ?? '' }, study !== null)
  return (
    <Asked answer={study === null ? shipped : ofStudy} what={say(words.frames)}>
      {(view) => <Given view={view}>{children}</Given>}
    </Asked>
  )
}

function Given({ view, children }: { readonly view: FrameworksView; readonly children: ReactNode }) {
  const frames = useMemo(() => {
    const files = filesOf(view.library)
    const things = thingsById(files)
    const fileTitles = new Map(files.map((file) => [file.id, file.title]))
    return {
      ...view,
      things,
      nameOf: (id: string) => {
        const thing = things.get(id)
        return thing ? nameOf(thing) : (fileTitles.get(id) ?? { nl: id, en: id })
      },
    }
  }, [view])
  return <Reading value={frames}>{children}</Reading>
}

export function useFrames(): Frames {
  const frames = useContext(Reading)
  if (!frames) throw new RangeError('useFrames is used outside WithFrames')
  return frames
}

/**
 * A text out of a file. Where it has no translation, the Dutch stands there and says that it is Dutch, so that it is
 * read aloud with the right voice.
 */
export function Told({ text: told }: { readonly text: Text }) {
  const { language } = useLanguage()
  const words = read(told, language)
  return told[language] === undefined ? <span lang="nl">{words}</span> : words
}
