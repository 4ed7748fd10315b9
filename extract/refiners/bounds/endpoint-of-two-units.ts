import type { Bound } from '../../../schemas/observation.ts'
import type { Figure, SentenceReading, Span, Token } from '../../model.ts'
import { isChange } from '../../numbers/is-change.ts'
import { tokenBefore } from '../../language/token-before.ts'

/** "two weeks to three years", "a 30-minute to one-hour break", "between two weeks and three years": the ends of a range in two units. */
export function endpointOfTwoUnits(
  figure: Figure,
  { tokens, mentions }: SentenceReading,
  before: readonly Figure[],
): Bound | null {
  if (figure.kind !== 'duration') return null
  const previous = before.at(-1)
  if (
    previous !== undefined &&
    previous.kind === 'duration' &&
    previous.bound === '>=' &&
    !isChange(tokens, previous.from) &&
    (joinsTo(tokens, previous.phrase.to, figure.phrase.from) ||
      joinsBetween(tokens, previous.phrase, figure.phrase.from))
  )
    return '<='
  // from 30 years [to life]
  if (endsWithLife(tokens, figure.phrase)) return '>='
  const next = mentions.find((mention) => mention.from > figure.from)
  const unitBehind =
    next !== undefined &&
    tokens.slice(next.to, next.to + 2).some((token) => /^(?:hour|day|week|month|year|minute)s?$/.test(token.lower))
  // fell [from 5.2 days to 4.9 days]: two levels
  if (next === undefined || !unitBehind || isChange(tokens, figure.from)) return null
  return joinsTo(tokens, figure.phrase.to, next.from) || joinsBetween(tokens, figure.phrase, next.from) ? '>=' : null
}

/** [between] 18 months [and] 11 years */
function joinsBetween(tokens: readonly Token[], { from, to }: Span, next: number): boolean {
  return next - to === 1 && tokens[to]?.lower === 'and' && tokens[from - 1]?.lower === 'between'
}

function endsWithLife(tokens: readonly Token[], { from, to }: Span): boolean {
  const joint = tokenBefore(tokens, from)?.lower === 'between' ? 'and' : 'to'
  return tokens[to]?.lower === joint && tokens[to + 1]?.lower === 'life'
}

function joinsTo(tokens: readonly Token[], from: number, to: number): boolean {
  return to - from === 1 && /^(?:to|-|–)$/.test(tokens[from]?.lower ?? '')
}
