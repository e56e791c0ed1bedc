import type { ReactNode } from 'react'
import type { Language } from '../../foundation/text.ts'
import type { ProfileView } from '../../api/views.ts'
import type { Titles } from '../figures/titles.ts'

/** What every part of the page is given. */
export interface PartProps {
  readonly profile: ProfileView['profile']
  /** What was released of the conversations; null while nothing was. */
  readonly evidence: ProfileView['evidence']
  /** Words that lead to the page of one element, where there are such pages. */
  readonly toElement: ToElement
  readonly titles: Titles
  readonly language: Language
}

export type ToElement = (element: string, words: ReactNode) => ReactNode

/** What every part of the page of one element is given. */
export interface ElementPartProps extends PartProps {
  readonly element: string
}
