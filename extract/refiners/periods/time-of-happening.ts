import { FINITE_FORMS, NOMINAL } from '../../language/tag.ts'
import { tokenAt, tokenBefore } from '../../language/token-before.ts'
import type { Figure, TimeExpression, TimeNature, Token } from '../../model.ts'
import { EVENT_NOUNS, HAPPENINGS } from '../../words/event-words.ts'
import { mayHold, soughtWords } from '../../words/sought-words.ts'
import { wordSet } from '../../words/word-set.ts'
import { isClauseEdge } from '../governor/is-clause-edge.ts'
import { CHARGES } from './time-of-another-act.ts'

/** the March 3 [car bomb attack], the [attack] of 3 March; on the town hall [, in] which */
const LONGEST_NAME = 3
const LONGEST_PLACE = 8
const ENDS_NAME: ReadonlySet<string> = new Set(['of', 'on', 'in'])
const ENDS_PLACE: ReadonlySet<string> = new Set([',', ';', '(', '—', '–'])

/**
 * after the [March 3] attack on the town, in which rebels killed 14; carried out an attack on [March 3], which left 14
 * dead: what is told of the event was then, and nothing else need have been.
 */
export function isOfHappening(
  { phrase }: Figure,
  time: TimeExpression,
  { happening }: TimeNature,
  tokens: readonly Token[],
): boolean {
  if (time.use !== 'in' || time.to >= phrase.from) return false
  if (isOfAct(phrase.from, time, tokens)) return true
  if (happening === null || happening > phrase.from) return false
  for (let at = happening; at < phrase.from; at++) if (ENDS_PLACE.has(tokens[at]?.text ?? '')) return false
  return true
}

/** Where the clause begins that tells what happened at a time: an attack on [March 3], which [left] 14 dead; or null. */
export function clauseOfHappening(time: TimeExpression, tokens: readonly Token[]): number | null {
  if (time.use !== 'in') return null
  const behind = behindHappening(time, tokens)
  return behind === null ? null : relativeBehind(tokens, behind)
}

/** the [2019] murder of two tourists: when the act was that the number belongs to */
function isOfAct(phrase: number, { to }: TimeExpression, tokens: readonly Token[]): boolean {
  const noun = tokens[phrase - 2]?.lower ?? ''
  return (
    tokens[phrase - 1]?.lower === 'of' && phrase - to <= LONGEST_NAME && (HAPPENINGS.has(noun) || EVENT_NOUNS.has(noun))
  )
}

/**
 * had 11 inquiries [into] deaths during the [2021] riots and charged three, tried three [for] the massacre of 2009: when
 * that was which the inquiries are about; but the deaths of 12 in those riots.
 */
export function isOfMatter({ phrase }: Figure, time: TimeExpression, { matter }: TimeNature): boolean {
  return matter !== null && (phrase.from < matter || phrase.from >= time.to)
}

/** Where the words begin that something is about, up to a happening and its time; null where the time is of none. */
export function aboutHappening(time: TimeExpression, tokens: readonly Token[]): number | null {
  const before = tokens[time.from - 1]
  // for the massacre of [September 2009]
  const isNamed = before?.lower === 'of' && isHappening(tokens[time.from - 2])
  if (!isNamed) {
    if (time.grain !== 'year' || (!HAPPENS_IN.has(before?.lower ?? '') && before?.tag !== 'determiner')) return null
    if (!isHappening(tokens[time.to]) && !isHappening(tokens[time.to + 1])) return null
  }
  for (let at = time.from - 1; at > time.from - LONGEST_MATTER; at--) {
    const token = tokenAt(tokens, at)
    if (token === undefined || token.shape === 'mark' || FINITE_FORMS.has(token.tag)) return null
    const isCharge = token.lower === 'for' && CHARGES.has(tokens[at - 1]?.lemma ?? '')
    if (ABOUT.has(token.lower) || isCharge) return at
  }
  return null
}

/** into the deaths of two young protesters during the [2021] riots */
const LONGEST_MATTER = 12
const ABOUT: ReadonlySet<string> = new Set('into about over regarding concerning'.split(' '))
const HAPPENS_IN: ReadonlySet<string> = new Set(['during', 'in', 'since'])

/**
 * The [2018] hurricane killed 64: what the subject of the clause did, it did when it was; and the [2022] number of arrests
 * was corrected to 18: it is of that year.
 */
export function isOfSubject(phrase: number, time: TimeExpression, tokens: readonly Token[]): boolean {
  const opening = tokenBefore(tokens, time.from - 1)
  if (
    time.to >= phrase ||
    !(opening === undefined || opening.shape === 'mark' || isClauseEdge(opening) || opening.tag === 'conjunction')
  )
    return false
  let at = time.to
  while (NOMINAL.has(tokens[at]?.tag ?? '')) at += 1
  if (at - time.to > LONGEST_NAME) return false
  if (AMOUNTS.has(tokens[at - 1]?.lower ?? '')) at = behindOf(tokens, at)
  else if (isHappening(tokens[at - 1])) at = behindPlace(tokens, at)
  else return false
  // the prison, where a 2016 riot killed 12[, held] 640
  const isInside = opening !== undefined && isClauseEdge(opening)
  return (
    FINITE_FORMS.has(tokens[at]?.tag ?? '') &&
    !tokens.slice(at, phrase).some(({ entry, text }) => entry.opensClause || (isInside && text === ','))
  )
}

const AMOUNTS = wordSet('number figure total count sum tally budget rate level share value')

/** the 2022 number [of trafficking convictions] was */
function behindOf(tokens: readonly Token[], at: number): number {
  if (!OF_FOR.has(tokens[at]?.lower ?? '')) return at
  let to = at + 1
  while (NOMINAL.has(tokens[to]?.tag ?? '') || DETERMINER_OR_GERUND.has(tokens[to]?.tag ?? '')) to += 1
  return to
}

/** a 2016 riot [in the north of the town] killed */
function behindPlace(tokens: readonly Token[], from: number): number {
  let at = from
  while (at < from + LONGEST_PLACE && IN_PLACE.has(tokens[at]?.tag ?? '')) at += 1
  return at
}

const IN_PLACE: ReadonlySet<string> = new Set([...NOMINAL, 'preposition', 'determiner'])

const DETERMINER_OR_GERUND: ReadonlySet<string> = new Set(['determiner', 'gerund'])
const OF_FOR: ReadonlySet<string> = new Set(['of', 'for'])

/** Where the words go on behind a happening and its time; null where the time is of none. */
function behindHappening({ from, to }: TimeExpression, tokens: readonly Token[]): number | null {
  for (let at = to; at < to + LONGEST_NAME; at++) {
    if (isHappening(tokens[at])) return at + 1
    if (!NOMINAL.has(tokens[at]?.tag ?? '')) break
  }
  if (!ENDS_NAME.has(tokens[from - 1]?.lower ?? '')) return null
  for (let at = from - 2; at >= 0 && at > from - LONGEST_PLACE; at--) {
    const token = tokens[at]
    if (token === undefined || token.shape === 'mark') return null
    if (isHappening(token) && (token.tag === 'noun' || token.tag === 'gerund')) return to
  }
  return null
}

/** an attack, an [election] */
export function isHappening(token: Token | undefined): boolean {
  if (token === undefined || !mayHold(token.entry, HAPPENS)) return false
  return HAPPENINGS.has(token.lemma) || OCCASIONS.has(token.lemma) || HAPPENINGS.has(token.lower)
}

const OCCASIONS: ReadonlySet<string> = new Set(
  'election vote referendum poll protest demonstration rally march operation ceremony meeting summit unrest uprising coup crackdown revolt rebellion'.split(
    ' ',
  ),
)

/** What a happening is told with: where a sentence has none of it, no time in it is of one. */
export const HAPPENS = soughtWords(HAPPENINGS, OCCASIONS)

/** on the town hall, in [which]; null where the clause goes on without */
function relativeBehind(tokens: readonly Token[], from: number): number | null {
  for (let at = from; at < from + LONGEST_PLACE; at++) {
    const token = tokens[at]
    if (token === undefined || FINITE_FORMS.has(token.tag)) return null
    // the 2020 bombing of a mosque [that] killed 41
    if (token.lower === 'that' && tokens[at + 1]?.tag === 'past') return at + 1
    // the 2020 attack on a school [in which] seven died
    if (token.lower === 'in' && tokens[at + 1]?.lower === 'which') return at + 2
    if (token.text !== ',') continue
    // 640 fires in 2021[, of which] 58 were arson: some of them
    if (tokens[at + 1]?.lower === 'of') return null
    const next = tokens[at + 1]?.tag === 'preposition' ? at + 2 : at + 1
    return tokens[next]?.lower === 'which' || tokens[next]?.lower === 'where' ? next + 1 : null
  }
  return null
}
