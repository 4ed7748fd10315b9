import type { Figure, SentenceReading } from '../model.ts'

const CONVERSION = /^[([]$/

/** 100,000 soms [($1,120)]: the same amount in another currency. */
export function conversionOf(figure: Figure, { tokens }: SentenceReading, before: readonly Figure[]): Figure | null {
  const previous = before.at(-1)
  if (figure.kind !== 'money' || previous?.kind !== 'money' || figure.unit === previous.unit) return null
  const opening = tokens[figure.phrase.from - 1]
  return opening !== undefined && CONVERSION.test(opening.text) && figure.phrase.from - previous.phrase.to <= 2
    ? previous
    : null
}
