import type { Token } from '../model.ts'
import { isUnit } from '../numbers/is-unit.ts'
import { CURRENCY_ABBREVIATIONS, CURRENCY_CODES } from '../words/currencies.ts'
import { SMALL_NUMBERS } from '../words/number-words.ts'
import { tokenBefore } from '../language/token-before.ts'

/** Names and adjectives of a type: 12 new Mercedes Citaro [530] buses. */
const LONGEST_NAME = 3
/** No two numbers of a range lie so far apart. */
const FAR_APART = 5

/**
 * The number by which a type is called: nine ATR [72-600], 12 Boeing [737] aircraft, the Dash [8-400]. What is counted
 * already has its number before the name; alone, only numbers that are no range are of a type.
 * @returns where it ends, or null
 */
export function typeNumberEnd(
  tokens: readonly Token[],
  taken: readonly boolean[],
  at: number,
  isCalendar: (word: string) => boolean,
): number | null {
  const name = tokenBefore(tokens, at)
  const number = tokens[at]
  if (at < 1 || name === undefined || number?.shape !== 'digits' || number.glued || !/^\d{1,4}$/.test(number.text))
    return null
  if (!isCapitalised(name) || isCalendar(name.text) || isCurrency(name.text)) return null
  const second = secondOf(tokens, at)
  if (second === null && isUnit(tokens[at + 1])) return null
  if (isCounted(tokens, taken, at - 1)) {
    if (second !== null && taken[second] !== true) return second + 1
    return isPluralNoun(tokens[at + 1]) ? at + 1 : null
  }
  if (second === null || taken[second] === true || name.tag !== 'name') return null
  const isRange = Number(tokens[second]?.text) < FAR_APART * Number(number.text)
  const behind = tokens[second + 1]
  const counts =
    behind?.shape === 'word' && (behind.entry.plural || behind.tag === 'adjective') && behind.tag !== 'past'
  return isRange || counts || tokens[at - 2]?.tag === 'preposition' ? null : second + 1
}

/** 72-[600] */
function secondOf(tokens: readonly Token[], at: number): number | null {
  const hyphen = tokens[at + 1]
  const second = tokens[at + 2]
  return hyphen?.text === '-' && hyphen.glued && second?.glued === true && second.shape === 'digits' ? at + 2 : null
}

/** [nine] ATR, [two] new Dash: only words of a name stand between; but Asia [12] Africa 30 is a list */
function isCounted(tokens: readonly Token[], taken: readonly boolean[], name: number): boolean {
  for (let at = name - 1; at >= 0 && at >= name - LONGEST_NAME; at--) {
    const token = tokens[at]
    if (token === undefined) return false
    if (token.shape === 'digits' || SMALL_NUMBERS.has(token.lower))
      return taken[at] !== true && tokenBefore(tokens, at)?.tag !== 'name' && !isRank(tokens, at)
    if (token.shape !== 'word' || (token.tag !== 'adjective' && !isCapitalised(token))) return false
  }
  return false
}

/** [1] Norway 45 medals, [2] Sweden 41 medals: each place of a row has the next number */
function isRank(tokens: readonly Token[], at: number): boolean {
  const place = Number(tokens[at]?.text)
  return tokens
    .slice(Math.max(0, at - LONGEST_PLACE), at + LONGEST_PLACE)
    .some(({ shape, text }) => shape === 'digits' && Math.abs(Number(text) - place) === 1)
}

/** 2 United Arab Emirates 41 gold medals, */
const LONGEST_PLACE = 8

const isPluralNoun = (token: Token | undefined): boolean =>
  token?.shape === 'word' && token.entry.plural && token.tag !== 'past'

const isCapitalised = ({ text, lower, shape }: Token): boolean => shape === 'word' && text[0] !== lower[0]

const isCurrency = (word: string): boolean => CURRENCY_CODES.has(word) || CURRENCY_ABBREVIATIONS.has(word)
