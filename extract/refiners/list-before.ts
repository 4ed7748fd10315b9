import type { Figure, Token } from '../model.ts'

/** The figures that a figure may stand in a list with, and where the words between the last of them and it begin. */
export type ListBefore = { readonly figures: readonly Figure[]; readonly from: number }

/** (at the end of 2021: 4,318) */
const LONGEST_HEAD = 6

/**
 * What stands before a figure in its sentence, without the earlier year in brackets right before it, which belongs to
 * no list: 43,900 inpatients [(2021: 41,310)] and 131,000 outpatients.
 * @param before the figures of the sentence before this one
 */
export function listBefore(figure: Figure, before: readonly Figure[], tokens: readonly Token[]): ListBefore {
  const last = before.at(-1)
  if (last === undefined) return { figures: before, from: 0 }
  const whole = { figures: before, from: last.phrase.to }
  let close = last.phrase.to
  while (close < figure.phrase.from && tokens[close]?.text !== ')') close += 1
  if (close >= figure.phrase.from) return whole
  let opening = last.phrase.from
  while (opening >= 0 && tokens[opening]?.text !== '(') opening -= 1
  const head = tokens.slice(opening + 2, last.phrase.from)
  if (opening < 0 || head.length > LONGEST_HEAD || !head.some(({ text }) => text === ':')) return whole
  return { figures: before.filter((other) => other.phrase.to <= opening), from: close + 1 }
}
