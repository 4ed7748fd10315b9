import type { SentenceAlignment, TextComparison, WordChange } from '../../schemas/comparison.ts'
import { inDigits } from './figure-words.ts'

/** Neighbouring pieces of one sort, so that they are marked once. */
export function stretchesOf(words: readonly WordChange[]): { op: WordChange['op']; pieces: WordChange[] }[] {
  const found: { op: WordChange['op']; pieces: WordChange[] }[] = []
  for (const change of words) {
    const last = found.at(-1)
    if (last?.op === change.op) last.pieces.push(change)
    else found.push({ op: change.op, pieces: [change] })
  }
  return found
}

/** Share of an edited sentence that must have stayed for its changes to be read inside it; else both are told whole. */
const LEGIBLE = 0.4

/** Whether the changes of an edited sentence can be read inside it. */
export function isLegible({ from, to, words }: SentenceAlignment): boolean {
  const same = words.reduce((sum, { op, text }) => sum + (op === 'same' ? text.length : 0), 0)
  return same >= LEGIBLE * Math.max(from?.text.length ?? 0, to?.text.length ?? 0)
}

/** "2022 Terrorist Incidents" and "2023 Terrorist Incidents" are one heading. */
export const withoutYears = (heading: string) => heading.replaceAll(/\d{4}/g, '')

/**
 * What is to be known before the first section: length, what was carried over, how far the outline is still the same.
 */
export function textMeasures({ unchanged_share, length, outline }: TextComparison): string[] {
  const { from_headings, to_headings, kept_headings, changed } = outline
  const words = `${inDigits(length.from_words)} words, then ${inDigits(length.to_words)}; ${Math.round(unchanged_share * 100)} % of the text is carried over word for word.`
  if (from_headings + to_headings === 0) return [words]
  const headings = `${inDigits(kept_headings)} of ${inDigits(from_headings)} headings are still there; the later edition has ${inDigits(to_headings)}.`
  const drift = 'Most headings are gone: the texts are built differently, so sections cannot be set against each other.'
  return [words, headings, ...(changed ? [drift] : [])]
}
