import { tokenBefore } from '../../language/token-before.ts'
import { isPlural, singularOf } from '../../language/singular-of.ts'
import type { Place, Token } from '../../model.ts'
import { PERSON_NOUNS } from '../../words/nouns.ts'
import { wordSet } from '../../words/word-set.ts'

/**
 * What a row of data counts, by its label: `Airports - total` is airports, `Complaints received` complaints, `Staff
 * (full-time equivalent)` staff.
 * @param above what stands above the row, the nearest first: it names what the rows only divide
 * @returns a noun in the singular, or null for a label without words
 */
export function labelUnit(label: string, above: readonly (string | null | undefined)[]): string | null {
  if (/\bratio\b/i.test(label)) return 'ratio'
  const [named, score] = SCORE.exec(label) ?? []
  if (score !== undefined && !isOfSeveral(label.slice(0, -(named?.length ?? 0)))) return score.toLowerCase()
  const measured = MEASURED.exec(label)?.[1]
  if (measured !== undefined && isPlural(measured)) return singularOf(measured)
  const phrases = phrasesOf(label)
  const words = phrases.flat()
  const plural =
    phrases.map(firstPlural).find((word) => word !== undefined) ??
    above.map(countedAbove).find((noun) => noun !== undefined)
  const chosen =
    plural ?? (AGED.test(label) ? 'person' : undefined) ?? words.find((word) => !OF_STATISTICS.has(word)) ?? words[0]
  return chosen === undefined ? null : singularOf(chosen)
}

/**
 * The things or persons in the plural that a label names, for what a percentage of them is of: [Complaints] upheld: 40%; but
 * Inflation: 5%.
 */
export function severalOf(label: string): string | null {
  const plural = phrasesOf(label)
    .map(firstPlural)
    .find((word) => word !== undefined)
  return plural === undefined ? null : singularOf(plural)
}

/**
 * What an item further in counts itself, in the plural: Offices: [Vehicles], Staff: [Average age]; null where it divides what the item above
 * counts: Volunteers: [of whom under 25], Volunteers: [in towns].
 */
export function unitOfItem({ cell, label }: Place): string | null {
  const own = cell || label === null ? null : ITEM_BELOW.exec(label)?.[1]
  if (own == null || DIVIDES.test(own)) return null
  const [first, ...others] = own.toLowerCase().split(' ')
  return others.length > 0 && OF_STATISTICS.has(first ?? '') ? labelUnit(own, []) : severalOf(own)
}

const ITEM_BELOW = /: ([^:]+)$/
const DIVIDES = /^(?:of|in|at|on|by|with|from|for|to|under|over|above|below|between|aged)\b/i

/** The words of each part of a label, without what is no name of anything counted. */
const phrasesOf = (label: string): string[][] =>
  withoutName(label)
    .replace(/\([^)]*\)/g, '')
    .replace(AGES, '')
    .replace(SHOWN_BY, '$1')
    .toLowerCase()
    .split(/[^\p{L}'’\s-]+/u)
    .map((phrase) => phrase.split(/[^\p{L}'’-]+/u).filter((word) => word !== ''))

/** Complaints [received], complaints [tenants made]; but customs [officers], women [prisoners] */
function firstPlural(words: readonly string[]): string | undefined {
  let at = words.findIndex((word) => isPlural(word))
  if (at < 0) return undefined
  while (ATTRIBUTES.has(words[at] ?? '') && isPlural(words[at + 1] ?? '')) at += 1
  return words[at]
}

/** Plurals that stand before the noun they describe. */
const ATTRIBUTES = wordSet(`
  women men sports customs goods arms sales accounts operations systems communications drugs savings services human
  resources relations affairs works parks news games jobs claims projects standards military police
`)

/** [Schools with a good] rating, [hospitals given the lowest] score: who has it is counted */
function isOfSeveral(words: string): boolean {
  const [, noun] = SEVERAL_THAT_HAVE.exec(words) ?? []
  return noun !== undefined && isPlural(noun.toLowerCase())
}

const SEVERAL_THAT_HAVE = /(\p{L}+) (?:with|given|awarded|below|above|that|which|who|having|under|over)\b/iu

/** Net promoter [score], Customer satisfaction [index] (2022) */
const SCORE = /\p{L} (score|index|rating)(?: \([^)]*\))?$/iu

/** [Jail No. 2, Orsk]: Capacity; of a row that bears a name the head of the column says what is counted. */
const withoutName = (label: string): string => label.replace(NAMED, '')

const NAMED = /^(?=[^:]*(?:, \p{Lu}|\bNo\. ?\d))[^:]*: (?=\p{L})/u

/** [Conduct] of staff, [attitude] of drivers, [safety] of passengers: no number of those who show or enjoy it */
const SHOWN_BY =
  /\b((?:mis)?conduct|(?:mis)?behaviou?r|attitudes?|rudeness|courtesy|safety|welfare|well-being|morale|quality|availability) (?:of|by|towards?|among) .*/i

/** Capacity ([places]): what the capacity is of */
const MEASURED = /\bcapacity \((?:in )?(\p{L}+)\)$/iu

/** Age structure - [25-54 years]: of whom, not what */
const AGES = /\d+(?:[-–]\d+| to \d+)? years\b(?: (?:and|or) (?:over|older|more))?/gi

/** North: [aged 18]-24, and nobody named: people */
const AGED = /\baged \d/i

/** Injuries [per million hours worked]: 1.8, deaths [per 100,000]: 12.4 */
export function rateOfLabel(label: string | null): { kind: 'rate'; unit: string | null; per: string } | null {
  if (label === null) return null
  const [, counted, base] = /^(.*\p{L}.*?) \(?per ([\d.,\u00a0]*\s?\p{L}[\p{L} ]*|\d[\d,]*(?=$| \())/u.exec(label) ?? []
  return counted === undefined || base === undefined
    ? null
    : { kind: 'rate', unit: labelUnit(counted, []), per: base.trim().toLowerCase() }
}

/**
 * total: 1.32 million; [subscriptions per 100 inhabitants]: 13
 * @param from where the value behind the colon begins
 */
export function rateOfInnerLabel(tokens: readonly Token[], from: number): ReturnType<typeof rateOfLabel> {
  if (tokenBefore(tokens, from)?.text !== ':') return null
  let opening = from - 1
  while (opening > 0 && opening > from - LONGEST_INNER && tokens[opening - 1]?.shape !== 'mark') opening -= 1
  const words = tokens.slice(opening, from - 1)
  return words.some(({ lower }) => lower === 'per') ? rateOfLabel(words.map(({ text }) => text).join(' ')) : null
}

/** lost-time injuries per million passenger kilometres travelled: */
const LONGEST_INNER = 10

/** What stands above a row, the nearest first. */
export const wordsAbove = ({ above, section }: Place): readonly (string | null | undefined)[] => [above, section.at(-1)]

/** Whether a row counts what only the words above the rows name: [Drivers] below "Staff by group". */
export function isCountedAbove(unit: string, label: string, above: readonly (string | null | undefined)[]): boolean {
  return labelUnit(label, []) !== unit && labelUnit(label, above) === unit
}

/** [Complaints] by region: North, South, Total; [Members]: Full, Student */
function countedAbove(above: string | null | undefined): string | undefined {
  const words = (above ?? '').toLowerCase()
  if (POPULATION_BY.test(words)) return 'persons'
  const noun =
    /(\p{L}+)(?: \p{L}+ed)?,? (?:by|per) /u.exec(words)?.[1] ?? (PERSON_NOUNS.has(singularOf(words)) ? words : '')
  return isPlural(noun) ? noun : undefined
}

/** [Population by] region: North, South */
const POPULATION_BY = /\bpopulation by /

/** [Average] headcount, [total] staff: how it was counted, not what. */
const OF_STATISTICS: ReadonlySet<string> = new Set(
  'average mean median total net gross annual daily weekly monthly quarterly yearly adjusted underlying operating'.split(
    ' ',
  ),
)
