import type { Kin } from './kin.ts'
import { areOtherAmounts } from './named-amounts.ts'
import { areOpposite } from '../figures/balance-of.ts'
import { likeness, type Likeness } from '../likeness/likeness.ts'
import type { Figure } from '../figures/figure.ts'
import { inOtherRow } from '../likeness/sentence-likeness.ts'
import { placeOf } from '../figures/place-of.ts'
import type { Timespan } from '../figures/timespan.ts'

/** How alike a figure of an earlier year in another sentence must be to stand as the base of a newer one. */
const SAME_THING = 0.72
/** And how alike its unit, where it stands in the same sentence. */
const SAME_UNIT = 0.5

/**
 * Finds the figures by which an edition looks back: "627 stores, compared with [612] at year-end 2022". They are no
 * news of the edition's own year, so they are not paired, but kept with the figure they are the base of.
 * @param figures charted figures of one edition, in text order
 * @returns for each comparative the newer figure it belongs to
 */
export function comparatives(figures: readonly Figure[], kin: Kin): Map<Figure, Figure> {
  const bases = new Map<Figure, Figure>()
  const past = figures.filter(({ time }) => time.stated && time.lag > 0)
  if (past.length === 0) return bases
  const sentences = bySentence(figures)
  const columns = latestOfColumns(figures)
  for (const figure of past) {
    const latest = columns.get(columnOf(figure))
    const above = latest && looksBack(figure.time, latest.time) ? latest : undefined
    const base = above ?? besides(figure, sentences.get(figure.observation.sentence) ?? []) ?? likest(figure, kin)
    if (base) bases.set(figure, base)
  }
  return bases
}

/** A table of years has a row for each: the figures above and below the latest of a column are its past. */
function latestOfColumns(figures: readonly Figure[]): Map<string | null, Figure> {
  const found = new Map<string | null, Figure>()
  for (const figure of figures) {
    const column = columnOf(figure)
    const known = found.get(column)
    if (column !== null && (known === undefined || known.time.end < figure.time.end)) found.set(column, figure)
  }
  return found
}

/** The head of a column of years, under its headings and with the things it counts; null for all other figures. */
const columnOf = (figure: Figure): string | null =>
  figure.label?.isColumn ? `${figure.label.key}: ${placeOf(figure)}` : null

function bySentence(figures: readonly Figure[]): Map<string, Figure[]> {
  const found = new Map<string, Figure[]>()
  for (const figure of figures) {
    const known = found.get(figure.observation.sentence)
    if (known) known.push(figure)
    else found.set(figure.observation.sentence, [figure])
  }
  return found
}

/** Whether `past` is the same stretch or kind of state as `present`, an earlier one. */
function looksBack(past: Timespan, present: Timespan): boolean {
  if (present.end <= past.end || past.shape === 'since' || present.shape === 'since') return false
  if (past.shape === 'as-of') return present.shape === 'as-of' || !present.stated
  if (present.shape === 'as-of') return past.length === present.end - past.end
  return present.shape === 'span' && Math.abs(past.length - present.length) < 0.5
}

/** The figure of the same sentence that is most like this one, the nearer of equals. */
function besides(figure: Figure, sentence: readonly Figure[]): Figure | undefined {
  const found = sentence.flatMap((other) => {
    const scored = looksBack(figure.time, other.time) ? likeness(figure, other, true) : null
    if (!scored || !(mayBeBase(figure, other, scored) || isBaseOfPart(figure, other, sentence))) return []
    const worded = scored.unit >= SAME_UNIT && scored.event > 0
    if (!worded && !scored.catalogue) return []
    const event = figure.observation.event === other.observation.event ? 1 : scored.event
    // 41 cases with 66 suspects, compared to [46 investigations] with 71 suspects: the catalogue knows which are one
    const metric = scored.catalogue ? 1 : 0
    return [{ other, worded, score: metric + scored.unit + event, distance: Math.abs(other.index - figure.index) }]
  })
  if (!found.some(({ worded }) => worded)) return undefined
  return found.toSorted((a, b) => b.score - a.score || a.distance - b.distance || a.other.index - b.other.index)[0]
    ?.other
}

/** 14 medals, among them four gold, down from [six] in 2022: of the part, where it alone counts the same. */
function isBaseOfPart(older: Figure, newer: Figure, sentence: readonly Figure[]): boolean {
  const unit = older.observation.unit
  if (unit === null || older.part !== null || newer.part === null || newer.observation.unit !== unit) return false
  return !sentence.some(
    ({ observation, part, index }) => part === null && observation.unit === unit && index < older.index,
  )
}

function likest(figure: Figure, kin: Kin): Figure | undefined {
  const found = (kin.get(figure) ?? []).filter(
    ({ figure: other, likeness: scored }) =>
      // none of the citizens in 2022, [79 children] in 2021: a metric alone makes no base
      scored.score > SAME_THING &&
      scored.unit > 0 &&
      looksBack(figure.time, other.time) &&
      mayBeBase(figure, other, scored),
  )
  return found.toSorted((a, b) => b.likeness.score - a.likeness.score || a.figure.index - b.figure.index)[0]?.figure
}

/** A part is no base of a whole, nor what was counted elsewhere of what was counted here. */
function mayBeBase(older: Figure, newer: Figure, { scope, unit, catalogue }: Likeness): boolean {
  if (inOtherRow(older, newer)) return false
  // a profit of £21.7 million, against [a loss of £46.3 million] the year before
  if (!areOpposite(older.balance, newer.balance) && areOtherAmounts(older.observation, newer.observation)) return false
  return scope !== 'apart' && (unit > 0 || catalogue) && (older.part === null) === (newer.part === null)
}
