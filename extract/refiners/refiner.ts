import type { Figure, SentenceReading } from '../model.ts'

/** Completes the figures of a sentence in one respect. The figures given are never changed. */
export type Refiner = (figures: readonly Figure[], sentence: SentenceReading) => Figure[]

/** Makes a refiner of a function that looks at one figure, with those before it already refined. */
export function each(
  refine: (figure: Figure, sentence: SentenceReading, before: readonly Figure[]) => Figure,
): Refiner {
  return (figures, sentence) => {
    const refined: Figure[] = []
    for (const figure of figures) refined.push(refine(figure, sentence, refined))
    return refined
  }
}
