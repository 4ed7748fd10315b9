/** More than the vocabulary of a long report, and a bound for texts that are no language. */
const MOST_WORDS = 30_000
/** A power of two, so that a hash is cut to a slot by its last bits; few, so that those of a short text stay at hand. */
const FIRST_SLOTS = 1 << 12

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
  let entries = emptySlots<Entry>(FIRST_SLOTS)
  let held = 0
  return (text, from, to) => {
    // Open addressing: an entry stands in the slot of its hash or in the first free one behind.
    let slot = slotOf(text, from, to, entries.length)
    for (let entry = entries[slot]; entry !== undefined; entry = entries[slot]) {
      if (isSpelled(entry.text, text, from, to)) return entry
      slot = (slot + 1) % entries.length
    }
    const entry = find(singleCopy(text.slice(from, to)))
    if (held >= MOST_WORDS) {
      entries = emptySlots<Entry>(FIRST_SLOTS)
      held = 0
    } else if (held >= entries.length / 2) entries = withMoreSlots(entries)
    entries[freeSlot(entries, entry.text)] = entry
    held += 1
    return entry
  }
}

const emptySlots = <Entry>(length: number): (Entry | undefined)[] => Array.from({ length }, () => undefined)

function withMoreSlots<Entry extends { readonly text: string }>(
  entries: readonly (Entry | undefined)[],
): (Entry | undefined)[] {
  const more = emptySlots<Entry>(2 * entries.length)
  for (const entry of entries) if (entry !== undefined) more[freeSlot(more, entry.text)] = entry
  return more
}

function freeSlot(entries: readonly unknown[], word: string): number {
  let slot = slotOf(word, 0, word.length, entries.length)
  while (entries[slot] !== undefined) slot = (slot + 1) % entries.length
  return slot
}

function slotOf(text: string, from: number, to: number, slots: number): number {
  let hash = to - from
  for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
  return (hash ^ (hash >>> 16)) & (slots - 1)
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
  // Without a prototype, or every word would add a shape to those of plain objects: three times as slow.
  const named: Record<string, true> = Object.create(null)
  named[word] = true
  for (const name in named) return name
  return word
}
