/** What is on the desk: one answer of the server, kept up to date row by row, by one's own acts and those of others. */
import { notifyManager, useQuery } from '@tanstack/react-query'
import type { Coding } from '../../../qualitative/coding.ts'
import { call } from '../api-client.ts'
import { useLanguage } from '../shell/language.tsx'
import type { Desk } from './turns-shown.ts'

/**
 * The cache tells its readers in a timer of its own, which waits behind a frame: a coding would be on the screen two
 * frames after the key. Told at once, what is chosen and what is coded are drawn together.
 */
notifyManager.setScheduler(queueMicrotask)

export function deskKey(study: string, document: string) {
  return ['codingDesk', { study, document }] as const
}

/** Fetched once: a long text with thousands of codings is not asked for again because a window got the focus. */
export function useDesk(study: string, document: string) {
  const { language } = useLanguage()
  return useQuery({
    queryKey: deskKey(study, document),
    queryFn: ({ signal }) => call('codingDesk', { params: { study, document } }, language, signal),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
}

/** The desk with this coding as it now is: in its place, added, or taken away when it was removed. */
export function withCoding(desk: Desk, coding: Coding): Desk {
  const at = desk.codings.findIndex(({ id }) => id === coding.id)
  if (coding.isRemoved) return at < 0 ? desk : { ...desk, codings: desk.codings.filter((_, i) => i !== at) }
  if (at < 0) return { ...desk, codings: [...desk.codings, coding] }
  return { ...desk, codings: desk.codings.with(at, coding) }
}
