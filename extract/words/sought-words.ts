/**
 * Words that a rule looks for all over a clause or sentence, where most hold none of them. Each list of them is a bit: a
 * spelling tells what lists it is of (`WordEntry.sought`), a sentence what its words tell together, and the rule looks
 * only where its bit is set.
 */
export type SoughtWords = { readonly words: ReadonlySet<string>; readonly bit: number }

/** What a spelling, or the words of a sentence together, tell of the lists. */
type Sought = { readonly sought: number }

/** Bits of a number. More lists share them: a test then says now and then that a rule may look, and never wrongly not. */
const BITS = 32

const bitsOfWords = new Map<string, number>()
let lists = 0

/**
 * Makes a list of words that are sought. Lists are made while the program is loaded, before any word is read.
 * @param words in lower case: as they stand, or base forms of verbs and singulars of nouns
 */
export function soughtWords(...words: readonly Iterable<string>[]): SoughtWords {
  const bit = 1 << (lists % BITS)
  lists += 1
  const all = new Set(words.flatMap((each) => [...each]))
  for (const word of all) bitsOfWords.set(word, bitsSought(word) | bit)
  return { words: all, bit }
}

/** The bits of the lists that a word is of. */
export function bitsSought(word: string): number {
  return bitsOfWords.get(word) ?? 0
}

/**
 * Whether a word, as it stands, is of a list: asked of word after word, most of which have not even the bit of a word that
 * is.
 */
export function isAmong(
  { lower, entry }: { readonly lower: string; readonly entry: Sought },
  list: SoughtWords,
): boolean {
  return (entry.sought & list.bit) !== 0 && list.words.has(lower)
}

/** Whether a word of a list, in any of its forms, may stand in a sentence. */
export function mayHold({ sought }: Sought, { bit }: SoughtWords): boolean {
  return (sought & bit) !== 0
}
