import { NOMINAL } from '../language/tag.ts'
import { tokenBefore } from '../language/token-before.ts'
import type { Token } from '../model.ts'
import { AND_OR } from '../words/closed-classes.ts'
import { PERSON_NOUNS } from '../words/nouns.ts'
import { mayHold, soughtWords } from '../words/sought-words.ts'
import { BETWEEN_AGE_AND_NUMBER, OLDEST } from './ages/age-words.ts'
import { isAgeGroup } from './ages/is-age-group.ts'
import { isAgeOfPersons } from './ages/is-age-of-persons.ts'
import { isAppositiveAge } from './ages/is-appositive-age.ts'
import { behindTurning, isBirthday } from './ages/is-birthday.ts'
import { isPredicateAge } from './ages/is-predicate-age.ts'
import { isRangeOfAges } from './ages/is-range-of-ages.ts'
import { isRequiredAge } from './ages/is-required-age.ts'
import type { KindReader, KindReading } from './kind-reader.ts'

const AGED: ReadonlySet<string> = new Set(['age', 'ages', 'aged'])
const UNDER_OVER: ReadonlySet<string> = new Set(['under', 'over', 'below', 'above'])
const STATES_AGE: ReadonlySet<string> = new Set('is was were are be to at of from until'.split(' '))
const AGE: ReadonlySet<string> = new Set(['age', 'ages'])

const OLDER = /^(?:older|younger)$/
/** Words without which few ages are told. */
const OF_AGE = soughtWords(AGED, 'old olds young older younger oldest youngest'.split(' '))

/**
 * Ages: age 18, ages 15 to 19, aged 12, 18 years old, a 15-year-old, younger than 18, the minimum age for marriage was
 * 18.
 */
export const readAge: KindReader = (mention, sentence) => {
  const { from, to, form, value } = mention
  if (form === 'vague' || form === 'zero' || form === 'fraction') return null
  const { tokens, place } = sentence
  const isToldOfAge = mayHold(sentence, OF_AGE)
  const beside = isToldOfAge ? ageBeside(tokens, from, to) : null
  if (beside !== null) return beside
  const afterYears = yearsEnd(tokens, to)
  const open = afterYears ?? to
  const last = tokenBefore(tokens, from)?.lower ?? ''
  if (place.label !== null && /\bage\b/i.test(place.label) && afterYears !== null)
    return age(from, afterYears, 'age-label')
  if (isAgeGroup(tokens, from, to)) return age(from, tokens[to]?.text === 's' ? to + 1 : to, 'age-under')
  const noun = followedByNoun(tokens, to)
  if (!noun && isRangeOfAges(tokens, mention)) return age(from, open, 'age-range')
  if (noun && !(isBeforeVerb(tokens, from, to) && UNDER_OVER.has(last))) return null
  if (isToldOfAge && isInListOfAges(tokens, from, to)) return age(from, to, 'age-listed')
  if (isAppositiveAge(tokens, from, to)) return age(from, to, 'age-appositive')
  if (afterYears === null && isBirthday(tokens, from, to)) return age(behindTurning(tokens, from), to, 'age-birthday')
  const first = firstAgeOfTwo(tokens, from, to)
  // marriage at 18 for men and [16] for women
  if (first !== null && isBirthday(tokens, first, first + 1)) return age(from, to, 'age-birthday')
  if (isToldOfAge && isOfOldest(tokens, from, value)) return age(from, open, 'age-of-oldest')
  if (isToldOfAge && isAsYoungAs(tokens, from)) return age(from, open, 'age-as-young-as')
  if (isRequiredAge(tokens, from, to)) return age(from, open, 'age-required')
  // children ages 10 to 14, a decline from [61,000]: so old is nobody
  if (isToldOfAge && (value ?? 0) < OLDEST && !isPartOfThem(tokens, to)) {
    if (isAgeStatement(tokens, first ?? from)) return age(from, open, 'age-statement')
  }
  return UNDER_OVER.has(last) && afterYears === null && isAgeOfPersons(tokens, from) ? age(from, to, 'age-under') : null
}

/** 18 [years old], [aged] 18, 18 [or older], [older than] 18, 18 [years of age]: the words right beside the number tell it. */
function ageBeside(tokens: readonly Token[], from: number, to: number): KindReading | null {
  const old = yearsOldEnd(tokens, to)
  if (old !== null) return age(from, old, 'age-years-old')
  const before = wordBefore(tokens, from)
  if (before !== null && AGED.has(before.lower)) return age(before.at, yearsEnd(tokens, to) ?? to, 'age-before')
  const afterYears = yearsEnd(tokens, to)
  const open = afterYears ?? to
  if (AND_OR.has(tokens[open]?.lower ?? '') && OLDER.test(tokens[open + 1]?.lower ?? ''))
    return age(from, open, 'age-or-older')
  if (tokenBefore(tokens, from)?.lower === 'than' && OLDER.test(tokens[from - 2]?.lower ?? ''))
    return age(from, open, 'age-older-than')
  return afterYears !== null && tokens[afterYears]?.lower === 'of' && tokens[afterYears + 1]?.lower === 'age'
    ? age(from, afterYears + 2, 'age-years-of-age')
    : null
}

/** [18 years old], [15-year-old], [15 year-old], [12 months old] is no age in years. */
function yearsOldEnd(tokens: readonly Token[], at: number): number | null {
  let index = at
  if (tokens[index]?.text === '-') index += 1
  if (!isYear(tokens[index])) return null
  index += 1
  if (tokens[index]?.text === '-') index += 1
  return /^olds?$/.test(tokens[index]?.lower ?? '') ? index + 1 : null
}

function yearsEnd(tokens: readonly Token[], at: number): number | null {
  return isYear(tokens[at]) ? at + 1 : null
}

/** The word before the number, over the words of a bound between: aged [at least] 18. */
function wordBefore(tokens: readonly Token[], from: number): { lower: string; at: number } | null {
  for (let at = from - 1; at >= 0 && at >= from - 5; at--) {
    const word = tokens[at]?.lower ?? ''
    if (AGED.has(word)) return { lower: word, at }
    if (!BETWEEN_AGE_AND_NUMBER.has(word)) return null
  }
  return null
}

/** The minimum age for consensual sex [was 18], could be reduced [to 16]; the sentence speaks of an age. */
function isAgeStatement(tokens: readonly Token[], from: number): boolean {
  // an average age of 6.1 years ([2022:] 6.4 years)
  const bracketed = tokenBefore(tokens, from)?.text === ':' && tokenBefore(tokens, from - 2)?.text === '('
  if (isPredicateAge(tokens, from)) return true
  const copula = bracketed || tokens.slice(Math.max(0, from - 4), from).some((token) => STATES_AGE.has(token.lower))
  return (
    copula &&
    tokens.slice(Math.max(0, from - 25), from).some((token) => AGE.has(token.lower)) &&
    !/^[$€£]$/.test(tokens[from - 1]?.text ?? '')
  )
}

/** The minimum age was 18 for men and [16] for women: where the first of two ages stands that are told apart alike */
function firstAgeOfTwo(tokens: readonly Token[], from: number, to: number): number | null {
  if (tokens[to]?.lower !== 'for' || !LIST_JOINTS.has(tokens[from - 1]?.lower ?? '')) return null
  for (let at = from - 2; at > from - LONGEST_FIRST; at--) {
    const token = tokens[at]
    if (token?.shape === 'digits' && tokens[at + 1]?.lower === 'for') return at
    if (token?.shape !== 'word') return null
  }
  return null
}

/** 18 for boys and young men and */
const LONGEST_FIRST = 8

/** The age was 12, and 340 were held, 28 [of them] girls: persons */
function isPartOfThem(tokens: readonly Token[], to: number): boolean {
  return tokens[to]?.lower === 'of' && PARTS_OF.has(tokens[to + 1]?.lower ?? '')
}

const PARTS_OF: ReadonlySet<string> = new Set(['them', 'whom', 'these', 'those'])

function followedByNoun(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at]
  return next !== undefined && next.shape === 'word' && NOMINAL.has(next.tag) && !isYear(next)
}

function age(from: number, to: number, rule: string): KindReading {
  return { kind: 'age', unit: 'year', of: null, per: null, head: null, from, to, rule }
}

function isYear(token: Token | undefined): boolean {
  return token?.lower === 'year' || token?.lower === 'years'
}
/** aged 24, [31] and [46]: numbers that only commas and "and" join to the first */
function isInListOfAges(tokens: readonly Token[], from: number, to: number): boolean {
  if (FURTHER.has(tokens[to]?.lower ?? '') || !(Number(tokens[from]?.text) < OLDEST)) return false
  let at = from
  while (LIST_JOINTS.has(tokenBefore(tokens, at)?.lower ?? '') && from - at < LONGEST_LIST) {
    const first = tokens[at - 2]?.text === ',' ? at - 3 : at - 2
    if (!(Number(tokens[first]?.text) < OLDEST)) return false
    at = first
  }
  return at < from && AGED.has(wordBefore(tokens, at)?.lower ?? '')
}

/** Words: in a row of thousands of numbers each would else go back to the first. */
const LONGEST_LIST = 40
const LIST_JOINTS: ReadonlySet<string> = new Set([',', 'and', 'or', '&'])
const FURTHER: ReadonlySet<string> = new Set(['other', 'others', 'more', 'further'])

/** The youngest prisoner was [15] and the oldest [104] */
function isOfOldest(tokens: readonly Token[], from: number, value: number | null): boolean {
  if (value === null || value > OLDEST_EVER || !Number.isInteger(value)) return false
  const last = tokenBefore(tokens, from)
  if (OLDEST_YOUNGEST.has(last?.lower ?? ''))
    return tokens.slice(Math.max(0, from - FAR_OLDEST), from - 2).some(({ lower }) => OLDEST_YOUNGEST.has(lower))
  if (!STATES_AGE.has(last?.lower ?? '') || last?.tag !== 'auxiliary') return false
  const person = tokens[from - 2]
  if (person === undefined || person.entry.plural || !PERSON_NOUNS.has(person.entry.singular)) return false
  return tokens.slice(Math.max(0, from - FAR_PERSON), from - 2).some(({ lower }) => OLDEST_YOUNGEST.has(lower))
}

const OLDEST_YOUNGEST: ReadonlySet<string> = new Set(['oldest', 'youngest'])
const OLDEST_EVER = 122
/** the youngest of the prisoners was 15 and the oldest */
const FAR_OLDEST = 12
const FAR_PERSON = 5

/** children as young as [six] */
function isAsYoungAs(tokens: readonly Token[], from: number): boolean {
  return (
    tokenBefore(tokens, from)?.lower === 'as' &&
    /^(?:young|old)$/.test(tokens[from - 2]?.lower ?? '') &&
    tokens[from - 3]?.lower === 'as'
  )
}

/** Children under 5 [travel] free: what five of would be told in the plural is a verb. */
function isBeforeVerb(tokens: readonly Token[], from: number, to: number): boolean {
  const next = tokens[to]?.entry
  return (
    PERSON_NOUNS.has(tokenBefore(tokens, from - 1)?.entry.singular ?? '') && next?.alsoNoun === true && !next.plural
  )
}
