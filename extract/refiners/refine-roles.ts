import type { Role } from '../../schemas/observation.ts'
import type { Figure, SentenceReading, Token } from '../model.ts'
import { HARM_VERBS } from '../words/event-words.ts'
import { clauseStart } from './clause-start.ts'
import { conversionOf } from './conversion-of.ts'
import { comparisonBefore } from './comparison-before.ts'
import { isAgeOfOne, isOfThoseTold, isStretchOfOne } from './roles/is-age-of-one.ts'
import { isAnnounced } from './roles/is-announced.ts'
import { isHopedFor } from './roles/is-hoped-for.ts'
import { isHypothetical } from './roles/is-hypothetical.ts'
import { isIncident, TOLD_KINDS } from './roles/is-incident.ts'
import { MANY } from './roles/is-told-as-one.ts'
import { isNorm } from './roles/is-norm.ts'
import { isForetold } from './roles/is-foretold.ts'
import { isTargetOfDoing } from './roles/is-level-of-target.ts'
import { isPlan } from './roles/is-plan.ts'
import { isPrice } from './roles/is-price.ts'
import { isWholeOfPart } from './is-whole-of-part.ts'
import { asOfWord } from './periods/clause-of-time.ts'
import { near, type Refiner, UNCHANGED } from './refiner.ts'
import { isRuledStretch } from './roles/is-ruled-stretch.ts'
import { LIMITS } from './roles/rule-cues.ts'
import { isNamedTarget, isTarget } from './roles/is-target.ts'
import { roleOfLabel } from './roles/role-of-label.ts'

/** Tells totals from single events, rules and plans. */
export const refineRoles: Refiner = (figure, sentence, before) => {
  const converted = conversionOf(figure, sentence, before)
  const role =
    converted?.role ??
    asListed(
      withOthers(ofWhole(roleOf(figure, sentence, before), figure, sentence, before), figure, sentence, before),
      figure,
      sentence,
      before,
    )
  if (role === 'norm') return { role, period: null, periodBasis: null }
  return role === figure.role ? UNCHANGED : { role }
}

/** will close 45 of its [620] stores: what there is already */
function ofWhole(role: Role, figure: Figure, { tokens, edition }: SentenceReading, before: readonly Figure[]): Role {
  if (role !== 'plan' || figure.kind !== 'count' || Number(figure.period?.slice(0, 4)) > edition) return role
  return before.at(-1)?.kind === 'count' && isWholeOfPart(figure, tokens, before) ? 'aggregate' : role
}

/** A part of one event's toll is the toll of one event, and so is what the same clause tells further of it. */
function withOthers(role: Role, figure: Figure, sentence: SentenceReading, before: readonly Figure[]): Role {
  if (role !== 'aggregate') return role
  if (sharesPlan(figure, sentence, before)) return 'plan'
  const whole = figure.partOf === null ? undefined : before[figure.partOf]
  const sharesTime = (other: Figure): boolean => figure.time === null || figure.time === other.time
  const isOfIncident = whole?.role === 'incident' && sharesTime(whole)
  const part = before.at(-1)
  // acquitted 13 of the [15] arrested in 2020: taken at another time
  const hasIncident = part?.role === 'incident' && sharesTime(part) && isWholeOfPart(figure, sentence.tokens, before)
  return isOfIncident ||
    hasIncident ||
    isOfThoseTold(figure, sentence.tokens, part) ||
    tellsOn(figure, sentence, before)
    ? 'incident'
    : role
}

/** aims to reach 900,000 in 2024, subject to funding of [$58 million]: told of the same time to come. */
function sharesPlan({ time }: Figure, { times, edition }: SentenceReading, before: readonly Figure[]): boolean {
  const dated = time === null ? undefined : times[time]
  if (dated?.use !== 'in' || Number(dated.period.slice(0, 4)) <= edition) return false
  return near(before).some((other) => other.role === 'plan' && other.time === time)
}

/** The appeal for 2024 [seeks] $412 million: of a year behind the edition's, and not told as past. */
function isOfYearToCome({ time, phrase }: Figure, { times, tokens, edition }: SentenceReading): boolean {
  const dated = time === null ? undefined : times[time]
  // called for training 1,200 officers by the end of [2026]
  if (dated?.use === 'as-of' && asOfWord(dated, tokens) === 'by')
    return Number(/\d{4}/.exec(dated.period)?.[0]) > edition
  if (dated?.use !== 'in' || dated.grain !== 'year' || Number(dated.period.slice(0, 4)) <= edition) return false
  return !tokens.slice(clauseStart(tokens, phrase.from), phrase.to + 8).some(({ tag }) => TOLD_AS_PAST.has(tag))
}

const TOLD_AS_PAST: ReadonlySet<string> = new Set(['past', 'participle', 'auxiliary'])

/** $18 for adults and [$12] for students: the next amount of the same rule. */
function asListed(role: Role, figure: Figure, { tokens, edition }: SentenceReading, before: readonly Figure[]): Role {
  const previous = before.at(-1)
  if (role === 'plan' && isOfBefore(figure, tokens, edition)) return 'aggregate'
  if (role !== 'aggregate' || previous?.role !== 'norm') return role
  if (previous.kind === figure.kind && isPartOfAmount(figure, tokens)) return 'norm'
  if (figure.kind !== 'money') return role
  // 50 pesos for each day, [to a maximum of] 1,500 pesos
  if (AMOUNTS.has(previous.kind) && LIMITS.has(tokens[figure.phrase.from]?.lower ?? '')) return 'norm'
  if (previous.kind !== 'money' || previous.governor !== figure.governor) return role
  const joint = tokens[figure.phrase.from - 1]?.lower ?? ''
  const goesOn = joint === 'and' || joint === ',' || joint === 'or' || joint === 'to' || joint === 'plus'
  return goesOn || isInBracketOfPrice(figure, previous, tokens) ? 'norm' : role
}

/** ordered it to pay £38,500, [including £9,900] for injury; to 36 months, [12 of which] were suspended: of one ruling */
function isPartOfAmount({ head, phrase }: Figure, tokens: readonly Token[]): boolean {
  if (tokens[phrase.from - 1]?.lower === 'including') return true
  return (
    head === null && tokens[phrase.to]?.lower === 'of' && /^(?:which|them)$/.test(tokens[phrase.to + 1]?.lower ?? '')
  )
}

/** costs CHF 65 ([students: CHF 30]); but of an earlier year a price is what it was */
function isInBracketOfPrice({ phrase, time }: Figure, previous: Figure, tokens: readonly Token[]): boolean {
  return time === null && tokens[previous.phrase.to]?.text === '(' && tokens[phrase.from - 1]?.text === ':'
}

const AMOUNTS: ReadonlySet<string> = new Set(['money', 'percent'])

/** recommends a dividend of 7.50, against [6.90 last year]: what it is held against was paid. */
function isOfBefore({ phrase, period }: Figure, tokens: readonly Token[], edition: number): boolean {
  const year = Number(/\d{4}/.exec(period ?? '')?.[0] ?? edition)
  return year <= edition && period !== null && comparisonBefore(phrase.from, tokens) !== null
}

/**
 * sentenced four members and acquitted [two others], arrested nine members from [three villages]: the same event goes
 * on.
 */
function tellsOn(figure: Figure, { tokens, times }: SentenceReading, before: readonly Figure[]): boolean {
  const previous = near(before).findLast(
    ({ kind, role }) => TOLD_KINDS.has(kind) || (role === 'incident' && kind !== 'age'),
  )
  if (previous?.role !== 'incident' || !TOLD_KINDS.has(figure.kind) || figure.time !== previous.time) return false
  if (figure.form === 'zero' || isStretchOfOne(previous, tokens)) return false
  // killing 20 worshippers and [wounding dozens]
  if (figure.form === 'vague' && !isHarmDone(tokens[figure.phrase.from - 1])) return false
  const many =
    figure.form !== 'vague' && (figure.value ?? MANY) >= MANY && figure.kind === 'count' && (previous.value ?? 0) < MANY
  // On 14 July a plant burned for nine days; [120] firefighters were there: dated by one day
  if (figure.time !== null && times[figure.time]?.grain === 'day') return true
  if (many && !isForced(figure, tokens)) return false
  for (let at = previous.phrase.to; at < figure.phrase.from; at++) {
    const token = tokens[at]
    if (token === undefined || token.entry.opensClause || ENDS_EVENT.has(token.lower)) return false
  }
  return true
}

function isHarmDone(verb: Token | undefined): boolean {
  return verb?.tag === 'gerund' && HARM_VERBS.has(verb.lemma)
}

/** killed nine villagers, [forcing] some 4,000 to flee: what came of it */
function isForced({ phrase }: Figure, tokens: readonly Token[]): boolean {
  const verb = tokens[phrase.from - 1]
  return verb?.tag === 'gerund' && FORCES.has(verb.lemma)
}

const FORCES: ReadonlySet<string> = new Set(['force', 'displace', 'leave', 'drive'])
const ENDS_EVENT: ReadonlySet<string> = new Set('that which who whom than compared total'.split(' '))

function roleOf(figure: Figure, sentence: SentenceReading, before: readonly Figure[]): Role {
  const { label, headingPeriod } = sentence.place
  if (label !== null) {
    const role = isTarget(figure, sentence.tokens) ? 'norm' : roleOfLabel(label, headingPeriod, sentence.edition)
    return role === 'aggregate' && isAnnounced(figure, sentence) ? 'plan' : role
  }
  if (isLifeExpectancy(figure, sentence.tokens)) return 'aggregate'
  if (isRuledStretch(figure, sentence) || isNamedTarget(figure, sentence.tokens)) return 'norm'
  if (isTargetOfDoing(figure, sentence)) return 'norm'
  if (isPlan(figure, sentence) || isHopedFor(figure, sentence)) return 'plan'
  if (isNorm(figure, sentence) || isPrice(figure, sentence.tokens)) return 'norm'
  if (isForetold(figure, sentence) || isOfYearToCome(figure, sentence) || isAnnounced(figure, sentence)) return 'plan'
  if (isHypothetical(figure, sentence)) return 'plan'
  if (isAgeOfOne(figure, sentence.tokens, before.at(-1)) || isStretchOfOne(figure, sentence.tokens)) return 'incident'
  return isIncident(figure, sentence) && !goesOnTotal(figure, before) ? 'incident' : 'aggregate'
}

/** Women could [expect to live] 84 years and men 80: a statistic, no plan */
function isLifeExpectancy({ kind, phrase: { from } }: Figure, tokens: readonly Token[]): boolean {
  if (kind !== 'duration' && kind !== 'age') return false
  for (let at = from - 1; at >= 2 && at >= from - LONGEST_GAP; at--)
    if (tokens[at]?.lower === 'live' && tokens[at - 2]?.lemma === 'expect') return true
  return false
}

/** 84.4 years and men */
const LONGEST_GAP = 6

/**
 * Twenty-nine prisoners died, [seven] by suicide: of the same verb, what stands before it is a total. Prosecutors charged 21
 * officers, and [four] were convicted: the next step with some of them.
 */
function goesOnTotal({ governor, time, kind, head, unit }: Figure, before: readonly Figure[]): boolean {
  const previous = before.at(-1)
  if (head !== null || governor === null || time !== null || previous === undefined) return false
  if (previous.role !== 'aggregate' || previous.kind !== kind || previous.time !== null) return false
  return (
    previous.governor === governor ||
    (RULED_ON.has(previous.event ?? '') && (unit === previous.unit || unit === 'person'))
  )
}

const RULED_ON: ReadonlySet<string> = new Set('arrest detain charge indict prosecute try convict'.split(' '))
