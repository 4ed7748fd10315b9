/** More than the vocabulary of a long report, and a bound for texts that are no language. */
const MOST_WORDS = 30_000
/** A power of two, so that a slot is cut from a key by its bits; few, so that those of a short text stay at hand. */
const FIRST_SLOTS = 1 << 12

/**
 * What is known of spellings, found by the UTF-16 codes of a text as they stand there, without cutting the word out
 * first.
 */
export type WordTable<Entry> = (codes: Uint16Array, from: number, to: number) => Entry

/**
 * Most words are short and plain: so many signs of ASCII are two numbers that are those of no other spelling, and the
 * entry need not be fetched to tell whether it is of this one.
 */
const LONGEST_PACKED = 8
const HALF = 4
const BITS_OF_SIGN = 7
const SIGNS = 1 << BITS_OF_SIGN
/** Set in the first number of all other spellings, of which the two are but a hash. */
const UNPACKED = 1 << 31
/** The length of a packed one, in its second number: behind the bits of four signs. */
const LENGTH = HALF * BITS_OF_SIGN
/** Odd and without a pattern in its bits (Knuth, The Art of Computer Programming 3, 6.4): spreads keys over all slots. */
const SPREAD = 0x9e3779b1
const FOLD = 15

/**
 * Makes a table that finds out once what holds for a spelling: a long text has few different ones.
 * @param find from a spelling alone, always the same for the same one
 * @returns a look-up of the stretch `from` to `to` (exclusive)
 */
export function wordTable<Entry extends { readonly text: string }>(
  find: (spelling: string) => Entry,
): WordTable<Entry> {
  let entries = emptySlots<Entry>(FIRST_SLOTS)
  // Two for each slot, side by side.
  let keys = new Int32Array(2 * FIRST_SLOTS)
  let held = 0

  function put(entry: Entry, first: number, second: number): void {
    let slot = slotOf(first, second, entries.length)
    while (entries[slot] !== undefined) slot = (slot + 1) & (entries.length - 1)
    entries[slot] = entry
    keys[2 * slot] = first
    keys[2 * slot + 1] = second
  }

  function renew(slots: number): void {
    const [oldEntries, oldKeys] = [entries, keys]
    entries = emptySlots<Entry>(slots)
    keys = new Int32Array(2 * slots)
    if (slots > oldEntries.length)
      for (const [slot, entry] of oldEntries.entries())
        if (entry !== undefined) put(entry, oldKeys[2 * slot] ?? 0, oldKeys[2 * slot + 1] ?? 0)
  }

  return (codes, from, to) => {
    let first = 0
    let second = 0
    let all = to - from > LONGEST_PACKED ? SIGNS : 0
    if (all === 0) {
      const middle = Math.min(to, from + HALF)
      for (let at = from; at < middle; at++) {
        const code = codes[at] ?? 0
        all |= code
        first = (first << BITS_OF_SIGN) | code
      }
      for (let at = middle; at < to; at++) {
        const code = codes[at] ?? 0
        all |= code
        second = (second << BITS_OF_SIGN) | code
      }
      second |= (to - from) << LENGTH
    }
    const packed = all < SIGNS
    if (!packed) {
      first = UNPACKED
      second = to - from
      for (let at = from; at < to; at++) {
        const code = codes[at] ?? 0
        first = Math.imul(first, 31) + code
        second = Math.imul(second, 37) + code
      }
      first |= UNPACKED
    }
    // Open addressing: an entry stands in the slot of its key or in the first free one behind.
    let slot = slotOf(first, second, entries.length)
    for (let entry = entries[slot]; entry !== undefined; entry = entries[slot]) {
      if (keys[2 * slot] === first && keys[2 * slot + 1] === second)
        if (packed || isSpelled(entry.text, codes, from, to)) return entry
      slot = (slot + 1) & (entries.length - 1)
    }
    const entry = find(singleCopy(spellingOf(codes, from, to)))
    if (held >= MOST_WORDS) {
      renew(FIRST_SLOTS)
      held = 0
    } else if (held >= entries.length / 2) renew(2 * entries.length)
    put(entry, first, second)
    held += 1
    return entry
  }
}

/** Filled at once: to ask for each of tens of thousands takes milliseconds. */
const emptySlots = <Entry>(length: number): (Entry | undefined)[] => Array<Entry | undefined>(length).fill(undefined)

function slotOf(first: number, second: number, slots: number): number {
  const mixed = Math.imul(Math.imul(first, SPREAD) ^ second, SPREAD)
  return (mixed ^ (mixed >>> FOLD)) & (slots - 1)
}

/** Letter by letter: to spread a typed array costs several times as much. */
function spellingOf(codes: Uint16Array, from: number, to: number): string {
  let spelling = ''
  for (let at = from; at < to; at++) spelling += String.fromCharCode(codes[at] ?? 0)
  return spelling
}

function isSpelled(word: string, codes: Uint16Array, from: number, to: number): boolean {
  if (word.length !== to - from) return false
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== codes[from + at]) return false
  return true
}

/**
 * The word as the name of a property is kept: a copy of its own (a slice would keep the whole text that it was cut
 * from), and the only one in memory, so that two of them are compared by their address alone.
 */
export function singleCopy(word: string): string {
  named[word] = true
  for (const name in named) {
    delete named[name]
    return name
  }
  return word
}

/**
 * Holds one name at a time. Without a prototype, or every word would add a shape to those of plain objects: three times
 * as slow.
 */
const named: Record<string, true> = Object.create(null)
