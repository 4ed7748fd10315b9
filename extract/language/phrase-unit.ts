import type { Token } from '../model.ts'
import { tokenBefore } from './token-before.ts'
import { PLAIN_MODIFIERS } from '../words/nouns.ts'
import { OF_DEGREE } from './phrase-modifier.ts'

/**
 * The words of a counted noun, its head last and singular; hyphened ones as one. Plain modifiers say nothing of it.
 * @param from where its words begin
 * @param kept those of them that belong to it, as bits in their order; of those behind the head nothing is told
 */
export function unitOf(tokens: readonly Token[], from: number, kept: number, head: number): string {
  const noun = tokens[head]?.entry.singular ?? ''
  let words = ''
  const isKept = (at: number): boolean => at >= from && (kept & (1 << (at - from))) !== 0
  for (let at = from; at < head; at++) {
    const token = tokens[at]
    if (token === undefined || !isKept(at)) continue
    const hasHyphen = token.glued && tokenBefore(tokens, at)?.text === '-'
    const compound = hasHyphen || (tokens[at + 1]?.text === '-' && tokens[at + 1]?.glued === true)
    // 12 [newly] formed districts: with what it modifies it says which
    const modifies = token.tag === 'adverb' && isKept(at + 1) && !PLAIN_MODIFIERS.has(tokens[at + 1]?.lower ?? '')
    if (PLAIN_MODIFIERS.has(token.lower) && !compound && !modifies) continue
    if (OF_DEGREE.has(token.lower)) continue
    if (token.tag === 'adverb' && PLAIN_MODIFIERS.has(tokens[at + 1]?.lower ?? '')) continue
    if (words === '') words = token.lower
    else words += hasHyphen && isKept(at - 2) ? `-${token.lower}` : ` ${token.lower}`
  }
  if (words === '') return noun
  const isBound = tokens[head]?.glued === true && tokenBefore(tokens, head)?.text === '-'
  return isBound ? `${words}-${noun}` : `${words} ${noun}`
}
