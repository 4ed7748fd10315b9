import type { Figure, SentenceReading } from '../../model.ts'
import { BE, HAVE } from '../../words/closed-classes.ts'
import { mayHold, soughtWords } from '../../words/sought-words.ts'
import { tokenBefore } from '../../language/token-before.ts'

const HOPED_FOR = soughtWords('planned forecast projected expected anticipated hoped targeted'.split(' '))

/**
 * Whether a figure is what somebody had planned or hoped for: fewer than the 1,000 [planned], short of the 100,000 [it
 * had hoped for], the 40 that [were expected]; but the 40 planned closures, the 12 expected to stay.
 */
export function isHopedFor({ from, phrase }: Figure, sentence: SentenceReading): boolean {
  if (!mayHold(sentence, HOPED_FOR)) return false
  const { tokens } = sentence
  if (tokenBefore(tokens, from)?.lower !== 'the' && tokenBefore(tokens, phrase.from)?.lower !== 'the') return false
  let at = phrase.to
  if (tokens[at]?.tag === 'pronoun') at += 1
  while (HAVE.has(tokens[at]?.lower ?? '') || BE.has(tokens[at]?.lower ?? '')) at += 1
  if (!HOPED_FOR.words.has(tokens[at]?.lower ?? '')) return false
  const behind = tokens[at + 1]
  return behind === undefined || behind.shape === 'mark' || CLOSES.has(behind.tag)
}

const CLOSES: ReadonlySet<string> = new Set(['preposition', 'conjunction', 'number', 'adverb'])
