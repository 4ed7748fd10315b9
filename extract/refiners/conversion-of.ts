import type { Figure, SentenceReading } from '../model.ts'

/**
 * 3.2 million veldas [($410,000)],
 * 100,000 soms [($1,120)], 100 kilometers [(60 miles)]: the same amount in another currency or measure, which is true
 * of it too.
 */
export function conversionOf(figure: Figure, { tokens }: SentenceReading, before: readonly Figure[]): Figure | null {
  const previous = before.at(-1)
  if (previous === undefined || figure.unit === previous.unit) return null
  if (figure.kind !== 'money' && figure.kind !== 'measure') return null
  if (figure.kind !== previous.kind && !isOfUnknownCurrency(previous, figure)) return null
  const opening = tokens[figure.phrase.from - 1]
  const opens = opening !== undefined && /^[([]$/.test(opening.text)
  return opens && figure.phrase.from - previous.phrase.to <= 2 ? previous : null
}

/** A currency that is not known counts like any noun: 3.2 million [veldas] ($410,000). */
function isOfUnknownCurrency({ kind, value }: Figure, { kind: behind, value: converted }: Figure): boolean {
  return kind === 'count' && behind === 'money' && value !== null && converted !== null && value >= MANY
}

/** Fewer things in front of an amount are what it was paid for: three cars ($40,000). */
const MANY = 1000
