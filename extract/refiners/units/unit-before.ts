import { NOMINAL } from '../../language/tag.ts'
import { readNounPhrase } from '../../language/noun-phrase.ts'
import type { Token } from '../../model.ts'

/** The noun phrase that ends here, with the adjectives and nouns that belong to it. */
export function unitBefore(tokens: readonly Token[], end: number): string | null {
  let from = end
  while (from > 0 && NOMINAL.has(tokens[from - 1]?.tag ?? '')) from -= 1
  return from === end ? null : (readNounPhrase(tokens.slice(from, end), 0, false)?.unit ?? null)
}
