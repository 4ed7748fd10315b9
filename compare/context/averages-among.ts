import type { Observation } from '../../schemas/observation.ts'
import type { ClauseWords } from './clause-words.ts'

/**
 * Finds the figures of a sentence that are averages: the next one behind the word, "the [average] loan was 6,540", with
 * those of its kind that follow, "the [median] gap fell from 14.2 to 12.9 per cent", and the last one before the word
 * where it closes their clause, "1.5 children [on average], 0.1 fewer than before".
 * @param owner for each word the figure that it is part of, or -1
 * @returns figures by their place in the sentence
 */
export function averagesAmong(
  { words, clauses }: ClauseWords,
  owner: readonly number[],
  figures: readonly Observation[],
): ReadonlySet<number> {
  const found = new Set<number>()
  for (let at = words.findIndex(({ tellsAverage }) => tellsAverage); at >= 0 && at < words.length; at++) {
    if (words[at]?.tellsAverage !== true) continue
    const before = owner.findLastIndex((figure, place) => figure >= 0 && place < at && clauses[place] === clauses[at])
    const behind = owner.findIndex((figure, place) => figure >= 0 && place > at)
    if (before >= 0 && (behind < 0 || clauses[behind] !== clauses[at])) found.add(owner[before] ?? -1)
    else if (behind >= 0) for (const figure of alike(figures, owner[behind] ?? -1)) found.add(figure)
  }
  return found
}

/** A figure and those behind it up to the first of another kind or unit, or that is a part. */
function alike(figures: readonly Observation[], first: number): number[] {
  const found = [first]
  const { kind, unit } = figures[first] ?? {}
  for (let at = first + 1; at < figures.length; at++) {
    const next = figures[at]
    if (next?.kind !== kind || next?.unit !== unit || next?.part_of !== null) break
    found.push(at)
  }
  return found
}
