import type { Token } from '../model.ts'
import { SCALES, SHORT_SCALES } from '../words/number-words.ts'

/** R[40 million], N[4.5bn], P[1,200]: digits that a letter before them may name the money of, and that number no type. */
export function isScaledAmount(tokens: readonly Token[], at: number): boolean {
  const [digits, behind] = [tokens[at], tokens[at + 1]]
  if (digits?.shape !== 'digits' || !digits.glued) return false
  if (digits.text.includes(',') || SCALES.has(behind?.lower ?? '')) return true
  return behind?.glued === true && behind.text.length > 1 && SHORT_SCALES.has(behind.lower)
}
