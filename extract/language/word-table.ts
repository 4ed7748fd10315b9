/** More than the vocabulary of a long report, and a bound for texts that are no language. */
const MOST_WORDS = 30_000
/** A power of two, so that a hash is cut to a slot by its last bits; less than half of the slots are ever full. */
const SLOTS = 1 << 16

/** What is known of spellings, found by a stretch of text as it stands there, without cutting it out first. */
export type WordTable<Entry> = (text: string, from: number, to: number) => Entry

/**
 * Makes a table that finds out once what holds for a spelling: a long text has few different ones.
 * @param find from a spelling alone, always the same for the same one
 * @returns a look-up of the stretch `from` to `to` (exclusive) of a text
 */
export function wordTable<Entry extends { readonly text: string }>(
  find: (spelling: string) => Entry,
): WordTable<Entry> {
  let entries = emptySlots<Entry>()
  let held = 0
  return (text, from, to) => {
    // Open addressing: an entry stands in the slot of its hash or in the first free one behind.
    let slot = slotOf(text, from, to)
    for (let entry = entries[slot]; entry !== undefined; entry = entries[slot]) {
      if (isSpelled(entry.text, text, from, to)) return entry
      slot = (slot + 1) % SLOTS
    }
    const entry = find(singleCopy(text.slice(from, to)))
    if (held >= MOST_WORDS) {
      entries = emptySlots<Entry>()
      held = 0
      slot = slotOf(text, from, to)
    }
    entries[slot] = entry
    held += 1
    return entry
  }
}

const emptySlots = <Entry>(): (Entry | undefined)[] => Array.from({ length: SLOTS }, () => undefined)

function slotOf(text: string, from: number, to: number): number {
  let hash = to - from
  for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
  return (hash ^ (hash >>> 16)) & (SLOTS - 1)
}

function isSpelled(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== text.charCodeAt(from + at)) return false
  return true
}

/**
 * The word as the name of a property is kept: a copy of its own (a slice would keep the whole text that it was cut from),
 * and the only one in memory, so that two of them are compared by their address alone.
 */
export function singleCopy(word: string): string {
  return Object.keys({ [word]: true })[0] ?? word
}
