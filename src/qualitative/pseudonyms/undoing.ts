import type { Draft, DraftAct, Mark } from './draft.ts'

/**
 * The acts that bring the decisions of `before` back after something changed them. A replacement made by hand is not
 * taken out but refused, which leaves the words as they were.
 */
export function undoing(before: Draft, after: Draft): DraftAct[] {
  const were = new Map(before.marks.map((mark) => [mark.id, mark]))
  const back = new Map<string, { to: Pick<Mark, 'decision' | 'replacement'>; marks: number[] }>()
  const added: number[] = []
  for (const mark of after.marks) {
    const was = were.get(mark.id)
    if (!was) {
      added.push(mark.id)
    } else if (was.decision !== mark.decision || was.replacement !== mark.replacement) {
      const key = JSON.stringify([was.decision, was.replacement])
      const group = back.get(key) ?? { to: was, marks: [] }
      group.marks.push(mark.id)
      back.set(key, group)
    }
  }
  return [
    ...(added.length > 0 ? [{ act: 'decide', marks: added, decision: 'refused' } as const] : []),
    // What was accepted comes first: it refuses what overlaps it, which then gets its own decision back.
    ...[...back.values()]
      .toSorted((a, b) => Number(b.to.decision === 'accepted') - Number(a.to.decision === 'accepted'))
      .map(({ to, marks }) => ({ act: 'decide', marks, ...decisionOf(to) }) as const),
    ...after.speakers.flatMap((speaker, place): DraftAct[] => {
      const was = before.speakers[place]
      return was && was !== speaker
        ? [{ act: 'speaker', speaker: place, becomes: was.becomes, who: was.who }]
        : []
    }),
  ]
}

function decisionOf({ decision, replacement }: Pick<Mark, 'decision' | 'replacement'>) {
  return { decision, replacement }
}
