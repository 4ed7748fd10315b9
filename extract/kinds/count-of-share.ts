import { FINITE_FORMS } from '../language/tag.ts'
import { tokenAt } from '../language/token-before.ts'
import type { Mention, SentenceReading, Token } from '../model.ts'
import { percentEnd } from '../numbers/percent-end.ts'
import { STATE_VERBS, UP_OR_DOWN } from '../words/event-words.ts'
import { PERSON_NOUNS, PLURAL_WITHOUT_ENDING, TIME_UNITS } from '../words/nouns.ts'
import { wordSet } from '../words/word-set.ts'
import { decimalPlaces } from './decimal-places.ts'
import type { KindReading } from './kind-reader.ts'
import { readPercent } from './read-percent.ts'

/**
 * The number alone in a bracket that tells how many a share is: 57% (240) of the applicants, three quarters (312), 1.2%
 * (195), 10% (95) failed. What is told of the share, to both sides of the bracket, is told of them.
 * @returns null where it is a percentage of another time, as in a return of 12% (11), costs were 34% (36) of net sales
 */
export function countOfShare(
  { from, to, value }: Mention,
  share: Mention,
  sentence: SentenceReading,
): KindReading | null {
  const { tokens } = sentence
  if (tokens[from - 1]?.text !== '(' || tokens[to]?.text !== ')' || !Number.isInteger(value ?? 0.5)) return null
  const sign = percentEnd(tokens, share.to)
  if (sign === null && share.form !== 'fraction') return null
  const reading = readPercent(share, sentence)
  if (reading === null || (sign !== null && !isHowMany(tokens, share, { from, to, value: value ?? 0 }, reading.head)))
    return null
  if ((sign ?? share.to) !== from - 1 && reading.to !== from - 1) return null
  return {
    kind: 'count',
    unit: reading.of,
    of: null,
    per: null,
    head: reading.head,
    from: share.from,
    to: Math.max(to + 1, reading.to),
    rule: 'count-of-share',
  }
}

/** @param whole where the noun stands that the share is of, if it is told */
function isHowMany(
  tokens: readonly Token[],
  share: Mention,
  { from, to, value }: { from: number; to: number; value: number },
  whole: number | null,
): boolean {
  const percent = share.value ?? WHOLE
  const isFar = Math.abs(value - percent) > percent / 3
  const told = predicateOf(tokens, share.from)
  const isMore = isFar && percent < WHOLE && value > WHOLE
  if (told !== null) return isMore && !UP_OR_DOWN.has(told)
  const behind = tokens[to + 1]
  if (behind?.lower === 'of') return whole === null ? isFar : isCounted(tokens[whole])
  if (FINITE_FORMS.has(behind?.tag ?? '')) return true
  return isMore || (isFar && decimalPlaces(tokens[from]) < decimalPlaces(tokens[share.from]))
}

/** costs [were] 34%, sales [grew] by 12%, women [made] up 45%, a return [of] 12%: the word that tells only how high it is */
function predicateOf(tokens: readonly Token[], from: number): string | null {
  let at = from - 1
  while (BEFORE_LEVEL.has(tokenAt(tokens, at)?.lower ?? '') || tokenAt(tokens, at)?.tag === 'adverb') at -= 1
  const word = tokenAt(tokens, at)
  if (word === undefined) return null
  if (word.lower === 'of' && at > 0) return word.lower
  return STATE_VERBS.has(word.lemma) || UP_OR_DOWN.has(word.lemma) || LEVEL.has(word.lemma) ? word.lemma : null
}

/** 240 of the applicants; but of net sales, of the days worked */
function isCounted(noun: Token | undefined): boolean {
  if (noun === undefined || AMOUNTS.has(noun.entry.singular) || TIME_UNITS.has(noun.entry.singular)) return false
  return noun.entry.plural || PLURAL_WITHOUT_ENDING.has(noun.lower) || PERSON_NOUNS.has(noun.entry.singular)
}

const WHOLE = 100
const BEFORE_LEVEL = wordSet('about around some nearly almost over under to by at for up down than more less only just')
const LEVEL = wordSet('meet make constitute form come cover')
const AMOUNTS = wordSet('sale earning cost expense saving asset profit loss liability receipt proceeds wage fund')
