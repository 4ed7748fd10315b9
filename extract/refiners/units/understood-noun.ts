import { tokenBefore } from '../../language/token-before.ts'
import { readNounPhrase } from '../../language/noun-phrase.ts'
import { FINITE_FORMS, TOLD_FORMS } from '../../language/tag.ts'
import type { Figure, SentenceReading, Token } from '../../model.ts'
import { BE } from '../../words/closed-classes.ts'
import { isSumOfMoney } from '../../numbers/is-sum-of-money.ts'
import { HARM_VERBS, VERBS_OF_PERSONS } from '../../words/event-words.ts'
import { PERSON_NOUNS } from '../../words/nouns.ts'
import { isOfThoseDone, ofNumberDone } from '../events/adjacent-event.ts'
import { antecedent } from './antecedent.ts'
import { bareSubject } from './bare-subject.ts'
import { countedBefore } from './counted-before.ts'
import { itemNoun } from './item-noun.ts'
import { labelUnit, unitOfItem, wordsAbove } from './label-unit.ts'
import { near } from '../refiner.ts'
import { levelBefore, pointsOfIndex } from './level-before.ts'
import { listedUnit, unitOfTrial } from './listed-unit.ts'
import { numberedSubject } from './numbered-subject.ts'
import { objectOfGap, objectOfSameVerb } from './object-of-same-verb.ts'
import { objectOfChange } from './object-of-change.ts'
import { nounBeside } from './noun-beside.ts'
import { subjectOfChange, unitOfSameChange } from './subject-of-change.ts'
import { subjectOfLevel, subjectOfNumbering, subjectOfState } from './subject-of-state.ts'

/** The noun of a count that has none behind it: what the sentence, the verb or the row makes it; a person where nothing does. */
export function understoodNoun(figure: Figure, sentence: SentenceReading, before: readonly Figure[]): string | null {
  if (figure.rule.startsWith('zero-nobody')) return 'person'
  return (
    nounBeside(figure, sentence, before) ??
    nounOfWhole(figure, sentence, before) ??
    nounSaidBefore(figure, sentence, before) ??
    unitOfSameChange(figure, sentence.tokens, before) ??
    nounOfSubject(figure, sentence) ??
    itemNoun(figure, sentence.tokens, before) ??
    nounOfContext(figure, sentence, before)
  )
}

/** What the whole is made of of which the number is a part. */
function nounOfWhole(figure: Figure, sentence: SentenceReading, before: readonly Figure[]): string | null {
  const { tokens } = sentence
  const whole = figure.partOf === null ? undefined : before[figure.partOf]
  if (whole?.unit != null && whole.kind === 'count') return whole.unit
  const opening = wholeThatOpens(figure, tokens, before)
  if (opening !== null) return opening
  // Of [those charged] 12 were under age
  if (isOfThoseDone(figure, tokens)) return 'person'
  // Drug deaths rose to 164. Opioids were involved in 121 [of these]: of what the sentence before counts
  const ofThese = isOfThese(figure, tokens) ? sentence.unitBefore() : null
  if (ofThese !== null) return ofThese
  return OTHERS.has(tokens[figure.to]?.lower ?? '') ? othersOf(figure, tokens, before) : null
}

const OTHERS: ReadonlySet<string> = new Set(['other', 'others', 'another', 'who'])

/** What was counted before of the same verb or on top of which the number comes; whom a verb of harm befell. */
function nounSaidBefore(figure: Figure, sentence: SentenceReading, before: readonly Figure[]): string | null {
  const { tokens } = sentence
  // charged 16 officers, bringing to 193 [the number charged] since 2010
  const numbered = ofNumberDone(figure, tokens) === null ? undefined : countedBefore(before, figure, tokens)
  if (numbered !== undefined) return numbered.unit
  if (figure.event !== null && HARM_VERBS.has(figure.event))
    return listedUnit(figure, before) ?? unitOfTrial(figure.event, before) ?? 'person'
  const person =
    figure.event !== null && VERBS_OF_PERSONS.has(figure.event) ? personBefore(figure, tokens, before) : null
  if (person !== null) return person
  const again =
    objectOfGap(figure, tokens, before) ?? objectOfSameVerb(figure, before) ?? pointsOfIndex(figure, tokens, before)
  if (again !== null || !saysMore(figure, tokens)) return again
  return countedBefore(before, figure, tokens)?.unit ?? sentence.unitBefore(figure.event)
}

/** 4,600 inmates fled when gangs stormed two [prisons]; fewer than 200 were recaptured: of the persons told of before, if any */
function personBefore(figure: Figure, tokens: readonly Token[], before: readonly Figure[]): string | null {
  const last = countedBefore(before, figure, tokens)?.unit ?? null
  if (last === null || PERSON_NOUNS.has(headOf(last) ?? '')) return null
  const persons = near(before).findLast(({ kind, unit }) => kind === 'count' && PERSON_NOUNS.has(headOf(unit) ?? ''))
  return persons?.unit ?? null
}

/** red cards fell to 44, while the number of [yellow cards] rose to 958 */
function nounOfSubject(figure: Figure, { tokens }: SentenceReading): string | null {
  const said =
    figure.phrase.from === 0
      ? null
      : (subjectOfNumbering(figure, tokens) ??
        subjectOfLevel(figure, tokens) ??
        objectOfChange(figure, tokens) ??
        numberedSubject(figure, tokens))
  return said ?? subjectOfChange(figure, tokens) ?? bareSubject(figure, tokens)
}

/** What was counted last, what the row names, what the sentence before tells of; null for what is no count. */
function nounOfContext(figure: Figure, sentence: SentenceReading, before: readonly Figure[]): string | null {
  const { tokens, place } = sentence
  const counted = countedBefore(before, figure, tokens)
  if (counted !== undefined && areTwoStates(counted, figure, tokens)) return sentence.unitBefore() ?? 'person'
  if (counted !== undefined) return isItemInList(figure, tokens) ? headOf(counted.unit) : counted.unit
  if (place.label !== null) return unitOfItem(place) ?? labelUnit(place.label, wordsAbove(place))
  if (isBarePrice(figure, tokens)) return null
  const level = levelBefore(figure, tokens)
  if (level !== null) return level
  const state = figure.phrase.from === 0 ? null : subjectOfState(figure, tokens)
  // counted 12,000 birds. [Membership] was 1,200; but the fleet was 34: of what the sentence before tells
  const own = state === null || OF_ANYTHING.has(state) ? null : state
  const told = antecedent(figure, sentence) ?? own ?? sentence.unitBefore(figure.event) ?? state
  // hits .274, won 54.3 per cent to 41.1: persons are whole
  return told ?? (Number.isInteger(figure.value ?? 0) ? 'person' : null)
}

/**
 * 5,418 [were women] and 1,207 were under 25; of these, 412 [were children] and 178 came with a class: what some of the
 * persons are says nothing of others among them.
 */
function areTwoStates({ unit, phrase, head }: Figure, figure: Figure, tokens: readonly Token[]): boolean {
  const isState = BE.has(tokens[phrase.to]?.lower ?? '') && (head === null || head > phrase.to)
  if (!isState || !PERSON_NOUNS.has(headOf(unit) ?? '')) return false
  const next = tokens[figure.phrase.to]
  if (opensWithThese(tokens) && TOLD_FORMS.has(next?.tag ?? '')) return true
  return STATES_AGE.has((BE.has(next?.lower ?? '') ? tokens[figure.phrase.to + 1] : next)?.lower ?? '')
}

const opensWithThese = ([first, second]: readonly Token[]): boolean =>
  first?.lower === 'of' && THESE.has(second?.lower ?? '')

const THESE: ReadonlySet<string> = new Set(['these', 'those', 'them'])
const STATES_AGE: ReadonlySet<string> = new Set(['under', 'over', 'aged', 'below', 'above', 'younger', 'older'])

/**
 * [Of the features] completed, 11 were co-productions and [seven were] by beginners; but of the prisons inspected, 40
 * inmates had no bed and 12 were ill: inmates
 */
function wholeThatOpens({ phrase }: Figure, tokens: readonly Token[], before: readonly Figure[]): string | null {
  if (tokens[0]?.lower !== 'of' || tokens[1]?.tag !== 'determiner') return null
  if (!FINITE_FORMS.has(tokens[phrase.to]?.tag ?? '')) return null
  const noun = readNounPhrase(tokens, 2, true)
  const subject = near(before).findLast((other) => FINITE_FORMS.has(tokens[other.phrase.to]?.tag ?? ''))
  if (noun !== null && subject?.head != null && subject.head > noun.head && subject.head < subject.phrase.to)
    return subject.kind === 'count' ? subject.unit : null
  return noun !== null && noun.to < phrase.from && tokens[noun.head]?.entry.plural === true ? noun.unit : null
}

/** banking complaints were 28,300, followed by [insurance (]19,760): what narrows the one before is not said of this */
function isItemInList({ phrase }: Figure, tokens: readonly Token[]): boolean {
  return tokenBefore(tokens, phrase.from)?.text === '(' && tokenBefore(tokens, phrase.from - 1)?.tag === 'noun'
}

const headOf = (unit: string | null): string | null => unit?.slice(unit.lastIndexOf(' ') + 1) ?? null

/** shot 12 men and [36 others]; closed 16 agencies and fined [31 others]: of things the same, of persons other persons */
function othersOf(figure: Figure, tokens: readonly Token[], before: readonly Figure[]): string {
  const unit = tokens[figure.to]?.lower === 'who' ? null : (countedBefore(before, figure, tokens)?.unit ?? null)
  const isHarmed = figure.event !== null && HARM_VERBS.has(figure.event)
  return unit === null || isHarmed || PERSON_NOUNS.has(unit.slice(unit.lastIndexOf(' ') + 1)) ? 'person' : unit
}

/** identified 112 victims. Charities identified [an additional 54], [another 12]: of what was counted before. */
function saysMore({ phrase, from }: Figure, tokens: readonly Token[]): boolean {
  return ON_TOP.has(tokenBefore(tokens, from)?.lower ?? '') || ON_TOP.has(tokenBefore(tokens, phrase.from)?.lower ?? '')
}

const ON_TOP: ReadonlySet<string> = new Set(['additional', 'another', 'further'])

function isOfThese({ rule, phrase }: Figure, tokens: readonly Token[]): boolean {
  return rule.endsWith('count-of') && /^(?:these|those)$/.test(tokens[phrase.to - 1]?.lower ?? '')
}

/** Collectives that say nothing by themselves of what is in them. */
const OF_ANYTHING: ReadonlySet<string> = new Set('toll population backlog caseload fleet stock intake roll'.split(' '))

/** a stake [worth] 1.2 billion, sold [for] 1.2m: money, of which nothing says whose */
function isBarePrice({ phrase, rule }: Figure, tokens: readonly Token[]): boolean {
  const before = tokenBefore(tokens, phrase.from)?.lower
  if (before === 'worth') return true
  // would cost up to 1.6 trillion
  if (rule.startsWith('digits-scaled') && isSumOfMoney(tokens, phrase.from)) return true
  return before === 'for' && rule.startsWith('digits-scaled') && tokenBefore(tokens, phrase.from - 1)?.lemma === 'sell'
}
