import type { Token } from '../model.ts'

/** The words from one token to before another as the text writes them, without quotes. */
export function phraseText(tokens: readonly Token[], from: number, to: number): string {
  let words = ''
  let hasMarks = false
  for (let at = from; at < to; at++) {
    const token = tokens[at]
    if (token === undefined) break
    words += at > from && !token.glued ? ` ${token.text}` : token.text
    hasMarks ||= token.shape === 'mark' || token.shape === 'address'
  }
  return hasMarks ? words.replace(/["“”]/g, '') : words
}
