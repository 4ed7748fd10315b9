import type { Token } from '../../model.ts'
import { PERSON_NOUNS } from '../../words/nouns.ts'
import { FOLLOWS_AGE, OLDEST } from './age-words.ts'
import { tokenBefore } from '../../language/token-before.ts'

const BETWEEN_FROM: ReadonlySet<string> = new Set(['between', 'from'])
/** As many words before it the marriage may be told. */
const FAR = 20

/** permits marriage [at 16], retired at [60] */
const ACTS_OF_AGE: ReadonlySet<string> = new Set(['marriage', 'marry', 'retirement', 'retire', 'consent'])

/** before turning [18], when she turned 60; married before [15]; offenders between [14 and 17] */
export function isBirthday(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokenBefore(tokens, from)
  if (before === undefined || !isYoung(tokens, from, to)) return false
  if (before.lemma === 'turn' && before.tag !== 'noun') return true
  if (before.lower === 'at' && ACTS_OF_AGE.has(tokens[from - 2]?.lemma ?? '')) return true
  if (BETWEEN_FROM.has(before.lower) && to > from + 1) return PERSON_NOUNS.has(tokens[from - 2]?.entry.singular ?? '')
  if (before.lower !== 'before') return false
  return tokens.slice(Math.max(0, from - FAR), from).some(({ lemma }) => lemma === 'marry')
}

/** before [turning 18], before [they turned 18]: the words of the birthday are the age's own. */
export function behindTurning(tokens: readonly Token[], from: number): number {
  const opens = tokens[from - 2]?.tag === 'pronoun' ? from - 2 : from - 1
  return tokens[from - 1]?.lemma === 'turn' && tokens[opens - 1]?.lower === 'before' ? opens : from
}

/** A number of years that people live, with nothing behind it that it could count. */
function isYoung(tokens: readonly Token[], from: number, to: number): boolean {
  const behind = tokens[to]
  if (behind?.shape === 'word' && !FOLLOWS_AGE.test(behind.tag)) return false
  return tokens.slice(from, to).every(({ shape, lower }) => shape !== 'digits' || Number(lower) < OLDEST)
}
