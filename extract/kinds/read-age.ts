import { tokenBefore } from '../language/token-before.ts'
import type { Token } from '../model.ts'
import { HARM_VERBS } from '../words/event-words.ts'
import { PERSON_NOUNS } from '../words/nouns.ts'
import type { KindReader, KindReading } from './kind-reader.ts'

const AGED: ReadonlySet<string> = new Set(['age', 'ages', 'aged'])
const AND_OR: ReadonlySet<string> = new Set(['or', 'and'])
const UNDER_OVER: ReadonlySet<string> = new Set(['under', 'over', 'below', 'above'])
const OF_BOUND: ReadonlySet<string> = new Set(
  'of at least than more less over under about approximately between from as young only to or up'.split(' '),
)
const STATES_AGE: ReadonlySet<string> = new Set('is was were are be to at of from until'.split(' '))
const AGE: ReadonlySet<string> = new Set(['age', 'ages'])
const NOMINAL: ReadonlySet<string> = new Set(['noun', 'adjective', 'name'])

const OLDER = /^(?:older|younger)$/

/**
 * Ages: age 18, ages 15 to 19, aged 12, 18 years old, a 15-year-old, younger than 18, the minimum age for marriage was
 * 18.
 */
export const readAge: KindReader = ({ from, to, form }, { tokens, place }) => {
  if (form === 'vague' || form === 'zero' || form === 'fraction') return null
  const old = yearsOldEnd(tokens, to)
  if (old !== null) return age(from, old, 'age-years-old')
  const before = wordBefore(tokens, from)
  if (before !== null && AGED.has(before.lower)) return age(before.at, yearsEnd(tokens, to) ?? to, 'age-before')
  const afterYears = yearsEnd(tokens, to)
  const open = afterYears ?? to
  if (AND_OR.has(tokens[open]?.lower ?? '') && OLDER.test(tokens[open + 1]?.lower ?? ''))
    return age(from, open, 'age-or-older')
  const last = tokenBefore(tokens, from)?.lower ?? ''
  if (last === 'than' && OLDER.test(tokens[from - 2]?.lower ?? '')) return age(from, open, 'age-older-than')
  if (afterYears !== null && tokens[afterYears]?.lower === 'of' && tokens[afterYears + 1]?.lower === 'age')
    return age(from, afterYears + 2, 'age-years-of-age')
  if (place.label !== null && /\bage\b/i.test(place.label) && afterYears !== null)
    return age(from, afterYears, 'age-label')
  const noun = followedByNoun(tokens, to)
  if (noun && !(isBeforeVerb(tokens, from, to) && UNDER_OVER.has(last))) return null
  if (isAppositive(tokens, from, to)) return age(from, to, 'age-appositive')
  if (afterYears === null && isBirthday(tokens, from, to)) return age(behindTurning(tokens, from), to, 'age-birthday')
  if (isAsYoungAs(tokens, from)) return age(from, open, 'age-as-young-as')
  if (isRequiredAge(tokens, from, to)) return age(from, open, 'age-required')
  if (isAgeStatement(tokens, from)) return age(from, open, 'age-statement')
  // children under 18, women over 65
  const under = UNDER_OVER.has(last)
  return under &&
    afterYears === null &&
    (/^(?:nobody|anyone|everyone|those)$/.test(tokens[from - 2]?.lower ?? '') ||
      PERSON_NOUNS.has(tokens[from - 2]?.entry.singular ?? '') ||
      isAgeOfPersons(tokens, from) ||
      isAgeOfShare(tokens, from) ||
      isAgeOfThem(tokens, from))
    ? age(from, to, 'age-under')
    : null
}

/** Nick Hague, [44], has spent 200 days: a number alone between commas behind a name. */
function isAppositive(tokens: readonly Token[], from: number, to: number): boolean {
  const [name, comma] = [tokens[from - 2], tokens[from - 1]]
  const plain = /^[1-9]\d$/.test(tokens[from]?.text ?? '') && to === from + 1
  const person = name?.tag === 'name' && tokens[from - 3]?.tag === 'name'
  const behind = tokens[to + 1]
  const goesOn =
    behind !== undefined && /^(?:past|verb|auxiliary|determiner|pronoun|preposition|participle)$/.test(behind.tag)
  return plain && person && comma?.text === ',' && tokens[to]?.text === ',' && goesOn
}

const BETWEEN_FROM: ReadonlySet<string> = new Set(['between', 'from'])
const OLDEST = 100
const FAR = 20

/** before turning [18], when she turned 60; married before [15]; offenders between [14 and 17] */
function isBirthday(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens[from - 1]
  if (before === undefined || !isYoung(tokens, from, to)) return false
  if (before.lemma === 'turn' && before.tag !== 'noun') return true
  if (BETWEEN_FROM.has(before.lower) && to > from + 1) return PERSON_NOUNS.has(tokens[from - 2]?.entry.singular ?? '')
  if (before.lower !== 'before') return false
  return tokens.slice(Math.max(0, from - FAR), from).some(({ lemma }) => lemma === 'marry')
}

/** before [turning 18], before [they turned 18]: the words of the birthday are the age's own. */
function behindTurning(tokens: readonly Token[], from: number): number {
  const opens = tokens[from - 2]?.tag === 'pronoun' ? from - 2 : from - 1
  return tokens[from - 1]?.lemma === 'turn' && tokens[opens - 1]?.lower === 'before' ? opens : from
}

/** A number of years that people live, with nothing behind it that it could count. */
function isYoung(tokens: readonly Token[], from: number, to: number): boolean {
  const behind = tokens[to]
  if (behind?.shape === 'word' && !GOES_ON.test(behind.tag)) return false
  return tokens.slice(from, to).every(({ shape, lower }) => shape !== 'digits' || Number(lower) < OLDEST)
}

const GOES_ON = /^(?:preposition|conjunction|auxiliary|modal|past|pronoun|adverb)$/

/** children as young as [six] */
function isAsYoungAs(tokens: readonly Token[], from: number): boolean {
  return (
    tokens[from - 1]?.lower === 'as' &&
    /^(?:young|old)$/.test(tokens[from - 2]?.lower ?? '') &&
    tokens[from - 3]?.lower === 'as'
  )
}

/** Passengers [must be at least] 18: how old persons have to be. */
function isRequiredAge(tokens: readonly Token[], from: number, to: number): boolean {
  if (to !== from + 1 || !(Number(tokens[from]?.text) < OLDEST)) return false
  const behind = tokens[to]
  if (behind?.shape === 'word' && behind.lower !== 'to' && !GOES_ON.test(behind.tag)) return false
  let at = from - 1
  while (OF_BOUND.has(tokens[at]?.lower ?? '') && at > from - 4) at -= 1
  if (tokens[at]?.lower !== 'be') return false
  const subject = tokens[at - 2]?.entry
  return MUST.has(tokens[at - 1]?.lower ?? '') && subject?.plural === true && PERSON_NOUNS.has(subject.singular)
}

const MUST: ReadonlySet<string> = new Set(['must', 'should', 'shall'])

/** Children under 5 [travel] free: what five of would be told in the plural is a verb. */
function isBeforeVerb(tokens: readonly Token[], from: number, to: number): boolean {
  const next = tokens[to]?.entry
  return PERSON_NOUNS.has(tokens[from - 2]?.entry.singular ?? '') && next?.alsoNoun === true && !next.plural
}

/** Of those arrested, 62 [were under 18]: persons are, and nothing is counted behind the number. */
function isAgeOfPersons(tokens: readonly Token[], from: number): boolean {
  if (tokens[from - 2]?.lemma !== 'be' || Number(tokens[from]?.text) > 100) return false
  for (let at = from - 3; at >= 0 && at > from - 16; at--) {
    const token = tokens[at]
    if (token !== undefined && (HARM_VERBS.has(token.lemma) || PERSON_NOUNS.has(token.entry.singular))) return true
  }
  return false
}

/** a population of whom 44 percent were under 15 and 3 [percent over] 65 */
function isAgeOfShare(tokens: readonly Token[], from: number): boolean {
  const share = tokens[from - 2]?.lemma === 'be' ? from - 3 : from - 2
  if (!SHARES.has(tokens[share]?.lower ?? '') || !(Number(tokens[from]?.text) < OLDEST)) return false
  return tokens
    .slice(Math.max(0, share - FAR), share)
    .some(({ lower, entry }) => lower === 'whom' || lower === 'population' || PERSON_NOUNS.has(entry.singular))
}

const SHARES: ReadonlySet<string> = new Set(['percent', 'cent', '%'])

/** 9,500 people, 3,100 of them under [25] */
function isAgeOfThem(tokens: readonly Token[], from: number): boolean {
  const number = Number(tokens[from]?.text)
  if (!THEM.has(tokens[from - 2]?.lower ?? '') || tokens[from - 3]?.lower !== 'of' || !(number < 100)) return false
  return tokens.slice(Math.max(0, from - 16), from - 3).some(({ entry }) => PERSON_NOUNS.has(entry.singular))
}

const THEM: ReadonlySet<string> = new Set(['them', 'whom'])

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
    if (!OF_BOUND.has(word)) return null
  }
  return null
}

/** The minimum age for consensual sex [was 18], could be reduced [to 16]; the sentence speaks of an age. */
function isAgeStatement(tokens: readonly Token[], from: number): boolean {
  const copula = tokens.slice(Math.max(0, from - 4), from).some((token) => STATES_AGE.has(token.lower))
  return (
    copula &&
    tokens.slice(Math.max(0, from - 25), from).some((token) => AGE.has(token.lower)) &&
    !/^[$€£]$/.test(tokens[from - 1]?.text ?? '')
  )
}

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
