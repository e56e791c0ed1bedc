/**
 * What somebody does at the desk. It shows at once; the server hears of it in the order in which it was done, and its
 * answer takes the place of what was shown. When it refuses, that is said and the desk is fetched as it truly is.
 */
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { CodeId, CodingId } from '../../../foundation/ids.ts'
import type { Language } from '../../../foundation/text.ts'
import type { Coding, Facets } from '../../../qualitative/coding.ts'
import type { Passage } from '../../../qualitative/passage.ts'
import { call } from '../api-client.ts'
import { useLanguage } from '../shell/language.tsx'
import { deskKey, noteDone, withCoding } from './desk.ts'
import type { Desk } from './turns-shown.ts'

export interface DeskActs {
  readonly add: (coding: Coding) => void
  readonly changeFacets: (coding: Coding, facets: Partial<Facets>) => void
  readonly changeCode: (coding: Coding, code: CodeId) => void
  readonly changePassage: (coding: Coding, passage: Passage) => void
  readonly remove: (coding: Coding) => void
  /** Gives the coding that it was about, or null when there was nothing to take back. */
  readonly undo: () => Promise<Undone | null>
  readonly redo: () => Promise<Undone | null>
  /** A coding as it is now, also before the page has drawn it. */
  readonly now: (id: CodingId | null) => Coding | null
  /** Another's act. While an act of one's own on the same coding is under way, its answer says more. */
  readonly hear: (coding: Coding) => void
}

export interface Undone {
  readonly coding: Coding
  readonly isOvertaken: boolean
}

export function useDeskActs(study: string, document: string) {
  const cache = useQueryClient()
  const { language } = useLanguage()
  const [fault, setFault] = useState<unknown>(null)
  const acts = useMemo(
    () => deskActs(cache, language, study, document, setFault),
    [cache, language, study, document],
  )
  useEffect(() => setFault(null), [study, document])
  return { acts, fault, forgive: () => setFault(null) }
}

function deskActs(
  cache: QueryClient,
  language: Language,
  study: string,
  document: string,
  onFault: (fault: unknown) => void,
): DeskActs {
  const key = deskKey(study, document)
  const underWay = new Map<CodingId, number>()
  let queue: Promise<unknown> = Promise.resolve()

  const change = (make: (desk: Desk) => Desk) => cache.setQueryData<Desk>(key, (desk) => desk && make(desk))
  const put = (coding: Coding, history?: Desk['history']) => {
    noteDone(study, document, coding)
    change((desk) => ({ ...withCoding(desk, coding), ...(history && { history }) }))
  }
  const count = (id: CodingId, by: 1 | -1) => underWay.set(id, (underWay.get(id) ?? 0) + by)
  const isFree = (id: CodingId) => (underWay.get(id) ?? 0) === 0

  /** One after the other; after a refusal the next is still sent. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T | null> => {
    const turn = queue.then(work).catch((error: unknown) => {
      onFault(error)
      void cache.invalidateQueries({ queryKey: key })
      return null
    })
    queue = turn
    return turn
  }

  const now = (id: CodingId | null) =>
    cache.getQueryData<Desk>(key)?.codings.find((coding) => coding.id === id) ?? null

  const send = (coding: Coding, changed: Partial<Coding>, work: () => Promise<Coding>) => {
    onFault(null)
    const shown = { ...(now(coding.id) ?? coding), ...changed }
    count(shown.id, 1)
    put(shown, { canUndo: true, canRedo: false })
    void inTurn(work).then((stored) => {
      count(shown.id, -1)
      if (stored && isFree(stored.id)) put(stored)
    })
  }

  const takeBack = (name: 'undoCoding' | 'redoCoding') => async (): Promise<Undone | null> => {
    onFault(null)
    const outcome = await inTurn(() => call(name, { params: { study, document } }, language))
    if (!outcome) return null
    const { coding, history, isOvertaken } = outcome
    if (coding) put(coding, history)
    else change((desk) => ({ ...desk, history }))
    return coding && { coding, isOvertaken }
  }

  const at = (coding: Coding) => ({ study, document, coding: coding.id })
  return {
    add: (coding) => {
      const { id, layer, code, start, end, textVersion, direction, restsOn, level } = coding
      const body = { id, layer, code, start, end, textVersion, direction, restsOn, level }
      send(coding, {}, () => call('addCoding', { params: { study, document }, body }, language))
    },
    changeFacets: (coding, facets) =>
      send(coding, facets, () => call('changeFacets', { params: at(coding), body: facets }, language)),
    changeCode: (coding, code) =>
      send(coding, { code }, () => call('changeCode', { params: at(coding), body: { code } }, language)),
    changePassage: (coding, passage) =>
      send(coding, passage, () =>
        call(
          'changePassage',
          { params: at(coding), body: { ...passage, textVersion: coding.textVersion } },
          language,
        ),
      ),
    remove: (coding) =>
      send(coding, { isRemoved: true }, () => call('removeCoding', { params: at(coding) }, language)),
    now,
    undo: takeBack('undoCoding'),
    redo: takeBack('redoCoding'),
    hear: (coding) => {
      if (isFree(coding.id)) put(coding)
    },
  }
}
