import type { Token } from '../model.ts'
import { SCALES, SHORT_SCALES } from '../words/number-words.ts'

/**
 * R[40 million], N[4.5bn], P[1,200], PS[6m]: digits that a letter before them may name the money of, and that number no
 * type. Behind one letter a single one is none of a scale: N[95m].
 */
export function isScaledAmount(tokens: readonly Token[], at: number): boolean {
  const [digits, behind] = [tokens[at], tokens[at + 1]]
  if (digits?.shape !== 'digits') return false
  // R 4.31 billion
  if (!digits.glued) return digits.text.includes('.') && SCALES.has(behind?.lower ?? '')
  if (digits.text.includes(',') || SCALES.has(behind?.lower ?? '')) return true
  const letters = (tokens[at - 1]?.text.length ?? 0) + (behind?.text.length ?? 0)
  return behind?.glued === true && letters > 2 && SHORT_SCALES.has(behind.lower)
}
