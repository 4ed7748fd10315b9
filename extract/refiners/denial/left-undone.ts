import { tokenBefore } from '../../language/token-before.ts'
import type { SentenceReading, Token } from '../../model.ts'
import { isFormAmong, mayHold, soughtWords } from '../../words/sought-words.ts'
import { isNegated } from './is-negated.ts'

/**
 * Whether the word that a verb hangs on says that it was not done (a negative implicative, Karttunen 1971): [failed to]
 * investigate 31, [have yet to] try 12, [without] charging 9, [denied] killing 3; but did not fail to, and failed 31.
 * @returns null where the verb hangs on no such word
 */
export function leftUndone(verb: number | null, sentence: SentenceReading): boolean | null {
  if (verb === null || !mayHold(sentence, NEGATIVE)) return null
  const { tokens } = sentence
  const before = beforeVerb(tokens, verb)
  const isGerund = tokens[before + 1]?.tag === 'gerund' || tokens[before + 1]?.lower === 'being'
  const negative = tokenBefore(tokens, before + 1)?.lower === 'to' ? leadingTo(tokens, before) : before
  const word = negative === null ? undefined : tokenBefore(tokens, negative + 1)
  if (negative === null || word === undefined || !mayHold(word.entry, NEGATIVE)) return null
  const isNegative =
    negative < before ||
    (isGerund &&
      (isFormAmong(word, BEFORE_GERUND) || PAIRS.has(`${tokenBefore(tokens, negative)?.lemma} ${word.lower}`)))
  return isNegative ? !isNegated(negative, tokens) : null
}

/** failed to [be fully] investigated, without [having been] tried: the place before all that belongs to the verb. */
function beforeVerb(tokens: readonly Token[], verb: number): number {
  let at = verb - 1
  while (at >= 0 && (tokens[at]?.tag === 'auxiliary' || tokens[at]?.tag === 'adverb') && tokens[at]?.lower !== 'yet')
    at -= 1
  return at
}

/** The word that leads to an infinitive: [failed] repeatedly to, [failure] of the police to; null where it is none sought. */
function leadingTo(tokens: readonly Token[], to: number): number | null {
  for (let at = to - 1; at >= 0 && at >= to - LONGEST_ACTOR; at--) {
    const token = tokens[at]
    if (token === undefined || token.shape === 'mark') return null
    if (mayHold(token.entry, NEGATIVE) && (token.lower === 'yet' || isFormAmong(token, BEFORE_INFINITIVE)))
      return at === to - 1 || tokens[at + 1]?.tag === 'adverb' || isFormAmong(token, OF_ACTOR) ? at : null
    if (!IN_ACTOR.has(token.tag) && token.lower !== 'of' && token.lower !== 'by') return null
  }
  return null
}

/** the [failure] of the national police to … */
const LONGEST_ACTOR = 7
const IN_ACTOR: ReadonlySet<string> = new Set(['adverb', 'determiner', 'adjective', 'noun', 'name'])

const OF_ACTOR = soughtWords('failure refusal inability unwillingness'.split(' '))
const BEFORE_INFINITIVE = soughtWords(OF_ACTOR.words, 'fail refuse decline neglect omit forget unable'.split(' '))
const BEFORE_GERUND = soughtWords('without deny avoid'.split(' '))
/** refrained [from], instead [of], rather [than], short [of] */
const PAIRS: ReadonlySet<string> = new Set(['refrain from', 'abstain from', 'instead of', 'rather than', 'short of'])
const NEGATIVE = soughtWords(BEFORE_INFINITIVE.words, BEFORE_GERUND.words, 'yet from of than'.split(' '))
