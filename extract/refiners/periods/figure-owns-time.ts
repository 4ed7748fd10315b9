import { CLAUSE_VERBS } from '../../language/tag.ts'
import { tokenAt, tokenBefore } from '../../language/token-before.ts'
import { WHICH_WHO, WHICH_WHOM } from '../../words/closed-classes.ts'
import type { Figure, Mention, SentenceReading, TimeExpression, Token } from '../../model.ts'
import { HARM_VERBS, UP_OR_DOWN } from '../../words/event-words.ts'
import { MULTIPLIERS } from '../../words/number-words.ts'
import { isCountingDay } from '../is-stock.ts'
import { comparisonBefore, isAfterBefore, isTimesAsMany } from '../comparison-before.ts'

const COMPARES: ReadonlySet<string> = new Set('compared compares versus vs against from than over'.split(' '))
const AGAINST: ReadonlySet<string> = new Set(['compared', 'compares', 'versus', 'vs', 'against'])

/** A time that follows another figure in "315 for the same period of 2023" dates that figure alone. */
export function figureOwns(figure: Figure, time: TimeExpression, { tokens, mentions }: SentenceReading): boolean {
  let at = mentions.length - 1
  while (at >= 0 && (mentions[at]?.from ?? 0) >= time.from) at -= 1
  const last = at < 0 ? undefined : mentions[at]
  if (last === undefined || last.from === figure.from) return true
  // displaced 42,000 [in May alone], bringing the number to 310,000
  if (tokens[time.to]?.lower === 'alone' && time.from < figure.from) return false
  return last.from > figure.from
    ? !isHeldAgainst(figure, last, time, tokens)
    : !isOfNumberBefore(figure, last, time, tokens)
}

/** The figure stands before "compared with", the time behind it. */
function isHeldAgainst(figure: Figure, last: Mention, time: TimeExpression, tokens: readonly Token[]): boolean {
  if (isBaseOfShare(last.from, tokens)) return true
  for (let at = figure.to; at < last.from; at++) {
    if (isOnLevel(figure, at, tokens) || isMultipleOf(tokens, at - 1, time)) return true
    const compares =
      COMPARES.has(tokens[at]?.lower ?? '') ||
      isAfterBefore(tokens, at) ||
      isTimesAsMany(tokens, at) ||
      isBeside(tokens, at)
    if (compares && !isOrigin(figure, at, tokens) && !leadsElsewhere(tokens, at, last.from)) return true
  }
  return false
}

/** 40 families [from 12 villages] are held against nothing */
function isOrigin({ kind, head }: Figure, at: number, tokens: readonly Token[]): boolean {
  return (
    tokens[at]?.lower === 'from' && kind === 'count' && !isOfChange(tokens[at - 1]) && countsOther(head, at, tokens)
  )
}

/** freed 178 [from] the camp [in] three rounds in May; but fell from a record high [of about] 97 */
function leadsElsewhere(tokens: readonly Token[], from: number, number: number): boolean {
  if (tokens[from]?.lower !== 'from') return false
  for (let at = from + 1; at < number; at++)
    if (tokens[at]?.tag === 'preposition' && !OF_ABOUT.has(tokens[at]?.lower ?? '')) return true
  return false
}

const OF_ABOUT: ReadonlySet<string> = new Set('of about around over under near'.split(' '))

/** The time stands behind a number before the figure, and dates that number alone. */
function isOfNumberBefore(figure: Figure, last: Mention, time: TimeExpression, tokens: readonly Token[]): boolean {
  // 64 victims, down from 97 [in 2020], including 12 children
  const ofCompared =
    time.from - last.to <= 3 && (comparisonBefore(last.from, tokens) !== null || isBaseOfShare(last.from, tokens))
  if (
    ofCompared &&
    comparisonBefore(figure.phrase.from, tokens) === null &&
    !holdsPartOfThose(tokens, time.to, figure.from)
  )
    return true
  if (isBehindComparison(tokens, time.to, figure.from)) return true
  const clause = tokens.slice(time.to, figure.phrase.from)
  // had 94 inspectors [on 31 August] and spent 8.9 million: what they were is of that day, not what was done
  if (goesOnWithVerb(clause)) return isCountingDay(time) && time.use === 'in' && !time.period.includes('/')
  if (isDatedAlone(figure, last, time, clause, tokens)) return true
  // $171 million [in 2021], and the margin was 4.8 percent: a figure in a clause of its own
  if (time.use !== 'in' || time.from - last.to > 3 || tokens[time.to]?.text !== ',') return false
  // killed six[; the next day], four more were killed
  if (OPENS_NEXT.has(tokens[time.from - 1]?.lower ?? '')) return false
  const ownClause = clause.some((token) => CLAUSE_VERBS.has(token.tag)) && !clause.some(isRelative)
  // rose 4% in the first half, [while] costs fell by 2%: of the same time
  // carried 5.6 million in August, [and its] load factor rose to 91%
  const isOfSame =
    clause[1]?.lower === 'while' ||
    (time.grain === 'month' && clause.some(({ lower }, at) => lower === 'and' && ITS.has(clause[at + 1]?.lower ?? '')))
  return ownClause && !isOfSame
}

const OPENS_NEXT: ReadonlySet<string> = new Set([';', 'and', 'but'])
/** 64 in 2023, [compared] with 97 in 2022; but behind a semicolon the text goes on with the first */
function isBehindComparison(tokens: readonly Token[], from: number, number: number): boolean {
  for (let at = number - 1; at >= from; at--) {
    if (tokens[at]?.text === ';') return false
    if (AGAINST.has(tokens[at]?.lower ?? '')) return true
  }
  return false
}

/** 40 in 2021 and [20]: the time right behind a number, and the figure right behind the time */
function isDatedAlone(
  figure: Figure,
  last: Mention,
  time: TimeExpression,
  clause: readonly Token[],
  tokens: readonly Token[],
): boolean {
  const joins = figure.from - time.to <= 3 && JOINS_FIGURES.has(tokens[time.to]?.lower ?? '')
  if (!joins || time.from - last.to > 2 || !isDatedBy(time, tokens)) return false
  const behind = tokens.slice(figure.to, figure.to + 4)
  // killed 1,209 in 2022, [64 percent] of whom were children; 640 in 2021, of which [58]
  const ofThose =
    behind.some((token) => token.lower === 'them' || isRelative(token)) || clause.at(-1)?.lower === 'which'
  // 61.4 years in 2021, [1.8 years less than] in 2019: by how much, in the same year
  // tried 310 cases in 2022, [a 12 percent increase] over 2021; stood at 9,870 in May, [59 percent above] capacity
  const differs =
    behind.some(({ lower }) => lower === 'than') || (clause[0]?.text === ',' && isByHowMuch(figure, behind))
  // attacked 17 villages in April, [killing] 150: what came of it
  const outcome = clause[0]?.text === ',' && clause[1]?.tag === 'gerund' && isHarm(clause[1].lemma)
  return !ofThose && !differs && !outcome
}

const isByHowMuch = ({ kind }: Figure, behind: readonly Token[]): boolean =>
  kind === 'percent' &&
  behind.some(({ lower, lemma, tag }) => ABOVE_BELOW.has(lower) || (tag === 'noun' && UP_OR_DOWN.has(lemma)))

const ABOVE_BELOW: ReadonlySet<string> = new Set(['above', 'below'])

const JOINS_FIGURES: ReadonlySet<string> = new Set(['and', 'to', ','])

/** 40 [in] 2021, 35 minors [on] 5 July [and] a further 15 women */
function isDatedBy({ from, to }: TimeExpression, tokens: readonly Token[]): boolean {
  const preposition = tokens[from - 1]?.lower
  return preposition === 'in' || (preposition === 'on' && tokens[to]?.lower === 'and')
}

/** compared with three in 2022, [one of which] injured six: what is told of those */
function holdsPartOfThose(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ lower }, at) => WHICH_WHOM.has(lower) && tokens[from + at - 1]?.lower === 'of')
}

/** 12% [ahead of the] £36.8m for 2021, $40 [above the] $212 of 2020 */
function isBeside(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? ''
  if (word === 'ahead') return tokens[at + 1]?.lower === 'of' && tokens[at + 2]?.lower === 'the'
  return (word === 'above' || word === 'below') && tokens[at + 1]?.lower === 'the'
}

/** carried 2.9 million in July[, a record, and filled] 88 per cent of its seats: told of the same subject at the same time */
function goesOnWithVerb(between: readonly Token[]): boolean {
  // received 2,604 complaints in May[, forwarded] 115 and dismissed the rest
  if (between[0]?.text === ',' && between[1]?.tag === 'past') return true
  const joint = between.findLastIndex(({ lower }) => lower === 'and')
  return joint >= 0 && between[joint + 1]?.tag === 'past' && !between.some(({ text }) => text === ';')
}

const ITS: ReadonlySet<string> = new Set(['its', 'their', 'our'])

/** a decrease of 3.1% [on] 624,828 in 2021: what it is a share of, and was before */
function isOnLevel({ kind, phrase }: Figure, at: number, tokens: readonly Token[]): boolean {
  return kind === 'percent' && at === phrase.to && tokens[at]?.lower === 'on'
}

/** an increase of 45% [on the] 214 received in 2022, 12 per cent [on] 640: what a percentage is of, of another year */
function isBaseOfShare(number: number, tokens: readonly Token[]): boolean {
  const on = tokenBefore(tokens, number)?.lower === 'the' ? number - 2 : number - 1
  return tokenAt(tokens, on)?.lower === 'on' && ENDS_PERCENT.has(tokenBefore(tokens, on)?.lower ?? '')
}

const ENDS_PERCENT: ReadonlySet<string> = new Set(['%', 'percent', 'cent'])

/**
 * £220,000, [double the] £110,000 of 2020; £3m, [a third of the] £9m of 2019: what it is held against, and its time; but
 * half of the 26 clinics were open in 2019.
 */
function isMultipleOf(tokens: readonly Token[], at: number, { from }: TimeExpression): boolean {
  if (!MULTIPLIERS.has(tokens[at]?.lower ?? '')) return false
  if (tokens[at + 1]?.lower === 'the') return true
  return tokens[at + 1]?.lower === 'of' && tokens[at + 2]?.lower === 'the' && tokens[from - 1]?.lower === 'of'
}

/** killed 1,209 in 2022, most of [whom] were children: what is told of those */
function isRelative({ lower }: Token): boolean {
  return lower === 'whom' || WHICH_WHO.has(lower)
}

function isHarm(verb: string): boolean {
  return HARM_VERBS.has(verb) || DESTROYS.has(verb)
}

const DESTROYS: ReadonlySet<string> = new Set(['leave', 'destroy', 'damage', 'burn', 'force', 'seize'])

/** prosecuted 58 suspects, a [decrease] from 71 prosecutions in 2022 */
function isOfChange(before: Token | undefined): boolean {
  return before !== undefined && UP_OR_DOWN.has(before.lemma)
}

/** Behind "from" stand a number and a noun of its own. */
function countsOther(head: number | null, from: number, tokens: readonly Token[]): boolean {
  const noun = tokens[from + 2]
  if (head === null) return false
  return tokens[from + 1]?.tag === 'number' && noun?.tag === 'noun' && noun.lemma !== tokens[head]?.lemma
}
