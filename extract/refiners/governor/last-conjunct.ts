import type { Figure, Token } from '../../model.ts'
import { JOINS_ITEMS } from '../../words/closed-classes.ts'
import type { Governor } from './governor.ts'
import { isVerbal } from './is-verbal.ts'

/** were arrested and [held] for 10 days, deported and [barred] for five years: the last of two verbs took so long. */
export function lastConjunct(first: Governor, { phrase }: Figure, tokens: readonly Token[]): Governor {
  let last = first.at
  for (let at = first.at + 1; at < phrase.from && at <= last + LONGEST_JOINT; at++) {
    const token = tokens[at]
    if (token === undefined) break
    if (isVerbal(token) && token.tag === tokens[first.at]?.tag) last = at
    else if (!JOINS_ITEMS.has(token.lower) && token.tag !== 'adverb') break
  }
  return last === first.at ? first : { ...first, at: last }
}

const LONGEST_JOINT = 3
