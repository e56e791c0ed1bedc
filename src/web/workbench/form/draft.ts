import { useState } from 'react'

export interface Draft<Value> {
  readonly value: Value
  readonly set: (change: Partial<Value>) => void
  /** Something was changed here and is not stored. */
  readonly isChanged: boolean
  /** The names of the parts that were changed. */
  readonly changed: readonly (keyof Value & string)[]
  /** Somebody else stored another value of the same thing since this was filled in. */
  readonly isOvertaken: boolean
  /** What this was filled in from. */
  readonly base: Value
  /** The version that this was filled in from: the server refuses to store over a newer one. */
  readonly version: number
  /** Drops what was filled in and shows what is stored. */
  readonly drop: () => void
  /** Keeps what was filled in, knowing that something newer is stored. */
  readonly keepMine: () => void
  /** After the server has answered that it is stored. */
  readonly isStored: (stored: Value, version: number) => void
}

/**
 * A form's own copy of what the server holds. Follows the server while nothing was filled in; once something
 * was, it stays what the person made of it, whatever happens: an error, a newer version, a lost connection.
 */
export function useDraft<Value extends object>(stored: Value, version: number): Draft<Value> {
  const [base, setBase] = useState({ value: stored, version })
  const [value, setValue] = useState(stored)
  const isChanged = !same(value, base.value)
  const isOvertaken = isChanged && !same(stored, base.value)

  if (!isOvertaken && (version !== base.version || !same(stored, base.value))) {
    // React's own way to follow a prop: set during the render, before anything is shown.
    setBase({ value: stored, version })
    if (!isChanged) setValue(stored)
  }

  const adopt = (taken: Value, takenVersion: number) => {
    setBase({ value: taken, version: takenVersion })
    setValue(taken)
  }
  return {
    value,
    set: (change) => setValue((before) => ({ ...before, ...change })),
    isChanged,
    changed: changedParts(value, base.value),
    isOvertaken,
    base: base.value,
    version: base.version,
    drop: () => adopt(stored, version),
    keepMine: () => setBase({ value: stored, version }),
    isStored: adopt,
  }
}

export function changedParts<Value extends object>(
  value: Value,
  stored: Value,
): readonly (keyof Value & string)[] {
  // The keys of a value are the keys of its type here: drafts are plain objects that we make ourselves.
  return (Object.keys(value) as (keyof Value & string)[]).filter((part) => !same(value[part], stored[part]))
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
