import type { NonFigure, Observation } from '../../schemas/observation.ts'
import type { Reading } from '../../schemas/reading.ts'

/** A number of a text: a figure, or another number with the reason why it is none. */
export type LedgerEntry = Observation | NonFigure

/** Of the two only a figure has a bound. */
export const isFigure = (entry: LedgerEntry): entry is Observation => 'bound' in entry

/** The numbers of a reading in text order: the figures, and the other numbers too if asked for. */
export function ledgerOf({ observations, non_figures }: Reading, withNonFigures: boolean): LedgerEntry[] {
  const entries: LedgerEntry[] = withNonFigures ? [...observations, ...non_figures] : [...observations]
  return entries.toSorted((a, b) => a.start - b.start || a.end - b.end)
}
