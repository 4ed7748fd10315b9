import type { Figure, SentenceReading } from '../../model.ts'

/** 71 years for men and [77 for women]: said again of another, in the same words. */
export function parallelFigure(figure: Figure, { tokens }: SentenceReading, before: readonly Figure[]): Figure | null {
  const first = before.at(-1)
  const preposition = tokens[figure.phrase.to]
  if (first === undefined || first.kind === 'count' || first.kind === 'age' || preposition?.tag !== 'preposition')
    return null
  const joined = /^(?:and|,|or)$/.test(tokens[figure.phrase.from - 1]?.lower ?? '')
  const same = tokens[first.phrase.to]?.lower === preposition.lower
  return joined && same && preposition.lower !== 'of' && figure.phrase.from - first.phrase.to < 8 ? first : null
}
