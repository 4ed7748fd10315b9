import type { Figure } from '../figures/figure.ts'

/** A number of fewer digits is told again by chance. */
export const FEW_DIGITS = 3
/** One of so many never is. */
export const MANY_DIGITS = 4

/** A number that more figures of an edition have in common leads to none of them. */
const MOST_OF_VALUE = 8

/** By value the figures that have it, where they are few. */
export function ofFewByValue(figures: readonly Figure[]): ReadonlyMap<number, readonly Figure[]> {
  const found = new Map<number, Figure[]>()
  for (const figure of figures) {
    const { value } = figure.observation
    if (value === null) continue
    const known = found.get(value)
    if (known) known.push(figure)
    else found.set(value, [figure])
  }
  for (const [value, few] of found) if (few.length > MOST_OF_VALUE) found.delete(value)
  return found
}

/** Digits of a number but for the zeros at its end. */
export function digitsOf(value: number): number {
  return String(Math.abs(value)).replace('.', '').replace(/0+$/, '').length
}

/** Tells two figures from any other two of the same editions. */
export const pairKey = (a: Figure, b: Figure): string => `${a.index} ${b.index}`
