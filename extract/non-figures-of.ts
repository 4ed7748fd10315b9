import type { NonFigure } from '../schemas/observation.ts'
import type { Discard, SentenceReading, Token } from './model.ts'
import { DENOMINATORS, ORDINALS } from './words/number-words.ts'

/** The numbers of a sentence that are no figures, one by one, in text order. */
export function nonFiguresOf({ discards, tokens }: SentenceReading, text: string): NonFigure[] {
  if (discards.length === 0) return []
  const numbers: NonFigure[] = []
  for (const discard of discards) addOneByOne(numbers, discard, tokens, text)
  return numbers.length < 2 ? numbers : numbers.toSorted((a, b) => a.start - b.start)
}

/** The date "August 14, 2023" holds two numbers; "no" and "twenty-first" are one each. */
function addOneByOne(
  numbers: NonFigure[],
  { from, to, reason, rule }: Discard,
  tokens: readonly Token[],
  text: string,
): void {
  const add = (start: number, end: number): void => {
    numbers.push({ num: text.slice(start, end), start, end, reason, rule })
  }
  const before = numbers.length
  if (reason !== 'ordinal' || holdsDigits(tokens, from, to))
    for (let at = from; at < to; at++) {
      const token = tokens[at]
      if (token !== undefined && isNumber(token)) add(token.start, token.end)
    }
  const [first, last] = [tokens[from], tokens[to - 1]]
  if (numbers.length === before && first !== undefined && last !== undefined) add(first.start, last.end)
}

function holdsDigits(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (tokens[at]?.shape === 'digits') return true
  return false
}

function isNumber({ shape, tag, lower }: Token): boolean {
  return shape === 'digits' || tag === 'number' || ORDINALS.has(lower) || DENOMINATORS.has(lower)
}
