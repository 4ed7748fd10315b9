import { BEFORE_FULL_VERB, CLAUSE_VERBS, PAST_FORMS } from '../../language/tag.ts'
import type { Figure, TimeExpression, Token } from '../../model.ts'
import { WHO_THAT_WHICH } from '../../words/closed-classes.ts'
import { STATE_VERBS } from '../../words/event-words.ts'
import { isCurrencySign } from '../../words/currencies.ts'
import { isWholeOfPart } from '../is-whole-of-part.ts'
import { behindContactClause } from '../governor/contact-clause.ts'

const PARTICIPLES: ReadonlySet<string> = new Set(['past', 'participle', 'pronoun'])

/** 13 of the 15 members [arrested] in 2020, 18 of the 20 recommendations [we made] in 2019: the whole was then. */
export function isOfWhole(
  { kind, rule, phrase, governor }: Figure,
  time: TimeExpression,
  tokens: readonly Token[],
): boolean {
  if (kind === 'money') return isOfSumDone(phrase.to, tokens)
  const verb = tokens[phrase.to]
  if (!rule.endsWith('count-of') || governor === phrase.to || !PARTICIPLES.has(verb?.tag ?? '')) return false
  // four of the six arrested in July [remained] in custody at the end of the year
  if (time.use === 'as-of' && tokens.slice(phrase.to + 1, time.from).some(isOfState)) return false
  // 11 of its members [remained] in prison at the end of December: what the part did
  return !STATE_VERBS.has(verb?.lemma ?? '')
}

function isOfState({ tag, lemma }: Token): boolean {
  return tag === 'auxiliary' || (tag === 'past' && STATE_VERBS.has(lemma))
}

/** recovered $3.2 million [of the $11 million stolen] between 2014 and 2018 */
function isOfSumDone(at: number, tokens: readonly Token[]): boolean {
  if (tokens[at]?.lower !== 'of' || tokens[at + 1]?.tag !== 'determiner') return false
  for (let verb = at + 2; verb < at + LONGEST_SUM; verb++) {
    const token = tokens[verb]
    if (PAST_FORMS.has(token?.tag ?? '')) return true
    if (token?.tag !== 'number' && !isCurrencySign(token?.text ?? '')) return false
  }
  return false
}

/** of the $11 million stolen */
const LONGEST_SUM = 7

/**
 * two of the five judges resigned [in October], nine of the 12 were held [as of May]: when something happened to a part
 * is not when there was the whole; but 80 of the 270 abducted on July 3 says when it was taken.
 */
export function isOfPart(
  figure: Figure,
  time: TimeExpression,
  tokens: readonly Token[],
  before: readonly Figure[],
): boolean {
  if (time.use === 'since' || time.use === 'edition' || (time.use === 'in' && time.grain === 'year')) return false
  if (!isWholeOfPart(figure, tokens, before) || isInRelative(figure.phrase.to, time, tokens)) return false
  return time.use === 'as-of' || !isTakenThen(figure, time, tokens, before.at(-1))
}

/** closed 14 of the 31 cases opened [since 2021] and referred five: the time of the whole, not of what follows. */
export function isOfWholeBefore(time: TimeExpression, tokens: readonly Token[], before: readonly Figure[]): boolean {
  const at = before.findLastIndex(({ phrase }) => phrase.to <= time.from)
  const whole = at < 0 ? undefined : before[at]
  return (
    whole !== undefined &&
    isTakenThen(whole, time, tokens, at === 0 ? undefined : before[at - 1]) &&
    isWholeOfPart(whole, tokens, before.slice(0, at))
  )
}

/** the 240 appeals [we determined] in May, the 31 cases [opened] then: a participle or a clause right behind a noun. */
function isTakenThen(
  { phrase: { to: behind } }: Figure,
  { from }: TimeExpression,
  tokens: readonly Token[],
  part: Figure | undefined,
): boolean {
  // two of the nine jurors [resigned] in May: what the part did
  if (from <= behind || part?.governor === behind || !PARTICIPLES.has(tokens[behind]?.tag ?? '')) return false
  const verb = Math.max(behindContactClause(tokens, behind), behind + 1)
  return !tokens.slice(verb, from).some(({ tag }) => CLAUSE_VERBS.has(tag))
}

/** granted asylum to 112 of the 846 [who applied] through November: no other verb stands between */
function isInRelative(behind: number, { from }: TimeExpression, tokens: readonly Token[]): boolean {
  if (!WHO_THAT_WHICH.has(tokens[behind]?.lower ?? '')) return false
  let verb = behind + 1
  while (BEFORE_FULL_VERB.has(tokens[verb]?.tag ?? '')) verb += 1
  return verb < from && !tokens.slice(verb + 1, from).some(({ tag }) => CLAUSE_VERBS.has(tag))
}

/** reported two incidents, [both in May]: of the number right before, and of no other. */
export function isOfNearest({ from }: TimeExpression, tokens: readonly Token[]): boolean {
  return (
    tokens[from - 1]?.tag === 'preposition' &&
    EACH_ONE.has(tokens[from - 2]?.lower ?? '') &&
    tokens[from - 3]?.text === ','
  )
}

const EACH_ONE: ReadonlySet<string> = new Set(['both', 'all', 'each'])
