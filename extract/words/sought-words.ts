/**
 * What words tell of the lists that rules seek, each of which is a bit. There are more lists than a number has bits, and
 * so they stand in two.
 */
export type Sought = { readonly sought: number; readonly soughtToo: number }

/**
 * Words that a rule looks for all over a clause or sentence, where most hold none of them: a spelling tells what lists it
 * is of, a sentence what its words tell together, and the rule looks only where the bit of its list is set.
 */
export type SoughtWords = Sought & { readonly words: ReadonlySet<string> }

/** Bits of a number. */
const BITS = 32

const listsOfWords = new Map<string, Sought>()
let lists = 0

/**
 * Makes a list of words that are sought. Lists are made while the program is loaded, before any word is read.
 * @param words in lower case: as they stand, or base forms of verbs and singulars of nouns
 */
export function soughtWords(...words: readonly Iterable<string>[]): SoughtWords {
  const bit = 1 << (lists % BITS)
  // More lists than both numbers have bits share them: a test then says now and then that a rule may look, never wrongly not.
  const isFirst = lists % (2 * BITS) < BITS
  lists += 1
  const all = new Set(words.flatMap((each) => [...each]))
  // Written out: what is copied with `...` has a shape of its own for each list, and all rules ask lists at one place.
  const list: SoughtWords = { sought: isFirst ? bit : 0, soughtToo: isFirst ? 0 : bit, words: all }
  for (const word of all) listsOfWords.set(word, anySought(listsOf(word), list))
  return list
}

/** The lists that a word is of. */
export function listsOf(word: string): Sought {
  return listsOfWords.get(word) ?? NO_LIST
}

const NO_LIST: Sought = { sought: 0, soughtToo: 0 }

/** All that several tell together. */
export function anySought(...all: readonly Sought[]): Sought {
  let sought = 0
  let soughtToo = 0
  for (const each of all) {
    sought |= each.sought
    soughtToo |= each.soughtToo
  }
  return { sought, soughtToo }
}

/**
 * Whether a word, as it stands, is of a list: asked of word after word, most of which have not even the bit of a word that
 * is.
 */
export function isAmong(
  { lower, entry }: { readonly lower: string; readonly entry: Sought },
  list: SoughtWords,
): boolean {
  return mayHold(entry, list) && list.words.has(lower)
}

/** The same of its base form or singular. */
export function isFormAmong(token: { readonly lemma: string; readonly entry: Sought }, list: SoughtWords): boolean {
  return mayHold(token.entry, list) && list.words.has(token.lemma)
}

/** Whether a word of a list, in any of its forms, may stand in a sentence. */
export function mayHold(told: Sought, list: Sought): boolean {
  return ((told.sought & list.sought) | (told.soughtToo & list.soughtToo)) !== 0
}
