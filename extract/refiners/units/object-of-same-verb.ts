import { tokenBefore } from '../../language/token-before.ts'
import type { Figure, Token } from '../../model.ts'
import { near } from '../refiner.ts'

/** farms caused 118 incidents, and water companies [144]: of a verb that is not said again, the same object */
export function objectOfGap(
  { event, governor, from }: Figure,
  tokens: readonly Token[],
  before: readonly Figure[],
): string | null {
  const first = before.at(-1)
  if (first?.kind !== 'count' || event === null || first.event !== event || first.governor !== governor) return null
  if (governor === null || tokenBefore(tokens, from)?.tag !== 'noun') return null
  return first.unit
}

/** trained 640 teachers in nine districts and will train [a further 500]: of the same verb, the same object. */
export function objectOfSameVerb({ event, governor, phrase }: Figure, before: readonly Figure[]): string | null {
  if (event === null || governor === null || governor >= phrase.from) return null
  const first = near(before).findLast(
    (other) =>
      other.event === event &&
      other.governor !== null &&
      other.governor !== governor &&
      other.governor === other.phrase.from - 1,
  )
  return first?.kind === 'count' ? first.unit : null
}
