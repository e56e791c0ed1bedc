import { text } from '../shell/language.tsx'

/** What the states of a wave are called. */
export const stateNames = {
  draft: text('ontwerp', 'draft', 'projet'),
  open: text('open', 'open', 'ouverte'),
  closed: text('gesloten', 'closed', 'close'),
  published: text('gepubliceerd', 'published', 'publiée'),
} as const
