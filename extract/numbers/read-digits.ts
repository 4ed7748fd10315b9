import type { Token } from '../model.ts'
import { isCurrencySign } from '../words/currencies.ts'
import { type Atom, exact, times } from './atom.ts'
import { fractionBehind, fractionInDigits } from './fraction-in-digits.ts'
import { readScale } from './read-scale.ts'
import { tokenBefore } from '../language/token-before.ts'

const MINUS_SIGNS: ReadonlySet<string> = new Set(['-', '−', '–'])
const TIMES_SIGNS: ReadonlySet<string> = new Set(['×', 'x', '*'])

/** 3,702 · 1.69 million · 4.3bn · 25k · 4 hundred · -0.2 · 2.998×10−8 · 1/2 · 2½ · 12 1/2 */
export function readDigits(tokens: readonly Token[], taken: readonly boolean[], at: number): Atom {
  const token = tokens[at]
  const text = token?.text ?? ''
  const plain = Number(text.includes(',') ? text.replaceAll(',', '') : text)
  const power = powerOfTen(tokens, at + 1)
  if (power !== null && taken[at + 2] !== true && taken[power.to - 1] !== true)
    return exact(at, power.to, Number(`${plain}e${power.exponent}`), 1, 'digits', 'digits-power')
  const simple = fractionInDigits(tokens, taken, at)
  if (simple !== null) return exact(at, simple.to, simple.value, 1, 'digits', 'digits-fraction')
  const bracketed = at === 0 ? null : bracketedNegative(tokens, taken, at, plain)
  if (bracketed !== null) return bracketed
  const part = fractionBehind(tokens, taken, at)
  const scaled = readScale(tokens, taken, part?.to ?? at + 1, at)
  const negative = at === 0 ? 0 : isNegative(tokens, at)
  const value = times(plain + (part?.value ?? 0), scaled.scale) * (negative > 0 ? -1 : 1)
  const rule = scaled.scale === 1 ? 'digits' : 'digits-scaled'
  return exact(at - negative, scaled.to, value, scaled.scale, 'digits', part === null ? rule : `${rule}-mixed`)
}

/** [minus €]8.1 million, [-$]743 million: it stands before the sign of money; but $5-$7, and a cost - $5. */
function isMinusMoney(tokens: readonly Token[], at: number): boolean {
  const sign = tokens[at - 1]
  const before = tokenBefore(tokens, at - 1)
  if (sign === undefined || before === undefined || !isCurrencySign(sign.text)) return false
  return before.lower === 'minus' || (MINUS_SIGNS.has(before.text) && !before.glued && sign.glued)
}

/**
 * €[(14.3) million]: digits in brackets behind a sign of money are negative, and the scale stands behind the brackets.
 */
function bracketedNegative(
  tokens: readonly Token[],
  taken: readonly boolean[],
  at: number,
  plain: number,
): Atom | null {
  const opening = tokens[at - 1]
  // a change of [(3.5)]%
  if (opening?.text === '(' && tokens[at + 1]?.text === ')' && tokens[at + 2]?.text === '%' && tokens[at + 2]?.glued)
    return exact(at - 1, at + 2, -plain, 1, 'digits', 'digits-bracketed')
  if (opening?.text !== '(' || !opening.glued || !isCurrencySign(tokens[at - 2]?.text ?? '')) return null
  const inside = readScale(tokens, taken, at + 1, at - 1)
  if (tokens[inside.to]?.text !== ')') return null
  const behind = inside.scale === 1 ? readScale(tokens, taken, inside.to + 1, at - 1) : { scale: 1, to: inside.to + 1 }
  const scale = inside.scale * behind.scale
  const rule = scale === 1 ? 'digits-bracketed' : 'digits-scaled-bracketed'
  return exact(at - 1, behind.to, -times(plain, scale), scale, 'digits', rule)
}

/** How many tokens before the digits say that they are negative: "-0.2", "minus 5", "minus-260". */
function isNegative(tokens: readonly Token[], at: number): 0 | 1 | 2 {
  const sign = tokens[at - 1]
  const before = tokenBefore(tokens, at - 1)
  // a margin of error of plus or [minus 3] points
  if (sign?.lower === 'minus') return before?.lower === 'or' ? 0 : 1
  if (isMinusMoney(tokens, at)) return 2
  if (sign === undefined || !MINUS_SIGNS.has(sign.text) || tokens[at]?.glued !== true) return 0
  if (before?.lower === 'minus' && sign.glued) return 2
  const opens = before === undefined || !sign.glued || /^[([:;,]$/.test(before.text)
  return opens && (before?.shape !== 'digits' || !sign.glued) ? 1 : 0
}

function powerOfTen(tokens: readonly Token[], at: number): { to: number; exponent: number } | null {
  if (!TIMES_SIGNS.has(tokens[at]?.text ?? '') || tokens[at + 1]?.text !== '10') return null
  const sign = /^[-−^]$/.test(tokens[at + 2]?.text ?? '') ? 1 : 0
  const exponent = tokens[at + 2 + sign]
  if (exponent?.shape !== 'digits' || !exponent.glued) return null
  return { to: at + 3 + sign, exponent: Number(exponent.text) * (sign === 1 && tokens[at + 2]?.text !== '^' ? -1 : 1) }
}
