import type { Token } from '../model.ts'
import { TIME_UNITS } from '../words/nouns.ts'
import { SCALES, SMALL_NUMBERS } from '../words/number-words.ts'
import { type Atom, exact } from './atom.ts'

/** The rule of half an hour, a quarter of a mile. */
export const PART_OF_UNIT = 'number-part-of-unit'

/** half a million · half-dozen · a quarter of a million · three-quarters of a million */
export function readPartOfScale(tokens: readonly Token[], taken: readonly boolean[], at: number): Atom | null {
  const first = tokens[at]?.lower ?? ''
  const numerator = first === 'half' ? 1 : (SMALL_NUMBERS.get(first) ?? 1)
  const named = first === 'half' || first === 'quarter' ? at : at + (tokens[at + 1]?.text === '-' ? 2 : 1)
  const divisor = PARTS.get(tokens[named]?.lower ?? '')
  if (divisor === undefined || numerator >= divisor) return null
  let next = named + 1
  if (tokens[next]?.text === '-') next += 1
  else {
    if (tokens[next]?.lower === 'of') next += 1
    if (/^an?$/.test(tokens[next]?.lower ?? '')) next += 1
    else if (next !== named + 1 || !TIME_UNITS.has(tokens[next]?.lower ?? '') || isWhich(tokens[at - 1])) return null
  }
  const word = tokens[next]?.lower ?? ''
  const scale = SCALES.get(word)
  if (taken[next] === true || isOfAccounts(tokens, next)) return null
  // half [an hour], a quarter-[century], a quarter-[acre] lot: the unit follows, and is not part of the number
  if (scale === undefined)
    return TIME_UNITS.has(word) || LONG_MEASURES.has(word)
      ? exact(at, named + 1, numerator / divisor, 1, 'words', PART_OF_UNIT)
      : null
  return exact(at, next + 1, (scale * numerator) / divisor, 1, 'words', 'number-part-of-scale')
}

/** the [half-year] results, half-year profit: for which part of a year, not how long */
function isOfAccounts(tokens: readonly Token[], year: number): boolean {
  return tokens[year]?.lower === 'year' && tokens[year].glued && OF_ACCOUNTS.has(tokens[year + 1]?.lemma ?? '')
}

const OF_ACCOUNTS: ReadonlySet<string> = new Set(
  'result report review account statement figure dividend end stage period profit loss revenue sale earning earnings turnover'.split(
    ' ',
  ),
)

/** the [first] quarter century, the [last] half hour: which, not how long */
function isWhich(token: Token | undefined): boolean {
  return token !== undefined && /^(?:first|second|third|fourth|last|latter|next)$/.test(token.lower)
}

/** a quarter-[acre] lot, half a [mile] away */
const LONG_MEASURES: ReadonlySet<string> = new Set(
  'mile acre pint gallon litre liter ton tonne inch ounce kilometre kilometer kilo hectare'.split(' '),
)

const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['quarter', 4],
  ['quarters', 4],
])
