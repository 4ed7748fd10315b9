import type { Token } from '../model.ts'
import { PLAIN_MODIFIERS } from '../words/nouns.ts'
import { OF_DEGREE } from './phrase-modifier.ts'

/** The words of a counted noun, its head last and singular; hyphened ones as one. Plain modifiers say nothing of it. */
export function unitOf(tokens: readonly Token[], modifiers: readonly number[], head: number): string {
  const words: string[] = []
  for (const at of modifiers) {
    const token = tokens[at]
    if (token === undefined) continue
    const compound =
      (tokens[at + 1]?.text === '-' && tokens[at + 1]?.glued === true) || (tokens[at - 1]?.text === '-' && token.glued)
    if (PLAIN_MODIFIERS.has(token.lower) && !compound) continue
    if (OF_DEGREE.has(token.lower)) continue
    if (token.tag === 'adverb' && PLAIN_MODIFIERS.has(tokens[at + 1]?.lower ?? '')) continue
    const hyphened =
      tokens[at]?.glued === true && tokens[at - 1]?.text === '-' && words.length > 0 && modifiers.includes(at - 2)
    if (hyphened) words.push(`${words.pop() ?? ''}-${token.lower}`)
    else words.push(token.lower)
  }
  const noun = tokens[head]?.entry.singular ?? ''
  if (words.length === 0) return noun
  const bound = tokens[head]?.glued === true && tokens[head - 1]?.text === '-'
  if (bound) return [...words.slice(0, -1), `${words.at(-1) ?? ''}-${noun}`].join(' ')
  return [...words, noun].join(' ')
}
