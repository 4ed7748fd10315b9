import { readNounPhrase } from '../../language/noun-phrase.ts'
import { pluralOf } from '../../language/singular-of.ts'
import { tokenBefore } from '../../language/token-before.ts'
import type { Figure, Token } from '../../model.ts'
import { wordSet } from '../../words/word-set.ts'
import { wordsOf } from './phrase-in-words.ts'

/**
 * The label of a stretch that a hyphen puts before what lasts so long: a [four-year] programme has the label "length of
 * programme in years"; what happened to the programme did not happen to the years.
 * @returns null for other stretches
 */
export function lengthOf({ kind, head, unit, phrase, value }: Figure, tokens: readonly Token[]): string | null {
  if (kind !== 'duration' || head === null || unit === null || tokenBefore(tokens, head)?.text !== '-') return null
  // a 24-hour hotline: at all hours
  if (unit === 'hour' && value === DAY) return null
  const from = behindAmount(tokens, phrase.to)
  const lasting = readNounPhrase(tokens, from, false)
  if (lasting === null || lasting.from !== from || LEVELS.has(tokens[lasting.head]?.lower ?? '')) return null
  const words = wordsOf(tokens, lasting.from, lasting.to)
  return words === null ? null : `length of ${words} in ${pluralOf(unit)}`
}

/** a five-year[, $15 million] programme */
function behindAmount(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== ',') return at
  let to = at + 1
  while (to < at + LONGEST_AMOUNT && (tokens[to]?.tag === 'number' || tokens[to]?.shape === 'mark')) to += 1
  return to
}

const LONGEST_AMOUNT = 6
const DAY = 24
/** a 20-year [low], a ten-year [high]: how long there was none like it */
const LEVELS = wordSet('low high record peak')
