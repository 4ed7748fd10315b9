import { longestIncreasing } from './in-order.ts'
import { mostShared, NO_WORDS, Vocabulary, WordIndex } from './word-index.ts'

/** Two sentences that are one: by place in either edition. `inOrder`: no other pair crosses it. */
export interface SentenceMatch {
  from: number
  to: number
  equal: boolean
  inOrder: boolean
}

/**
 * Matches the sentences of two editions, each at most once: first the equal ones, then the edited ones by shared words.
 * Near-linear: equal sentences are found by a hash, edited ones through an index of the words that few sentences have.
 * @returns matches by place in the `to` edition
 */
export function matchSentences(from: readonly string[], to: readonly string[]): SentenceMatch[] {
  const partner = new Map<number, number>()
  const taken = new Set<number>()
  const take = (a: number, b: number): void => {
    partner.set(b, a)
    taken.add(a)
  }
  for (const [a, b] of equalPairs(from, to)) take(a, b)
  const equal = new Set(partner.keys())
  const open = { from: places(from).filter((at) => !taken.has(at)), to: places(to).filter((at) => !partner.has(at)) }
  for (const [a, b] of editedPairs(from, to, open, partner)) take(a, b)
  const ordered = [...partner].toSorted(([a], [b]) => a - b)
  const kept = new Set(longestIncreasing(ordered.map(([, a]) => a)))
  return ordered.map(([b, a], at) => ({ from: a, to: b, equal: equal.has(b), inOrder: kept.has(at) }))
}

function places(list: readonly unknown[]): number[] {
  return [...list.keys()]
}

/** White space but for a single blank. */
const UNEVEN = /\s{2,}|[^\S ]/g

/** What does not make two sentences different: kind and amount of white space. */
function sentenceKey(sentence: string): string {
  return sentence.normalize('NFC').replaceAll(UNEVEN, ' ').trim()
}

/**
 * Equal sentences. One that occurs once in each edition is an anchor; one that occurs often ("Total") is matched
 * between the anchors first, so that it is not taken for moved.
 */
function equalPairs(from: readonly string[], to: readonly string[]): [number, number][] {
  const left = placesByKey(from)
  const right = placesByKey(to)
  const unique: [number, number][] = []
  for (const [key, [place = 0, ...more]] of left) {
    const [other, ...others] = right.get(key) ?? []
    if (other !== undefined && more.length === 0 && others.length === 0) unique.push([place, other])
  }
  const anchors = longestIncreasing(unique.map(([, b]) => b)).flatMap((at) => unique.slice(at, at + 1))
  const pairs = [...unique]
  for (const [key, ones] of left) {
    const others = right.get(key) ?? []
    if (others.length === 0 || (ones.length === 1 && others.length === 1)) continue
    pairs.push(...pairRepeated(ones, others, anchors))
  }
  return pairs
}

function pairRepeated(
  ones: readonly number[],
  others: readonly number[],
  anchors: readonly [number, number][],
): [number, number][] {
  const gapOf = (place: number, side: 0 | 1): number => {
    let low = 0
    let high = anchors.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((anchors[middle]?.[side] ?? 0) < place) low = middle + 1
      else high = middle
    }
    return low
  }
  const free = new Map<number, number[]>()
  for (const other of others) free.set(gapOf(other, 1), [...(free.get(gapOf(other, 1)) ?? []), other])
  const pairs: [number, number][] = []
  const left: number[] = []
  for (const one of ones) {
    const match = free.get(gapOf(one, 0))?.shift()
    if (match === undefined) left.push(one)
    else pairs.push([one, match])
  }
  const rest = [...free.values()].flat().toSorted((a, b) => a - b)
  for (const [at, one] of left.entries()) {
    const match = rest[at]
    if (match !== undefined) pairs.push([one, match])
  }
  return pairs
}

function placesByKey(sentences: readonly string[]): Map<string, number[]> {
  const found = new Map<string, number[]>()
  for (const [place, sentence] of sentences.entries()) {
    const key = sentenceKey(sentence)
    const list = found.get(key)
    if (list) list.push(place)
    else found.set(key, [place])
  }
  return found
}

/**
 * Share of words that an edited sentence keeps; short ones must keep more, since little makes them another sentence.
 */
const KEPT = 0.5
const KEPT_IF_SHORT = 0.7
const SHORT = 6
/** A sentence whose neighbours are matched to the other's neighbours is likelier the same one. */
const NEIGHBOUR_BONUS = 0.08

interface Open {
  from: readonly number[]
  to: readonly number[]
}

function editedPairs(
  from: readonly string[],
  to: readonly string[],
  open: Open,
  partner: ReadonlyMap<number, number>,
): [number, number][] {
  const vocabulary = new Vocabulary()
  const bags = open.from.map((place) => vocabulary.bagOf(from[place] ?? ''))
  const index = new WordIndex(bags)
  const scored: { a: number; b: number; score: number }[] = []
  for (const b of open.to) {
    const bag = vocabulary.bagOf(to[b] ?? '')
    for (const at of index.likeliest(bag)) {
      const [a, other] = [open.from[at] ?? 0, bags[at] ?? NO_WORDS]
      const least = Math.min(bag.size, other.size) < SHORT ? KEPT_IF_SHORT : KEPT
      if (mostShared(bag, other) < least) continue
      const kept = vocabulary.sharedShare(bag, other)
      if (kept < least) continue
      const beside = partner.get(b - 1) === a - 1 || partner.get(b + 1) === a + 1
      scored.push({ a, b, score: kept + (beside ? NEIGHBOUR_BONUS : 0) })
    }
  }
  const ordered = scored.toSorted(
    (x, y) => y.score - x.score || Math.abs(x.a - x.b) - Math.abs(y.a - y.b) || x.b - y.b || x.a - y.a,
  )
  const usedA = new Set<number>()
  const usedB = new Set<number>()
  const pairs: [number, number][] = []
  for (const { a, b } of ordered) {
    if (usedA.has(a) || usedB.has(b)) continue
    usedA.add(a)
    usedB.add(b)
    pairs.push([a, b])
  }
  return pairs
}
