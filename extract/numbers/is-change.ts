import type { Token } from '../model.ts'
import { wordSet } from '../words/word-set.ts'

/** Verbs whose "from A to B" are two levels, not a range. */
const CHANGE = wordSet(`
  rise fall increase decrease drop grow decline climb shrink expand soar plunge jump widen narrow reduce cut raise
  lower up down slip tumble slide rally gain advance lose edge ease surge improve change slow double amend extend move
`)

/** "fell from 5% to 3%", "from 98 to 104": levels of two times where a word of change stands a few words before. */
export function isChange(tokens: readonly Token[], from: number): boolean {
  const window = tokens.slice(Math.max(0, from - 8), from)
  const near = tokens.slice(Math.max(0, from - 2), from)
  return (
    (window.some((token) => token.lower === 'from') && window.some((token) => CHANGE.has(token.lemma))) ||
    near.some((token) => CHANGE.has(token.lemma) && token.tag !== 'noun')
  )
}
