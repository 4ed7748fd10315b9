import type { Token } from '../../model.ts'
import { tokenAt, tokenBefore } from '../../language/token-before.ts'

/**
 * Whether a word tells what the noun of a phrase with "with" is or does: sales grew 4%, with online [accounting] for a
 * fifth, with exports [down] 3%. The verb before tells nothing of that.
 */
export function standsInWithPhrase(tokens: readonly Token[], word: number): boolean {
  let at = word - 1
  while (at > word - LONGEST && IN_NOUN.has(tokenAt(tokens, at)?.tag ?? '')) at -= 1
  // dealt with claims totalling £4m: of the verb
  return at < word - 1 && tokenAt(tokens, at)?.lower === 'with' && (at === 0 || tokenBefore(tokens, at)?.text === ',')
}

const LONGEST = 6
const IN_NOUN: ReadonlySet<string> = new Set(['noun', 'name', 'adjective', 'adverb', 'determiner', 'number'])
