import type { NonFigure } from '../schemas/observation.ts'
import type { Discard, SentenceReading, Token } from './model.ts'
import { DENOMINATORS, ORDINALS } from './words/number-words.ts'

/** The numbers of a sentence that are no figures, one by one, in text order. */
export function nonFiguresOf({ discards, tokens }: SentenceReading, text: string): NonFigure[] {
  if (discards.length === 0) return []
  const numbers = discards.flatMap((discard) => oneByOne(discard, tokens, text))
  return numbers.length < 2 ? numbers : numbers.toSorted((a, b) => a.start - b.start)
}

/** The date "August 14, 2023" holds two numbers; "no" and "twenty-first" are one each. */
function oneByOne({ from, to, reason, rule }: Discard, tokens: readonly Token[], text: string): NonFigure[] {
  const span = tokens.slice(from, to)
  const numbers = span.filter(isNumber)
  const inWords = reason === 'ordinal' && !numbers.some((token) => token.shape === 'digits')
  if (numbers.length > 0 && !inWords)
    return numbers.map(({ start, end }) => ({ num: text.slice(start, end), start, end, reason, rule }))
  const [first] = span
  const last = span.at(-1)
  if (first === undefined || last === undefined) return []
  return [{ num: text.slice(first.start, last.end), start: first.start, end: last.end, reason, rule }]
}

function isNumber({ shape, tag, lower }: Token): boolean {
  return shape === 'digits' || tag === 'number' || ORDINALS.has(lower) || DENOMINATORS.has(lower)
}
