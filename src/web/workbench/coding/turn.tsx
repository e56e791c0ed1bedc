import { memo } from 'react'
import type { Coding } from '../../../qualitative/coding.ts'
import { GroupSign } from '../shell/group-sign.tsx'
import { type Say, text } from '../shell/language.tsx'
import { type CodesInHand, shortName } from './codes-in-hand.ts'
import { directionNames } from './facet-words.ts'
import type { Stripe } from './stripes.ts'
import type { TurnShown } from './turns-shown.ts'

const words = {
  goesOn: text(
    'loopt door uit een eerdere beurt',
    'goes on from an earlier turn',
    "continue d'un tour précédent",
  ),
}

/** Which of the codings of a turn is chosen, and whether the keyboard is here: null and false in nearly every turn. */
export interface TurnState {
  readonly selected: string | null
  readonly isHere: boolean
}

interface TurnProps extends TurnState {
  readonly turn: TurnShown
  readonly stripes: readonly Stripe[]
  readonly shown: CodesInHand['shown']
  readonly say: Say
}

/**
 * One turn: number and speaker, the words, the stripes of what was coded in it, and their names. Drawn again only when
 * something in it changed. The words are one text node: lines under them are highlights, not elements.
 */
export const Turn = memo(function Turn({ turn, stripes, shown, say, selected, isHere }: TurnProps) {
  const { place, label, group, isAsking } = turn
  return (
    <li
      className={isAsking ? 'turn asking' : 'turn'}
      data-place={place}
      tabIndex={isHere ? 0 : -1}
      {...(isHere && { 'data-here': '' })}
    >
      <p className="sp">
        <span className="num">{place + 1}</span>
        {group && <GroupSign group={group} />}
        {label}
      </p>
      <p className="tx">{turn.words}</p>
      {stripes.length > 0 && (
        <>
          <div className="st" aria-hidden="true">
            {stripes.map((stripe) => (
              <b
                key={stripe.coding.id}
                className={classOf(stripe, selected)}
                data-coding={stripe.coding.id}
                style={{
                  top: percent(stripe.from),
                  bottom: percent(1 - stripe.to),
                  insetInlineStart: `calc(${stripe.lane} * var(--lane))`,
                }}
              />
            ))}
          </div>
          <ul className="marks">
            {stripes.map(({ coding, begins, from }, at) =>
              begins ? (
                <li key={coding.id} style={{ flexGrow: from - (stripes[at - 1]?.from ?? 0) }}>
                  <button
                    type="button"
                    tabIndex={-1}
                    className={`mk ${coding.direction ?? 'no-direction'}`}
                    data-coding={coding.id}
                    aria-pressed={coding.id === selected}
                  >
                    <Mark coding={coding} shown={shown} say={say} />
                  </button>
                </li>
              ) : (
                <li key={coding.id} className="vh">
                  <Mark coding={coding} shown={shown} say={say} />, {say(words.goesOn)}
                </li>
              ),
            )}
            <li aria-hidden="true" style={{ flexGrow: 1 - (stripes.at(-1)?.from ?? 0) }} />
          </ul>
        </>
      )}
    </li>
  )
})

/** The short name to see, the whole of it to hear. */
function Mark({ coding, shown, say }: { coding: Coding; shown: CodesInHand['shown']; say: Say }) {
  const code = shown(coding.code)
  if (!code) return null
  return (
    <>
      {shortName(code)}
      <span className="vh">
        {' '}
        {code.name}
        {coding.direction && `, ${say(directionNames[coding.direction])}`}
      </span>
    </>
  )
}

function classOf({ coding, begins, ends }: Stripe, selected: string | null): string {
  return [
    coding.direction ?? 'no-direction',
    begins ? 's' : '',
    ends ? 'e' : '',
    coding.id === selected ? 'on' : '',
  ].join(' ')
}

function percent(part: number): string {
  return `${Math.round(part * 1000) / 10}%`
}
