import type { Comparison, Reason, Verdict } from '../../schemas/comparison.ts'
import type { Observation } from '../../schemas/observation.ts'
import { allowedInterval, claimedInterval, type Interval, isExact, liesBelow } from '../figures/interval.ts'
import { haveOtherBases, rateBase } from '../figures/rate-base.ts'
import { inOneUnit } from '../figures/scaled-unit.ts'
import { reason } from '../say/reasons.ts'

/** Verdict, reasons and size of change: the part of a comparison that depends on the two figures alone. */
export type Judgement = Pick<Comparison, 'verdict' | 'reasons' | 'change' | 'change_low' | 'change_high' | 'percent'>

const NO_CHANGE = { change: null, change_low: null, change_high: null, percent: null }

/** The judgement on two figures that may not be set against each other. */
export function notComparable(reasons: Reason[]): Judgement {
  return { verdict: 'not_comparable', reasons, ...NO_CHANGE }
}

/** The judgement on a figure that only one edition states. */
export function oneSided(verdict: 'new' | 'no_longer_reported', reasons: Reason[]): Judgement {
  return { verdict, reasons, ...NO_CHANGE }
}

/**
 * Compares two figures of one dimension and comparable time by interval arithmetic (Moore 1966): a direction only where the
 * intervals cannot overlap, so that widening either never makes one. `change` (in the unit of the later
 * edition; of percentages in points)
 * and `percent` (of `from`; null from zero, from or to a number below zero, and between percentages) are there only
 * where both are exact; `change_low` and `change_high` are what the wording and the printed digits allow, null where
 * open.
 */
export function judge(from: Observation, to: Observation): Judgement {
  if (haveOtherBases(from, to)) return judgeShares(from, to)
  const [first, second] = inOneUnit(from, to)
  const verdict = direction(first, second)
  const exact = isExact(from) && isExact(to)
  const change = exact ? tidy((second.value ?? 0) - (first.value ?? 0)) : null
  const before = allowedInterval(first)
  const after = allowedInterval(second)
  return {
    verdict,
    reasons: verdictReasons(verdict, from, to),
    change,
    change_low: finite(after.low - before.high),
    change_high: finite(after.high - before.low),
    percent:
      change === null || from.kind === 'percent' || !first.value || isBelowZero(from, to)
        ? null
        : hundredths((100 * change) / first.value),
  }
}

/** One in five, then one in four: only the shares may be compared, and no number of either text is their change. */
function judgeShares(from: Observation, to: Observation): Judgement {
  const verdict = direction(from, to, rateBase(from), rateBase(to))
  return { verdict, reasons: [reason.otherBase(from, to, verdict === 'indeterminate')], ...NO_CHANGE }
}

/** The verdict on two figures, each of so many things. */
function direction(from: Observation, to: Observation, fromBase = 1, toBase = 1): Verdict {
  const before = shareOf(claimedInterval(from), fromBase)
  const after = shareOf(claimedInterval(to), toBase)
  if (isExact(from) && isExact(to) && before.low === after.low) return 'unchanged'
  if (liesBelow(before, after)) return 'increased'
  return liesBelow(after, before) ? 'decreased' : 'indeterminate'
}

function verdictReasons(verdict: Verdict, from: Observation, to: Observation): Reason[] {
  if (isExact(from) && isExact(to)) {
    const unsaid = verdict !== 'unchanged' && from.kind !== 'percent' && isBelowZero(from, to)
    return [reason.exact(verdict === 'unchanged'), ...(unsaid ? [reason.belowZero(from, to)] : [])]
  }
  if (verdict !== 'indeterminate') return [reason.intervalsApart(from, to)]
  const vague = [from, to].filter(({ bound }) => bound === 'vague')
  return [...vague.slice(0, 1).map(reason.vague), reason.boundsOverlap(from, to)]
}

function shareOf(interval: Interval, base: number): Interval {
  return base === 1 ? interval : { ...interval, low: interval.low / base, high: interval.high / base }
}

/** A share of a loss has no direction: from −2.7 to 3.7 million is no rise by 237 percent. */
function isBelowZero(from: Observation, to: Observation): boolean {
  return (from.value ?? 0) < 0 || (to.value ?? 0) < 0
}

/** Digits that a sum of decimals keeps; beyond them stands binary noise (27.7 − 27.1 is 0.6). */
const DIGITS = 12

function tidy(value: number): number {
  return Number(value.toPrecision(DIGITS))
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? tidy(value) : null
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100
}
