/** Counts with their noun, one or more of them. */
import { text, type Say } from '../shell/language.tsx'

const words = {
  turn: text('1 beurt', '1 turn', '1 prise de parole'),
  turns: text('{count} beurten', '{count} turns', '{count} prises de parole'),
  document: text('1 document', '1 document', '1 document'),
  documents: text('{count} documenten', '{count} documents', '{count} documents'),
  passage: text('1 passage', '1 passage', '1 passage'),
  passages: text('{count} passages', '{count} passages', '{count} passages'),
  place: text('1 plaats', '1 place', '1 endroit'),
  places: text('{count} plaatsen', '{count} places', '{count} endroits'),
}

export function turns(count: number, say: Say): string {
  return say(count === 1 ? words.turn : words.turns, { count })
}

export function documents(count: number, say: Say): string {
  return say(count === 1 ? words.document : words.documents, { count })
}

export function places(count: number, say: Say): string {
  return say(count === 1 ? words.place : words.places, { count })
}

export function passages(count: number, say: Say): string {
  return say(count === 1 ? words.passage : words.passages, { count })
}
