import { QUANTA, weightOf } from '../context/weighted-words.ts'
import type { Figure } from '../figures/figure.ts'

/** Less than this says nothing of its own. */
const SOMETHING = 0.4 * QUANTA

/**
 * Whether two parts of wholes have only a place in common, while each is told of something else: of 340 complaints 45
 * concerned noise in the [north], of 360 complaints 52 came from tenants in the [north].
 */
export function arePartsOfPlaceAlone(earlier: Figure, later: Figure): boolean {
  if (earlier.part === null || later.part === null) return false
  const places = [...placesOf(earlier), ...placesOf(later)]
  if (places.length === 0) return false
  const counted = new Set([earlier, later].flatMap(({ unitWords, eventWords }) => [...unitWords, ...eventWords]))
  const own = (figure: Figure, other: Figure): number | null => {
    let alone = 0
    for (const word of figure.context.words) {
      if (places.includes(word) || counted.has(word)) continue
      const weight = weightOf(word, figure.context)
      const weightThere = weightOf(word, other.context)
      if (Math.min(weight, weightThere) >= SOMETHING) return null
      if (weightThere === 0) alone = Math.max(alone, weight)
    }
    return alone
  }
  const [before, after] = [own(earlier, later), own(later, earlier)]
  return before !== null && after !== null && before >= SOMETHING && after >= SOMETHING
}

const placesOf = ({ scope }: Figure): readonly number[] => [...(scope.get('in') ?? []), ...(scope.get('at') ?? [])]
