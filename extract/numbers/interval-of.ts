import type { Figure, Token } from '../model.ts'
import { fractionBehind } from './fraction-in-digits.ts'

/** The value as said and the interval that the wording allows; null is open. */
export type Interval = { readonly value: number | null; readonly low: number | null; readonly high: number | null }

/**
 * Works out the interval of a figure from its bound. `about` and amounts of money with a scale allow half a unit of the
 * last non-zero digit printed: about 2,400 is 2,350 to 2,450, $4.3 billion 4.25 to 4.35.
 */
export function intervalOf(figure: Figure, tokens: readonly Token[]): Interval {
  const { value, low, high, bound } = figure
  if (value === null) return { value, low, high }
  switch (bound) {
    case '>':
    case '>=':
      return { value, low: value, high: null }
    case '<':
    case '<=':
      return { value, low: null, high: value }
    case '~':
      return around(value, lastUnit(value, figure, tokens))
    default:
      return figure.kind === 'money' && figure.rule.startsWith('digits-scaled')
        ? around(value, lastUnit(value, figure, tokens))
        : { value, low: value, high: value }
  }
}

function around(value: number, unit: number): Interval {
  return { value, low: withoutNoise(value - unit / 2), high: withoutNoise(value + unit / 2) }
}

/** As many are right in any sum or product of numbers that a text prints. */
const DIGITS = 12

/** 0.1 + 0.2 is 0.3. */
function withoutNoise(bound: number): number {
  return Number.isInteger(bound) && Math.abs(bound) < 10 ** DIGITS ? bound : Number(bound.toPrecision(DIGITS))
}

/** The size of the last non-zero digit printed, in units of the value; of about 3½ million half a million. */
function lastUnit(value: number, { from, to, rule }: Figure, tokens: readonly Token[]): number {
  let at = from
  while (at < to && tokens[at]?.shape !== 'digits') at += 1
  const digits = at < to ? (tokens[at]?.text.replaceAll(',', '') ?? '') : ''
  const printed = Number(digits)
  const part = rule.includes('mixed') ? fractionBehind(tokens, [], at) : null
  if (part !== null) return part.step * Math.abs(value / (printed + part.value))
  if (digits === '' || printed === 0) return lastDigit(String(Math.round(Math.abs(value))))
  return lastDigit(digits) * Math.abs(value / printed)
}

function lastDigit(digits: string): number {
  const [whole = '', decimals = ''] = digits.split('.')
  const fraction = decimals.replace(/0+$/, '')
  if (fraction !== '') return 10 ** -fraction.length
  return 10 ** (whole.length - whole.replace(/0+$/, '').length)
}
