import type { Figure, TimeExpression, Token } from '../../model.ts'
import { PUTTING_RIGHT } from '../../words/event-words.ts'
import { DASHES } from '../../words/closed-classes.ts'
import { isCurrencySign } from '../../words/currencies.ts'
import { tokenAt } from '../../language/token-before.ts'

/** ([2021]: 40; [2020]: 38), (at the end of [2021]: 40), ([2021], restated: 40) */
export function heads(time: TimeExpression, tokens: readonly Token[]): boolean {
  const behind = tokens[behindRestated(tokens, time.to)]?.text ?? ''
  // (2021 – £3.9m), (2021 £3.9m)
  const isLoose = DASHES.has(behind) || isCurrencySign(behind)
  if (behind !== ':' && !isLoose) return false
  let at = time.from - 1
  while (LEADS_IN.has(tokenAt(tokens, at)?.lower ?? '')) at -= 1
  const before = tokenAt(tokens, at)?.text
  return before === '(' || (!isLoose && (before === ';' || before === ','))
}

/** Behind [restated], [, as revised] */
function behindRestated(tokens: readonly Token[], from: number): number {
  let at = from
  while (RESTATES.has(tokens[at]?.lower ?? '')) at += 1
  return PUTTING_RIGHT.has(tokens[at]?.entry.base ?? '') ? at + 1 : from
}

const RESTATES: ReadonlySet<string> = new Set([',', 'as'])
const LEADS_IN: ReadonlySet<string> = new Set(['at', 'in', 'the', 'end', 'of'])

/** £58.6m ([2021]: £71.2m): the year of what the bracket holds, and of nothing else. */
export function isInsideBracket({ phrase }: Figure, time: TimeExpression, tokens: readonly Token[]): boolean {
  return phrase.from >= time.to && !tokens.slice(time.to, phrase.from).some(({ text }) => text === ')')
}

/** 47 reserves (46 [in 2022]): the time of the number that opens the bracket. */
export function isOfLevelInBracket(between: readonly Token[]): boolean {
  const opening = between.findLastIndex(({ text }) => text === '(')
  const inside = opening < 0 ? [] : between.slice(opening + 1, opening + 4)
  return inside.some(({ tag }) => tag === 'number') && !between.slice(opening).some(({ text }) => text === ')')
}

/** 10,236 (9,874 [in 2020]), among them 2,780 fires: the time of a number in a bracket that ends before the figure. */
export function isOfNumberInBracket({ phrase }: Figure, time: TimeExpression, tokens: readonly Token[]): boolean {
  let hasNumber = false
  for (let at = time.from - 1; at >= 0 && at >= time.from - LONGEST_BRACKET; at--) {
    const { text = ')', tag = 'mark' } = tokens[at] ?? {}
    if (text === '(') return hasNumber && tokens.slice(time.to, phrase.from).some((token) => token.text === ')')
    if (text === ')') return false
    hasNumber ||= tag === 'number'
  }
  return false
}

const LONGEST_BRACKET = 8

/** 9 percent more than [in 2021] (1,105): what a bracket right behind the year holds. */
export function isBracketed({ phrase }: Figure, time: TimeExpression, tokens: readonly Token[]): boolean {
  if (tokens[time.to]?.text !== '(' || phrase.from > time.to + 2 || phrase.from <= time.to) return false
  return tokens[phrase.to]?.text === ')'
}
