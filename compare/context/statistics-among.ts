import type { Observation } from '../../schemas/observation.ts'
import type { Statistic } from '../words/lexicon.ts'
import type { ClauseWords } from './clause-words.ts'

/**
 * Finds the figures of a sentence that are averages or extremes: the next one behind the word, "the [average] loan was
 * 6,540", "our [largest] award was £340,000", with those of its kind that follow, "the [median] gap fell from 14.2 to
 * 12.9 per cent", and the last one before the word where it closes their clause, "1.5 children [on average], 0.1 fewer
 * than before".
 * @param owner for each word the figure that it is part of, or -1
 * @returns by their place in the sentence what figures are
 */
export function statisticsAmong(
  { words, clauses }: ClauseWords,
  owner: readonly number[],
  figures: readonly Observation[],
): ReadonlyMap<number, Statistic> {
  let found = NONE
  let before = -1
  let behind = 0
  for (let at = 0, from = 0; at < words.length; at++) {
    const statistic = words[at]?.statistic ?? null
    if (statistic === null) continue
    if (found === NONE) found = new Map()
    for (; from < at; from++) if ((owner[from] ?? -1) >= 0) before = from
    behind = Math.max(behind, at + 1)
    while (behind < owner.length && (owner[behind] ?? -1) < 0) behind++
    const closes = before >= 0 && clauses[before] === clauses[at] && clauses[behind] !== clauses[at]
    if (closes) found.set(owner[before] ?? -1, statistic)
    else if (behind < owner.length) setAlike(found, figures, owner[behind] ?? -1, statistic)
  }
  return found
}

const NONE: Map<number, Statistic> = new Map()

/** Sets it for a figure and those behind it up to the first of another kind or unit, that is a part, or that has one. */
function setAlike(
  found: Map<number, Statistic>,
  figures: readonly Observation[],
  first: number,
  statistic: Statistic,
): void {
  const { kind, unit } = figures[first] ?? {}
  let at = first
  do found.set(at++, statistic)
  while (isAlike(figures[at]) && !found.has(at))

  function isAlike(next: Observation | undefined): boolean {
    return next !== undefined && next.kind === kind && next.unit === unit && next.part_of === null
  }
}
