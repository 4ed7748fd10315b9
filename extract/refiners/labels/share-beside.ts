import { ABOUT_VERB, FINITE_FORMS } from '../../language/tag.ts'
import { tokenAt, tokenBefore } from '../../language/token-before.ts'
import type { Figure, SentenceReading, Token } from '../../model.ts'
import { isCurrencySign } from '../../words/currencies.ts'
import { BE, JOINS_ITEMS, WHO_THAT_WHICH } from '../../words/closed-classes.ts'
import { wordSet } from '../../words/word-set.ts'
import { shareSubject } from '../governor/share-subject.ts'
import { topicOf } from '../topic-of.ts'
import { phraseBefore, startOfPhrase } from './phrase-in-words.ts'

/**
 * Whose share a percentage tells that stands beside its noun without a verb: [rent], 43 per cent of costs; [drink] (12
 * per cent); [fraud], at 41 per cent of offences.
 * @returns the noun in words, or null where the percentage stands elsewhere
 */
export function shareBeside({ kind, direction, phrase }: Figure, { tokens, times }: SentenceReading): string | null {
  if (kind !== 'percent' || direction !== null) return null
  const at = opensAside(phrase.from, tokens)
  const opening = tokenBefore(tokens, at)
  if (opening === undefined) return null
  // grants, 43 per cent [of the total], and fees
  const isOfTotal = tokens[phrase.to]?.lower === 'of' && TOTALS.has(tokens[phrase.to + 2]?.lower ?? '')
  const closing = tokens[isOfTotal ? phrase.to + 3 : phrase.to]
  const isBracket = opening.text === '('
  if (isBracket ? closing?.text !== ')' : opening.text !== ',' || !endsAside(closing)) return null
  const noun = tokenBefore(tokens, at - 1)
  if (noun === undefined || !NAMES_ITEM.has(noun.tag) || NO_ITEM.has(noun.lower)) return null
  const from = startOfPhrase(tokens, at - 1)
  if (times.some((time) => time.to > from && time.from < at)) return null
  const before =
    tokenBefore(tokens, from)?.tag === 'determiner' ? tokenBefore(tokens, from - 1) : tokenBefore(tokens, from)
  // rose in the north (12 per cent), in the survey, 62 per cent; 412 women (62 per cent), half of clients (47 per cent)
  if (before?.tag === 'number' || FRACTIONS.has(tokenBefore(tokens, from - 1)?.lower ?? '')) return null
  const isFollowed = before?.lower === 'by' && tokenBefore(tokens, from - 1)?.lower === 'followed'
  if (before?.tag === 'preposition' && !isFollowed && !(isBracket && OF_ITEM.has(before.lower))) return null
  return phraseBefore(tokens, at - 1)
}

/**
 * Whether an amount is told in passing beside its noun: women, [62 per cent of the staff,] earned less; the budget, [£31
 * million in 2021,] rose.
 */
export function isAmountAside({ kind, of, phrase }: Figure, { tokens, times }: SentenceReading): boolean {
  const sign = isCurrencySign(tokenBefore(tokens, phrase.from)?.text ?? '') ? phrase.from - 1 : phrase.from
  const at = opensAside(sign, tokens)
  if (tokenBefore(tokens, at)?.text !== ',' || !NAMES_ITEM.has(tokenBefore(tokens, at - 1)?.tag ?? '')) return false
  const dated = times.find(({ from }) => from >= phrase.to && from <= phrase.to + 1)
  if (dated === undefined && (kind !== 'percent' || of === null)) return false
  const end = dated?.to ?? phrase.to
  return tokens[end]?.text === ',' && FINITE_FORMS.has(tokens[end + 1]?.tag ?? '')
}

/** [Grants] made up 62 per cent of income, [debt] was 41 per cent of output: what was so much of it. */
export function subjectOfShare(figure: Figure, tokens: readonly Token[]): string | null {
  if (figure.kind !== 'percent' || figure.of === null) return null
  const last = tokenBefore(tokens, figure.phrase.from)
  const verb = tokenBefore(tokens, figure.phrase.from - 1)
  if (last === undefined) return null
  const makesUp = (last.lower === 'up' && verb?.lemma === 'make') || (last.lower === 'for' && verb?.lemma === 'account')
  if (WHO_THAT_WHICH.has(subjectWord(tokens, figure.phrase.from))) return null
  const isOfIt = tokens.slice(figure.to, figure.phrase.to).some(({ lower }) => lower === 'of')
  if (!isOfIt && last.tag === 'noun') return itemOfShares(figure, tokens)
  if (!isOfIt || shareSubject(figure, tokens) !== null) return null
  if (!makesUp && !BE.has(last.lower) && !(FINITE_FORMS.has(last.tag) && IS_SHARE.has(last.lemma))) return null
  const subject = topicOf(figure, tokens)
  return subject === null || NO_SUBJECT.has(subject) ? null : subject
}

/**
 * What a percentage is told of that is the share of one thing in another: [the share of women on the staff] was 24 per
 * cent, [women's share of seats] rose to 31. It is no percentage of women, and none of all seats.
 * @returns the subject in words, or null where the share is of one thing only
 */
export function shareInAnother(figure: Figure, tokens: readonly Token[]): string | null {
  if (figure.kind !== 'percent' || figure.of === null || figure.direction !== null) return null
  if (figure.head !== null) return null
  const subject = topicOf(figure, tokens)
  return subject !== null && IN_ANOTHER.test(subject) ? subject : null
}

const IN_ANOTHER =
  /^(?:share|proportion|percentage|fraction) of [^,]+ (?:in|on|among|at|from) |^\S+['’]s (?:share|proportion) of /

/** made up 62 per cent of income, [fees] 21 per cent and [gifts] 17; but percent of women 13% */
function itemOfShares({ of, phrase }: Figure, tokens: readonly Token[]): string | null {
  const joint = tokens[startOfPhrase(tokens, phrase.from) - 1]
  const joins = joint !== undefined && JOINS_ITEMS.has(joint.lower)
  return joins && tokenBefore(tokens, phrase.from)?.entry.singular !== of ? phraseBefore(tokens, phrase.from) : null
}

/** the cities, [which] together account for: the word before a verb and its adverbs */
function subjectWord(tokens: readonly Token[], from: number): string {
  let at = from - 1
  while (!FINITE_FORMS.has(tokenAt(tokens, at)?.tag ?? 'past')) at -= 1
  at -= 1
  while (ABOUT_VERB.has(tokenAt(tokens, at)?.tag ?? '')) at -= 1
  return tokenAt(tokens, at)?.lower ?? ''
}

/** Fraud, [at] 41 per cent */
function opensAside(from: number, tokens: readonly Token[]): number {
  return tokenBefore(tokens, from)?.lower === 'at' ? from - 1 : from
}

const endsAside = (token: Token | undefined): boolean => token === undefined || ENDS.has(token.lower)

const TOTALS = wordSet('total whole overall')
const FRACTIONS = wordSet('half third thirds quarter quarters fifth fifths percent cent')
const ENDS = wordSet(', . ; and or')
const NAMES_ITEM: ReadonlySet<string> = new Set(['noun', 'name', 'gerund'])
const IS_SHARE = wordSet('represent constitute comprise form')
/** causes [of] fire (12 per cent), came [from] grants (62 per cent) */
const OF_ITEM = wordSet('of from by about as with')
/** a majority, 62 per cent: how many, and not who */
const NO_ITEM = wordSet('majority minority half third quarter share proportion percentage most total average')
const NO_SUBJECT = wordSet('there it they this that these those who which share proportion percentage')
