import type { StatedChange } from '../../schemas/comparison.ts'
import type { Observation } from '../../schemas/observation.ts'
import { allowedInterval, isExact, overlaps, type Interval } from '../figures/interval.ts'
import type { Figure } from '../figures/figure.ts'
import { FRACTION_WORDS } from '../words/fraction-words.ts'

/**
 * Finds for each level of an edition the changes that its text states of it: "1,391 complaints, [16] per cent more than
 * in 2021". A change belongs to the level of its sentence that it leads to ("rose 12 percent to [4.3 billion]") or that
 * stands before it; in a sentence without one ("This was [7] percent less") to the last level of the sentence before.
 * @param figures of one edition, in text order
 */
export function statedChanges(figures: readonly Figure[]): StatedOf {
  const found: StatedOf = { byLevel: new Map(), rivals: new Map() }
  const beside = levelsBySentence(figures)
  let last: Figure | undefined
  let before: Figure | undefined
  for (const figure of figures) {
    const { start, sentence, direction, about } = figure.observation
    if (last && last.observation.start < start) before = last
    if (figure.charted) last = figure
    if (direction === null || about !== null) continue
    const level = levelOf(figure, beside.get(sentence) ?? NONE, before)
    if (!level) continue
    found.byLevel.set(level, [...(found.byLevel.get(level) ?? []), figure])
    const others = rivalsOf(figure, level, beside.get(level.observation.sentence) ?? NONE)
    if (others.length > 0) found.rivals.set(figure, others)
  }
  return found
}

const NONE: readonly Figure[] = []

/** The levels of each sentence, where changes are told at all. */
function levelsBySentence(figures: readonly Figure[]): ReadonlyMap<string, readonly Figure[]> {
  const found = new Map<string, Figure[]>()
  if (!figures.some(({ observation }) => observation.direction !== null)) return found
  for (const figure of figures) {
    if (!figure.charted) continue
    const known = found.get(figure.observation.sentence)
    if (known) known.push(figure)
    else found.set(figure.observation.sentence, [figure])
  }
  return found
}

/** The changes that an edition states. */
export interface StatedOf {
  /** By level those that are most likely of it. */
  byLevel: Map<Figure, Figure[]>
  /**
   * By change the further levels that it may be of: "[1.45 million] meals to 20,900 households, an increase of 12%". Only
   * what both editions give can tell.
   */
  rivals: Map<Figure, Figure[]>
}

/**
 * The levels of the sentence before the one that a change stands behind.
 * @param beside all levels of its sentence
 */
function rivalsOf(change: Figure, { observation: level }: Figure, beside: readonly Figure[]): Figure[] {
  if (level.start > change.observation.start) return []
  return beside.filter(({ observation }) => observation.start < level.start && mayMove(change.observation, observation))
}

/**
 * @param beside the levels of its sentence
 * @param last the last level before it
 */
function levelOf(change: Figure, beside: readonly Figure[], last: Figure | undefined): Figure | undefined {
  const { start } = change.observation
  const own = beside.filter(({ observation }) => mayMove(change.observation, observation))
  if (own.length > 0) {
    const before = own.findLast(({ observation }) => observation.start < start)
    const behind = own.find(({ observation }) => observation.start > start)
    return (leadsToLevel(change) ? behind : before) ?? before ?? behind
  }
  return last && mayMove(change.observation, last.observation) && refersBack(change, last) ? last : undefined
}

/**
 * Whether a change is of the kind that a level can have: points of a percentage, a percentage of an amount, a number of
 * things.
 */
function mayMove(change: Observation, level: Observation): boolean {
  if (change.kind === 'percent') return (change.unit === POINT) === (level.kind === 'percent')
  return change.kind === level.kind && (change.unit === null || change.unit === level.unit)
}

const POINT = 'percentage point'

const LEADS_TO = /^\s*(?:(?:per ?cent|percentage points?|points?|%)\s*)?to\b/i

function leadsToLevel({ observation: { sentence, num } }: Figure): boolean {
  return LEADS_TO.test(sentence.slice(sentence.indexOf(num) + num.length))
}

/** How far behind a level, in characters, a sentence of its own may state its change. */
const NEARBY = 200
const REFERS_BACK = /^(?:this|that|it|an? (?:increase|decrease|rise|fall|drop|decline)|up|down)\b/i

function refersBack({ observation }: Figure, { observation: level }: Figure): boolean {
  return observation.start - level.end < NEARBY && REFERS_BACK.test(observation.sentence.trim())
}

const YEAR = /\b(?:19|20)\d\d\b/g

/**
 * Checks a stated change against two levels by interval arithmetic.
 * @param before the level that it is a change from; null where nobody states it
 * @returns `agrees` null where it cannot be checked: no base, an open interval, or a change since another year
 */
export function checkChange(change: Observation, before: Figure | null, after: Observation): StatedChange {
  const years = (change.sentence.match(YEAR) ?? []).map(Number)
  const base = before && before.observation.edition - before.time.lag
  const sinceOther = years.some((year) => year !== after.edition && year !== base && year < after.edition)
  const computed = before && !sinceOther ? computedChange(change, before.observation, after) : null
  const bounded = computed !== null && Number.isFinite(computed.low) && Number.isFinite(computed.high)
  return { observation: change, agrees: bounded ? overlaps(computed, statedInterval(change)) : null }
}

/** The change that two levels allow, in the unit of the stated one. */
function computedChange({ kind, unit }: Observation, from: Observation, to: Observation): Interval | null {
  const [before, after] = [printed(from), printed(to)]
  if (from.kind !== to.kind || (from.kind !== 'count' && from.unit !== to.unit)) return null
  if (kind !== 'percent' || unit === POINT) return closed(after.low - before.high, after.high - before.low)
  if (before.low <= 0 || after.low < 0) return null
  return closed(100 * (after.low / before.high - 1), 100 * (after.high / before.low - 1))
}

/** A change is told in round numbers, so "16 per cent" is 15.5 to 16.5; "-3.9%" has its direction in its sign. */
function statedInterval(change: Observation): Interval {
  const { low, high } = printed(change)
  return change.direction === 'down' && low >= 0 ? closed(-high, -low) : closed(low, high)
}

/** The numbers that the printed digits stand for. */
function printed(observation: Observation): Interval {
  const { low, high } = allowedInterval(observation)
  const half = isExact(observation) && low === high ? halfUnit(observation) : 0
  return closed(low - half, high + half)
}

/**
 * Half a unit of the last digit: of `15.5` 0.05, of `1.7 million` 50,000; whole numbers of things are not rounded. A
 * fraction in words is the nearest that has a plain name: a rise [by a third] may be one of 32 per cent.
 */
function halfUnit({ num, value, kind, direction }: Observation): number {
  if (kind === 'percent' && FRACTION_WORDS.test(num)) return BETWEEN_FRACTIONS / 2
  const [digits = ''] = /[\d.,]+/.exec(num.replaceAll(/(?<=\d)\s(?=\d)/g, '')) ?? []
  const bare = Number(digits.replaceAll(',', ''))
  const scale = bare > 0 && value !== null ? Math.abs(value) / bare : 1
  const [, decimals = ''] = digits.split('.')
  if (decimals === '' && scale === 1 && kind === 'count' && direction === null) return 0
  return 0.5 * scale * 10 ** -decimals.length
}

/** The points of a percentage that lie between two fractions with a name: a third and three tenths, a quarter and a fifth. */
const BETWEEN_FRACTIONS = 5

function closed(low: number, high: number): Interval {
  return { low, high, lowOpen: false, highOpen: false }
}
