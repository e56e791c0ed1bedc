/**
 * A draft while somebody works on it: each act shows at once, goes to the server in order, and can be undone without
 * end. Both sides apply the same acts (src/qualitative/pseudonyms/draft.ts), so what shows is what is stored.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import { changedDraft, type Draft, type DraftAct } from '../../../qualitative/pseudonyms/draft.ts'
import type { Roster } from '../../../qualitative/pseudonyms/roster.ts'
import { undoing } from '../../../qualitative/pseudonyms/undoing.ts'
import { ApiFault, call, type Output } from '../api-client.ts'
import { useLanguage } from '../shell/language.tsx'

export type DraftSeen = Output<'draft'>

export interface DraftInHand {
  readonly draft: Draft
  readonly roster: DraftSeen['roster']
  readonly act: (...acts: DraftAct[]) => void
  readonly undo: () => void
  readonly canUndo: boolean
  readonly keeping: 'kept' | 'busy' | { readonly error: unknown }
  /** Sends again what did not reach the server; over what somebody else stored meanwhile, where that was it. */
  readonly again: () => void
  readonly setRoster: (entries: Roster) => Promise<void>
  /** Once everything is stored: the version a lock is asked over. */
  readonly storedVersion: () => number | null
}

const ACTS_AT_ONCE = 500

export function useDraftInHand(seen: DraftSeen): DraftInHand {
  const { language } = useLanguage()
  const params = { study: seen.document.study, document: seen.document.id }
  const [draft, setDraft] = useState(seen.draft)
  const [roster, setSeenRoster] = useState(seen.roster)
  const [keeping, setKeeping] = useState<DraftInHand['keeping']>('kept')
  const [canUndo, setCanUndo] = useState(false)
  // What the next act starts from, without waiting for the page to be drawn.
  const now = useRef({ draft: seen.draft, roster: seen.roster, version: seen.version })
  const undos = useRef<DraftAct[][]>([])
  const queue = useRef<DraftAct[]>([])
  const isSending = useRef(false)

  const flush = useCallback(async () => {
    if (isSending.current || queue.current.length === 0) return
    isSending.current = true
    setKeeping('busy')
    try {
      while (queue.current.length > 0) {
        const acts = queue.current.slice(0, ACTS_AT_ONCE)
        const body = { version: now.current.version, acts }
        now.current.version = (await call('changeDraft', { params, body }, language)).version
        queue.current.splice(0, acts.length)
      }
      setKeeping('kept')
    } catch (error) {
      setKeeping({ error })
    } finally {
      isSending.current = false
    }
  }, [language, params.study, params.document])

  /** Decisions name their marks, and marks stay: what two people decided goes together, the last word on each wins. */
  const overNewest = async () => {
    const newest = await call('draft', { params }, language)
    const draft = queue.current.reduce(
      (changed, act) => changedDraft(changed, act, newest.roster.entries),
      newest.draft,
    )
    now.current = { draft, roster: newest.roster, version: newest.version }
    undos.current = []
    setCanUndo(false)
    setDraft(draft)
    setSeenRoster(newest.roster)
  }

  const apply = (acts: readonly DraftAct[]) => {
    const before = now.current.draft
    now.current.draft = acts.reduce(
      (changed, act) => changedDraft(changed, act, now.current.roster.entries),
      before,
    )
    queue.current.push(...acts)
    setDraft(now.current.draft)
    void flush()
    return before
  }

  // Whoever leaves with something unsent is asked first.
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (queue.current.length > 0) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [])

  return {
    draft,
    roster,
    keeping,
    canUndo,
    act: (...acts) => {
      const before = apply(acts)
      undos.current.push(undoing(before, now.current.draft))
      setCanUndo(true)
    },
    undo: () => {
      const acts = undos.current.pop()
      if (acts) apply(acts)
      setCanUndo(undos.current.length > 0)
    },
    again: () => {
      if (isOvertaken(keeping)) void overNewest().then(flush, (error: unknown) => setKeeping({ error }))
      else void flush()
    },
    setRoster: async (entries) => {
      const own = entries.map((entry) => ({ ...entry, also: [...entry.also] }))
      const body = { version: now.current.roster.version, entries: own }
      const stored = await call('changeRoster', { params: { study: params.study }, body }, language)
      now.current.roster = stored
      setSeenRoster(stored)
    },
    storedVersion: () => (queue.current.length === 0 && !isSending.current ? now.current.version : null),
  }
}

export function isOvertaken(keeping: DraftInHand['keeping']): boolean {
  return (
    typeof keeping === 'object' &&
    keeping.error instanceof ApiFault &&
    keeping.error.problem === 'changed-meanwhile'
  )
}
