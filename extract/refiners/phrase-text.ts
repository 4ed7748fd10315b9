import type { Token } from '../model.ts'

/** The words from one token to before another as the text writes them, without quotes. */
export function phraseText(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map((token, at) => (at > 0 && !token.glued ? ' ' : '') + token.text)
    .join('')
    .replace(/["“”]/g, '')
}
