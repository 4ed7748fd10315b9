import { readNounPhrase } from '../../language/noun-phrase.ts'
import { FINITE_FORMS } from '../../language/tag.ts'
import type { Figure, SentenceReading, Token } from '../../model.ts'
import { COLLECTIVES_OF_PERSONS } from '../../words/collective-nouns.ts'
import { isSumOfMoney } from '../../numbers/is-sum-of-money.ts'
import { HARM_VERBS } from '../../words/event-words.ts'
import { PERSON_NOUNS } from '../../words/nouns.ts'
import { isOfThoseDone } from '../events/adjacent-event.ts'
import { antecedent } from './antecedent.ts'
import { countedBefore } from './counted-before.ts'
import { itemNoun, namedPeople } from './item-noun.ts'
import { labelUnit } from './label-unit.ts'
import { near } from '../refiner.ts'
import { levelBefore, pointsOfIndex, scoreOf } from './level-before.ts'
import { listedUnit, unitOfTrial } from './listed-unit.ts'
import { numberedSubject } from './numbered-subject.ts'
import { objectBroughtTo, objectOfChange } from './object-of-change.ts'
import { predicateNoun } from './predicate-noun.ts'
import { subjectOfChange } from './subject-of-change.ts'
import { subjectOfLevel, subjectOfNumbering, subjectOfState } from './subject-of-state.ts'

/** The noun of a count that has none behind it: what the sentence, the verb or the row makes it; a person where nothing does. */
export function understoodNoun(figure: Figure, sentence: SentenceReading, before: readonly Figure[]): string | null {
  const { tokens, place } = sentence
  if (figure.rule.startsWith('zero-nobody')) return 'person'
  const score = scoreOf(figure, tokens)
  if (score !== null) return score
  const predicate = predicateNoun(figure, tokens)
  if (predicate !== null) return predicate
  if (isOfPersons(figure, tokens)) return 'person'
  if (isCapacity(figure, tokens) || isMadeFor(figure, tokens)) return personsBefore(figure, tokens, before)
  if (isOfStaff(figure, tokens)) return 'staff'
  const brought = objectBroughtTo(figure, tokens)
  // took over two ships, bringing [the fleet] to 34: of what stands before
  if (brought !== null) return SUMS.has(brought) ? (unitOfLast(before) ?? brought) : brought
  const people = namedPeople(figure, tokens, before)
  if (people !== null) return people
  const whole = figure.partOf === null ? undefined : before[figure.partOf]
  if (whole?.unit != null && whole.kind === 'count') return whole.unit
  const opening = wholeThatOpens(figure, tokens)
  if (opening !== null) return opening
  // Drug deaths rose to 164. Opioids were involved in 121 [of these]: of what the sentence before counts
  // Of [those charged] 12 were under age: whoever the sentence before speaks of
  if (isOfThoseDone(figure, tokens)) return 'person'
  const ofThese = isOfThese(figure, tokens) ? sentence.unitBefore() : null
  if (ofThese !== null) return ofThese
  if (/^(?:others?|another|who)$/.test(tokens[figure.to]?.lower ?? '')) return othersOf(figure, tokens, before)
  if (figure.event !== null && HARM_VERBS.has(figure.event))
    return listedUnit(figure, before) ?? unitOfTrial(figure.event, before) ?? 'person'
  const again =
    objectOfGap(figure, tokens, before) ?? objectOfSameVerb(figure, before) ?? pointsOfIndex(figure, tokens, before)
  if (again !== null) return again
  const more = saysMore(figure, tokens)
    ? (countedBefore(before, figure, tokens)?.unit ?? sentence.unitBefore(figure.event))
    : null
  if (more !== null) return more
  // red cards fell to 44, while the number of [yellow cards] rose to 958
  const subject =
    subjectOfNumbering(figure, tokens) ??
    subjectOfLevel(figure, tokens) ??
    objectOfChange(figure, tokens) ??
    numberedSubject(figure, tokens) ??
    subjectOfChange(figure, tokens)
  if (subject !== null) return subject
  const item = itemNoun(figure, tokens, before)
  if (item !== null) return item
  const counted = countedBefore(before, figure, tokens)
  if (counted !== undefined) return isItemInList(figure, tokens) ? headOf(counted.unit) : counted.unit
  if (place.label !== null) return labelUnit(place.label, [place.above, place.section.at(-1)])
  if (isBarePrice(figure, tokens)) return null
  const level = levelBefore(figure, tokens)
  if (level !== null) return level
  const state = subjectOfState(figure, tokens)
  // counted 12,000 birds. [Membership] was 1,200; but the fleet was 34: of what the sentence before tells
  const own = state === null || OF_ANYTHING.has(state) ? null : state
  const told = antecedent(figure, sentence) ?? own ?? sentence.unitBefore(figure.event) ?? state
  // hits .274, won 54.3 per cent to 41.1: persons are whole
  return told ?? (Number.isInteger(figure.value ?? 0) ? 'person' : null)
}

/** [Of the features] completed, 11 were co-productions and [seven were] by beginners */
function wholeThatOpens({ phrase }: Figure, tokens: readonly Token[]): string | null {
  if (tokens[0]?.lower !== 'of' || tokens[1]?.tag !== 'determiner') return null
  if (!FINITE_FORMS.has(tokens[phrase.to]?.tag ?? '')) return null
  const noun = readNounPhrase(tokens, 2, true)
  return noun !== null && noun.to < phrase.from && tokens[noun.head]?.entry.plural === true ? noun.unit : null
}

/** banking complaints were 28,300, followed by [insurance (]19,760): what narrows the one before is not said of this */
function isItemInList({ phrase }: Figure, tokens: readonly Token[]): boolean {
  return tokens[phrase.from - 1]?.text === '(' && tokens[phrase.from - 2]?.tag === 'noun'
}

const headOf = (unit: string | null): string | null => unit?.slice(unit.lastIndexOf(' ') + 1) ?? null

/** shot 12 men and [36 others]; closed 16 agencies and fined [31 others]: of things the same, of persons other persons */
function othersOf(figure: Figure, tokens: readonly Token[], before: readonly Figure[]): string {
  const unit = tokens[figure.to]?.lower === 'who' ? null : (countedBefore(before, figure, tokens)?.unit ?? null)
  const isHarmed = figure.event !== null && HARM_VERBS.has(figure.event)
  return unit === null || isHarmed || PERSON_NOUNS.has(unit.slice(unit.lastIndexOf(' ') + 1)) ? 'person' : unit
}

/** farms caused 118 incidents, and water companies [144]: of a verb that is not said again, the same object */
function objectOfGap(
  { event, governor, from }: Figure,
  tokens: readonly Token[],
  before: readonly Figure[],
): string | null {
  const first = before.at(-1)
  if (first?.kind !== 'count' || event === null || first.event !== event || first.governor !== governor) return null
  if (governor === null || tokens[from - 1]?.tag !== 'noun') return null
  return first.unit
}

/** trained 640 teachers in nine districts and will train [a further 500]: of the same verb, the same object. */
function objectOfSameVerb({ event, governor, phrase }: Figure, before: readonly Figure[]): string | null {
  if (event === null || governor === null || governor >= phrase.from) return null
  const first = near(before).findLast(
    (other) =>
      other.event === event &&
      other.governor !== null &&
      other.governor !== governor &&
      other.governor === other.phrase.from - 1,
  )
  return first?.kind === 'count' ? first.unit : null
}

/** identified 112 victims. Charities identified [an additional 54], [another 12]: of what was counted before. */
function saysMore({ phrase, from }: Figure, tokens: readonly Token[]): boolean {
  return ON_TOP.has(tokens[from - 1]?.lower ?? '') || ON_TOP.has(tokens[phrase.from - 1]?.lower ?? '')
}

const ON_TOP: ReadonlySet<string> = new Set(['additional', 'another', 'further'])

function isOfThese({ rule, phrase }: Figure, tokens: readonly Token[]): boolean {
  return rule.endsWith('count-of') && /^(?:these|those)$/.test(tokens[phrase.to - 1]?.lower ?? '')
}

/** Collectives that say nothing by themselves of what is in them. */
const OF_ANYTHING: ReadonlySet<string> = new Set('toll population backlog caseload fleet stock intake roll'.split(' '))

const SUMS: ReadonlySet<string> = new Set(['total', 'number', 'fleet', 'tally', 'count', 'sum'])

/** The noun of the figure before, without what narrows it: of new branches, branches. */
function unitOfLast(before: readonly Figure[]): string | null {
  const last = before.at(-1)
  return last?.kind === 'count' && last.unit !== null ? headOf(last.unit) : null
}

/** a workforce [of] 2.2 million */
function isOfPersons({ phrase }: Figure, tokens: readonly Token[]): boolean {
  return tokens[phrase.from - 1]?.lower === 'of' && COLLECTIVES_OF_PERSONS.has(tokens[phrase.from - 2]?.lemma ?? '')
}

/** the gallery's [staff of] 23, held by a staff of 22 */
function isOfStaff({ phrase }: Figure, tokens: readonly Token[]): boolean {
  return tokens[phrase.from - 1]?.lower === 'of' && tokens[phrase.from - 2]?.lower === 'staff'
}

/** The 15 prisons, which have a [capacity of] 7,600: places for persons, not what has it; but a production capacity */
function isCapacity({ phrase }: Figure, tokens: readonly Token[]): boolean {
  if (!JOINS_CAPACITY.has(tokens[phrase.from - 1]?.lower ?? '')) return false
  return tokens[phrase.from - 2]?.lemma === 'capacity' && !OF_WORKS.has(tokens[phrase.from - 3]?.lower ?? '')
}

/** cells intended [for six], a prison built [for 650] */
function isMadeFor({ phrase }: Figure, tokens: readonly Token[]): boolean {
  return tokens[phrase.from - 1]?.lower === 'for' && MADE.has(tokens[phrase.from - 2]?.lower ?? '')
}

const MADE: ReadonlySet<string> = new Set(['designed', 'intended', 'meant', 'built'])

/** held 31,204 inmates, although the capacity was [18,500]: the persons of whom it has told */
function personsBefore(figure: Figure, tokens: readonly Token[], before: readonly Figure[]): string {
  const unit = countedBefore(before, figure, tokens)?.unit ?? 'person'
  return PERSON_NOUNS.has(unit.slice(unit.lastIndexOf(' ') + 1)) ? unit : 'person'
}

const JOINS_CAPACITY: ReadonlySet<string> = new Set(['of', 'for', 'is', 'was'])
/** What is made, moved or stored, and not who finds a place. */
const OF_WORKS: ReadonlySet<string> = new Set(
  'production manufacturing processing generating installed storage annual daily output cargo handling'.split(' '),
)

/** a stake [worth] 1.2 billion, sold [for] 1.2m: money, of which nothing says whose */
function isBarePrice({ phrase, rule }: Figure, tokens: readonly Token[]): boolean {
  const before = tokens[phrase.from - 1]?.lower
  if (before === 'worth') return true
  // would cost up to 1.6 trillion
  if (rule.startsWith('digits-scaled') && isSumOfMoney(tokens, phrase.from)) return true
  return before === 'for' && rule.startsWith('digits-scaled') && tokens[phrase.from - 2]?.lemma === 'sell'
}
