import type { Token } from '../../model.ts'

/**
 * Whether the noun phrase that a number stands in holds one of the lemmas, at most five words on: a $15 million
 * [regional program].
 */
export function modifies(tokens: readonly Token[], from: number, words: ReadonlySet<string>): boolean {
  for (let at = from; at < from + 5; at++) {
    const token = tokens[at]
    if (token === undefined || !/^(?:adjective|noun|name)$/.test(token.tag)) return false
    if (words.has(token.lemma)) return true
  }
  return false
}

/** Whether one of the lemmas stands among so many words from a place on, whatever stands between. */
export function holdsLemma(
  tokens: readonly Token[],
  from: number,
  length: number,
  words: ReadonlySet<string>,
): boolean {
  for (let at = from; at < from + length; at++) if (words.has(tokens[at]?.lemma ?? '')) return true
  return false
}
