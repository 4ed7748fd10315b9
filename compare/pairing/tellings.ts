import type { Kin } from './kin.ts'
import type { Figure } from '../figures/figure.ts'
import { sameThing } from './same-thing.ts'

/** By figure that tells again, in the same number, what its edition has told before: the one that tells it first. */
export type Tellings = ReadonlyMap<Figure, Figure>

/**
 * Finds what an edition tells twice: "opened [301] investigations", and in a list "Investigations opened: [301]". Both
 * are one thing, so that the list is not left to be paired with another one.
 * @param figures of one edition, in text order
 */
export function tellings(figures: readonly Figure[], kin: Kin): Tellings {
  const found = new Map<Figure, Figure>()
  for (const figure of figures) {
    const { value } = figure.observation
    const same = kin
      .get(figure)
      ?.find(
        ({ figure: other, likeness }) =>
          other.index < figure.index && other.observation.value === value && sameThing(figure, other, likeness),
      )
    if (same && value !== null) found.set(figure, found.get(same.figure) ?? same.figure)
  }
  return found
}
