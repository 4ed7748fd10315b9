import type { Kin } from './candidates.ts'
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
export function comparatives(figures: readonly Figure[], kin: Kin): Map<Figure, Figure> {
  const sentences = bySentence(figures)
  const bases = new Map<Figure, Figure>()
  for (const figure of figures) {
    if (!figure.time.stated || figure.time.lag <= 0) continue
    const base = besides(figure, sentences.get(figure.observation.sentence) ?? []) ?? likest(figure, kin)
    if (base) bases.set(figure, base)
  }
  return bases
}

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
  return present.shape === 'span' && Math.abs(past.length - present.length) < 0.5
}

/** The nearest figure of the same sentence of which this one may be the base. */
function besides(figure: Figure, sentence: readonly Figure[]): Figure | undefined {
  const distance = (other: Figure): number => Math.abs(other.index - figure.index)
  return sentence
    .filter((other) => looksBack(figure.time, other.time) && sameInSentence(figure, other))
    .toSorted((a, b) => distance(a) - distance(b) || a.index - b.index)[0]
}

function sameInSentence(a: Figure, b: Figure): boolean {
  const scored = likeness(a, b, true)
  if (!scored || scored.scope === 'apart' || scored.unit < 0.5) return false
  return scored.event > 0 && (a.observation.part_of === null) === (b.observation.part_of === null)
}

function likest(figure: Figure, kin: Kin): Figure | undefined {
  let best: Figure | undefined
  let most = SAME_THING
  for (const { figure: other, likeness: scored } of kin.get(figure) ?? [])
    if (scored.score > most && scored.scope !== 'apart' && looksBack(figure.time, other.time))
      [best, most] = [other, scored.score]
  return best
}
