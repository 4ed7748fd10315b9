import type { Discard, Token } from '../model.ts'
import { readAtom } from '../numbers/read-atom.ts'
import { isRatePair, isShareBehindNoun, oneOfRatio } from '../numbers/rate-pair.ts'
import { isCurrencySign } from '../words/currencies.ts'
import { CUE } from '../words/cues.ts'
import { TIME_UNITS } from '../words/nouns.ts'
import { type Finder, NOTHING } from './finder.ts'
import { tokenAt, tokenBefore } from '../language/token-before.ts'

/** What a rate is counted against: 355 per [100,000] live births, one in [five], births/[1,000] population. */
export const findRateBases: Finder = ({ tokens, taken, numbers }) => {
  const discards: Discard[] = []
  for (const number of numbers) {
    // for every [£1] we spend
    const at = isCurrencySign(tokenBefore(tokens, number)?.text ?? '') ? number - 2 : number - 1
    if (((tokenAt(tokens, at)?.entry.cues ?? 0) & MAY_OPEN_BASE) === 0) continue
    if (!opensBase(tokens, taken, at) && !opensInterval(tokens, at)) continue
    const base = readAtom(tokens, taken, number)
    if (base?.value !== null && base !== null)
      discards.push({ from: base.from, to: base.to, reason: 'rate-base', rule: 'rate-base' })
  }
  return discards.length === 0 ? NOTHING : { discards, times: [] }
}

const MAY_OPEN_BASE = CUE.opensBase | CUE.slash | CUE.colon | CUE.hyphen

function opensBase(tokens: readonly Token[], taken: readonly boolean[], at: number): boolean {
  const before = tokenBefore(tokens, at)
  switch (tokens[at]?.lower) {
    case 'per':
      return true
    case '/':
      return before?.shape === 'word' || before?.text === ')' || isMarkOutOf(tokens, at)
    case ':':
      return oneOfRatio(tokens, at) === at + 1
    case 'to':
      return oneOfRatio(tokens, at) === at + 1
    case '-':
      return before?.lower === 'to' && oneOfRatio(tokens, at - 2) === at + 1
    case 'every':
    case 'each':
      return before?.lower === 'for' || before?.lower === 'in' || before?.lower === 'of' || isEachUnitSpent(tokens, at)
    case 'in':
      return isOneIn(tokens, taken, at - 1, at + 1) || isThingsInTen(tokens, taken, at)
    case 'of':
      return before?.lower === 'out' && (tokens[at - 2]?.text === '(' || isOneIn(tokens, taken, at - 2, at + 1))
    default:
      return false
  }
}

/** scored 7.5[/10], rated 4.6[/5]: of the best that can be reached */
function isMarkOutOf(tokens: readonly Token[], slash: number): boolean {
  const [mark, best] = [tokens[slash - 1], tokens[slash + 1]]
  if (mark?.shape !== 'digits' || !mark.text.includes('.') || best?.glued !== true) return false
  return BEST_MARKS.has(best.text) && Number(mark.text) < Number(best.text)
}

const BEST_MARKS: ReadonlySet<string> = new Set(['5', '10', '20', '100'])

/** [Every £1] spent raised £3.85: of one unit of money */
function isEachUnitSpent(tokens: readonly Token[], at: number): boolean {
  return isCurrencySign(tokens[at + 1]?.text ?? '') && tokens[at + 2]?.text === '1'
}

/** one visit [every two] weeks, one visit of 30 minutes every two weeks; but renewed it every two months */
function opensInterval(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.lower !== 'every' || !TIME_UNITS.has(tokens[at + 2]?.lemma ?? '')) return false
  for (let before = at - 1; before > 0 && before > at - LONGEST_COUNTED; before--) {
    const token = tokens[before]
    if (token?.tag === 'number') return true
    if (token === undefined || !COUNTED.has(token.tag)) return false
  }
  return false
}

const LONGEST_COUNTED = 5
const COUNTED: ReadonlySet<string> = new Set(['noun', 'adjective', 'preposition'])

/** nine calls [in] ten */
function isThingsInTen(tokens: readonly Token[], taken: readonly boolean[], at: number): boolean {
  if (tokenBefore(tokens, at)?.tag !== 'noun' || tokenBefore(tokens, at - 1)?.tag !== 'number') return false
  const above = readAtom(tokens, taken, at - 2)
  return above !== null && isShareBehindNoun(above, tokens, at)
}

/** [one] in five: a small number, "in" or "out of", and a round larger one that no counted noun of its own follows */
function isOneIn(tokens: readonly Token[], taken: readonly boolean[], first: number, second: number): boolean {
  const above = readAtom(tokens, taken, first)
  const below = above === null ? null : readAtom(tokens, taken, second)
  return above !== null && below !== null && isRatePair(above, below)
}
