import { Link } from '@tanstack/react-router'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type Ref, useImperativeHandle } from 'react'
import type { CodeId } from '../../../foundation/ids.ts'
import type { Direction } from '../../../qualitative/coding.ts'
import type { Passage } from '../../../qualitative/passage.ts'
import { call } from '../api-client.ts'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { FaultNotice } from '../shell/states.tsx'
import type { Desk } from './turns-shown.ts'

const words = {
  propose: text('Stel voor als citaat', 'Propose as a quote', 'Proposer comme citation'),
  proposed: text(
    'Voorgesteld. Iemand anders leest het na voor het ergens verschijnt.',
    'Proposed. Somebody else reads it before it appears anywhere.',
    "Proposé. Quelqu'un d'autre le relit avant qu'il paraisse quelque part.",
  ),
  toQuotes: text('Naar de citaten', 'To the quotes', 'Vers les citations'),
  noConsent: text(
    'Uit dit gesprek wordt niet geciteerd: zo is het afgesproken.',
    'Nothing is quoted from this conversation: so it was agreed.',
    "On ne cite pas cet entretien : c'est convenu ainsi.",
  ),
}

export interface ProposeQuoteHandle {
  /** false: not possible now. */
  readonly propose: () => boolean
}

/** A passage with a code becomes a candidate for a quote. */
export function ProposeQuote({
  ref,
  study,
  desk,
  passage,
  code,
  direction,
}: {
  readonly ref: Ref<ProposeQuoteHandle>
  readonly study: string
  readonly desk: Desk
  readonly passage: Passage
  /** null: no code yet, so nothing to be a quote about. */
  readonly code: CodeId | null
  readonly direction: Direction | null
}) {
  const say = useSay()
  const { language } = useLanguage()
  const cache = useQueryClient()
  const { id: document, textVersion, consent } = desk.document
  const { start, end } = passage
  const what = `${code} ${start} ${end}`
  const proposing = useMutation({
    mutationFn: async (about: { readonly code: CodeId; readonly what: string }) => {
      const body = { document, textVersion, start, end, about: { code: about.code }, direction }
      await call('proposeQuote', { params: { study }, body }, language)
      return about.what
    },
    onSuccess: () => void cache.invalidateQueries({ queryKey: ['quotes'] }),
  })
  const isDone = proposing.data === what
  const mayPropose = code !== null && consent !== 'none' && !proposing.isPending && !isDone
  const propose = (): boolean => {
    if (!mayPropose || code === null) return false
    proposing.mutate({ code, what })
    return true
  }
  useImperativeHandle(ref, () => ({ propose }))
  if (code === null) return null
  if (consent === 'none') return <p className="tiny mute">{say(words.noConsent)}</p>
  return (
    <>
      {!isDone && (
        <p className="acts2">
          <button type="button" className="btn quiet" disabled={!mayPropose} onClick={propose}>
            {say(words.propose)}
          </button>
        </p>
      )}
      <p className="small" role="status">
        {isDone && (
          <>
            {say(words.proposed)}{' '}
            <Link to="/studies/$study/citaten" params={{ study }}>
              {say(words.toQuotes)}
            </Link>
          </>
        )}
      </p>
      {proposing.error && <FaultNotice error={proposing.error} />}
    </>
  )
}
