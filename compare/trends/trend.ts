import type { MetricTrend } from '../../schemas/trend.ts'
import type { EditionFigures } from '../pairing/edition-side.ts'
import { changeBetween } from './trend-change.ts'
import { chart, type ChartedPoint } from './trend-points.ts'
import { tellingsOf } from './trend-tellings.ts'
import { vintagesOf } from './trend-vintages.ts'
import { currentLexicon } from '../words/lexicon.ts'

/**
 * Follows one metric of one subject over its editions.
 * @param editions every edition held, in any order, each with its observations of the metric (none where it is silent)
 * @param mayBeElsewhere whether an edition without a figure may tell it in words that nobody knows or looked for
 * @returns a point or a gap for every year, each point with its change from the point before, and what each edition
 * says of each period
 */
export function trend(
  { metric, label }: Pick<MetricTrend, 'metric' | 'label'>,
  editions: readonly EditionFigures[],
  mayBeElsewhere = false,
): MetricTrend {
  const { points, vintages } = traced(editions, mayBeElsewhere)
  let before: ChartedPoint | null = null
  const changes = points.map((point) => {
    const change = before && point.telling ? changeBetween(before, point, vintages) : null
    if (point.telling) before = point
    return { ...point.record, change }
  })
  return { metric, label, points: changes, vintages }
}

/** What a trend and a panel are made of. */
export function traced(editions: readonly EditionFigures[], mayBeElsewhere = false) {
  const words = currentLexicon()
  const told = editions
    .toSorted((a, b) => a.identity.edition - b.identity.edition)
    .map((edition) => tellingsOf(edition, words))
  const vintages = vintagesOf(told)
  return { points: chart(told, vintages, mayBeElsewhere), vintages }
}
