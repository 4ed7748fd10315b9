import type { Figure, SentenceReading } from '../model.ts'

/**
 * 100,000 soms [($1,120)], 100 kilometers [(60 miles)]: the same amount in another currency or measure, which is true
 * of it too.
 */
export function conversionOf(figure: Figure, { tokens }: SentenceReading, before: readonly Figure[]): Figure | null {
  const previous = before.at(-1)
  if (previous === undefined || figure.kind !== previous.kind || figure.unit === previous.unit) return null
  if (figure.kind !== 'money' && figure.kind !== 'measure') return null
  const opening = tokens[figure.phrase.from - 1]
  const opens = opening !== undefined && /^[([]$/.test(opening.text)
  return opens && figure.phrase.from - previous.phrase.to <= 2 ? previous : null
}
