import type { Observation } from '../../schemas/observation.ts'
import type { ClauseWords } from './clause-words.ts'

/**
 * For each token the figure that it is or is part of ([1.2] [million]), or -1. The name of a currency is part of its
 * amount: it stands behind all amounts of a report and tells none from another.
 */
export function ownersOf(
  { starts }: ClauseWords,
  offsets: readonly number[],
  figures: readonly Observation[],
): number[] {
  const owners: number[] = []
  let next = 0
  for (let at = 0; at < starts.length; at++) {
    const start = starts[at] ?? 0
    while (next < figures.length && (offsets[next] ?? 0) + (figures[next]?.num.length ?? 0) <= start) next++
    const isOwned = next < figures.length && start >= (offsets[next] ?? 0)
    owners.push(isOwned ? next : -1)
  }
  for (let at = owners.length - 1; at > 0; at--) {
    const before = owners[at - 1] ?? -1
    if (before >= 0 && owners[at] === -1 && figures[before]?.rule.endsWith(NAMED_CURRENCY) === true) owners[at] = before
  }
  return owners
}

const NAMED_CURRENCY = 'money-name'

/** For each figure its first and its last token; the first one of all where it has none. */
export function tokensOf(owners: readonly number[], figures: number): { first: number; last: number }[] {
  const found = Array.from({ length: figures }, () => ({ first: 0, last: 0 }))
  for (let at = 0; at < owners.length; at++) {
    const owner = owners[at] ?? -1
    const tokens = owner < 0 ? undefined : found[owner]
    if (!tokens) continue
    if (owners[at - 1] !== owner) tokens.first = at
    tokens.last = at
  }
  return found
}

/**
 * Where each figure stands in the sentence: the first offset of the first number that puts all the others on theirs.
 */
export function offsetsIn(sentence: string, figures: readonly Observation[]): number[] {
  const [first] = figures
  if (!first) return []
  if (figures.length === 1) return [Math.max(0, wholeWordAt(sentence, first.num))]
  const deltas = figures.map((figure) => figure.start - first.start)
  for (let from = sentence.indexOf(first.num); from >= 0; from = sentence.indexOf(first.num, from + 1)) {
    const base = from
    if (figures.every((figure, index) => sentence.startsWith(figure.num, base + (deltas[index] ?? 0))))
      return deltas.map((delta) => base + delta)
  }
  return figures.map((figure) => Math.max(0, sentence.indexOf(figure.num)))
}

/** Where a number stands that is no end of another: [nine] of "Twenty-nine were good and nine poor". */
function wholeWordAt(sentence: string, num: string): number {
  for (let from = sentence.indexOf(num); from >= 0; from = sentence.indexOf(num, from + 1))
    if (!ENDS_IN_WORD.test(sentence.slice(Math.max(0, from - 2), from))) return from
  return sentence.indexOf(num)
}

const ENDS_IN_WORD = /[\p{L}\p{N}]-?$/u
