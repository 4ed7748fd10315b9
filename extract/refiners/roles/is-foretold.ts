import type { Figure, SentenceReading } from '../../model.ts'
import { PERSON_NOUNS } from '../../words/nouns.ts'
import { mayHold, soughtWords } from '../../words/sought-words.ts'
import { clauseStart } from '../clause-start.ts'

/** said it [would] cut 40 jobs: what was to come, unless a rule says it. */
export function isForetold({ phrase, governor, kind, of }: Figure, sentence: SentenceReading): boolean {
  if (!mayHold(sentence, WOULD)) return false
  const { tokens } = sentence
  // 92 per cent of patients would recommend us: what they were asked
  if (kind === 'percent' && tokens[phrase.to]?.lower === 'would' && PERSON_NOUNS.has(headOf(of))) return false
  const to = Math.max(phrase.to, (governor ?? 0) + 1)
  return tokens
    .slice(clauseStart(tokens, phrase.from), to)
    .some(({ lower, tag }) => lower === 'would' && tag === 'modal')
}

const headOf = (of: string | null): string => of?.slice(of.lastIndexOf(' ') + 1) ?? ''
const WOULD = soughtWords(['would'])
