import { useAnswer } from '../asking.ts'
import { text, useSay } from '../shell/language.tsx'
import { useStudyOfFrames } from './frame-links.tsx'

const words = {
  shipped: text('Kaders', 'Frameworks', 'Cadres'),
  ofStudy: text('Kaders van {study}', 'Frameworks of {study}', 'Cadres de {study}'),
}

/** What the pages about frames are called above a page: nobody should take the one library for the other. */
export function FramesOfWhom() {
  const say = useSay()
  const study = useStudyOfFrames()
  const seen = useAnswer('study', { study: study ?? '' }, study !== null)
  return study === null || !seen.data
    ? say(words.shipped)
    : say(words.ofStudy, { study: seen.data.study.title })
}
