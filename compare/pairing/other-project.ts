import type { Observation } from '../../schemas/observation.ts'
import type { Figure } from '../figures/figure.ts'
import { stemsOf } from '../words/synonyms.ts'
import { contentStem, wordsOf } from '../words/tokens.ts'

/** What is built or opened, of which a report plans several: a [stroke] unit, a [day surgery] unit. */
const FACILITIES = stemsOf(
  'unit centre center ward wing building hospital clinic school college library museum gallery theatre station plant depot bridge tunnel road line route harbour terminal park pool hall laboratory factory warehouse shop branch office',
)

/**
 * Whether a plan and another figure are of two projects: both name such a thing by its kind, each by another: "open a
 * [day surgery] unit", "spent on the [stroke] unit".
 */
export function isOtherProject({ observation: a }: Figure, { observation: b }: Figure): boolean {
  if (a.role !== 'plan' && b.role !== 'plan') return false
  const [left, right] = [projectsIn(a), projectsIn(b)]
  let differs = false
  for (const [facility, kinds] of left) {
    const others = right.get(facility)
    if (!others) continue
    if (kinds.some((kind) => others.includes(kind))) return false
    differs = true
  }
  return differs
}

/** By the name of a facility the words that stand before it, as stems. */
function projectsIn({ sentence }: Observation): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const words = wordsOf(sentence)
  for (const [at, word] of words.entries()) {
    const facility = contentStem(word)?.text
    if (facility === undefined || !FACILITIES.has(facility)) continue
    const kind = contentStem(words[at - 1] ?? '')?.text
    if (kind !== undefined && kind !== NEW) found.set(facility, [...(found.get(facility) ?? []), kind])
  }
  return found
}

/** A new unit may be any. */
const NEW = 'new'
