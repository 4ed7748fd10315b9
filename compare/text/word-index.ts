import { STOP_WORDS } from '../words/stop-words.ts'
import { wordsOf, isNumeral } from '../words/tokens.ts'

/** Words in more sentences than this say too little to look candidates up by; so many candidates are scored at most. */
const COMMON = 40
const CANDIDATES = 8

/** The words of a sentence, each once, by their numbers in a vocabulary. */
export interface Bag {
  words: readonly number[]
  /** How often each of the words stands in the sentence. */
  counts: readonly number[]
  /** Number of all words. */
  size: number
  /** How many of `words` are more than grammar and numbers. */
  telling: number
}

/** What a sentence without words is. */
export const NO_WORDS: Bag = { words: [], counts: [], size: 0, telling: 0 }

/** The share of words that two sentences have in common at the most, by their lengths alone. */
export function mostShared(a: Bag, b: Bag): number {
  return shareOf(Math.min(a.size, b.size), a, b)
}

function shareOf(shared: number, a: Bag, b: Bag): number {
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size)
}

/** The words of many sentences, numbered, so that counting and comparing them needs no strings. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>()
  /** The sentence looked at, and by word how often it stands there. */
  #counted: Bag = NO_WORDS
  readonly #counts: number[] = []
  /** By word whether it is one that says something, and no number: 1 or 0. */
  readonly #telling: number[] = []

  /** The words of a sentence; all numbers are one word, so that a changed figure is none. */
  bagOf(sentence: string): Bag {
    this.#count(NO_WORDS)
    const words: number[] = []
    const all = wordsOf(sentence)
    for (let at = 0; at < all.length; at++) {
      const number = this.#numberOf(all[at] ?? '')
      const count = this.#counts[number] ?? 0
      if (count === 0) words.push(number)
      this.#counts[number] = count + 1
    }
    const counts = words.slice()
    let telling = 0
    for (let at = 0; at < words.length; at++) {
      const word = words[at] ?? 0
      counts[at] = this.#counts[word] ?? 0
      telling += this.#telling[word] ?? 0
    }
    return (this.#counted = { words, counts, size: all.length, telling })
  }

  /**
   * Share of the words of two sentences that both have, 0 to 1; best asked for all second ones of a first one in turn. 0
   * where they share nothing but grammar, and one has more: "No one was convicted in 2022", "Closure was ordered in 131
   * cases".
   */
  sharedShare(a: Bag, b: Bag): number {
    if (a !== this.#counted) this.#count(a)
    let shared = 0
    let telling = 0
    for (let at = 0; at < b.words.length; at++) {
      const word = b.words[at] ?? 0
      const count = this.#counts[word] ?? 0
      if (count === 0) continue
      shared += Math.min(count, b.counts[at] ?? 0)
      telling += this.#telling[word] ?? 0
    }
    return telling === 0 && (a.telling > 0 || b.telling > 0) ? 0 : shareOf(shared, a, b)
  }

  /** Counts the words of a sentence in place of those of the last one. */
  #count(bag: Bag): void {
    const last = this.#counted.words
    for (let at = 0; at < last.length; at++) this.#counts[last[at] ?? 0] = 0
    for (let at = 0; at < bag.words.length; at++) this.#counts[bag.words[at] ?? 0] = bag.counts[at] ?? 0
    this.#counted = bag
  }

  #numberOf(form: string): number {
    const word = isNumeral(form) ? '#' : form
    const known = this.#numbers.get(word)
    if (known !== undefined) return known
    const number = this.#numbers.size
    this.#numbers.set(word, number)
    this.#counts.push(0)
    this.#telling.push(word === '#' || STOP_WORDS.has(word) ? 0 : 1)
    return number
  }
}

/** Finds sentences by the words that few of them have. */
export class WordIndex {
  /** By word the places of the sentences it stands in. */
  readonly #places: number[][] = []
  /** What speaks for each sentence in one look-up; all 0 between two. */
  readonly #hits: Float64Array

  constructor(bags: readonly Bag[]) {
    this.#hits = new Float64Array(bags.length)
    for (let place = 0; place < bags.length; place++) {
      const { words } = bags[place] ?? NO_WORDS
      for (let at = 0; at < words.length; at++) {
        const list = this.#places[words[at] ?? 0]
        if (list) list.push(place)
        else this.#places[words[at] ?? 0] = [place]
      }
    }
  }

  /** The places of the sentences that share the rarest words with one, the likeliest first; only a few. */
  likeliest(bag: Bag): number[] {
    const found: number[] = []
    for (const list of this.#telling(bag)) {
      const weight = 1 / list.length
      for (let at = 0; at < list.length && at < COMMON; at++) {
        const place = list[at] ?? 0
        const hits = this.#hits[place] ?? 0
        if (hits === 0) found.push(place)
        this.#hits[place] = hits + weight
      }
    }
    const best = this.#best(found)
    for (let at = 0; at < found.length; at++) this.#hits[found[at] ?? 0] = 0
    return best
  }

  /** The lists of the rare words; of the least common one where none is rare. */
  #telling({ words }: Bag): number[][] {
    const rare: number[][] = []
    let shortest: number[] | undefined
    for (let at = 0; at < words.length; at++) {
      const list = this.#places[words[at] ?? 0]
      if (list === undefined) continue
      if (list.length <= COMMON) rare.push(list)
      if (shortest === undefined || list.length < shortest.length) shortest = list
    }
    return rare.length > 0 || shortest === undefined ? rare : [shortest]
  }

  /** Those with most hits, of equal ones the first in the text. */
  #best(found: readonly number[]): number[] {
    const best: number[] = []
    let least = 0
    for (let of = 0; of < found.length; of++) {
      const place = found[of] ?? 0
      const hits = this.#hits[place] ?? 0
      if (best.length === CANDIDATES && hits < least) continue
      let at = best.length
      if (at === CANDIDATES && !this.#isBefore(place, best[--at] ?? 0)) continue
      for (; at > 0 && this.#isBefore(place, best[at - 1] ?? 0); at--) best[at] = best[at - 1] ?? 0
      best[at] = place
      least = this.#hits[best[best.length - 1] ?? 0] ?? 0
    }
    return best
  }

  #isBefore(place: number, other: number): boolean {
    const more = (this.#hits[place] ?? 0) - (this.#hits[other] ?? 0)
    return more > 0 || (more === 0 && place < other)
  }
}
