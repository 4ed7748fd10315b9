import type { Discard, Place, Span, TimeExpression, Token } from '../model.ts'

/** What a finder sees: the words of a sentence, and which of them an earlier finder has taken. */
export type FinderInput = {
  /** The text of the sentence, and where it begins in the document. */
  readonly words: string
  readonly offset: number
  readonly tokens: readonly Token[]
  /** What its words and marks tell together (words/cues.ts), of numbers and of times. */
  readonly cues: number
  readonly timeCues: number
  readonly taken: readonly boolean[]
  /** Where its words stand that may name a number. */
  readonly numbers: readonly number[]
  readonly place: Place
  readonly edition: number
}

export type Finding = { readonly discards: readonly Discard[]; readonly times: readonly TimeExpression[] }

/** What a finder gives that found nothing. */
export const NOTHING: Finding = { discards: [], times: [] }

/** Recognises numbers that count nothing; one construction each. */
export type Finder = (input: FinderInput) => Finding

/** The tokens that a stretch of the sentence's text covers, from token `from` on. */
export function tokensBetween(tokens: readonly Token[], start: number, end: number): Span {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  let to = low
  while ((tokens[to]?.start ?? Infinity) < end) to += 1
  return { from: low, to }
}

/**
 * For as many tokens: none is taken. Cut from one list, since lists of two kinds (numbers, then truth values) would have
 * all code that looks at them compiled anew.
 */
export function noneTaken(count: number): boolean[] {
  while (untaken.length < count) untaken.push(false)
  return untaken.slice(0, count)
}

const untaken: boolean[] = [false]

/** Whether a token of a span is known to count nothing. */
export function anyTaken(taken: readonly boolean[], { from, to }: Span): boolean {
  for (let at = from; at < to; at++) if (taken[at] === true) return true
  return false
}
