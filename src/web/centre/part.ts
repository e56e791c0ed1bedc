import type { Language } from '../../foundation/text.ts'
import type { ProfileView } from '../../api/views.ts'
import type { Titles } from '../figures/titles.ts'

/** What every part of the page is given. */
export interface PartProps {
  readonly profile: ProfileView['profile']
  readonly titles: Titles
  readonly language: Language
}
