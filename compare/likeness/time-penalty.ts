import type { Figure } from '../figures/figure.ts'
import type { ScopeRelation } from './scope-relation.ts'
import type { TimeObstacle } from '../figures/timespan.ts'

/** A figure of another length of time is only then a match when everything else is alike. */
const OBSTACLE_PENALTY: Readonly<Record<NonNullable<TimeObstacle>, number>> = {
  'period-length': 0.26,
  'partial-year': 0.1,
  'stale-period': 0.1,
}

/** What differs in time and in scope is two things, even under one metric. */
const TWO_OBSTACLES = 0.3

/** The busiest day is nothing that a year has as well. */
const ONE_DAY = 0.3

/** Months: a day is a thirtieth of one. */
const FEW_DAYS = 0.1

/** What a pair loses because the two cover times that may not be set against each other. */
export function timePenalty(
  earlier: Figure,
  later: Figure,
  obstacle: NonNullable<TimeObstacle>,
  scope: ScopeRelation,
): number {
  const lost = OBSTACLE_PENALTY[obstacle] + (scope === 'narrower' ? TWO_OBSTACLES : 0)
  return isOfOneDay(earlier) === isOfOneDay(later) ? lost : lost + ONE_DAY
}

function isOfOneDay({ time: { shape, length } }: Figure): boolean {
  return shape === 'span' && length < FEW_DAYS
}

export const spansYears = ({ time }: Figure): boolean => time.length > MONTHS_OF_YEAR
const MONTHS_OF_YEAR = 12
