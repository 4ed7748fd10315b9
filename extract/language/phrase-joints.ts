import type { Token } from '../model.ts'
import { JOINS_ITEMS } from '../words/closed-classes.ts'
import { mayHold, soughtWords } from '../words/sought-words.ts'

const HYPHENS: ReadonlySet<string> = new Set(['-', '‑', '/'])
const QUOTES: ReadonlySet<string> = new Set(['"', '“', '”', '‘', '’', "'"])
const JOINTS = soughtWords(HYPHENS, QUOTES, JOINS_ITEMS)

/** Whether a word may be what is counted. */
export function isNoun(token: Token): boolean {
  return (token.tag === 'noun' || token.tag === 'name') && token.shape === 'word'
}

/** The word behind a token of a phrase: an opening quote or a hyphen stands before it. */
export function nextWord(tokens: readonly Token[], at: number): Token | undefined {
  const next = tokens[at + 1]
  return next?.shape === 'mark' && (next.text === '-' || QUOTES.has(next.text)) ? tokens[at + 2] : next
}

/** Two nouns in a row are a compound, but the plural of the counted noun closes it, unless a plural follows. */
export function continuesCompound(tokens: readonly Token[], head: number, next: number, several: boolean): boolean {
  const first = tokens[head]
  const second = tokens[next]
  if (first === undefined || second === undefined || first.text.endsWith(',')) return false
  if (first.lower.endsWith("'s") || first.lower.endsWith("'")) return true
  if (first.tag === 'noun' && second.tag === 'name' && several && first.entry.plural) return false
  if (!(several && first.entry.plural)) return true
  // three police [custody suites]
  const plural = second.entry.plural || (first.lower === 'police' && tokens[next + 1]?.entry.plural === true)
  return plural && second.tag === 'noun'
}

/** Hyphens, quotes and an "and" between adjectives hold a phrase together. */
export function isJoint(tokens: readonly Token[], at: number, afterHead: boolean): boolean {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (token === undefined || next === undefined || !mayHold(token.entry, JOINTS)) return false
  if (QUOTES.has(token.text)) return !afterHead || next.tag === 'noun' || next.tag === 'name'
  if (HYPHENS.has(token.text)) return token.glued && next.glued
  if (JOINS_ITEMS.has(token.lower) && !afterHead && tokens[at - 1]?.tag !== 'number') {
    const after = nextWord(tokens, at + 1)
    return (
      /^(?:adjective|past|participle)$/.test(next.tag) &&
      after !== undefined &&
      (isNoun(after) || after.tag === 'adjective')
    )
  }
  return false
}
