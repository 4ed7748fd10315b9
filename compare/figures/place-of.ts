import type { Stem } from '../words/synonyms.ts'
import type { Figure } from './figure.ts'

/** Where a figure stands if its wording is left aside: kind, unit, whether it is a part, and headings, in one text. */
export function placeOf({ section, unit, part, observation: { kind, unit: name, per } }: Figure): string {
  const counted = unit.length > 0 ? textOf(unit) : name
  return `${kind} ${counted} per ${per}, ${part === null}: ${textOf(section)}`
}

const texts = new WeakMap<readonly Stem[], string>()

/** One text for words and their synonyms. Few units and headings serve all figures, so each is joined once. */
function textOf(stems: readonly Stem[]): string {
  const known = texts.get(stems) ?? stems.map(({ canonical }) => canonical).join(' ')
  texts.set(stems, known)
  return known
}
