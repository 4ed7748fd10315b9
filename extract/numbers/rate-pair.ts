import type { NumberForm, Token } from '../model.ts'

type Side = { readonly value: number | null; readonly form: NumberForm }

const MOST_ABOVE = 3
const MOST_BELOW = 1000
const MOST_BESIDE_ONE = 100
/** Bases of a share in its usual words: nine in [ten], 65 in [100]. */
const ROUND_BASES: ReadonlySet<number> = new Set([5, 10, 100, 1000])

/** Whether "A in B" is a share: one in five, 3 in 10, nine in ten; but five in 12 prisons were five there. */
export function isRatePair(above: Side, below: Side): boolean {
  if (above.value === null || below.value === null) return false
  // one in 20: the small number in words, as in running text; one in 2019 prisons is none
  if (above.form !== below.form && (above.value !== 1 || below.value > MOST_BESIDE_ONE)) return false
  if (!Number.isInteger(below.value) || above.value >= below.value || below.value > MOST_BELOW) return false
  return above.value <= MOST_ABOVE || ROUND_BASES.has(below.value)
}

/** a ratio of 16.4[:1]: a colon that is grown together with a number before it and a one behind, and no time of day. */
export function isRatio(tokens: readonly Token[], colon: number): boolean {
  const [before, sign, behind, next] = [tokens[colon - 1], tokens[colon], tokens[colon + 1], tokens[colon + 2]]
  if (before?.shape !== 'digits' || sign?.text !== ':' || !sign.glued || behind?.glued !== true) return false
  return behind.text === '1' && next?.text !== ':'
}
