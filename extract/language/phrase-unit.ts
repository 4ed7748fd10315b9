import type { Token } from '../model.ts'
import { PLAIN_MODIFIERS } from '../words/nouns.ts'
import { OF_DEGREE } from './phrase-modifier.ts'

/**
 * The words of a counted noun, its head last and singular; hyphened ones as one. Plain modifiers say nothing of it.
 * @param kept the places of its words in order; of those behind the head nothing is told
 */
export function unitOf(tokens: readonly Token[], kept: readonly number[], head: number): string {
  const noun = tokens[head]?.entry.singular ?? ''
  let words = ''
  for (const at of kept) {
    const token = tokens[at]
    if (at >= head || token === undefined) break
    const hasHyphen = tokens[at - 1]?.text === '-' && token.glued
    const compound = hasHyphen || (tokens[at + 1]?.text === '-' && tokens[at + 1]?.glued === true)
    if (PLAIN_MODIFIERS.has(token.lower) && !compound) continue
    if (OF_DEGREE.has(token.lower)) continue
    if (token.tag === 'adverb' && PLAIN_MODIFIERS.has(tokens[at + 1]?.lower ?? '')) continue
    if (words === '') words = token.lower
    else words += hasHyphen && kept.includes(at - 2) ? `-${token.lower}` : ` ${token.lower}`
  }
  if (words === '') return noun
  const isBound = tokens[head]?.glued === true && tokens[head - 1]?.text === '-'
  return isBound ? `${words}-${noun}` : `${words} ${noun}`
}
