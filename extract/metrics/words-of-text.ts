import { singularOf } from '../language/singular-of.ts'

/** The words of a heading, label or scope in lower case, nouns as singulars. */
export function wordsOfText(text: string): ReadonlySet<string> {
  return new Set((text.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? []).flatMap((word) => [word, singularOf(word)]))
}
