/** What projects of other programs are put together from. */
import type { RefiCode, RefiProject, RefiStamp, RefiText } from '../../qualitative/refi-qda/project.ts'

export const noStamp: RefiStamp = {
  creatingUser: null,
  creationDateTime: null,
  modifyingUser: null,
  modifiedDateTime: null,
}

export const emptyProject: Omit<RefiProject, 'name' | 'origin'> = {
  ...noStamp,
  description: null,
  users: [],
  codes: [],
  variables: [],
  cases: [],
  sources: [],
  notes: [],
  sets: [],
  links: [],
  graphs: [],
  noteRefs: [],
  files: new Map(),
}

export const emptyCode: Omit<RefiCode, 'guid' | 'name'> = {
  description: null,
  isCodable: true,
  colour: null,
  noteRefs: [],
  codes: [],
}

export const emptyText: Omit<RefiText, 'guid' | 'name' | 'text'> = {
  ...noStamp,
  description: null,
  missingPath: null,
  richTextPath: null,
  selections: [],
  codings: [],
  noteRefs: [],
  values: [],
}

/** null for what says nothing. */
export function words(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "Thu Nov 25 10:22:33 2010" (R) and "2010-11-25 10:22:33.123" (SQLite) as the standard writes a moment. */
export function momentOf(text: string | null): string | null {
  if (text === null) return null
  const iso = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)/.exec(text)
  if (iso) return `${iso[1]}T${iso[2]}`
  const [, month, day, time, year] = /^\w{3} (\w{3}) +(\d{1,2}) (\d\d:\d\d:\d\d) (\d{4})$/.exec(text) ?? []
  const number = months.indexOf(month ?? '') + 1
  if (number === 0 || day === undefined) return null
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}T${time}`
}
