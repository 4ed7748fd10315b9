import type { Figure, SentenceReading, TimeExpression, TimeNature, Token } from '../../model.ts'
import { JOINS_PREDICATES } from '../../words/closed-classes.ts'
import { mayHold } from '../../words/sought-words.ts'
import {
  crossesClause,
  holdsMultiple,
  holdsNamedSubject,
  holdsOwnClause,
  holdsOwnSubject,
  holdsPart,
  opensOutcome,
  opensPurpose,
  tellsOfPersons,
} from './clause-between.ts'
import { asOfWord, CLOSES_CLAUSE, holdsClause, isInAsideBefore, isOfCrime, isOfPurpose } from './clause-of-time.ts'
import { NEARNESS } from './nearness.ts'
import { isOfLevelInBracket } from './time-in-bracket.ts'
import { CHARGES, opensJoined } from './time-of-another-act.ts'
import { isOfOtherVerb } from './time-of-other-verb.ts'
import { isOfNearest, isOfWhole } from './time-of-part.ts'
import { isToldFromTimeOf } from './time-told-from.ts'
import { isJoined, isPlannedBehind } from './time-of-plan.ts'
import { withoutAside } from './without-aside.ts'
import { type Between, COMMA, OPENS_CLAUSE, wordsBetween } from './words-between.ts'

/** How much less near a time is behind another figure. */
const OWNED_BY_ANOTHER = 25
/** So few words lie within one phrase. */
const FEW_WORDS = 3

/** How near a time is that stands behind the figure; null where it cannot date it. */
export function scoreBehind(
  figure: Figure,
  time: TimeExpression,
  nature: TimeNature,
  sentence: SentenceReading,
): number | null {
  const { tokens } = sentence
  if (opensNext(time, sentence)) return null
  const owned = sentence.mentions.some((mention) => mention.from >= figure.phrase.to && mention.from < time.from)
  const all = wordsBetween(tokens, figure.phrase.to, time.from)
  const between = mayHold(all, OPENS_CLAUSE) ? withoutAside(all.words) : all.words
  if (isOfAnotherClause(figure, time, sentence, between, all)) return null
  if (isOfWhole(figure, time, tokens) || isOfThings(figure, time, tokens) || remainsFrom(figure, time, tokens))
    return null
  if ((owned || isJoined(between)) && isPlannedBehind(figure, time, nature, sentence)) return null
  const closing = time.use === 'as-of' && time.to >= tokens.length - 1 && !CLOSES_CLAUSE.has(asOfWord(time, tokens))
  if (owned && isOfOwner(figure, time, sentence, between, closing)) return null
  if (closing) return NEARNESS.nextTo
  return (
    (between.length <= FEW_WORDS ? NEARNESS.nextTo : NEARNESS.sameClause) -
    between.length -
    (owned && time.use !== 'as-of' && time.use !== 'since' ? OWNED_BY_ANOTHER : 0)
  )
}

/** Whether what stands between figure and time begins a clause, a purpose or an outcome that has the time. */
function isOfAnotherClause(
  figure: Figure,
  time: TimeExpression,
  sentence: SentenceReading,
  between: readonly Token[],
  all: Between,
): boolean {
  const { tokens } = sentence
  const hasComma = mayHold(all, COMMA)
  if (mayHold(all, OPENS_CLAUSE)) {
    if (crossesClause(between) || tellsOfPersons(between)) return true
    if (time.use === 'as-of' && holdsPart(between)) return true
  }
  if (hasComma) {
    if (opensPurpose(between) || isInAsideBefore(figure, time, tokens)) return true
    if (time.use === 'as-of' && holdsNamedSubject(between)) return true
    if (time.use !== 'in' && opensOutcome(between)) return true
  }
  if (isOfOtherVerb(figure, between, tokens)) return true
  if ((time.grain !== 'year' || isLongAgo(time, sentence)) && isOfPurpose(between)) return true
  if (isBeforeEdition(time, sentence) && CHARGES.has(figure.event ?? '') && isOfCrime(between)) return true
  return isOfLevelInBracket(between) || holdsMultiple(between)
}

/** Whether a time behind another figure is of that one alone; an as-of time that closes the sentence is of all before. */
function isOfOwner(
  figure: Figure,
  time: TimeExpression,
  sentence: SentenceReading,
  between: readonly Token[],
  closing: boolean,
): boolean {
  if (isOfNearest(time, sentence.tokens) || isOfThatAlone(time, sentence.tokens, between)) return true
  if (isBehindBracket(figure, time, sentence) || isOfTotal(time, sentence)) return true
  if (isToldFromTimeOf(figure, time, sentence)) return true
  if (time.use === 'as-of' && (!closing || isSinceOpening(sentence)) && holdsClause(between)) return true
  if (time.use === 'since' && holdsOwnClause(between)) return true
  if (time.use === 'in' && time.grain === 'day' && holdsOwnSubject(between)) return true
  if (time.use === 'in' && holdsOwnSubject(between) && (isAble(figure, sentence.tokens) || holdsNamedSubject(between)))
    return true
  return isOutdoneBy(time, figure, sentence)
}

/** brought back 42 nationals ([29] children and [13] women), and 454 between 2018 and 2023: of a number behind the bracket */
function isBehindBracket({ phrase }: Figure, { from }: TimeExpression, { tokens, mentions }: SentenceReading): boolean {
  let at = phrase.to
  while (at < from && tokens[at]?.text !== ')') {
    if (tokens[at]?.text === '(') return false
    at += 1
  }
  return at < from && mentions.some((mention) => mention.from > at && mention.to <= from)
}

/** took in 42 sailors, and [a total of 454] between 2018 and 2023: several years are those of the total alone */
function isOfTotal({ from, use, grain, period }: TimeExpression, { tokens, mentions }: SentenceReading): boolean {
  if (use !== 'since' && !(grain === 'year' && period.includes('/'))) return false
  const last = mentions.findLast((mention) => mention.from < from)
  return last !== undefined && tokens[last.from - 1]?.lower === 'of' && tokens[last.from - 2]?.lower === 'total'
}

/** fined 11 firms and ordered 74 pages blocked on 4 September [alone]: of no other act */
function isOfThatAlone({ to }: TimeExpression, tokens: readonly Token[], between: readonly Token[]): boolean {
  return tokens[to]?.lower === 'alone' && holdsClause(between)
}

/** nine shelters [could] house 260, and 118 stayed in 2022: what they are able to do, whenever */
function isAble({ governor }: Figure, tokens: readonly Token[]): boolean {
  return governor !== null && tokens[governor - 1]?.tag === 'modal'
}

/** [Since 2015] 3,000 had left, and 900 had returned as of June: the first clause has a time of its own */
function isSinceOpening(sentence: SentenceReading): boolean {
  return sentence.times[0]?.use === 'since' && sentence.timeNatures()[0]?.opens === true
}

function isBeforeEdition({ period }: TimeExpression, { edition }: SentenceReading): boolean {
  return Number(period.slice(0, 4)) < edition
}

/** investigate two officers for aiding traffickers in [2019]: what a report tells of acts of its own or the last year. */
function isLongAgo({ period }: TimeExpression, { edition }: SentenceReading): boolean {
  return Number(period.slice(0, 4)) < edition - 1
}

/** were open [at the end of the year], and two had closed in April: another time stands between, in the figure's own clause. */
function isOutdoneBy(time: TimeExpression, { phrase }: Figure, { times, mentions }: SentenceReading): boolean {
  const owner = mentions.findLast(({ from }) => from < time.from)
  return times.some(
    (other) => other.from >= phrase.to && owner !== undefined && other.to <= owner.from && !other.adjectival,
  )
}

/** will recall 118,000 vehicles [built] between 2017 and 2019: when the things were made that something is done to. */
function isOfThings({ phrase, governor, kind }: Figure, time: TimeExpression, tokens: readonly Token[]): boolean {
  const made =
    kind === 'count' && governor !== null && governor < phrase.from && MAKES.has(tokens[phrase.to]?.lemma ?? '')
  return made && time.from - phrase.to <= 2
}

const THIS_LAST: ReadonlySet<string> = new Set(['this', 'last'])
/** two days [later], the next [day] */
const ADVERBIAL: ReadonlySet<string> = new Set(['later', 'day'])
const MAKES: ReadonlySet<string> = new Set('build make produce manufacture sell bear buy register issue'.split(' '))

/** 318 cases [from the 1990s] remained unresolved, 700 remained missing [from the war of 2001]: as many as there still are */
function remainsFrom({ kind, phrase }: Figure, time: TimeExpression, tokens: readonly Token[]): boolean {
  if (kind !== 'count' || time.use !== 'in') return false
  const from = lastFrom(tokens, phrase.to, time.from)
  if (from < 0) return false
  if (tokens[time.to]?.lemma === 'remain') return from === phrase.to
  return tokens[phrase.to]?.lemma === 'remain' && !OF_LEVELS.has(tokens[from - 1]?.lower ?? '')
}

/** Where the "from" stands, before a few nouns of a time, or -1. */
function lastFrom(tokens: readonly Token[], least: number, time: number): number {
  for (let at = time - 1; at >= least && at > time - LONGEST_ORIGIN; at--) if (tokens[at]?.lower === 'from') return at
  return -1
}

/** from the armed conflict of */
const LONGEST_ORIGIN = 6
/** remained [unchanged] from 2021 */
const OF_LEVELS: ReadonlySet<string> = new Set(['unchanged', 'same', 'level', 'down', 'up', 'constant', 'stable'])

/** trained 40 officers [and in 2022] another 55: the time of what follows. */
function opensNext(time: TimeExpression, { tokens, mentions }: SentenceReading): boolean {
  let at = time.from - 1
  if (opensJoined(time, tokens)) return true
  // , and [as of] November none had been tried
  // , and in [the] second half 340
  if (tokens[at]?.tag === 'determiner' && tokens[at - 1]?.tag === 'preposition') at -= 1
  while (tokens[at]?.tag === 'preposition') at -= 1
  if (tokens[at]?.text === ',') at -= 1
  // , and two days [later] they arrested 45
  // , and [this year] nine were killed
  const isAdverb = ADVERBIAL.has(tokens[time.to - 1]?.lower ?? '') || THIS_LAST.has(tokens[time.from]?.lower ?? '')
  if (!JOINS_PREDICATES.has(tokens[at]?.lower ?? '') || (at >= time.from - 1 && !isAdverb)) return false
  const next = mentions.find(({ from }) => from >= time.to)
  return next !== undefined && !tokens.slice(time.to, next.from).some(({ text }) => text === ';')
}
