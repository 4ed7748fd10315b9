import { PAST_FORMS } from '../../language/tag.ts'
import { tokenBefore } from '../../language/token-before.ts'
import type { Span, Token } from '../../model.ts'
import { AND_COMMA } from '../../words/closed-classes.ts'
import { isCurrencySign } from '../../words/currencies.ts'
import { PLAN_VERBS } from '../../words/event-words.ts'
import { firstConjunct } from './first-conjunct.ts'
import type { Governor } from './governor.ts'
import { isAdjectival } from './is-adjectival.ts'
import { isClauseEdge } from './is-clause-edge.ts'
import { isNominal } from './is-nominal.ts'
import { isVerbal } from './is-verbal.ts'

/** The nearest verb to the left within the clause, at most 40 words before the phrase. */
export function nearestVerbBefore(tokens: readonly Token[], at: number, phrase: Span): Governor | null {
  const nearest = Math.min(at, phrase.from - 1)
  for (let index = nearest; index >= 0 && index >= phrase.from - 40; index--) {
    const token = tokens[index]
    // provided 12.5 million lei [($2.8 million)] to 14 parishes
    // awarded 1.2 million shillings [($8,300)] in damages to 11 petitioners
    if (token?.text === ')' && (index === nearest || isConversion(tokens, index))) {
      index = openingOf(tokens, index)
      continue
    }
    if (token === undefined || isClauseEdge(token)) return null
    // refused two, denying it to six, and [had] a backlog of 9,350
    // employs 12,000 people and [had] revenue of £2.2bn
    if (token.tag === 'auxiliary' && token.lemma === 'have' && HAD.has(tokens[index + 1]?.tag ?? ''))
      return { at: index, relation: 'oblique' }
    if (!isVerbal(token) || isOfTimeClause(tokens, index, phrase.from)) continue
    if (token.tag === 'gerund' ? !isPassedOver(tokens, index, phrase) : !isBeforeNoun(tokens, index, token))
      return { at: firstConjunct(tokens, index), relation: 'oblique' }
  }
  return null
}

/** were married before they [turned] 18, and 17 percent before they turned 15: not what is left out behind "and" */
function isOfTimeClause(tokens: readonly Token[], verb: number, from: number): boolean {
  if (tokens[from - 1]?.lower !== 'and' || tokenBefore(tokens, verb)?.tag !== 'pronoun') return false
  const opening = tokenBefore(tokens, verb - 1)?.lower ?? ''
  return BEFORE_AFTER.has(opening) && tokens.slice(from, from + 4).some(({ lower }) => lower === opening)
}

const BEFORE_AFTER: ReadonlySet<string> = new Set(['before', 'after'])

/**
 * recovering 230 [stolen] phones and £48,000; entitled to 20 days of [paid] leave and to 12 hours of rest; grew at an
 * [annualised] rate of 2.1 percent; recovered [stolen] goods worth £400
 */
function isBeforeNoun(tokens: readonly Token[], at: number, { tag, lemma }: Token): boolean {
  if (!PAST_FORMS.has(tag)) return false
  const opening = tokenBefore(tokens, at)
  if (opening === undefined) return false
  const isInside = INSIDE.has(opening.tag) || (ARTICLES.has(opening.lower) && !PLAN_VERBS.has(lemma))
  if (isInside && isAdjectival(tokens, at)) return true
  return opening.tag === 'past' && tokens[at + 1]?.tag === 'noun'
}

/** A gerund that is a noun, or belongs to what is told of: no verb of the figure. */
function isPassedOver(tokens: readonly Token[], at: number, phrase: Span): boolean {
  const [before, token, next] = [tokenBefore(tokens, at), tokens[at], tokens[at + 1]]
  if (token === undefined || before?.tag === 'determiner' || isNominal(token, before, next)) return true
  if (opensSubject(tokens, at, phrase) || isNounOfAmount(tokens, at, phrase) || closesItem(tokens, at, phrase))
    return true
  return isLastOfNouns(tokens, at) || (next?.text === ',' && isBesideNoun(tokens, at))
}

/** for pain [and suffering], plus $5,000: a noun beside a noun */
function isBesideNoun(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.lower === 'and' && tokens[at - 2]?.tag === 'noun'
}

const HAD: ReadonlySet<string> = new Set(['determiner', 'noun'])
const INSIDE: ReadonlySet<string> = new Set(['number', 'preposition'])

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an'])

/** were not in education, employment or [training], 10.9% of the age group: a noun beside nouns */
function isLastOfNouns(tokens: readonly Token[], at: number): boolean {
  if (tokenBefore(tokens, at)?.tag !== 'conjunction' || tokenBefore(tokens, at - 1)?.tag !== 'noun') return false
  return tokens[at + 1]?.shape === 'mark'
}

/** Where the bracket opens that closes here, at most a few words before; the place itself where none does. */
function openingOf(tokens: readonly Token[], close: number): number {
  for (let at = close - 1; at >= 0 && at > close - LONGEST_BRACKET; at--) if (tokens[at]?.text === '(') return at
  return close
}

const LONGEST_BRACKET = 6

/** Whether a bracket that closes here holds only an amount of money. */
function isConversion(tokens: readonly Token[], close: number): boolean {
  const opening = openingOf(tokens, close)
  return opening < close && isCurrencySign(tokens[opening + 1]?.text ?? '')
}

/** and [trading] income £3.2m: a gerund inside the name of the amount right behind it */
function isNounOfAmount(tokens: readonly Token[], at: number, { from }: Span): boolean {
  if (from !== at + 2 || tokens[at + 1]?.tag !== 'noun') return false
  return tokens[at - 1]?.tag === 'conjunction' && isCurrencySign(tokens[from]?.text ?? '')
}

/** spent £4m on [training] and £3m on housing: what the amount before was for, where the next one follows at once */
function closesItem(tokens: readonly Token[], at: number, { from }: Span): boolean {
  if (from !== at + 2) return false
  const opening = tokens[at - 1]
  return (opening?.tag === 'preposition' || opening?.lower === 'to') && AND_COMMA.has(tokens[at + 1]?.lower ?? '')
}

/** [Operating] profit was 12% ahead of the £36.8m of 2021: a gerund in the subject of another verb */
function opensSubject(tokens: readonly Token[], at: number, { from }: Span): boolean {
  if (at > 0 || tokens[0]?.tag !== 'gerund' || tokens[1]?.tag !== 'noun') return false
  return tokens.slice(2, from).some(({ tag }) => tag === 'auxiliary')
}
