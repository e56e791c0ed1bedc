/** Hearing what others do to the document that is open. The browser itself connects again, and says how far it had heard. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Coding } from '../../../qualitative/coding.ts'
import { deskKey } from './desk.ts'
import type { DeskActs } from './desk-acts.ts'
import type { Desk } from './turns-shown.ts'

/** false once the server refused to tell more: what others do is then not seen until the page is loaded again. */
export function useHearing(
  study: string,
  document: string,
  desk: Desk | undefined,
  hear: DeskActs['hear'],
): boolean {
  const cache = useQueryClient()
  const [isHearing, setHearing] = useState(true)
  const isReady = desk !== undefined
  useEffect(() => {
    if (!isReady) return
    const read = cache.getQueryData<Desk>(deskKey(study, document))
    const address = `/api/studies/${study}/documents/${document}/changes?after=${read?.lastAct ?? ''}`
    const source = new EventSource(address)
    const onCoding = (event: MessageEvent<string>) => {
      const { coding } = JSON.parse(event.data) as { coding: Coding } // our own server's
      const known = cache.getQueryData<Desk>(deskKey(study, document))?.coders ?? []
      hear(coding)
      // Somebody's first act: their name comes with the desk.
      if (!known.some(({ id }) => id === coding.coder))
        void cache.invalidateQueries({ queryKey: deskKey(study, document) })
    }
    source.addEventListener('coding', onCoding)
    source.addEventListener('codebook', () => void cache.invalidateQueries({ queryKey: ['codebook'] }))
    source.addEventListener('memo', () => void cache.invalidateQueries({ queryKey: ['memos'] }))
    source.addEventListener('round', () => void cache.invalidateQueries({ queryKey: ['codingDesk'] }))
    source.addEventListener('open', () => setHearing(true))
    source.addEventListener('error', () => setHearing(source.readyState !== EventSource.CLOSED))
    return () => source.close()
  }, [cache, study, document, isReady, hear])
  return isHearing
}
