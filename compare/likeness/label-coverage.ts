import type { Figure } from '../figures/figure.ts'
import { weightOf } from '../context/weighted-words.ts'

/** From here on a label is said as a whole. */
export const WHOLLY = 0.8
/** With a unit as alike as this, its words in the label say nothing more. */
const SAME_UNIT = 0.8
/** In prose a word stands further from its figure than in a label, and weighs the less. */
const IN_PROSE = 2

/**
 * How much of the label of a row the wording about a figure in prose says: of [Mobile sessions: 1,198] all in "mobile
 * teams, which held 1,236 sessions in towns". A label says nothing more than what is counted, so that what else prose
 * says does not count against it.
 * @param unit how alike the units are
 * @returns 0 to 1; null where the label names only the unit
 */
export function labelCoverage(earlier: Figure, later: Figure, unit: number): number | null {
  const [row, prose] = earlier.label ? [earlier, later] : [later, earlier]
  let all = 0
  let said = 0
  for (const word of row.labelWords) {
    if (unit >= SAME_UNIT && row.unitWords.includes(word)) continue
    const own = weightOf(word, row.context)
    all += own
    said += Math.min(own, IN_PROSE * weightOf(word, prose.context))
  }
  return all === 0 ? null : said / all
}
