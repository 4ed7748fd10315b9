import type { Token } from '../model.ts'
import { CURRENCY_CODES, isCurrencySign } from '../words/currencies.ts'
import { SMALL_NUMBERS } from '../words/number-words.ts'
import { UNCHANGED_PAST } from '../words/verbs.ts'
import type { Tag } from './tag.ts'
import { tokenBefore } from './token-before.ts'

/** What what is done begins with: prohibits [the] trade, limits [its] use. */
export const OPENS_OBJECT: ReadonlySet<string> = new Set('that the a an its their his her to us them him me'.split(' '))
const BEFORE_NOUN: ReadonlySet<Tag> = new Set([
  'determiner',
  'adjective',
  'number',
  'preposition',
  'gerund',
  'past',
  'participle',
])

/**
 * Whether a word that may be a noun or a present is the verb where it stands: "villagers [report] that", "it [claims]".
 * @param previous the last word before it that is no adverb
 */
export function isVerbNotNoun(
  tokens: readonly Token[],
  at: number,
  previous: Token | undefined,
  form: 'base' | 'third',
): boolean {
  const before = tokenBefore(tokens, at)
  const after = tokens[at + 1]
  if (before === undefined || before.lower === 'percentage' || before.lower === 'basis') return false
  if (previous?.tag === 'pronoun' && previous.lower !== 'that') return true
  // helped [rescue] 312 children; but helped police arrest nine
  const isHelp = form === 'base' && previous?.tag === 'past' && previous.entry.base === 'help'
  if (isHelp && (after?.shape === 'digits' || after?.entry.form === undefined)) return true
  // prohibits this and [limits] the workday; storm kills 12, [leaves] 4,000 without power
  if (
    form === 'third' &&
    (before.lower === 'and' || (before.text === ',' && after?.shape === 'digits')) &&
    (after?.shape === 'digits' || OPENS_OBJECT.has(after?.lower ?? '') || leadsToMoney(tokens, at + 1)) &&
    tokens.slice(0, at).some(isPresent)
  )
    return true
  if (BEFORE_NOUN.has(before.tag)) return false
  // The plural of a noun before a plain verb form: "villagers report that"; a singular before a third person: "it claims".
  // officers fatally [beat] a driver
  const last = before.tag === 'adverb' ? (previous ?? before) : before
  const subject = (last.tag === 'noun' && !disagrees(tokens, at, form)) || last.tag === 'name'
  const counted = after?.shape === 'digits' || opensMoney(after?.text ?? '') || SMALL_NUMBERS.has(after?.lower ?? '')
  if (counted && isGapped(tokens, at)) return false
  if (subject && (asksFor(tokens, at) || worksThere(tokens, at) || NOW.has(before.lower))) return true
  // rents have climbed and now [stand] at $1,640
  if (previous?.lower === 'and' && NOW.has(before.lower) && after?.tag === 'preposition') return true
  const followsAsObject = counted || opensLimit(tokens, at + 1) || OPENS_OBJECT.has(after?.lower ?? '')
  return subject && followsAsObject
}

/** women hold [at least] 30 per cent: a limit, then what is counted */
function opensLimit(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.lower !== 'at' || !LEAST_MOST.has(tokens[at + 1]?.lower ?? '')) return false
  return tokens[at + 2]?.shape === 'digits' || SMALL_NUMBERS.has(tokens[at + 2]?.lower ?? '')
}

const LEAST_MOST: ReadonlySet<string> = new Set(['least', 'most'])

/** [$21k] and, [21 million] and */
function endsAmount(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.shape === 'digits' || tokens[at - 1]?.shape === 'digits'
}

/** costs [£]65, costs [CHF] 65 */
function opensMoney(text: string): boolean {
  return isCurrencySign(text) || CURRENCY_CODES.has(text)
}

/** raised its policy [rate] four times, cut its profit [forecast] to £55m: a noun in the singular does not stand before a base form. */
function disagrees(tokens: readonly Token[], at: number, form: 'base' | 'third'): boolean {
  if (form !== 'base' || tokens[at - 1]?.entry.plural !== false) return false
  const level =
    tokens[at + 1]?.lower === 'to' && (tokens[at + 2]?.shape === 'digits' || isCurrencySign(tokens[at + 2]?.text ?? ''))
  return level || !UNCHANGED_PAST.has(tokens[at]?.entry.lower ?? '')
}

/** The police identified 96 victims, border [guards] 21: behind a comma, and nothing behind the number that is counted. */
function isGapped(tokens: readonly Token[], at: number): boolean {
  const sign = opensMoney(tokens[at + 1]?.text ?? '') ? 1 : 0
  const [comma, joint, behind] = [tokenBefore(tokens, at - 1), tokenBefore(tokens, at - 2), tokens[at + sign + 2]]
  // audit fees $21k and bank [charges] $3,204
  const opens =
    comma?.text === ',' || (comma?.tag === 'conjunction' && (joint?.text === ',' || endsAmount(tokens, at - 3)))
  return opens && (behind === undefined || behind.shape === 'mark' || behind.lower === 'and')
}

/** seats 180 passengers, must be stored, is 96 metres high */
function isPresent({ tag, lower }: Token): boolean {
  return tag === 'modal' || lower === 'is' || lower === 'has' || (tag === 'verb' && lower.endsWith('s'))
}

/** costs [$90] million, costs [roughly €3] a dose */
function leadsToMoney(tokens: readonly Token[], at: number): boolean {
  return opensMoney(tokens[NEARLY.has(tokens[at]?.lower ?? '') ? at + 1 : at]?.text ?? '')
}

const NEARLY: ReadonlySet<string> = new Set('about around roughly approximately nearly almost just only'.split(' '))

/** the model starts [at $799], retails [for £12], prices range [from $45] */
function asksFor(tokens: readonly Token[], at: number): boolean {
  if (RANGING.has(tokens[at]?.lower ?? '') && FROM_BETWEEN.has(tokens[at + 1]?.lower ?? ''))
    return opensMoney(tokens[at + 2]?.text ?? '') || tokens[at + 2]?.shape === 'digits'
  if (!ASKING.has(tokens[at]?.entry.base ?? '') || !FOR_AT_FROM.has(tokens[at + 1]?.lower ?? '')) return false
  return opensMoney(tokens[at + 2]?.text ?? '')
}

/** The fund [now] projects growth of 3 per cent: no noun stands behind such an adverb */
const NOW: ReadonlySet<string> = new Set(['now', 'also', 'still', 'already'])

/** 40 people [work] at the plant; but social [work] at schools, people's [work] */
function worksThere(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (tokens[at]?.lower !== 'work' || before?.entry.plural !== true || before.entry.possessive) return false
  return WHERE.has(tokens[at + 1]?.lower ?? '')
}

const WHERE: ReadonlySet<string> = new Set(['in', 'at', 'for', 'from', 'there', 'here'])
const RANGING: ReadonlySet<string> = new Set(['range', 'ranges', 'cost'])
const FROM_BETWEEN: ReadonlySet<string> = new Set(['from', 'between'])
const ASKING: ReadonlySet<string> = new Set(['retail', 'start'])
const FOR_AT_FROM: ReadonlySet<string> = new Set(['for', 'at', 'from'])
