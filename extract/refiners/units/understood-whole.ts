import { readNounPhrase } from '../../language/noun-phrase.ts'
import type { Figure, SentenceReading } from '../../model.ts'
import { near } from '../refiner.ts'
import { labelUnit } from './label-unit.ts'

/**
 * What a percent is of where no words say it: 12 percent increase in [thefts]; of the 40 [boats], 30 percent …; else what
 * its row is about.
 */
export function understoodWhole(
  figure: Figure,
  { tokens, place }: SentenceReading,
  before: readonly Figure[],
): string | null {
  const of = tokens.slice(figure.to, figure.to + 8).findIndex((token) => token.lower === 'in')
  if (
    of >= 0 &&
    /^(?:increase|decrease|drop|rise|decline|fall|reduction)$/.test(tokens[figure.to + of - 1]?.lemma ?? '')
  ) {
    const noun = readNounPhrase(tokens, figure.to + of + 1, true)
    if (noun !== null) return noun.unit
  }
  const counted = near(before).findLast((other) => other.kind === 'count' && other.unit !== null)
  return counted?.unit ?? (place.label === null ? null : labelUnit(place.label, []))
}
