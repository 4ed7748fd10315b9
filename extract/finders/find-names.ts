import type { Discard } from '../model.ts'
import { SMALL_NUMBERS } from '../words/number-words.ts'
import type { Finder } from './finder.ts'

/**
 * Numbers that are part of a name: the [Two] Areas, the Big [Four], Game [2], S&P [500]. A number behind a capitalised
 * word names it only where no counted noun follows.
 */
export const findNames: Finder = ({ tokens, taken, place }) => {
  const discards: Discard[] = []
  for (const [at, token] of tokens.entries()) {
    if (taken[at] === true) continue
    if (isNameOfWords(at) || isBehindName(at))
      discards.push({ from: at, to: at + 1, reason: 'name', rule: 'number-in-name' })
    function isNameOfWords(index: number): boolean {
      if (token.text === token.lower || !SMALL_NUMBERS.has(token.lower) || index === 0) return false
      const before = tokens[index - 1]
      const after = tokens[index + 1]
      const opensQuote = before?.shape === 'mark' && !/[,;]/.test(before.text)
      const capitalAfter = after?.shape === 'word' && after.text !== after.lower
      return !opensQuote && (capitalAfter || (before?.tag === 'name' && before.text !== before.lower))
    }
    function isBehindName(index: number): boolean {
      if (place.label !== null || token.shape !== 'digits' || /[,.]/.test(token.text) || token.glued) return false
      const before = tokens[index - 1]
      const after = tokens[index + 1]
      if (
        before?.tag !== 'name' ||
        before.shape !== 'word' ||
        /^(?:I|January|February|March|April|May|June|July|August|September|October|November|December)$/.test(
          before.text,
        )
      )
        return false
      if (after === undefined) return index > 1
      return after.shape === 'mark'
        ? /[,.;:)]/.test(after.text) && index > 1 && !/^[A-Z]{3}$/.test(before.text)
        : after.text !== after.lower && !/^[A-Z]{2,}s$/.test(after.text) && after.tag === 'name'
    }
  }
  return { discards, times: [] }
}
