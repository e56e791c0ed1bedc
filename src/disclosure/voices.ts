/**
 * Of which people may be told what they spoke of: the division behind every count and mark of the conversations.
 *
 * It follows from the numbers invited alone, so it is the same for every element, whoever was spoken with and
 * whatever they told. Each person stands in at most one voice. So nothing can be subtracted from anything: a count is
 * never a part of another count, and what is said of all centres together is the sum of what is said of each.
 */
export type Voice =
  /** A group that numbers at least its minimum in this centre: a count of its own. */
  | { readonly kind: 'own'; readonly centre: string; readonly group: string; readonly size: number }
  /**
   * A group in all centres where it is too small, taken together, and its people of no one centre: a count that is
   * shown of the study as a whole, with no centre named.
   */
  | {
      readonly kind: 'elsewhere'
      readonly group: string
      readonly centres: readonly string[]
      readonly size: number
    }
  /** What is left in one centre: several small groups as one, of which only *that* it was mentioned is told. */
  | {
      readonly kind: 'others'
      readonly centre: string
      readonly groups: readonly string[]
      readonly size: number
    }

/** A group of the study: its minimum, and how many people of it each centre numbers. */
export interface GroupSizes {
  readonly group: string
  readonly minimum: number
  readonly sizes: readonly { readonly centre: string; readonly size: number }[]
}

/**
 * First every group in every centre where it numbers enough. Then, per group, the centres where it does not, together.
 * Then, per centre, the groups that have neither. What numbers too few even so has no voice: it is withheld.
 *
 * A group of which a centre numbers nobody has no voice there. A pool of groups takes the highest of their minimums.
 *
 * @example
 * // Lier numbers 22 clients and 1 manager, Gent 12 and 2, Aalst 9 and 3; minimums 10 and 5
 * // own: clients of Lier, clients of Gent; elsewhere: the 6 managers; the 9 clients of Aalst have no voice
 */
export function voicesOf(groups: readonly GroupSizes[]): Voice[] {
  const own = groups.flatMap(({ group, minimum, sizes }): Voice[] =>
    sizes
      .filter(({ size }) => size >= minimum)
      .map(({ centre, size }) => ({ kind: 'own', centre, group, size })),
  )
  const elsewhere = groups.flatMap((of): Voice[] => {
    const small = tooSmall(of)
    const size = total(small)
    return small.length > 0 && size >= of.minimum
      ? [{ kind: 'elsewhere', group: of.group, centres: small.map(({ centre }) => centre), size }]
      : []
  })
  const heard = new Set(elsewhere.map((voice) => (voice.kind === 'elsewhere' ? voice.group : '')))
  return [...own, ...elsewhere, ...othersOf(groups.filter(({ group }) => !heard.has(group)))]
}

/**
 * The voice a person speaks with. Somebody of no centre, or of a centre that numbers nobody of their group, speaks along
 * with their group elsewhere, where that has a voice: it only adds to those who could have said it.
 */
export function voiceOf(
  voices: readonly Voice[],
  { centre, group }: { readonly centre: string | null; readonly group: string },
): Voice | null {
  const isOf = {
    own: (voice: Voice) => voice.kind === 'own' && voice.group === group && voice.centre === centre,
    elsewhere: (voice: Voice) => voice.kind === 'elsewhere' && voice.group === group,
    others: (voice: Voice) =>
      voice.kind === 'others' && voice.centre === centre && voice.groups.includes(group),
  }
  return voices.find(isOf.own) ?? voices.find(isOf.elsewhere) ?? voices.find(isOf.others) ?? null
}

/** The centres that number people of the group, and fewer than its minimum. */
function tooSmall({ minimum, sizes }: GroupSizes): { centre: string; size: number }[] {
  return sizes.filter(({ size }) => size > 0 && size < minimum)
}

function othersOf(groups: readonly GroupSizes[]): Voice[] {
  const small = groups.flatMap((of) =>
    tooSmall(of).map(({ centre, size }) => ({ centre, size, group: of.group, minimum: of.minimum })),
  )
  return [...Map.groupBy(small, ({ centre }) => centre)].flatMap(([centre, left]): Voice[] => {
    const size = total(left)
    return size >= Math.max(...left.map(({ minimum }) => minimum))
      ? [{ kind: 'others', centre, groups: left.map(({ group }) => group), size }]
      : []
  })
}

const total = (rows: readonly { readonly size: number }[]) => rows.reduce((sum, { size }) => sum + size, 0)

/**
 * The audit of a division, told apart from how it was made: every voice numbers enough, and nobody is in two.
 *
 * @throws {Error} a fault of ours, to be seen by no reader: it names the voice, no number.
 */
export function refuseUnsafeVoices(voices: readonly Voice[], groups: readonly GroupSizes[]): void {
  const taken = new Set<string>()
  for (const voice of voices) {
    const places =
      voice.kind === 'others'
        ? voice.groups.map((group) => ({ group, centre: voice.centre }))
        : (voice.kind === 'own' ? [voice.centre] : voice.centres).map((centre) => ({
            group: voice.group,
            centre,
          }))
    let size = 0
    let minimum = 0
    for (const { group, centre } of places) {
      const of = groups.find((one) => one.group === group)
      size += of?.sizes.find((one) => one.centre === centre)?.size ?? 0
      minimum = Math.max(minimum, of?.minimum ?? Number.POSITIVE_INFINITY)
      const key = JSON.stringify([centre, group])
      if (taken.has(key)) throw new Error(`Disclosure audit: ${group} of ${centre} stand behind two counts.`)
      taken.add(key)
    }
    if (size < minimum || size !== voice.size) {
      throw new Error(`Disclosure audit: too few people behind a count of ${JSON.stringify(places)}.`)
    }
  }
}
