import type { Comparison, Verdict } from '../../schemas/comparison.ts'
import type { Observation } from '../../schemas/observation.ts'
import { withSigns } from '../figures/balance-of.ts'
import { isOfOneRow } from '../figures/row-name.ts'
import { inOneUnit } from '../figures/scaled-unit.ts'

/**
 * What an analyst reads first. Within a rank the larger change stands first, then text order.
 * Figures that rose or fell and figures that vanished or appeared are news; what cannot be told comes after; what
 * stayed is last.
 */
const RANK: Readonly<Record<Verdict, number>> = {
  increased: 1,
  decreased: 1,
  no_longer_reported: 2,
  new: 3,
  not_comparable: 4,
  indeterminate: 5,
  unchanged: 6,
}

/** A conflict inside an edition, a restatement or a stated change that does not agree is read before all else. */
const TROUBLED = 0

/** Percentage points that weigh as much as a doubling. */
const POINTS_A_DOUBLING = 20

/**
 * Orders comparisons by significance: troubled ones, then by verdict, wholes before parts, then by size of change
 * (logarithm of the ratio, of counts after some were added to both; a change of an amount from or to zero counts as a
 * hundredfold one; percentages by points), then text order.
 */
export function bySignificance(comparisons: readonly Comparison[]): Comparison[] {
  const keyed = comparisons.map((comparison) => ({
    comparison,
    rank: rank(comparison),
    size: -size(comparison),
    part: Number(isPart(comparison.to ?? comparison.from)),
    start: (comparison.to ?? comparison.from)?.start ?? 0,
  }))
  const ordered = keyed.toSorted((a, b) => a.rank - b.rank || a.part - b.part || a.size - b.size || a.start - b.start)
  return ordered.map(({ comparison }) => comparison)
}

/** A part of a total, or a cell about one place or kind. */
function isPart(figure: Observation | null): boolean {
  return figure !== null && (figure.part_of !== null || isOfOneRow(figure))
}

function rank({ verdict, agreement, restated, stated_changes }: Comparison): number {
  const conflicting =
    agreement.from === 'conflicting' ||
    agreement.to === 'conflicting' ||
    stated_changes.some(({ agrees }) => agrees === false)
  return conflicting || restated?.agrees === false ? TROUBLED : RANK[verdict]
}

const FROM_ZERO = Math.log2(100)
/** Added to both numbers of things, of which a few more or less are chance: one death after none is no great rise. */
const BY_CHANCE = 10

/** Size of a change in doublings; 0 where there is none to tell. */
function size(comparison: Comparison): number {
  if (comparison.verdict !== 'increased' && comparison.verdict !== 'decreased') return 0
  if (!comparison.from || !comparison.to) return 0
  const [from, to] = withSigns(...inOneUnit(comparison.from, comparison.to))
  const before = from.value ?? middle(from.low, from.high)
  const after = to.value ?? middle(to.low, to.high)
  if (before === null || after === null) return 0
  if (from.kind === 'percent') return Math.abs(after - before) / POINTS_A_DOUBLING
  if (from.kind === 'count' && before >= 0 && after >= 0)
    return Math.abs(Math.log2((after + BY_CHANCE) / (before + BY_CHANCE)))
  if (before * after <= 0) return FROM_ZERO
  return Math.abs(Math.log2(after / before))
}

function middle(low: number | null, high: number | null): number | null {
  return low !== null && high !== null ? (low + high) / 2 : (low ?? high)
}
