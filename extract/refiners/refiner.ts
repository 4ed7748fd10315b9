import type { Figure, SentenceReading } from '../model.ts'

/**
 * Looks at one figure in one respect and says what it found. The figures before it in the sentence are already refined
 * in that respect. A refiner changes nothing itself; the pipeline puts its findings together.
 */
export type Refiner = (figure: Figure, sentence: SentenceReading, before: readonly Figure[]) => Partial<Figure>

/** What a refiner says of most figures: they stay as they are. Told apart, since there are many to put together. */
export const UNCHANGED: Partial<Figure> = {}

/** More figures stand in no sentence; in a row of thousands each would else ask all. */
const MOST_ASKED = 64

/** Of the figures before one those that are near enough to be asked. */
export function near(before: readonly Figure[]): readonly Figure[] {
  return before.length <= MOST_ASKED ? before : before.slice(-MOST_ASKED)
}
