import { tokenBefore } from '../../language/token-before.ts'
import type { Figure, SentenceReading, Token } from '../../model.ts'
import { isAmong, mayHold, soughtWords } from '../../words/sought-words.ts'
import { clauseStart } from '../clause-start.ts'
import { isVerbal } from '../governor/is-verbal.ts'

/**
 * Whether nobody did it, or the counted are of those who did not: [neither] the 12 officers [nor] the 3 soldiers were
 * punished, [neither of] the two centres met it, [nobody] claimed the 4 prizes; but nobody took more than 12.
 */
export function isOfNobody({ phrase, bound }: Figure, governor: number | null, sentence: SentenceReading): boolean {
  if (!mayHold(sentence, NOBODY)) return false
  const { tokens } = sentence
  if (isBehindNeither(tokens, phrase.from)) return true
  if (governor === null || governor >= phrase.from || bound !== '=') return false
  // [neither] charged nor released 40 men
  if (EITHER.has(tokenBefore(tokens, governor)?.lower ?? '')) return true
  const isObject = tokens.slice(governor + 1, phrase.from).every(({ tag }) => OF_OBJECT.has(tag))
  return isObject && isDoneByNobody(tokens, governor)
}

/** [neither] the 12 officers, [nor did] 12 of them, [neither of] the two */
function isBehindNeither(tokens: readonly Token[], from: number): boolean {
  let at = from - 1
  while (at > 0 && BEFORE_NUMBER.has(tokens[at]?.tag ?? '') && !EITHER.has(tokens[at]?.lower ?? '')) at -= 1
  const word = tokenBefore(tokens, at + 1)?.lower ?? ''
  return EITHER.has(word) || (word === 'of' && tokenBefore(tokens, at)?.lower === 'neither')
}

/** [Neither] the police nor the army investigated …: the subject of the verb itself, with no other verb between. */
function isDoneByNobody(tokens: readonly Token[], verb: number): boolean {
  const from = clauseStart(tokens, verb)
  for (let at = verb - 1; at >= from; at--) {
    const token = tokens[at]
    if (token === undefined || isVerbal(token)) return false
    if (!isAmong(token, NOBODY) || token.lower === 'nor') continue
    return token.lower !== 'one' || tokens[at - 1]?.lower === 'no'
  }
  return false
}

const EITHER: ReadonlySet<string> = new Set(['neither', 'nor'])
const BEFORE_NUMBER: ReadonlySet<string> = new Set(['determiner', 'auxiliary'])
const OF_OBJECT: ReadonlySet<string> = new Set(['determiner', 'adjective', 'adverb'])
const NOBODY = soughtWords(EITHER, ['nobody', 'none', 'one'])
