/** What is on the desk: one answer of the server, kept up to date row by row, by one's own acts and those of others. */
import { notifyManager, useQuery } from '@tanstack/react-query'
import type { CodingId } from '../../../foundation/ids.ts'
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
    queryFn: ({ signal }) =>
      withWhatWasDoneMeanwhile(study, document, () =>
        call('codingDesk', { params: { study, document } }, language, signal),
      ),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
}

interface OnItsWay {
  readonly of: string
  readonly done: Map<CodingId, Coding>
}

const onTheirWay = new Set<OnItsWay>()

/**
 * A desk that is fetched again (somebody's first act brings their name; a round closes) was read before what is done
 * while it is on its way, and would take that off the page. So each coding that changed meanwhile is put back as it then was.
 */
export async function withWhatWasDoneMeanwhile(
  study: string,
  document: string,
  fetched: () => Promise<Desk>,
): Promise<Desk> {
  const own: OnItsWay = { of: `${study} ${document}`, done: new Map() }
  onTheirWay.add(own)
  try {
    const desk = await fetched()
    return [...own.done.values()].reduce(withCoding, desk)
  } finally {
    onTheirWay.delete(own)
  }
}

/** To be told of every change of a coding that the page makes or hears of. */
export function noteDone(study: string, document: string, coding: Coding): void {
  for (const { of, done } of onTheirWay) if (of === `${study} ${document}`) done.set(coding.id, coding)
}

/** The desk with this coding as it now is: in its place, added, or taken away when it was removed. */
export function withCoding(desk: Desk, coding: Coding): Desk {
  const at = desk.codings.findIndex(({ id }) => id === coding.id)
  if (coding.isRemoved) return at < 0 ? desk : { ...desk, codings: desk.codings.filter((_, i) => i !== at) }
  if (at < 0) return { ...desk, codings: [...desk.codings, coding] }
  return { ...desk, codings: desk.codings.with(at, coding) }
}
