import { tokenBefore } from '../../language/token-before.ts'
import type { Figure, Token } from '../../model.ts'
import { MULTIPLIES, UP_OR_DOWN } from '../../words/event-words.ts'
import { clauseStart } from '../clause-start.ts'
import { FROM_TO } from '../../words/closed-classes.ts'

/** complaints [rose to] 812 in June, fell [from] 40 in May: a level, not what happened once; but a toll rose to 48 */
export function isLevelOfChange({ phrase, governor: at }: Figure, tokens: readonly Token[]): boolean {
  if (at === null || !FROM_TO.has(tokenBefore(tokens, phrase.from)?.lower ?? '')) return false
  const verb = tokens[at]?.lemma ?? ''
  if ((!UP_OR_DOWN.has(verb) && !MULTIPLIES.has(verb)) || isAddedTo(at, tokens)) return false
  return !tokens.slice(clauseStart(tokens, phrase.from), phrase.from).some(({ lower }) => lower === 'toll')
}

/** fined him $5,000, [later reduced] to $3,000: of the one sum before */
function isAddedTo(verb: number, tokens: readonly Token[]): boolean {
  const before = tokens[verb - 1]?.tag === 'adverb' ? verb - 2 : verb - 1
  return tokens[before]?.text === ','
}
