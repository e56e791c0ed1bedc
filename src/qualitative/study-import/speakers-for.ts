/** Who speaks in a text: as the project says it, else whoever is not the one that asks. */
import type { CentreId, ParticipantId } from '../../foundation/ids.ts'
import type { Participant, Speaker } from '../document.ts'
import type { People } from './participants-for.ts'
import type { ImportChoices, Means } from './study-import.ts'

const asks = /^(?:interviewer|interview|int|i|onderzoeker|gespreksleider|moderator|vraag|v|q)\b/i

export function speakersFor(
  labels: readonly string[],
  said: string | null,
  people: People,
  choices: ImportChoices,
  centre: CentreId | null,
  means: Means,
): { readonly speakers: Speaker[]; readonly added: Omit<Participant, 'number'>[] } {
  const known = new Map(
    (said ?? '').split('\n').map((line) => {
      const at = line.lastIndexOf(' = ')
      return [line.slice(0, at), people.known.get(line.slice(at + 3)) ?? null] as const
    }),
  )
  const added: Omit<Participant, 'number'>[] = []
  const speakers = labels.map((label): Speaker => {
    if (known.has(label)) return { label, participant: known.get(label) ?? null }
    if (said !== null || choices.group === null || asks.test(label)) return { label, participant: null }
    const id = means.newId() as ParticipantId // made here, so it is what it says
    added.push({ id, group: choices.group, centre })
    return { label, participant: id }
  })
  return { speakers, added }
}
