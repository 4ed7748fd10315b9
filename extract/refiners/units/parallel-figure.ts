import { tokenBefore } from '../../language/token-before.ts'
import type { Figure, SentenceReading, Token } from '../../model.ts'
import { near } from '../refiner.ts'

/** 71 years for men and [77 for women]: said again of another, in the same words. */
export function parallelFigure(figure: Figure, { tokens }: SentenceReading, before: readonly Figure[]): Figure | null {
  const limit = limitBefore(figure, tokens, before)
  if (limit !== null) return limit
  const first = before.at(-1)
  if (first !== undefined && (isNextObject(figure, first, tokens) || isOtherEnd(figure, first, tokens))) return first
  const preposition = tokens[figure.phrase.to]
  // waited 102 days for surgery, and [16,250 of them] for more than a year
  if (figure.rule.endsWith('count-of') && (figure.value ?? 0) > (first?.value ?? Infinity)) return null
  if (first === undefined || first.kind === 'count' || first.kind === 'age' || preposition?.tag !== 'preposition')
    return null
  const joined = /^(?:and|,|or)$/.test(tokenBefore(tokens, figure.phrase.from)?.lower ?? '')
  const same = tokens[first.phrase.to]?.lower === preposition.lower
  return joined && same && preposition.lower !== 'of' && figure.phrase.from - first.phrase.to < 8 ? first : null
}

/** ranges from 3 inhabitants per square kilometre in the north [to 4,800] in the capital, from 12 days [to 40] */
function isOtherEnd({ head, phrase, from }: Figure, first: Figure, tokens: readonly Token[]): boolean {
  if (head !== null || first.kind === 'count' || tokenBefore(tokens, first.phrase.from)?.lower !== 'from') return false
  return (
    (tokenBefore(tokens, from)?.lower === 'to' || tokenBefore(tokens, phrase.from)?.lower === 'to') &&
    VARIES.has(tokenBefore(tokens, first.phrase.from - 1)?.lemma ?? '')
  )
}

const VARIES: ReadonlySet<string> = new Set(['range', 'vary'])

/** sold 88,100 ounces of gold and produced [89,700]: a bare number as the object of the next verb of one subject */
function isNextObject({ governor, phrase }: Figure, first: Figure, tokens: readonly Token[]): boolean {
  if (first.kind !== 'measure' || governor === null || governor !== phrase.from - 1) return false
  return first.governor === first.phrase.from - 1 && tokens[governor - 1]?.lower === 'and'
}

/** 64 per cent within three months and 88 per cent [within six]: a stretch of time behind the same preposition. */
function limitBefore({ from, phrase }: Figure, tokens: readonly Token[], before: readonly Figure[]): Figure | null {
  const preposition = tokenBefore(tokens, from)?.lower ?? ''
  const behind = tokens[phrase.to]
  if (!LIMITS.has(preposition) || (behind !== undefined && behind.shape !== 'mark')) return null
  const first = near(before).findLast(({ kind }) => kind === 'duration')
  return first !== undefined && tokenBefore(tokens, first.from)?.lower === preposition ? first : null
}

const LIMITS: ReadonlySet<string> = new Set(['within', 'after', 'under', 'over', 'for'])
