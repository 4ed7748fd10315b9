import type { NumberForm, Span } from '../model.ts'

/** One number as written, without what stands around it. For a vague word `value` is null. */
export type Atom = Span & {
  readonly form: NumberForm
  readonly value: number | null
  readonly low: number
  readonly high: number
  /** The scale word or letter that closed the number (million), 1 without; a range shares it. */
  readonly scale: number
  readonly rule: string
}

/** A number that is exactly what it says. */
export function exact(from: number, to: number, value: number, scale: number, form: NumberForm, rule: string): Atom {
  return { from, to, value, low: value, high: value, scale, form, rule }
}

/** Multiplies as in decimal writing: 1.69 million is 1,690,000 and not a hair less. */
export function times(value: number, scale: number): number {
  return scale === 1 ? value : Number((value * scale).toPrecision(12))
}
