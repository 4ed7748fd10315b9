/**
 * Words that a rule looks for all over a clause or sentence, where most hold none of them. Each list of them is a bit: a
 * spelling tells what lists it is of (`WordEntry.sought`), a sentence what its words tell together, and the rule looks
 * only where its bit is set.
 */
export type SoughtWords = { readonly words: ReadonlySet<string>; readonly bit: number }

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

/** Whether a word of a list, in any of its forms, may stand in a sentence. */
export function mayHold({ sought }: { readonly sought: number }, { bit }: SoughtWords): boolean {
  return (sought & bit) !== 0
}
