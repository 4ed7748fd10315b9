import type { Figure, SentenceReading, TimeExpression, Token } from '../../model.ts'
import { HAPPENINGS, HARM_VERBS, PUTTING_RIGHT } from '../../words/event-words.ts'
import { PERSON_NOUNS } from '../../words/nouns.ts'
import { isStock } from '../is-stock.ts'
import { clauseStart, FAR } from '../clause-start.ts'
import { isOfCharge } from '../periods/time-of-another-act.ts'
import { isLevelOfChange } from './is-level-of-change.ts'
import { isByOneHappening, isOfNamedCase, isOneOf, isOnOneOccasion } from './one-happening.ts'
import { mayHold, type SoughtWords, soughtWords } from '../../words/sought-words.ts'
import { wordSet } from '../../words/word-set.ts'

/**
 * One event or act: a day that dates it, an act of violence told as such, or a few persons who did or suffered
 * something.
 */
export function isIncident(figure: Figure, sentence: SentenceReading): boolean {
  const { tokens, times } = sentence
  const time = figure.time === null ? undefined : times[figure.time]
  if (figure.event === null || !(TOLD_KINDS.has(figure.kind) || isOfLength(figure, time))) return false
  if (figure.form === 'zero' || figure.direction !== null) return false
  if (figure.form === 'vague' && time?.grain !== 'day') return false
  if (isTold(sentence, figure.phrase.from) || holdsBefore(sentence, figure.phrase.from, TOTALS)) return false
  if (isStock(figure, time, tokens)) return false
  const governor = figure.governor === null ? undefined : tokens[figure.governor]
  // the number for 31 December 2021 has been [corrected] to 14,210: a level
  if (PUTTING_RIGHT.has(governor?.lemma ?? '')) return false
  if (isLevelOfChange(figure, tokens)) return false
  // the dam [can hold] 14 million
  if (tokens[(figure.governor ?? 0) - 1]?.tag === 'modal') return false
  const done = governor !== undefined && HARM_VERBS.has(governor.lemma)
  if (isByOneHappening(figure.governor ?? 0, tokens) || isOfNamedCase(tokens)) return true
  // affected 1,340 patients in December [alone]: one month's total
  if (time !== undefined && tokens[time.to]?.lower === 'alone') return false
  if (isDuringCampaign(sentence) || isCompared(sentence)) return false
  // Of things a yearly report tells as many as there were: [nine] vessels were seized. Of persons it tells cases.
  const few = figure.form === 'words' && (figure.value ?? 0) < 10 && isOfPersons(figure)
  const isHeld = figure.kind !== 'money' && !few && HOLDS.has(governor?.lemma ?? '')
  if (time?.grain === 'month' && isHeld) return false
  if (time?.grain === 'year' && time.use === 'in' && isYearOfEvent(time, tokens)) return true
  if (time !== undefined && (figure.kind !== 'measure' || time.grain === 'day')) return isOfOneDay(time)
  if (figure.kind === 'measure') return false
  if (times.some((other) => other.use === 'edition')) return false
  // charged him on June 10 with [taking $40,000]: one act, though not of that day
  if (times.some((other) => isOfCharge(other, figure, tokens))) return true
  if (figure.kind === 'money' || ((figure.value ?? 0) > 20 && holdsBefore(sentence, figure.phrase.from, ACCORDING)))
    return false
  if ((figure.value ?? TOLL) < TOLL && governor !== undefined && isOnOneOccasion(sentence)) return true
  if ((figure.value ?? MANY) < MANY && done && isOfOnePerson(figure, tokens)) return true
  // killing nine and injuring seven: the outcome of what the main clause tells
  if (governor?.tag === 'gerund' && done && (figure.value ?? 0) < TOLL) return true
  if ((figure.value ?? MANY) < MANY && (outcomeFollows(figure, tokens) || isRuledByCourt(figure, tokens))) return true
  const acted = few && figure.bound === '=' && figure.partOf === null && isActed(governor)
  return acted && tellsOneEvent(figure, tokens)
}

/** On 14 July, a fire burned for [nine days]: how long what began on a day lasted */
function isOfLength({ kind }: Figure, time: TimeExpression | undefined): boolean {
  return kind === 'duration' && time?.grain === 'day'
}

/** arrested an opposition leader and 12 of [his] supporters; three men abducted [a lawyer]: the story of one person. */
function isOfOnePerson({ phrase, governor }: Figure, tokens: readonly Token[]): boolean {
  const verb = governor ?? phrase.from
  if (verb < phrase.from)
    return tokens.slice(verb, phrase.to + 1).some(({ lower }) => lower === 'his' || SINGLE_PERSON.has(lower))
  const object = tokens[verb + 1]
  return tokens[verb - 1]?.tag !== 'auxiliary' && (A_HIM.has(object?.lower ?? '') || object?.tag === 'name')
}

const A_HIM: ReadonlySet<string> = new Set(['a', 'an', 'him', 'her'])

/** What one event can have as its toll or size. */
export const TOLD_KINDS: ReadonlySet<string> = new Set(['count', 'money', 'measure'])
/** Fewer are few enough for one court, one clash, one fire. */
export const MANY = 100
const MOST_DAYS = 4
/** More are hardly the toll of one event that no day is told of. */
const TOLL = 1000

/** A day or a month, or a few days in a row; more days are those of a campaign. */
function isOfOneDay({ use, grain, period }: TimeExpression): boolean {
  if (use !== 'in' || grain === 'year') return false
  const [first = '', last] = period.split('/')
  if (last === undefined) return true
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

/** [held] 1,043 in August, [vaccinated] 118,000 in March: a state or a service, for all its month */
const HOLDS: ReadonlySet<string> = new Set(
  'hold house employ have await accommodate serve operate enroll enrol vaccinate immunise immunize treat train assist screen inspect examine test distribute register sell carry fly ship export import deliver transport welcome attract handle process produce brew host'.split(
    ' ',
  ),
)

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
const COMPARED = soughtWords(['compared', 'versus', 'vs'])
const CAMPAIGNS = soughtWords('election elections campaign season harvest festival vote voting'.split(' '))

function isCompared(sentence: SentenceReading): boolean {
  return mayHold(sentence, COMPARED) && sentence.tokens.some(({ lower }) => COMPARED.words.has(lower))
}

/** struck two buildings[, killing one and injuring 34]: what had such an outcome was one event. */
function outcomeFollows({ phrase, governor }: Figure, tokens: readonly Token[]): boolean {
  if (governor === null || governor >= phrase.from) return false
  for (let at = phrase.to; at < phrase.to + 14; at++) {
    const token = tokens[at]
    if (token === undefined || token.entry.opensClause) return false
    if (token.tag === 'gerund' && tokens[at - 1]?.text === ',') return HARM_VERBS.has(token.lemma)
  }
  return false
}

/** [A military court] convicted three colonels: one court gives one ruling. */
function isRuledByCourt({ governor, phrase }: Figure, tokens: readonly Token[]): boolean {
  if (governor === null || governor > phrase.from || !RULINGS.has(tokens[governor]?.lemma ?? '')) return false
  for (let at = governor - 1; at > 0 && at > governor - 12; at--) {
    if (!COURTS.has(tokens[at]?.lower ?? '')) continue
    for (let back = at - 1; back >= 0 && back > at - 5; back--) {
      const token = tokens[back]
      if (token?.tag === 'determiner') return token.lower === 'a' || token.lower === 'an'
      if (token?.tag !== 'name' && token?.tag !== 'adjective' && token?.tag !== 'noun') return false
    }
  }
  return false
}

const RULINGS: ReadonlySet<string> = new Set('convict sentence acquit order fine jail imprison free'.split(' '))
const COURTS: ReadonlySet<string> = new Set(['court', 'tribunal', 'judge', 'jury'])
const COURTS_OF_MANY: ReadonlySet<string> = new Set(['courts', 'tribunals', 'judges'])

/** Only what the text tells as one event is one: four patients died are those of the year, whatever their number. */
function tellsOneEvent({ phrase, governor }: Figure, tokens: readonly Token[]): boolean {
  const verb = tokens[governor ?? -1]?.lemma ?? ''
  const done = governor !== null && governor < phrase.from
  // the [courts] convicted six officers: many courts, each in a case of its own
  if (done && RULINGS.has(verb) && isOfManyCourts(tokens, governor)) return false
  // [Fires] killed five people: as many as there were
  if (done && HARM_VERBS.has(verb) && isSeveral(tokens[governor - 1], HAPPENINGS)) return false
  // security forces [shot] five protesters, the court [sentenced] four men
  if (done && (HARM_VERBS.has(verb) || ACTS_OF_FORCE.has(verb))) return true
  // [the] two were taken to a camp: those of whom the text has spoken
  if (tokens[phrase.from]?.lower === 'the' || tokens[phrase.from - 1]?.lower === 'the') return true
  return tokens.some(
    (token, at) =>
      (OPENS_EVENT.has(token.lower) && !isOnDuty(tokens, at)) ||
      SINGLE_PERSON.has(token.lower) ||
      isOneOf(tokens, at, HAPPENINGS),
  )
}

/** [Courts] convicted 64 defendants and sentenced four: the subject of the verb, or of the one that it follows. */
function isOfManyCourts(tokens: readonly Token[], verb: number): boolean {
  for (let at = verb - 1; at >= clauseStart(tokens, verb); at--) {
    if (COURTS_OF_MANY.has(tokens[at]?.lower ?? '')) return tokens[at + 1]?.tag === 'past' || at === verb - 1
  }
  return false
}

function isSeveral(token: Token | undefined, nouns: ReadonlySet<string>): boolean {
  return token?.entry.plural === true && nouns.has(token.entry.singular)
}

const ACTS_OF_FORCE: ReadonlySet<string> = new Set('seize shoot attack beat release revoke'.split(' '))

/** took [him] to the station: the story of one person. */
const SINGLE_PERSON: ReadonlySet<string> = new Set(['he', 'she', 'him', 'himself', 'herself'])

/** died [when] their boat sank, were shot [while] fleeing, [early] in the year */
const OPENS_EVENT: ReadonlySet<string> = new Set(['when', 'while', 'whilst', 'early', 'late'])

/** were killed [while on duty]: whenever that was */
function isOnDuty(tokens: readonly Token[], at: number): boolean {
  return ON_AT.has(tokens[at + 1]?.lower ?? '') && DUTIES.has(tokens[at + 2]?.lower ?? '')
}

const ON_AT: ReadonlySet<string> = new Set(['on', 'at', 'in'])
const DUTIES: ReadonlySet<string> = new Set('duty duties work patrol leave office service custody'.split(' '))

const isOfPersons = ({ unit }: Figure) => unit !== null && PERSON_NOUNS.has(unit.split(' ').at(-1) ?? '')

const TOTALS = soughtWords('total annually yearly calculated recorded documented registered'.split(' '))
const ACCORDING = soughtWords(['according'])
const THERE = soughtWords(['there'])

/** Whether one of the words stands in a sentence before a token, and no farther from it than a clause is looked for. */
function holdsBefore(sentence: SentenceReading, until: number, sought: SoughtWords): boolean {
  if (!mayHold(sentence, sought)) return false
  return sentence.tokens.slice(Math.max(0, until - FAR), until).some(({ lower }) => sought.words.has(lower))
}

/** [there] were 12 of them */
function isTold(sentence: SentenceReading, from: number): boolean {
  return mayHold(sentence, THERE) && sentence.tokens[clauseStart(sentence.tokens, from)]?.lower === 'there'
}

/** What an office does all year; other verbs tell what people do to each other once. */
const DONE_ALL_YEAR = wordSet(`
  bring identify open close report register record document investigate prosecute receive process handle complete adopt
  operate block repatriate deport disrupt prevent return initiate conduct issue publish approve train provide employ
  maintain hold continue remain collaborate include list note own run serve manage cover visit inspect sell buy build
  make add acquire launch ban decide have
`)

function isActed(governor: Token | undefined): boolean {
  return governor !== undefined && !DONE_ALL_YEAR.has(governor.lemma)
}
