import type { Observation } from '../../schemas/observation.ts'

/** Characters about a number in which what it counts, or its name, is looked for. */
const REACH = 60
/** Letters by which a unit is known again: [vessel] stands for "vessels", [countr] for "countries". */
const STEM = 6

/** What goes on in a number or word before a place, and behind it: two of the units of UTF-16 tell. */
const GOES_ON_BEFORE = /(?:[\p{L}\p{N}]|\d[.,])$/u
const GOES_ON_BEHIND = /^(?:\p{N}|[.,]\d)/u
const LETTER_BEHIND = /^\p{L}/u
const ENDS_IN_DIGIT = /\d$/

/**
 * Where the number of a figure stands in its sentence: where it is a word of its own. "In 20[2]2, [two] …" is thus avoided.
 * Where it stands several times, the place nearest to what is counted behind it and to the last word of its label is taken:
 * "Within 12 months it detained [12] vessels", "partners: India [10]%, Japan 10%"; else the first. Digits that a unit is
 * grown together with ([24.6]p) are taken only where they stand nowhere by themselves.
 * @returns offsets in the sentence, or null where it does not stand there
 */
export function findNumber({ sentence, num, unit, label: named }: FoundBy): { start: number; end: number } | null {
  if (num === '') return null
  const [counted, name] = [lastWord(unit ?? '').slice(0, STEM), lastWord(named)]
  let best: { start: number; end: number } | null = null
  let nearest = Infinity
  // subscriptions per 100 inhabitants: [100]
  const label = named !== '' && sentence.startsWith(`${named}:`) ? named.length : 0
  for (let start = sentence.indexOf(num, label); start >= 0; start = sentence.indexOf(num, start + 1)) {
    const end = start + num.length
    if (GOES_ON_BEFORE.test(sentence.slice(Math.max(0, start - 2), start))) continue
    if (GOES_ON_BEHIND.test(sentence.slice(end, end + 2))) continue
    const grown = LETTER_BEHIND.test(sentence.slice(end, end + 2))
    if (grown && !ENDS_IN_DIGIT.test(num)) continue
    const behind = sentence.slice(end, end + REACH).toLowerCase()
    const before = sentence.slice(Math.max(0, start - REACH), start).toLowerCase()
    const toName = Math.min(distanceTo(name, behind), distanceFrom(name, before))
    const toCounted = counted === PERCENT && behind.startsWith('%') ? 0 : distanceTo(counted, behind)
    const away = toCounted + toName + (grown ? 2 * REACH + 1 : 0)
    if (away < nearest) [best, nearest] = [{ start, end }, away]
  }
  return best
}

/** As much of the unit as is looked for. */
const PERCENT = 'percent'.slice(0, STEM)

/** What of a figure says where its number stands. */
type FoundBy = Pick<Observation, 'sentence' | 'num' | 'unit' | 'label'>

const lastWord = (text: string): string => text.split(' ').at(-1)?.toLowerCase() ?? ''

function distanceTo(word: string, behind: string): number {
  const at = behind.indexOf(word)
  return at < 0 ? REACH : at
}

function distanceFrom(word: string, before: string): number {
  const at = before.lastIndexOf(word)
  return at < 0 ? REACH : before.length - at - word.length
}
