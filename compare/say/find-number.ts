/** Characters after a number in which what it counts is looked for. */
const REACH = 60
/** Letters by which a unit is known again: [vessel] stands for "vessels", [countr] for "countries". */
const STEM = 6

/** What goes on in a number or word before a place, and behind it: two of the units of UTF-16 tell. */
const GOES_ON_BEFORE = /(?:[\p{L}\p{N}]|\d[.,])$/u
const GOES_ON_BEHIND = /^(?:\p{N}|[.,]\d)/u
const LETTER_BEHIND = /^\p{L}/u
const ENDS_IN_DIGIT = /\d$/

/**
 * Where a number stands in its sentence, of which only the number's text is known: where it is a word of its own. "In
 * 20[2]2, [two] …" is thus avoided. Where it stands several times, the one soonest followed by what is counted is
 * taken: "Within 12 months it detained [12] vessels"; else the first. Digits that a unit is grown together with ([24.6]p)
 * are taken only where they stand nowhere by themselves.
 * @param unit what is counted, where it is known
 * @returns offsets in the sentence, or null where it does not stand there
 */
export function findNumber(
  sentence: string,
  num: string,
  unit: string | null = null,
): { start: number; end: number } | null {
  if (num === '') return null
  const head = unit?.split(' ').at(-1)?.toLowerCase().slice(0, STEM) ?? ''
  let best: { start: number; end: number } | null = null
  let nearest = Infinity
  for (let start = sentence.indexOf(num); start >= 0; start = sentence.indexOf(num, start + 1)) {
    const end = start + num.length
    if (GOES_ON_BEFORE.test(sentence.slice(Math.max(0, start - 2), start))) continue
    if (GOES_ON_BEHIND.test(sentence.slice(end, end + 2))) continue
    const grown = LETTER_BEHIND.test(sentence.slice(end, end + 2))
    if (grown && !ENDS_IN_DIGIT.test(num)) continue
    const away = distanceTo(head, sentence.slice(end, end + REACH)) + (grown ? REACH + 1 : 0)
    if (away < nearest) [best, nearest] = [{ start, end }, away]
  }
  return best
}

function distanceTo(head: string, following: string): number {
  const at = following.toLowerCase().indexOf(head)
  return at < 0 ? REACH : at
}
