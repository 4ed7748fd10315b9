import type { Figure, SentenceReading, TimeExpression, Token } from '../../model.ts'
import { isCurrencySign } from '../../words/currencies.ts'
import { PLAN_VERBS } from '../../words/event-words.ts'
import {
  asOfWord,
  CLOSES_CLAUSE,
  holdsClause,
  isInAsideBefore,
  isInsideAside,
  isOfClauseBefore,
  isOfLevelBefore,
  isOfPurpose,
  withoutAside,
} from './clause-of-time.ts'
import { clauseStart } from '../clause-start.ts'
import { comparisonBefore } from '../counterpart-of.ts'
import { isEarlierLevel } from '../earlier-level.ts'
import { figureOwns } from './figure-owns-time.ts'
import { isOfHappening } from './time-of-happening.ts'
import { isOfNearest, isOfPart, isOfWhole, isOfWholeBefore } from './time-of-part.ts'
import { isBaseOfChange, isRecord } from './base-of-change.ts'
import { opensSentence } from './opens-sentence.ts'
import { near } from '../refiner.ts'
import { isDoneBeside } from '../roles/is-plan.ts'
import { isLimit, isPublication, isReportingDate, isSource } from './time-of-telling.ts'

const NEXT_TO = 100
const SAME_CLAUSE = 60
const OPENING = 50
const OPENING_OF_ANOTHER = 20
const SURVEY = 30
const NAMED_REPORT = 57
const OWNED_BY_ANOTHER = 25

/** How near a time is to a figure, by its place in the sentence; null where it cannot date it. */
export function scoreOf(
  figure: Figure,
  time: TimeExpression,
  sentence: SentenceReading,
  before: readonly Figure[],
): number | null {
  const { tokens } = sentence
  if (heads(time, tokens)) return insideBracket(figure, time, tokens)
  if (isBracketed(figure, time, tokens) || isLevelOf(figure, time, tokens)) return NEXT_TO
  if (isToldWhen(figure, time, tokens) || isOfHappening(figure, time, tokens)) return NEXT_TO
  if (time.adjectival) return isSource(time, tokens) ? SURVEY : null
  if (isReportingDate(time, tokens)) return null
  if (isOfPart(figure, time, tokens, before)) return null
  if (isLimit(time, sentence)) return null
  if (isBaseOfChange(time, tokens) || isPublication(time, tokens) || isRecord(time, tokens)) return null
  if (time.to <= figure.phrase.from && opensWithOf(time, sentence)) return OPENING
  if (!figureOwns(figure, time, sentence) || isInsideAside(figure, time, tokens)) return null
  if (time.from >= figure.phrase.to) {
    if (opensNext(time, sentence)) return null
    const owner = sentence.mentions.some((mention) => mention.from >= figure.phrase.to && mention.from < time.from)
    const between = withoutAside(tokens.slice(figure.phrase.to, time.from))
    if (crossesClause(between) || opensPurpose(between) || isInAsideBefore(figure, time, tokens)) return null
    if (tellsOfPersons(between)) return null
    if (time.grain !== 'year' && isOfPurpose(between)) return null
    if (time.use !== 'in' && opensOutcome(between)) return null
    if (owner && isOfNearest(time, tokens)) return null
    if (isOfLevelInBracket(between)) return null
    const isNear = between.length <= 3
    if (
      isOfWhole(figure, tokens) ||
      isOfThings(figure, time, tokens) ||
      ((owner || isJoined(between)) && isPlannedBehind(figure, time, sentence))
    )
      return null
    const closing = time.use === 'as-of' && time.to >= tokens.length - 1 && !CLOSES_CLAUSE.has(asOfWord(time, tokens))
    if (!closing && time.use === 'as-of' && owner && holdsClause(between)) return null
    if (time.use === 'since' && owner && holdsOwnClause(between)) return null
    if (owner && isOutdoneBy(time, figure, sentence)) return null
    return (
      (isNear || closing ? NEXT_TO : SAME_CLAUSE) -
      (closing ? 0 : between.length) -
      (owner && time.use !== 'as-of' && time.use !== 'since' ? OWNED_BY_ANOTHER : 0)
    )
  }
  const between = tokens.slice(time.to, figure.phrase.from)
  if (isOfLevelBefore(figure, time, sentence) || isOfClauseBefore(figure, time, tokens)) return null
  if (isOfWholeBefore(time, tokens, before) || isPlannedBefore(time, figure, sentence)) return null
  // At the end of 2022, 474 were open, 345 at the end of 2021; [339] before: behind a semicolon the nearer time is closer
  if (opensSentence(time, tokens)) return between.some(({ text }) => text === ';') ? OPENING_OF_ANOTHER : OPENING
  if (tokens[time.from - 1]?.lower === 'for' && tokens[time.from - 2]?.lower === 'report') return NAMED_REPORT
  if (crossesClause(between) && time.use !== 'as-of' && time.use !== 'since')
    return isOnlyTime(time, sentence) && goesOn(between) && !isOfEarlierLevel(time, sentence, before)
      ? OPENING_OF_ANOTHER
      : null
  return SAME_CLAUSE - between.length - 5
}

/** belonged to minorities[, and 44 churches had been] vandalized since 2020: a clause of its own behind the comma */
function holdsOwnClause(between: readonly Token[]): boolean {
  return between.some(({ text }, at) => text === ',' && between[at + 1]?.lower === 'and') && holdsClause(between)
}

/** were open [at the end of the year], and two had closed in April: another time stands between, in the figure's own clause. */
function isOutdoneBy(time: TimeExpression, { phrase }: Figure, { times, mentions }: SentenceReading): boolean {
  const owner = mentions.findLast(({ from }) => from < time.from)
  return times.some(
    (other) => other.from >= phrase.to && owner !== undefined && other.to <= owner.from && !other.adjectival,
  )
}

/** opened one office [and plan] another in 2025; but 40 will be hired in 2025 */
const isJoined = (between: readonly Token[]): boolean => between.some(({ lower }) => lower === 'and')

/** replaced 240 km and plan to replace 300 km [in 2023]: what is to come dates nothing that was done. */
function isPlannedBehind({ phrase }: Figure, time: TimeExpression, { tokens, edition }: SentenceReading): boolean {
  if (time.use !== 'in' || Number(time.period.slice(0, 4)) <= edition) return false
  const comes = (from: number, to: number): boolean =>
    tokens.slice(from, to).some(
      ({ tag, lemma }, at, words) =>
        tag === 'modal' ||
        lemma === 'due' ||
        // opened one office and [plan] another: a verb, though it may be a noun
        ((tag === 'verb' || (words[at - 1]?.lower === 'and' && lemma === words[at]?.lower)) && PLAN_VERBS.has(lemma)),
    )
  return comes(phrase.to, time.from) && !comes(clauseStart(tokens, phrase.from), phrase.from)
}

/** will recall 118,000 vehicles [built] between 2017 and 2019: when the things were made that something is done to. */
function isOfThings({ phrase, governor, kind }: Figure, time: TimeExpression, tokens: readonly Token[]): boolean {
  const made =
    kind === 'count' && governor !== null && governor < phrase.from && MAKES.has(tokens[phrase.to]?.lemma ?? '')
  return made && time.from - phrase.to <= 2
}

const MAKES: ReadonlySet<string> = new Set('build make produce manufacture sell bear buy register issue'.split(' '))

/** ([2021]: 40; [2020]: 38), (at the end of [2021]: 40) */
export function heads(time: TimeExpression, tokens: readonly Token[]): boolean {
  let at = time.from - 1
  while (LEADS_IN.has(tokens[at]?.lower ?? '')) at -= 1
  const [before, behind] = [tokens[at]?.text ?? '', tokens[time.to]?.text ?? '']
  // (2021 – £3.9m), (2021 £3.9m)
  if (before === '(' && (DASHES.has(behind) || isCurrencySign(behind))) return true
  return behind === ':' && /^[(;,]$/.test(before)
}

const LEADS_IN: ReadonlySet<string> = new Set(['at', 'in', 'the', 'end', 'of'])
const DASHES: ReadonlySet<string> = new Set(['-', '–', '—'])

/** £58.6m ([2021]: £71.2m): the year of what the bracket holds, and of nothing else. */
export function insideBracket(figure: Figure, time: TimeExpression, tokens: readonly Token[]): number | null {
  if (figure.phrase.from < time.to) return null
  for (let at = time.to; at < figure.phrase.from; at++) if (tokens[at]?.text === ')') return null
  return NEXT_TO
}

/** 47 reserves (46 [in 2022]): the time of the number that opens the bracket. */
function isOfLevelInBracket(between: readonly Token[]): boolean {
  const opening = between.findLastIndex(({ text }) => text === '(')
  const inside = opening < 0 ? [] : between.slice(opening + 1, opening + 4)
  return inside.some(({ tag }) => tag === 'number') && !between.slice(opening).some(({ text }) => text === ')')
}

/** 9 percent more than [in 2021] (1,105): what a bracket right behind the year holds. */
function isBracketed({ phrase }: Figure, time: TimeExpression, tokens: readonly Token[]): boolean {
  if (tokens[time.to]?.text !== '(' || phrase.from > time.to + 2 || phrase.from <= time.to) return false
  return tokens[phrase.to]?.text === ')'
}

/** more than in all of [2022], when they recorded 24: the clause tells of that time. */
function isToldWhen({ phrase }: Figure, time: TimeExpression, tokens: readonly Token[]): boolean {
  if (tokens[time.to]?.text !== ',' || tokens[time.to + 1]?.lower !== 'when' || phrase.from < time.to) return false
  return !tokens.slice(time.to + 1, phrase.from).some(({ shape }) => shape === 'mark')
}

/** trained 40 officers [and in 2022] another 55: the time of what follows. */
function opensNext(time: TimeExpression, { tokens, mentions }: SentenceReading): boolean {
  let at = time.from - 1
  if (tokens[at]?.tag === 'preposition') at -= 1
  if (tokens[at]?.text === ',') at -= 1
  if (!AND_BUT.has(tokens[at]?.lower ?? '') || at >= time.from - 1) return false
  const next = mentions.find(({ from }) => from >= time.to)
  return next !== undefined && !tokens.slice(time.to, next.from).some(({ text }) => text === ';')
}

const AND_BUT: ReadonlySet<string> = new Set(['and', 'but', 'then'])

/** below the [2019] baseline of 160: the level of another year, right behind it. */
function isLevelOf({ phrase }: Figure, time: TimeExpression, tokens: readonly Token[]): boolean {
  if (time.grain !== 'year' || tokens[phrase.from - 1]?.lower !== 'of') return false
  const noun = tokens[phrase.from - 2]
  return phrase.from - 2 >= time.to && phrase.from - time.to <= 4 && LEVELS.has(noun?.lemma ?? '')
}

const LEVELS: ReadonlySet<string> = new Set(
  'level baseline base figure total peak average high low result rate'.split(' '),
)

/** forwarded 119 to prosecutors[, who had acted] on eight as of December: the time of what those did. */
function tellsOfPersons(between: readonly Token[]): boolean {
  return between.some(({ lower }, at) => lower === 'who' && between[at - 1]?.text === ',')
}

/** plans to close the camps by 2025 and [has set aside] $2 million: what is done already is of no time to come. */
function isPlannedBefore(time: TimeExpression, { phrase }: Figure, { tokens, edition }: SentenceReading): boolean {
  if (Number(/\d{4}/.exec(time.period)?.[0] ?? 0) <= edition) return false
  return tokens.slice(time.to, phrase.from).some((_, at) => isDoneBeside(tokens, time.to + at))
}

/** would cut 1,100 jobs, [to save] $95 million by 2025: the time of what it is for. */
function opensPurpose(between: readonly Token[]): boolean {
  return between.some(
    ({ lower }, at) => lower === 'to' && between[at - 1]?.text === ',' && between[at + 1]?.tag === 'verb',
  )
}

/** [Of those arrested in 2022], 12 were charged: whom the sentence is about. */
function opensWithOf({ from }: TimeExpression, { tokens, mentions }: SentenceReading): boolean {
  if (tokens[0]?.lower !== 'of' || mentions.some((mention) => mention.from < from)) return false
  return !tokens.slice(0, from).some(({ text }) => text === ',' || text === ';')
}

/** convicted 44 in 2023 under the new law; [five] were fined: nothing else dates what is told behind the semicolon or beside it. */
function isOnlyTime(time: TimeExpression, { times, tokens }: SentenceReading): boolean {
  return (
    time.grain !== 'day' && times.every((other) => other === time || other.adjectival || isBaseOfChange(other, tokens))
  )
}

/** fell to £2.2m, from £2.4m [a year earlier]; gifts brought in £1.3m: the time of what is compared, and of nothing else. */
function isOfEarlierLevel(time: TimeExpression, sentence: SentenceReading, before: readonly Figure[]): boolean {
  const dated = near(before).find((figure) => figure.time !== null && sentence.times[figure.time] === time)
  if (dated === undefined) return false
  return isEarlierLevel(dated, sentence) || comparisonBefore(dated.phrase.from, sentence.tokens) !== null
}

function goesOn(between: readonly Token[]): boolean {
  return between.filter(({ lower }) => CROSSING.has(lower)).every(({ lower }) => lower === ';' || lower === 'while')
}

/** closed 38, [leaving 112 open] at 31 December; [bringing the total] since May to 190: the time of what came of it. */
function opensOutcome(between: readonly Token[]): boolean {
  const gerund = between.findIndex(({ tag }, at) => tag === 'gerund' && between[at - 1]?.text === ',')
  return gerund >= 0 && !between.slice(gerund).some(({ text }) => text === ',')
}

const CROSSING: ReadonlySet<string> = new Set([';', '—', 'but', 'while', 'although', 'which', 'because', 'whereas'])
const SOME_OF: ReadonlySet<string> = new Set('many most some several mostly mainly largely half'.split(' '))

function crossesClause(between: readonly Token[]): boolean {
  // were repaired, [many of them] in December
  return between.some(
    ({ lower }, at) => CROSSING.has(lower) || (lower === ',' && SOME_OF.has(between[at + 1]?.lower ?? '')),
  )
}
