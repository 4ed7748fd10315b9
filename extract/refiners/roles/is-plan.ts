import type { Figure, SentenceReading, Token } from '../../model.ts'
import { BE, IS_ARE, WHICH_WHO } from '../../words/closed-classes.ts'
import { PLAN_VERBS } from '../../words/event-words.ts'
import { anySought, mayHold, soughtWords } from '../../words/sought-words.ts'
import { clauseStart } from '../clause-start.ts'
import { isInfinitive } from '../governor/is-infinitive.ts'
import { isVerbal } from '../governor/is-verbal.ts'
import { isDoneBefore, isDoneBeside } from '../governor/done-already.ts'
import { isActor } from './is-actor.ts'
import { FORECASTERS, expectedByOthers, isForecast } from './is-forecast.ts'
import { AIMS, INTENTIONS, isIntended } from './is-intended.ts'
import { isForeseen, isRevisedForecast, OUTLOOKS } from './is-foreseen.ts'
import { isPlannedAmount } from './is-planned-amount.ts'
import { isScheduled, LANGUAGE_OF_SCHEDULES } from './is-scheduled.ts'

/** Whether a figure tells of what is to come: will, would, is scheduled to, expects to, a planned surplus, by a year to come. */
export function isPlan(figure: Figure, sentence: SentenceReading): boolean {
  const { tokens } = sentence
  if (isDoneBefore(figure, tokens)) return false
  if (isForecast(figure, sentence) || expectedByOthers(figure, sentence) !== null || isHeadlinePlan(figure, tokens))
    return true
  const isTold = mayHold(sentence, LANGUAGE_OF_PLANS)
  const isOnCalendar = mayHold(sentence, LANGUAGE_OF_SCHEDULES)
  if (isTold || isOnCalendar) {
    const future = isOfFuture(figure, sentence)
    const planned = isTold ? tellsPlan(figure, tokens, future) : null
    if (planned !== null) return planned
    if (isOnCalendar && isScheduled(figure, tokens, future)) return true
  }
  return isPlannedAmount(figure, tokens)
}

/** A year to come stands behind the figure, or opens the sentence: [For 2023] we expect growth of 4 per cent */
function isOfFuture({ phrase }: Figure, { times, edition }: SentenceReading): boolean {
  return times.some(
    ({ period, from: at, adjectival }) =>
      (at >= phrase.to ? at < phrase.to + LONGEST_PLAN : !adjectival && at <= OPENING) &&
      Number(/\d{4}/.exec(period)?.[0] ?? 0) > edition,
  )
}

/** Whether the clause of a figure tells it as planned, or of another's plan; null where it tells of no plan. */
function tellsPlan({ phrase, governor, kind }: Figure, tokens: readonly Token[], future: boolean): boolean | null {
  if (isExpected(tokens, phrase.to)) return true
  const from = relativeStart(tokens, clauseStart(tokens, phrase.from), phrase.from)
  const to = Math.min(tokens.length, Math.max(phrase.to, (governor ?? 0) + 1))
  for (let at = from; at < to; at++) {
    const token = tokens[at]
    if (token === undefined || !mayHold(token.entry, TELLS_PLAN)) continue
    if (token.tag === 'modal' && isToCome(token.lower, future || isUnderProposal(tokens))) return true
    if (at < phrase.from && isIntended(at, from, { phrase, governor }, tokens)) return true
    if (token.lemma === 'recommend' && at < phrase.from && offersDividend(tokens, at)) return true
    if (!isVerbal(token) || !PLAN_VERBS.has(token.lemma)) continue
    // three men [planned] to attack: what they had in mind is no plan for them
    if (at >= phrase.to && token.tag === 'past' && PERSONAL.has(kind) && !BE.has(tokens[at - 1]?.lower ?? '')) continue
    const next = at + 1 < to ? tokens[at + 1] : undefined
    // militants who [had planned to]: their plan, not one for the counted
    if (next?.lower === 'to' && (at === from || tokens[at - 1]?.lower !== 'had' || hasOwnSubject(tokens, at - 1, from)))
      return !/^(?:expect|want)$/.test(token.lemma) || token.tag !== 'past' || future
    // we [expect] growth of 4 per cent in 2023, the Board [proposes] a dividend of 42 pence
    const foresees =
      future || FORESEES.has(token.lemma) || isByForecaster(tokens, at, from) || expectsGrowth(tokens, at)
    if (foresees && next?.lower !== 'to') return true
    if (token.lemma === 'propose' && at < phrase.from && next?.tag === 'determiner') return true
  }
  const foreseen =
    isRevisedForecast(phrase.from, kind, tokens, from) ||
    (kind !== 'count' && isForeseen(tokens, from, phrase.from)) ||
    (future && tokens.slice(from, phrase.from).some((token) => token.lemma === 'target' || token.lemma === 'goal'))
  return foreseen ? true : null
}

const PERSONAL: ReadonlySet<string> = new Set(['count', 'age'])

/** Spending of $150 million [is expected], 12 launches [are planned]; but were expected, and is expected to know */
function isExpected(tokens: readonly Token[], at: number): boolean {
  if (!IS_ARE.has(tokens[at]?.lower ?? '') || !AHEAD.has(tokens[at + 1]?.lower ?? '')) return false
  return tokens[at + 2]?.lower !== 'to'
}

const AHEAD: ReadonlySet<string> = new Set('expected planned foreseen anticipated forecast envisaged'.split(' '))

/** [We] had planned to train 300; but militants [who] had planned to attack */
function hasOwnSubject(tokens: readonly Token[], had: number, from: number): boolean {
  return had > from && !WHICH_WHO.has(tokens[had - 1]?.lower ?? '') && tokens[had - 1]?.lower !== 'that'
}

/**
 * Airline [to cut] 650 jobs as losses widen: a headline, which has no stop, tells with an infinitive what somebody is to
 * do; but grants to support 412 families, and minister to blame
 */
function isHeadlinePlan({ phrase }: Figure, tokens: readonly Token[]): boolean {
  if (ENDS_SENTENCE.has(tokens[tokens.length - 1]?.text ?? '')) return false
  let to = 0
  while (to < LONGEST_SUBJECT && IN_SUBJECT.has(tokens[to]?.tag ?? '')) to += 1
  if (to === 0 || tokens[to]?.lower !== 'to' || !isActor(tokens[to - 1]) || !isInfinitive(tokens[to + 1])) return false
  if (phrase.from < to + 2 || tokens[to + 1]?.lower === 'blame') return false
  return !tokens.slice(to, phrase.from).some(({ lower }) => GOES_ON.has(lower))
}

const ENDS_SENTENCE: ReadonlySet<string> = new Set(['.', '!', '?', ';', ':', '”', '"'])
const LONGEST_SUBJECT = 7
const IN_SUBJECT: ReadonlySet<string> = new Set(['name', 'noun', 'adjective'])
const GOES_ON: ReadonlySet<string> = new Set('as after amid while but despite following'.split(' '))

/** The words between a plan and its time; where a time opens a sentence. */
const LONGEST_PLAN = 12
const OPENING = 2

/** plans to close the three camps, [which] house 8,600: what is, beside what is planned. */
function relativeStart(tokens: readonly Token[], from: number, until: number): number {
  for (let at = until - 1; at > from; at--) {
    if (tokens[at - 1]?.text === ',' && WHICH_WHO.has(tokens[at]?.lower ?? '')) return at
    if (isDoneBeside(tokens, at)) return at
  }
  return from
}

/** the Treasury [expects] growth of 4 per cent; but expects doctors to see 90 per cent of them in time */
function expectsGrowth(tokens: readonly Token[], verb: number): boolean {
  if (!EXPECTS.has(tokens[verb]?.lower ?? '')) return false
  return tokens.slice(verb + 1, verb + LONGEST_OBJECT).some(({ tag, lemma }) => tag === 'noun' && GROWS.has(lemma))
}

const EXPECTS: ReadonlySet<string> = new Set(['expect', 'expects'])
const LONGEST_OBJECT = 6
const GROWS: ReadonlySet<string> = new Set(
  'growth revenue sale profit earnings loss margin inflation increase decrease rise fall decline expenditure'.split(
    ' ',
  ),
)

/** [Analysts had] expected a profit of £12m */
function isByForecaster(tokens: readonly Token[], verb: number, from: number): boolean {
  return tokens.slice(from, verb).some(({ lemma }) => FORECASTERS.has(lemma))
}

const FORESEES: ReadonlySet<string> = new Set(['foresee', 'envisage', 'envision', 'forecast', 'project'])

/** it [will] open; it [could] fall next year */
function isToCome(modal: string, future: boolean): boolean {
  return modal === 'will' || (future && (modal === 'could' || modal === 'may' || modal === 'would'))
}

/** the Board recommends a final [dividend] of 7.50 */
function offersDividend(tokens: readonly Token[], verb: number): boolean {
  return tokens.slice(verb + 1, verb + 5).some(({ lemma }) => lemma === 'dividend')
}

/** [Under the proposals], landlords would have to give notice: what nobody has laid down yet */
function isUnderProposal(tokens: readonly Token[]): boolean {
  return tokens[0]?.lower === 'under' && tokens.slice(1, LONGEST_PLAN_NAME).some(({ lemma }) => PROPOSALS.has(lemma))
}

/** Under the government's latest draft proposals */
const LONGEST_PLAN_NAME = 7
const PROPOSALS: ReadonlySet<string> = new Set(['proposal', 'plan', 'bill'])

const LANGUAGE_OF_PLANS = soughtWords(PLAN_VERBS, INTENTIONS, OUTLOOKS, [
  'will',
  'could',
  'may',
  'would',
  'is',
  'are',
  'recommend',
  'agree',
  ...AIMS,
])
/** All that is asked of words above: the others of a clause are passed over. */
const TELLS_PLAN = anySought(LANGUAGE_OF_PLANS, soughtWords(['was']))
