import type { Figure, SentenceReading, Token } from '../../model.ts'
import { HAPPENINGS, HARM_VERBS } from '../../words/event-words.ts'
import { PERSON_NOUNS } from '../../words/nouns.ts'
import { wordSet } from '../../words/word-set.ts'
import { isOfManyCourts, isRuledByCourt, RULINGS } from './one-court.ts'
import { clauseStart } from '../clause-start.ts'
import { isOfOneAccident, isOneOf, isOnOneOccasion } from './one-happening.ts'
import { isOfOneGame } from './one-game.ts'
import { tokenBefore } from '../../language/token-before.ts'

/** Whether undated words tell of one event: by one occasion, its outcome, its court, or the few whom it befell. */
export function isToldAsOne(figure: Figure, sentence: SentenceReading): boolean {
  const { tokens } = sentence
  const governor = figure.governor === null ? undefined : tokens[figure.governor]
  const done = governor !== undefined && HARM_VERBS.has(governor.lemma)
  const value = figure.value ?? Infinity
  if (value < TOLL && governor !== undefined && isOnOneOccasion(governor, sentence)) return true
  if (value < MANY && done && isOfOnePerson(figure, tokens)) return true
  if (value < TOLL && isOfOneAccident(figure, sentence)) return true
  if (value < TOLL && isOfOneGame(figure, sentence)) return true
  // killing nine and injuring seven: the outcome of what the main clause tells
  if (governor?.tag === 'gerund' && done && (figure.value ?? 0) < TOLL) return true
  if (value < MANY && (outcomeFollows(figure, tokens) || isRuledByCourt(figure, tokens))) return true
  const acted = isFewPersons(figure) && figure.bound === '=' && figure.partOf === null && isActed(governor)
  return acted && tellsOneEvent(figure, tokens)
}

/** Fewer are few enough for one court, one clash, one fire. */
export const MANY = 100
/** More are hardly the toll of one event that no day is told of. */
const TOLL = 1000

/** Of persons a yearly report tells cases; of things as many as there were: [nine] vessels were seized. */
export function isFewPersons({ form, value, unit }: Figure): boolean {
  return (
    form === 'words' && (value ?? 0) < 10 && unit !== null && PERSON_NOUNS.has(unit.slice(unit.lastIndexOf(' ') + 1))
  )
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

/** struck two buildings[, killing one and injuring 34]: what had such an outcome was one event. */
function outcomeFollows({ phrase, governor, rule }: Figure, tokens: readonly Token[]): boolean {
  // carried out [22 of the 37 attacks], killing 148: of many
  if (governor === null || rule.endsWith('count-of')) return false
  // Two bombers [detonated] their vests in a market, killing 20
  if (governor >= phrase.from && !ACTS_OF_FORCE.has(tokens[governor]?.lemma ?? '')) return false
  const from = Math.max(phrase.to, governor + 1)
  for (let at = from; at < from + 14; at++) {
    const token = tokens[at]
    if (token === undefined || token.entry.opensClause) return false
    if (token.tag === 'gerund' && tokens[at - 1]?.text === ',') return HARM_VERBS.has(token.lemma)
  }
  return false
}

/** Only what the text tells as one event is one: four patients died are those of the year, whatever their number. */
function tellsOneEvent({ phrase, governor }: Figure, tokens: readonly Token[]): boolean {
  const verb = tokens[governor ?? -1]?.lemma ?? ''
  const done = governor !== null && governor < phrase.from
  // [Our crews] rescued four people: what those who report do all year
  if (done && OWN.has(tokens[clauseStart(tokens, governor)]?.lower ?? '')) return false
  // the [courts] convicted six officers: many courts, each in a case of its own
  if (done && RULINGS.has(verb) && isOfManyCourts(tokens, governor)) return false
  // [Fires] killed five people: as many as there were
  if (done && HARM_VERBS.has(verb) && isSeveral(tokens[governor - 1], HAPPENINGS)) return false
  // security forces [shot] five protesters, the court [sentenced] four men
  if (done && (HARM_VERBS.has(verb) || ACTS_OF_FORCE.has(verb))) return true
  // [the] two were taken to a camp: those of whom the text has spoken
  if (tokens[phrase.from]?.lower === 'the' || tokenBefore(tokens, phrase.from)?.lower === 'the') return true
  return tokens.some(
    (token, at) =>
      (OPENS_EVENT.has(token.lower) && !isOnDuty(tokens, at)) ||
      SINGLE_PERSON.has(token.lower) ||
      isOneOf(tokens, at, HAPPENINGS),
  )
}

const OWN: ReadonlySet<string> = new Set(['we', 'our'])

function isSeveral(token: Token | undefined, nouns: ReadonlySet<string>): boolean {
  return token?.entry.plural === true && nouns.has(token.entry.singular)
}

const ACTS_OF_FORCE: ReadonlySet<string> = new Set('seize shoot attack beat release revoke detonate explode'.split(' '))

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
