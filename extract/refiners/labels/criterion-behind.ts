import { readNounPhrase } from '../../language/noun-phrase.ts'
import { FINITE_FORMS, PAST_FORMS } from '../../language/tag.ts'
import type { SentenceReading, Token } from '../../model.ts'
import { isCurrencySign } from '../../words/currencies.ts'
import { PERSON_NOUNS, TIME_UNITS } from '../../words/nouns.ts'
import { isAmong, soughtWords } from '../../words/sought-words.ts'
import { wordSet } from '../../words/word-set.ts'
import { clauseStart } from '../clause-start.ts'
import { phraseText } from '../phrase-text.ts'

/**
 * The criterion that picks out things behind their noun: women [under 25], companies [with 250 or more employees], loans
 * [above £10,000], calls [answered within ten minutes]. Not a number that the things have together.
 * @param noun the token of the noun
 * @returns its words, or null where none stands there
 */
export function criterionBehind(noun: number, { tokens, mentions }: SentenceReading): string | null {
  const things = tokens[noun]
  const link = tokens[noun + 1]
  if (things?.entry.plural !== true || link === undefined) return null
  const isParticiple = link.tag === 'gerund' || link.tag === 'past' || link.tag === 'participle'
  if (!isParticiple && !isAmong(link, LEADS)) return null
  const isPlain = ABOVE_BELOW.has(link.lower)
  const isOfAge = AGED.has(link.lower)
  let number = noun + 2
  let bounded = isPlain
  for (; number < noun + FARTHEST && tokens[number]?.tag !== 'number'; number++) {
    const token = tokens[number]
    if (token === undefined || !(BOUNDING.has(token.lower) || isCurrencySign(token.text))) return null
    bounded ||= isOfAge || token.lower === 'than' || token.lower === 'least' || token.lower === 'within'
  }
  const mention = mentions.find(({ from }) => from === number)
  if (mention === undefined) return null
  const behind = endOfBound(tokens, mention.to)
  const isMoney = isCurrencySign(tokens[number - 1]?.text ?? '')
  const end = isMoney ? behind : endOfUnit(tokens, behind)
  const last = endOfBound(tokens, tokens[end]?.lower === 'old' ? end + 1 : end)
  // 12 women [with 40 children]: what they have together
  if (!bounded && behind === mention.to && last === end && !(isOfAge && mention.range)) return null
  if (link.lower === 'with' && behind === mention.to && last === end && areTogether(things, tokens, end)) return null
  if (PAST_FORMS.has(link.tag) && !isOfOtherVerb(tokens, noun, last)) return null
  const unit = end > behind ? (tokens[end - 1]?.entry.singular ?? '') : ''
  // women [under 25]; but built 40 boats over 12 months
  if (isPlain || isOfAge) {
    const isAge = end === behind && PERSON_NOUNS.has(things.entry.singular)
    if (!isMoney && !isAge && (unit === '' || TIME_UNITS.has(unit)) && tokens[end]?.lower !== 'old') return null
  } else if (end === behind && !isMoney) return null
  // paintings [more than 200 years old]; but lent 40 firms more than £3 million
  if (MORE_LESS.has(link.lower) && tokens[end]?.lower !== 'old') return null
  return phraseText(tokens, noun + 1, last)
}

/** took 40 calls [answered] within ten minutes; but 40 households [waited] longer than 90 days */
function isOfOtherVerb(tokens: readonly Token[], noun: number, end: number): boolean {
  const before = tokens.slice(clauseStart(tokens, noun), noun)
  return before.some(({ tag }) => FINITE_FORMS.has(tag)) || FINITE_FORMS.has(tokens[end]?.tag ?? '')
}

/** 40 men with more than 300 kilograms [of] tea, 12 mines with more than 3,000 workers [in all]; but of ten years [of] service */
function areTogether(things: Token, tokens: readonly Token[], end: number): boolean {
  if (TOGETHER.has(tokens[end]?.lower ?? '') || IN_ALL.has(tokens[end + 1]?.lower ?? '')) return true
  return PERSON_NOUNS.has(things.entry.singular) && !TIME_UNITS.has(tokens[end - 1]?.entry.singular ?? '')
}

const TOGETHER = wordSet('altogether together overall')
const IN_ALL = wordSet('all total')
const FARTHEST = 7
const ABOVE_BELOW = wordSet('under over above below exceeding')
const AGED = wordSet('aged ages age')
const MORE_LESS = wordSet('more less')
const LINKS = wordSet('of with worth longer older younger larger smaller greater heavier bigger less more')
/** What leads to a criterion, beside participles. */
const LEADS = soughtWords(ABOVE_BELOW, AGED, LINKS)
const BOUNDING = wordSet(
  'more less fewer longer older younger than at least most over under above below within between',
)

/** 250 [or more], 65 [and over] */
function endOfBound(tokens: readonly Token[], at: number): number {
  const joint = tokens[at]?.lower
  const word = tokens[at + 1]?.lower ?? ''
  return (joint === 'or' && OR_MORE.has(word)) || (joint === 'and' && AND_OVER.has(word)) ? at + 2 : at
}

const AND_OVER = wordSet('over above older under below younger')
const OR_MORE = wordSet([...AND_OVER, 'more fewer less longer shorter higher lower'].join(' '))

/** 250 or more [employees], ten [minutes]; but women under 25 [applied] */
function endOfUnit(tokens: readonly Token[], at: number): number {
  const noun = tokens[at]?.tag === 'adjective' || tokens[at]?.tag === 'noun' ? readNounPhrase(tokens, at, true) : null
  return noun?.from === at ? noun.to : at
}
