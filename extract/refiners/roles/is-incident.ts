import type { Figure, SentenceReading, TimeExpression, Token } from '../../model.ts'
import { BE, COMPARING } from '../../words/closed-classes.ts'
import { HAPPENINGS, PUTTING_RIGHT } from '../../words/event-words.ts'
import { mayHold, type SoughtWords, soughtWords } from '../../words/sought-words.ts'
import { wordSet } from '../../words/word-set.ts'
import { clauseStart, FAR } from '../clause-start.ts'
import { isStock } from '../is-stock.ts'
import { isBalance } from '../periods/opposite-balance.ts'
import { isOfCharge } from '../periods/time-of-another-act.ts'
import { isLevelOfChange } from './is-level-of-change.ts'
import { isOneAct } from './is-one-act.ts'
import { isOneCharge } from './is-one-charge.ts'
import { isFewPersons, isToldAsOne, MANY } from './is-told-as-one.ts'
import { isOfManyCourts } from './one-court.ts'
import { isByOneHappening, isOfNamedCase } from './one-happening.ts'
import { tokenBefore } from '../../language/token-before.ts'

/**
 * One event or act: a day that dates it, an act of violence told as such, or a few persons who did or suffered
 * something.
 */
export function isIncident(figure: Figure, sentence: SentenceReading): boolean {
  const { tokens, times } = sentence
  const time = figure.time === null ? undefined : times[figure.time]
  if (time !== undefined && isOneAct(figure, time, tokens)) return true
  if (!mayBeOfEvent(figure, time, sentence)) return false
  if (isByOneHappening(figure.governor ?? 0, sentence) || isOfNamedCase(tokens)) return true
  // affected 1,340 patients in December [alone]: one month's total
  if (time !== undefined && tokens[time.to]?.lower === 'alone') return false
  if (isDuringCampaign(sentence) || isCompared(sentence)) return false
  if (time?.grain === 'month' && (isHeld(figure, tokens) || isOfManyCourts(tokens, figure.governor ?? 0))) return false
  if (time?.grain === 'year' && time.use === 'in' && isYearOfEvent(time, tokens)) return true
  if ((figure.kind === 'money' || (figure.value ?? MANY) < MANY) && isOneCharge(figure, sentence)) return true
  if (time !== undefined && (figure.kind !== 'measure' || time.grain === 'day')) return isOfOneDay(time)
  if (figure.kind === 'measure' || times.some((other) => other.use === 'edition')) return false
  // charged him on June 10 with [taking $40,000]: one act, though not of that day
  if (times.some((other) => isOfCharge(other, figure, sentence))) return true
  if (figure.kind === 'money' || ((figure.value ?? 0) > MOST_ACCORDING && holdsBefore(sentence, figure, ACCORDING)))
    return false
  return isToldAsOne(figure, sentence)
}

/** Whether a figure tells of something that happened, and not of a total, a level or an ability. */
function mayBeOfEvent(figure: Figure, time: TimeExpression | undefined, sentence: SentenceReading): boolean {
  const { tokens } = sentence
  if (figure.event === null || !(TOLD_KINDS.has(figure.kind) || isOfLength(figure, time))) return false
  if (figure.direction !== null) return false
  // On 14 March a helicopter struck a power line; [nobody] was hurt: the toll of that day
  if (figure.form === 'zero' && !(time?.grain === 'day' && TOLL.has(figure.event))) return false
  if (figure.form === 'vague' && time?.grain !== 'day') return false
  if (isTold(sentence, figure.phrase.from) || holdsBefore(sentence, figure, TOTALS)) return false
  if (isOfCensus(figure, sentence)) return false
  if (isStock(figure, time, tokens) || (figure.event === 'leave' && isBalance(figure, tokens))) return false
  // the number for 31 December 2021 has been [corrected] to 14,210: a level
  if (PUTTING_RIGHT.has(lemmaOfGovernor(figure, tokens))) return false
  if (isGoingOn(figure, tokens)) return false
  // the dam [can hold] 14 million
  return !isLevelOfChange(figure, tokens) && tokenBefore(tokens, figure.governor ?? 0)?.tag !== 'modal'
}

/** The annual [count] on a night in November [found] 38 people: how many there were */
function isOfCensus({ governor, phrase }: Figure, sentence: SentenceReading): boolean {
  if (governor === null || governor > phrase.from || !mayHold(sentence, CENSUSES)) return false
  const { tokens } = sentence
  if (!FINDS.has(tokens[governor]?.lemma ?? '')) return false
  for (let at = clauseStart(tokens, governor); at < governor; at++)
    if (tokens[at]?.tag === 'noun' && CENSUSES.words.has(tokens[at]?.lower ?? '')) return true
  return false
}

const CENSUSES = soughtWords('count census survey poll'.split(' '))
const FINDS = wordSet('find count record show identify')
const TOLL = wordSet('kill injure wound hurt harm die drown')

/** On 14 July, a fire burned for [nine days]: how long what began on a day lasted */
function isOfLength({ kind }: Figure, time: TimeExpression | undefined): boolean {
  return kind === 'duration' && time?.grain === 'day'
}

/** 21,700 people [were waiting] on 30 June, [were in treatment]: a state of that day */
function isGoingOn({ governor }: Figure, tokens: readonly Token[]): boolean {
  if (governor === null) return false
  const [verb, before] = [tokens[governor], tokenBefore(tokens, governor)]
  if (verb?.tag === 'gerund') return before?.tag === 'auxiliary'
  return verb?.tag === 'noun' && before?.tag === 'preposition' && BE.has(tokenBefore(tokens, governor - 1)?.lower ?? '')
}

const lemmaOfGovernor = ({ governor }: Figure, tokens: readonly Token[]): string =>
  governor === null ? '' : (tokens[governor]?.lemma ?? '')

/** What one event can have as its toll or size. */
export const TOLD_KINDS: ReadonlySet<string> = new Set(['count', 'money', 'measure'])
/** What a source gives is told of one event only where it is few. */
const MOST_ACCORDING = 20

const MOST_DAYS = 4

/** A day or a month, or a few days in a row; more days are those of a campaign. */
function isOfOneDay({ use, grain, period }: TimeExpression): boolean {
  if (use !== 'in' || grain === 'year') return false
  if (!period.includes('/')) return true
  const [first = '', last = ''] = period.split('/')
  return first.slice(0, 7) === last.slice(0, 7) && Number(last.slice(8)) - Number(first.slice(8)) < MOST_DAYS
}

/** shot 16 villagers in the [2019 raid]: one event, though only its year is told */
function isYearOfEvent({ to }: TimeExpression, tokens: readonly Token[]): boolean {
  return (
    HAPPENINGS.has(tokens[to]?.lower ?? '') || (isNaming(tokens[to]) && HAPPENINGS.has(tokens[to + 1]?.lower ?? ''))
  )
}

function isNaming(token: Token | undefined): boolean {
  return token?.tag === 'noun' || token?.tag === 'adjective' || token?.tag === 'name'
}

/** Of things a yearly report tells as many as there were: [nine] vessels were seized. Of persons it tells cases. */
function isHeld(figure: Figure, tokens: readonly Token[]): boolean {
  return figure.kind !== 'money' && HOLDS.has(lemmaOfGovernor(figure, tokens)) && !isFewPersons(figure)
}

/** [held] 1,043 in August, [vaccinated] 118,000 in March: a state or a service, for all its month */
const HOLDS = wordSet(`
  hold house employ have await accommodate serve operate enroll enrol vaccinate immunise immunize treat train assist
  screen inspect examine test distribute register sell carry fly ship export import deliver transport welcome attract
  handle process produce brew host hear receive answer decide resolve issue grant approve
`)

/** attacked 14 journalists [during national elections], won 12 seats [in the June elections]: what comes of many events. */
function isDuringCampaign(sentence: SentenceReading): boolean {
  if (!mayHold(sentence, CAMPAIGNS)) return false
  const { tokens } = sentence
  return tokens.some(
    ({ lower }, at) =>
      (lower === 'during' || (lower === 'in' && tokens[at + 1]?.lower === 'the')) &&
      tokens.slice(at + 1, at + 6).some((token) => CAMPAIGNS.words.has(token.lower)),
  )
}

/** 310 were freed in March, [compared] with 290 in February: what is compared is a month's total */
const COMPARED = soughtWords(COMPARING)
const CAMPAIGNS = soughtWords('election elections campaign season harvest festival vote voting'.split(' '))

function isCompared(sentence: SentenceReading): boolean {
  return mayHold(sentence, COMPARED) && sentence.tokens.some(({ lower }) => COMPARED.words.has(lower))
}

const TOTALS = soughtWords('total annually yearly calculated recorded documented registered'.split(' '))
const ACCORDING = soughtWords(['according'])
const THERE = soughtWords(['there'])

/** Whether one of the words stands in a sentence before a figure, and no farther from it than a clause is looked for. */
function holdsBefore(sentence: SentenceReading, { phrase: { from } }: Figure, sought: SoughtWords): boolean {
  if (!mayHold(sentence, sought)) return false
  return sentence.tokens.slice(Math.max(0, from - FAR), from).some(({ lower }) => sought.words.has(lower))
}

/** [there] were 12 of them */
function isTold(sentence: SentenceReading, from: number): boolean {
  return mayHold(sentence, THERE) && sentence.tokens[clauseStart(sentence.tokens, from)]?.lower === 'there'
}
