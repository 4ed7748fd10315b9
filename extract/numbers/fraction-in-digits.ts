import type { Token } from '../model.ts'
import { VULGAR_FRACTIONS } from '../words/number-words.ts'

/** A part of one, the part that it is counted in (3/4 in quarters: 0.25), and the token behind it. */
export type PartOfOne = { readonly value: number; readonly step: number; readonly to: number }

/** Finer parts than sixteenths are written as decimals: of 3/31 the digits are those of a date or of a file. */
const LARGEST_DENOMINATOR = 16

/**
 * [1/2], [11/16]: two numbers with nothing but a slash between, of which the first is the smaller.
 * @param at the token of the first number
 */
export function fractionInDigits(tokens: readonly Token[], taken: readonly boolean[], at: number): PartOfOne | null {
  const slash = tokens[at + 1]
  if (slash?.text !== '/') return null
  const [above, below] = [tokens[at], tokens[at + 2]]
  if (above?.shape !== 'digits' || !slash.glued || below?.shape !== 'digits' || !below.glued) return null
  if (taken[at] === true || taken[at + 2] === true) return null
  const [numerator, denominator] = [Number(above.text), Number(below.text)]
  if (!(numerator < denominator && denominator <= LARGEST_DENOMINATOR && Number.isInteger(numerator) && numerator > 0))
    return null
  return { value: numerator / denominator, step: 1 / denominator, to: at + 3 }
}

/**
 * What stands behind a whole number and is added to it: 2[½] hours, 12 [1/2] acres, 2[-3/4] hours; but of the 12 [3/4]
 * were men, and 2 - ½ is taken away.
 * @param at the token of the whole number
 */
export function fractionBehind(tokens: readonly Token[], taken: readonly boolean[], at: number): PartOfOne | null {
  const next = tokens[at + 1]
  const joined = next?.text === '-' && next.glued && tokens[at + 2]?.glued === true
  // $5.87[-1/2] a bushel: of the last digit
  if (joined && HUNDREDTHS.test(tokens[at]?.text ?? '')) {
    const part = fractionInDigits(tokens, taken, at + 2)
    return part === null ? null : { ...part, value: part.value / 100, step: part.step / 100 }
  }
  if (next === undefined || !WHOLE.test(tokens[at]?.text ?? '')) return null
  const from = joined ? at + 2 : at + 1
  if (taken[from] === true) return null
  const vulgar = VULGAR_FRACTIONS.get(tokens[from]?.text ?? '')
  const part =
    vulgar === undefined ? fractionInDigits(tokens, taken, from) : { value: vulgar, step: stepOf(vulgar), to: from + 1 }
  return part === null || (tokens[from]?.glued !== true && isOfOthers(tokens[part.to])) ? null : part
}

const HUNDREDTHS = /^\d[\d,]*\.\d\d$/
const WHOLE = /^\d[\d,]*$/

/** Of the 12 3/4 [were] men, of 40 1/3 [of] them: a part of what stands before it */
function isOfOthers(behind: Token | undefined): boolean {
  return behind !== undefined && (behind.tag === 'auxiliary' || behind.lower === 'of')
}

/** ¾ is counted in quarters. */
function stepOf(value: number): number {
  let denominator = 2
  while (denominator < LARGEST_DENOMINATOR && !Number.isInteger(value * denominator)) denominator += 1
  return 1 / denominator
}
