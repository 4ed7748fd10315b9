import type { Figure, SentenceReading } from '../model.ts'

/**
 * Looks at one figure in one respect and says what it found. The figures before it in the sentence are already refined in
 * that respect. A refiner changes nothing itself; the pipeline puts its findings together.
 */
export type Refiner = (figure: Figure, sentence: SentenceReading, before: readonly Figure[]) => Partial<Figure>
