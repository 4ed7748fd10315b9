/** More than the vocabulary of a long report, and a bound for texts that are no language. */
const MOST_WORDS = 30_000
/**
 * A power of two, so that a hash is cut to a slot by its last bits; few, so that those of a short text stay at hand.
 */
const FIRST_SLOTS = 1 << 12

/**
 * What is known of spellings, found by the UTF-16 codes of a text as they stand there, without cutting the word out
 * first.
 */
export type WordTable<Entry> = (codes: Uint16Array, from: number, to: number) => Entry

/**
 * Makes a table that finds out once what holds for a spelling: a long text has few different ones.
 * @param find from a spelling alone, always the same for the same one
 * @returns a look-up of the stretch `from` to `to` (exclusive)
 */
export function wordTable<Entry extends { readonly text: string }>(
  find: (spelling: string) => Entry,
): WordTable<Entry> {
  let entries = emptySlots<Entry>(FIRST_SLOTS)
  // Beside them, or each look-up would fetch the spelling of an entry from afar before it knows that it is another one.
  let hashes = new Int32Array(FIRST_SLOTS)
  let held = 0

  function put(entry: Entry, hash: number): void {
    let slot = hash & (entries.length - 1)
    while (entries[slot] !== undefined) slot = (slot + 1) & (entries.length - 1)
    entries[slot] = entry
    hashes[slot] = hash
  }

  function renew(slots: number): void {
    const [oldEntries, oldHashes] = [entries, hashes]
    entries = emptySlots<Entry>(slots)
    hashes = new Int32Array(slots)
    if (slots > oldEntries.length)
      for (const [slot, entry] of oldEntries.entries()) if (entry !== undefined) put(entry, oldHashes[slot] ?? 0)
  }

  return (codes, from, to) => {
    const hash = hashOf(codes, from, to)
    // Open addressing: an entry stands in the slot of its hash or in the first free one behind.
    let slot = hash & (entries.length - 1)
    for (let entry = entries[slot]; entry !== undefined; entry = entries[slot]) {
      if (hashes[slot] === hash && isSpelled(entry.text, codes, from, to)) return entry
      slot = (slot + 1) & (entries.length - 1)
    }
    const entry = find(singleCopy(spellingOf(codes, from, to)))
    if (held >= MOST_WORDS) {
      renew(FIRST_SLOTS)
      held = 0
    } else if (held >= entries.length / 2) renew(2 * entries.length)
    put(entry, hash)
    held += 1
    return entry
  }
}

/** Filled at once: to ask for each of tens of thousands takes milliseconds. */
const emptySlots = <Entry>(length: number): (Entry | undefined)[] => Array<Entry | undefined>(length).fill(undefined)

function hashOf(codes: Uint16Array, from: number, to: number): number {
  let hash = to - from
  for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + (codes[at] ?? 0)) | 0
  return hash ^ (hash >>> 16)
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
