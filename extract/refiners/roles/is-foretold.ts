import type { Figure, SentenceReading, Token } from '../../model.ts'
import { PERSON_NOUNS } from '../../words/nouns.ts'
import { wordSet } from '../../words/word-set.ts'
import { mayHold, soughtWords } from '../../words/sought-words.ts'
import { clauseStart } from '../clause-start.ts'
import { tokenAt, tokenBefore } from '../../language/token-before.ts'

/** said it [would] cut 40 jobs: what was to come, unless a rule says it. */
export function isForetold({ phrase, governor, kind, unit, of }: Figure, sentence: SentenceReading): boolean {
  if (!mayHold(sentence, WOULD)) return false
  const { tokens } = sentence
  if (kind === 'percent' && isShareOfAnswer(tokens, phrase.from)) return false
  const asked = kind === 'percent' ? of : unit
  if (SHARES.has(kind) && tokens[phrase.to]?.lower === 'would' && isAnswer(asked, tokens[phrase.to + 1])) return false
  const to = Math.max(phrase.to, (governor ?? 0) + 1)
  return tokens
    .slice(clauseStart(tokens, phrase.from), to)
    .some(({ lower, tag }) => lower === 'would' && tag === 'modal')
}

/** eight in ten [patients] would come back, of those surveyed 95 per cent would [recommend] us: what they were asked */
function isAnswer(of: string | null, verb: Token | undefined): boolean {
  return PERSON_NOUNS.has(headOf(of)) || ANSWERS.has(verb?.lemma ?? '')
}

/** The share of guests [who would] come again was 71 per cent. */
function isShareOfAnswer(tokens: readonly Token[], number: number): boolean {
  let would = number - 1
  while (would > 1 && would > number - LONGEST_ANSWER && tokens[would]?.lower !== 'would') would -= 1
  if (tokenAt(tokens, would)?.lower !== 'would' || tokenBefore(tokens, would)?.lower !== 'who') return false
  for (let at = would - 2; at >= 0 && at > would - LONGEST_ANSWER; at--)
    if (SHARE_OF.has(tokens[at]?.lower ?? '')) return true
  return false
}

const LONGEST_ANSWER = 10
const SHARE_OF = wordSet('share proportion percentage number rate')

const SHARES: ReadonlySet<string> = new Set(['percent', 'rate'])
const ANSWERS = wordSet('recommend vote prefer choose like consider welcome support')

const headOf = (of: string | null): string => of?.slice(of.lastIndexOf(' ') + 1) ?? ''
const WOULD = soughtWords(['would'])
