import { PAST_FORMS } from '../../language/tag.ts'
import type { Kind } from '../../../schemas/observation.ts'
import type { Figure, SentenceReading, Token } from '../../model.ts'
import { BE, HAVE, IS_ARE, WHICH_WHO } from '../../words/closed-classes.ts'
import { PLAN_VERBS } from '../../words/event-words.ts'
import { PERSON_NOUNS } from '../../words/nouns.ts'
import { mayHold, soughtWords } from '../../words/sought-words.ts'
import { clauseStart } from '../clause-start.ts'
import { isVerbal } from '../governor/is-verbal.ts'
import { isForecast } from './is-forecast.ts'

/** Whether a figure tells of what is to come: will, would, is scheduled to, expects to, a planned surplus, by a year to come. */
export function isPlan(figure: Figure, sentence: SentenceReading): boolean {
  const { tokens, times, edition } = sentence
  const { phrase } = figure
  if (isDoneBefore(figure, tokens)) return false
  if (isForecast(figure, sentence)) return true
  const future = times.some(
    ({ period, from: at, adjectival }) =>
      // [For 2023] we expect growth of 4 per cent
      (at >= phrase.to ? at < phrase.to + LONGEST_PLAN : !adjectival && at <= OPENING) &&
      Number(/\d{4}/.exec(period)?.[0] ?? 0) > edition,
  )
  const planned = mayHold(sentence, LANGUAGE_OF_PLANS) ? tellsPlan(figure, tokens, future) : null
  return planned ?? (isScheduled(figure, tokens, future) || isPlannedAmount(figure, tokens))
}

/** Whether the clause of a figure tells it as planned, or of another's plan; null where it tells of no plan. */
function tellsPlan({ phrase, governor, kind }: Figure, tokens: readonly Token[], future: boolean): boolean | null {
  const from = relativeStart(tokens, clauseStart(tokens, phrase.from), phrase.from)
  const to = Math.min(tokens.length, Math.max(phrase.to, (governor ?? 0) + 1))
  for (let at = from; at < to; at++) {
    const token = tokens[at]
    if (token?.tag === 'modal' && isToCome(token.lower, future)) return true
    if (at < phrase.from && (isAppointed(tokens, at) || isIntention(tokens, at, phrase.from))) return true
    if (token?.lemma === 'recommend' && at < phrase.from && offersDividend(tokens, at)) return true
    if (token === undefined || !isVerbal(token) || !PLAN_VERBS.has(token.lemma)) continue
    const next = at + 1 < to ? tokens[at + 1] : undefined
    // militants who [had planned to]: their plan, not one for the counted
    if (next?.lower === 'to' && (at === from || tokens[at - 1]?.lower !== 'had'))
      return !/^(?:aim|expect|want)$/.test(token.lemma) || token.tag !== 'past' || future
    // we [expect] growth of 4 per cent in 2023, the Board [proposes] a dividend of 42 pence
    if ((future || FORESEES.has(token.lemma) || isByForecaster(tokens, at, from)) && next?.lower !== 'to') return true
    if (token.lemma === 'propose' && at < phrase.from && next?.tag === 'determiner') return true
  }
  const foreseen =
    isRevisedForecast(phrase.from, kind, tokens, from) ||
    (kind !== 'count' && isForeseen(tokens, from, phrase.from)) ||
    (future && tokens.slice(from, phrase.from).some((token) => token.lemma === 'target' || token.lemma === 'goal'))
  return foreseen ? true : null
}

/** approved [a plan to hire] 500 inspectors; but plans to protest the sale of four villages */
function isIntention(tokens: readonly Token[], at: number, phrase: number): boolean {
  const token = tokens[at]
  if (token?.tag !== 'noun' || !INTENTIONS.has(token.lemma) || phrase > at + LONGEST_INTENTION) return false
  return tokens[at + 1]?.lower === 'to' && isInfinitive(tokens[at + 2])
}

const LONGEST_INTENTION = 5

const INTENTIONS: ReadonlySet<string> = new Set('plan proposal intention pledge promise commitment'.split(' '))

/** Each district [is to receive] a grant; but who is to blame */
function isAppointed(tokens: readonly Token[], at: number): boolean {
  if (!IS_ARE.has(tokens[at]?.lower ?? '') || tokens[at + 1]?.lower !== 'to') return false
  return isInfinitive(tokens[at + 2]) && tokens[at + 2]?.lower !== 'blame'
}

/** will be paid, on top of [the 5.4p paid] in October: what was done before what is to come */
function isDoneBefore({ phrase }: Figure, tokens: readonly Token[]): boolean {
  const [before, the, verb] = [tokens[phrase.from - 2], tokens[phrase.from - 1], tokens[phrase.to]]
  if (the?.lower !== 'the' || !PAST_FORMS.has(verb?.tag ?? '')) return false
  return before?.lower === 'than' || before?.tag === 'preposition'
}

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

/** plans to hire 40 inspectors and [has trained] 12: what is done already */
export function isDoneBeside(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.lower !== 'and' || !HAVE.has(tokens[at]?.lower ?? '')) return false
  const verb = tokens[at + 1]?.tag === 'adverb' ? tokens[at + 2] : tokens[at + 1]
  return verb?.tag === 'past' || verb?.tag === 'participle' || verb?.lower === 'set'
}

/** [Analysts had] expected a profit of £12m */
function isByForecaster(tokens: readonly Token[], verb: number, from: number): boolean {
  return tokens.slice(from, verb).some(({ lemma }) => FORECASTERS.has(lemma))
}

const FORECASTERS: ReadonlySet<string> = new Set('analyst economist broker forecaster'.split(' '))
const FORESEES: ReadonlySet<string> = new Set(['foresee', 'envisage', 'envision', 'forecast', 'project'])

/** it [will] open; it [could] fall next year */
function isToCome(modal: string, future: boolean): boolean {
  return modal === 'will' || (future && (modal === 'could' || modal === 'may' || modal === 'would'))
}

/** said it [would] cut 40 jobs: what was to come, unless a rule says it. */
export function isForetold({ phrase, governor, kind, of }: Figure, sentence: SentenceReading): boolean {
  if (!mayHold(sentence, WOULD)) return false
  const { tokens } = sentence
  // 92 per cent of patients would recommend us: what they were asked
  if (kind === 'percent' && tokens[phrase.to]?.lower === 'would' && PERSON_NOUNS.has(headOf(of))) return false
  const to = Math.max(phrase.to, (governor ?? 0) + 1)
  return tokens
    .slice(clauseStart(tokens, phrase.from), to)
    .some(({ lower, tag }) => lower === 'would' && tag === 'modal')
}

const headOf = (of: string | null): string => of?.slice(of.lastIndexOf(' ') + 1) ?? ''
const WOULD = soughtWords(['would'])

/** the Board recommends a final [dividend] of 7.50 */
function offersDividend(tokens: readonly Token[], verb: number): boolean {
  return tokens.slice(verb + 1, verb + 5).some(({ lemma }) => lemma === 'dividend')
}

/** [Guidance] for 2022 is for revenue of $2.1bn: what the subject foresees */
function isForeseen(tokens: readonly Token[], from: number, phrase: number): boolean {
  const be = tokens.slice(from, phrase).findIndex(({ lower }) => BE.has(lower))
  return be > 0 && tokens.slice(from, from + be).some(({ lower }) => OUTLOOKS.has(lower))
}

/** lifted [its forecast] for revenue to $68bn: what is expected now */
function isRevisedForecast(phrase: number, kind: Kind, tokens: readonly Token[], from: number): boolean {
  if (kind === 'age') return false
  for (let at = phrase - 1; at > from; at--) {
    const token = tokens[at]
    if (token === undefined || token.text === ',') return false
    if (token.tag !== 'noun' || !OUTLOOKS.has(token.lemma)) continue
    // its full-year profit forecast
    let whose = at - 1
    while (whose > from && INSIDE_PHRASE.has(tokens[whose]?.tag ?? '')) whose -= 1
    return tokens[whose]?.lower === 'its'
  }
  return false
}

const INSIDE_PHRASE: ReadonlySet<string> = new Set(['noun', 'adjective', 'name', 'mark'])
const OUTLOOKS: ReadonlySet<string> = new Set(['forecast', 'guidance', 'outlook', 'projection'])
const LANGUAGE_OF_PLANS = soughtWords(PLAN_VERBS, INTENTIONS, OUTLOOKS, [
  'will',
  'could',
  'may',
  'would',
  'is',
  'are',
  'recommend',
  'goal',
])
const SCHEDULED: ReadonlySet<string> = new Set('scheduled planned expected forecast budgeted due set slated'.split(' '))

/** 40 more are [due to] open, 12 are [planned for] 2025 */
function isScheduled({ phrase, governor }: Figure, tokens: readonly Token[], future: boolean): boolean {
  const behind = phrase.to
  for (let at = behind; at < behind + 7; at++) {
    if (tokens[at]?.text === ';') return false
    const next = tokens[at + 1]?.lower
    // contracted by 9.9 per cent [and] is forecast to expand: the other verb of a subject
    if (tokens[at]?.lower === 'and' && governor !== null && governor < phrase.from) return false
    // sixteen were [due to] the storm
    if (next === 'to' && tokens[at]?.lower === 'due' && isCause(tokens, at + 2)) continue
    // 14 more [are to] be rebuilt
    if (next === 'to' && IS_ARE.has(tokens[at]?.lower ?? '') && isInfinitive(tokens[at + 2])) return true
    // a dividend of 6.50 per share [is proposed]
    if (next === 'proposed' && IS_ARE.has(tokens[at]?.lower ?? '')) return true
    if (next !== 'to' && !(next === 'for' && future)) continue
    const had = at > behind && tokens[at - 1]?.lower === 'had'
    // fell to 317p after it cut its profit [forecast] to £55m
    const word = tokens[at]?.lower ?? ''
    if (!had && SCHEDULED.has(word) && (word === 'due' || tokens[at]?.tag !== 'noun')) return true
  }
  return false
}

/** due to [storms], due to [heavy rain], due to [lack] of staff; but due to open, which is a verb too */
function isCause(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.entry.form?.form === 'base' && tokens[at + 1]?.lower !== 'of' && tokens[at + 1]?.tag !== 'noun')
    return false
  if (tokens[at]?.tag === 'adjective') return tokens[at + 1]?.tag === 'noun'
  return CAUSES.has(tokens[at]?.tag ?? '')
}

const CAUSES: ReadonlySet<string> = new Set(['noun', 'name', 'determiner', 'number', 'pronoun'])

function isInfinitive(token: Token | undefined): boolean {
  return token?.lower === 'be' || token?.tag === 'verb'
}

const PLANNED: ReadonlySet<string> = new Set(
  'planned budgeted forecast projected expected anticipated proposed'.split(' '),
)
const FORECASTS: ReadonlySet<string> = new Set(['forecast', 'projection', 'prediction'])

/** a [planned] surplus of £0.5m, [forecasts] of 11 billion, a [budgeted] £2m */
function isPlannedAmount({ phrase, kind }: Figure, tokens: readonly Token[]): boolean {
  if (kind === 'count') return false
  const before = tokens[phrase.from - 1]
  if (before?.lower !== 'of') return PLANNED.has(before?.lower ?? '') && tokens[phrase.from - 2]?.tag === 'determiner'
  const noun = tokens[phrase.from - 2]
  return noun?.tag === 'noun' && (FORECASTS.has(noun.lemma) || PLANNED.has(tokens[phrase.from - 3]?.lower ?? ''))
}
