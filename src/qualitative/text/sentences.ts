/**
 * The sentences of a turn, for selecting by sentence. A full stop ends a sentence only when something new begins
 * behind it: not in "bv.", "dhr. Peeters", "art. 57", "J. Peeters", "12.30 uur" or "en toen ... ja".
 */
import type { Passage } from '../passage.ts'
import { codePointIndex, type CodePointIndex } from './code-points.ts'

/**
 * The sentences of the passage, in order. They tile it: each begins where the one before ends, so white space between
 * two sentences belongs to the first. A passage of no length has none.
 *
 * By hand: 'Ja. Dhr. X kwam.' has two sentences, [0, 4) and [4, 16).
 */
export function sentences(
  text: string,
  passage: Passage,
  index: CodePointIndex = codePointIndex(text),
): Passage[] {
  const offset = index.toUtf16(passage.start)
  const words = text.slice(offset, index.toUtf16(passage.end))
  const ends = [...words.matchAll(possibleEnd)]
    .filter((match) => endsSentence(words, match))
    .map((match) => index.fromUtf16(offset + match.index + match[0].length))
    .filter((end) => end < passage.end)
  const starts = [passage.start, ...ends]
  return passage.start === passage.end
    ? []
    : starts.map((start, place) => ({ start, end: starts[place + 1] ?? passage.end }))
}

/** Closing marks, quotes and brackets behind them, and the white space up to what follows; or a white line. */
const possibleEnd = /(?:[.!?…]+["'”’»)\]]*\s+|\s*\n\s*)/gu

function endsSentence(words: string, match: RegExpExecArray): boolean {
  if (/\n\s*\n/.test(match[0])) return true
  const mark = /^[.!?…]+/.exec(match[0])?.[0] ?? ''
  const next = words.slice(match.index + match[0].length).replace(/^["'“‘«([]+/u, '')
  // "Echt waar? zei ze", "en toen ... ja": what goes on in small letters goes on.
  if (/^\p{Ll}/u.test(next)) return false
  if (mark !== '.' || match[0].includes('\n')) return true
  const before = /[\p{L}\p{N}.]+$/u.exec(words.slice(0, match.index))?.[0] ?? ''
  // An initial; 'ik' and 'u' end sentences, single capitals hardly ever.
  if (/^(?:\p{Lu}\.)*\p{Lu}$/u.test(before)) return false
  if (/^\d{1,2}$/.test(before) && /^\p{N}/u.test(next)) return false
  return !abbreviations.has(before.toLocaleLowerCase('nl'))
}

/** Written without their last full stop. Those that may end a sentence (enz., etc.) do not stand here. */
const abbreviations = new Set(
  (
    'a.d.h.v a.u.b afd alg apr art aug b.v bijv blz bv bvb ca cf cfr d.d d.m.v d.w.z dd dec dhr div dr drs e.a e.d ' +
    'feb febr fig gem i.c i.f.v i.h.b i.k.v i.p.v i.s.m i.v.m incl ing ir jan juli jun m.a.w m.b.t m.b.v m.i.v m.n ' +
    'maw max mevr mgr min mn mr mrt mvr n.a.v nav nl nov nr nrs o.a o.b.v o.g.v o.l.v oa okt p par pag prof red resp ' +
    'sept st str t.a.v t.b.v t.e.m t.g.v t.o.v t.w tel ts u.a v.d v.w.b vb vd vgl vnl vs wo z.g zgn zog'
  ).split(' '),
)
