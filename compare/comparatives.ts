import { likeness } from './likeness.ts'
import type { Figure } from './normalise.ts'
import type { Timespan } from './timespan.ts'

/** How alike a figure of an earlier year in another sentence must be to stand as the base of a newer one. */
const SAME_THING = 0.72

/**
 * Finds the figures by which an edition looks back: "627 stores, compared with [612] at year-end 2022". They are no news of
 * the edition's own year, so they are not paired, but kept with the figure they are the base of.
 * @param figures charted figures of one edition, in text order
 * @returns for each comparative the newer figure it belongs to
 */
export function comparatives(figures: readonly Figure[]): Map<Figure, Figure> {
  const bases = new Map<Figure, Figure>()
  const past = figures.filter(({ time }) => time.stated && time.lag > 0)
  for (const figure of past) {
    const newer = figures.filter((other) => other !== figure && looksBack(figure.time, other.time))
    const beside = newer
      .filter((other) => other.observation.sentence === figure.observation.sentence && sameInSentence(figure, other))
      .toSorted((a, b) => Math.abs(a.index - figure.index) - Math.abs(b.index - figure.index) || a.index - b.index)[0]
    const base = beside ?? likest(figure, newer)
    if (base) bases.set(figure, base)
  }
  return bases
}

/** Whether `past` is the same stretch or kind of state as `present`, an earlier one. */
function looksBack(past: Timespan, present: Timespan): boolean {
  if (present.end <= past.end || past.shape === 'since' || present.shape === 'since') return false
  if (past.shape === 'as-of') return present.shape === 'as-of' || !present.stated
  return present.shape === 'span' && Math.abs(past.length - present.length) < 0.5
}

function sameInSentence(a: Figure, b: Figure): boolean {
  const scored = likeness(a, b, true)
  if (!scored || scored.scope === 'apart' || scored.unit < 0.5) return false
  return scored.event > 0 && (a.observation.part_of === null) === (b.observation.part_of === null)
}

function likest(figure: Figure, newer: readonly Figure[]): Figure | undefined {
  let best: Figure | undefined
  let most = SAME_THING
  for (const other of newer) {
    const scored = likeness(figure, other, true)
    if (scored && scored.score > most && scored.scope !== 'apart') [best, most] = [other, scored.score]
  }
  return best
}
