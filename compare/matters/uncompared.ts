import type { Comparison } from '../../schemas/comparison.ts'
import type { Observation } from '../../schemas/observation.ts'
import { editionSide, type EditionFigures } from '../pairing/edition-side.ts'
import { pair } from '../pairing/pair.ts'
import { currentLexicon } from '../words/lexicon.ts'

/** What two editions state as rules, plans and single incidents, which no comparison tells. */
export interface Uncompared {
  from: readonly Observation[]
  to: readonly Observation[]
  /** A rule or plan that both state with other numbers, side by side. */
  changed: readonly { from: Observation; to: Observation }[]
}

/**
 * Gathers what stands in two editions beside their comparisons, so that it does not vanish.
 * @param comparisons what `compareEditions` made of them, which tells some of it already
 */
export function uncompared(from: EditionFigures, to: EditionFigures, comparisons: readonly Comparison[]): Uncompared {
  const told = new Set<string>()
  for (const one of comparisons)
    for (const figure of [one.from, one.to, ...one.others.from, ...one.others.to])
      if (figure) told.add(figure.observation_id)
  const untold = ({ observations }: EditionFigures) =>
    observations.filter(({ role, observation_id }) => role !== 'aggregate' && !told.has(observation_id))
  const beside = { from: untold(from), to: untold(to) }
  const hasBoth = beside.from.length > 0 && beside.to.length > 0
  return { ...beside, changed: hasBoth ? changedOf(from, to, told) : [] }
}

/** Pairs look from the earlier edition to the later one, and stand in the order of its text. */
function changedOf(from: EditionFigures, to: EditionFigures, told: ReadonlySet<string>): Uncompared['changed'] {
  const forward = from.identity.edition <= to.identity.edition
  const words = currentLexicon()
  const lasting = (edition: EditionFigures) =>
    editionSide(edition, words).uncounted.filter(
      ({ observation: { role, observation_id } }) => role !== 'incident' && !told.has(observation_id),
    )
  const pairs = pair(lasting(forward ? from : to), lasting(forward ? to : from), words)
  return pairs.flatMap(({ earlier, later, likeness }) => {
    if (!earlier || !later || !likeness || likeness.scope !== 'same') return []
    const [before, after] = [earlier.observation, later.observation]
    if (before.role !== after.role || saysTheSame(before, after)) return []
    return [forward ? { from: before, to: after } : { from: after, to: before }]
  })
}

const saysTheSame = (one: Observation, other: Observation): boolean =>
  one.value === other.value && one.low === other.low && one.high === other.high
