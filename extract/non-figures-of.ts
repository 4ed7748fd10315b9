import type { NonFigure } from '../schemas/observation.ts'
import type { Discard, SentenceReading, Token } from './model.ts'
import { DENOMINATORS, ORDINALS } from './words/number-words.ts'
import { isAmong, soughtWords } from './words/sought-words.ts'

/** The numbers of a sentence that are no figures, one by one, in text order. */
export function nonFiguresOf({ discards, tokens }: SentenceReading, text: string): NonFigure[] {
  if (discards.length === 0) return []
  const numbers: NonFigure[] = []
  for (const discard of discards) addOneByOne(numbers, discard, tokens, text)
  return isInOrder(numbers) ? numbers : numbers.toSorted((a, b) => a.start - b.start)
}

/** Most are found in the order of the text. */
function isInOrder(numbers: readonly NonFigure[]): boolean {
  for (let at = 1; at < numbers.length; at++)
    if ((numbers[at]?.start ?? 0) < (numbers[at - 1]?.start ?? 0)) return false
  return true
}

/** The date "August 14, 2023" holds two numbers; "no" and "twenty-first" are one each. */
function addOneByOne(numbers: NonFigure[], discard: Discard, tokens: readonly Token[], text: string): void {
  const { from, to, reason } = discard
  const before = numbers.length
  if (reason !== 'ordinal' || holdsDigits(tokens, from, to))
    for (let at = from; at < to; at++) {
      const token = tokens[at]
      if (token !== undefined && isNumber(token)) numbers.push(nonFigure(text, token.start, token.end, discard))
    }
  const [first, last] = [tokens[from], tokens[to - 1]]
  if (numbers.length === before && first !== undefined && last !== undefined)
    numbers.push(nonFigure(text, first.start, last.end, discard))
}

function nonFigure(text: string, start: number, end: number, { reason, rule }: Discard): NonFigure {
  return { num: text.slice(start, end), start, end, reason, rule }
}

function holdsDigits(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (tokens[at]?.shape === 'digits') return true
  return false
}

function isNumber(token: Token): boolean {
  return token.shape === 'digits' || token.tag === 'number' || isAmong(token, NUMBERS_OF_ORDER)
}

const NUMBERS_OF_ORDER = soughtWords(ORDINALS, DENOMINATORS.keys())
