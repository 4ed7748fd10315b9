import type { Token } from '../../model.ts'
import { AND_OR, JOINS_ITEMS, WHICH_WHO, WHICH_WHOM } from '../../words/closed-classes.ts'
import { STATE_VERBS } from '../../words/event-words.ts'
import { isVerbal } from './is-verbal.ts'

/** The first of coordinated verbs: of "disrupted and prevented", "detained, harassed, or attacked" the first tells. */
export function firstConjunct(tokens: readonly Token[], at: number): number {
  let first = at
  for (let index = at - 1; index >= 0 && index >= at - 8; index--) {
    const token = tokens[index]
    if (token === undefined) break
    // hours [worked] fell: two verbs with nothing between are none of a pair; of complaints [upheld] numbered 233 it
    // tells
    if (isVerbal(token) && index + 1 === first && !STATE_VERBS.has(tokens[first]?.lemma ?? '')) break
    if (isVerbal(token) && token.tag === tokens[first]?.tag) first = index
    else if (!JOINS_ITEMS.has(token.lower) && token.tag !== 'adverb') break
  }
  return isOfClauseBefore(tokens, first, at) ? at : first
}

/** floods, in which 64 people [drowned], destroyed homes: a comma alone ends the clause between commas. */
function isOfClauseBefore(tokens: readonly Token[], first: number, at: number): boolean {
  if (first === at) return false
  if (isBehindRelative(tokens, first, at)) return true
  if (tokens.slice(first, at).some(({ lower }) => AND_OR.has(lower))) return false
  return tokens.slice(Math.max(0, first - LONGEST_CLAUSE), first).some(({ lower }) => WHICH_WHO.has(lower))
}

const LONGEST_CLAUSE = 8

/** charged 187, 23 of whom were [convicted], and recovered $4 million: a passive relative clause ends, an object follows. */
function isBehindRelative(tokens: readonly Token[], first: number, at: number): boolean {
  if (at !== first + 3 || tokens[first + 1]?.text !== ',' || tokens[first - 1]?.tag !== 'auxiliary') return false
  if (tokens[at + 1]?.tag === 'preposition' || tokens[at + 1]?.tag === 'particle') return false
  return tokens.slice(Math.max(0, first - LONGEST_CLAUSE), first).some(({ lower }) => WHICH_WHOM.has(lower))
}
