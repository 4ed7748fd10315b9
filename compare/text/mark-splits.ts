import type { SentenceAlignment } from '../../schemas/comparison.ts'
import { wordCount, wordsOf } from '../words/tokens.ts'

/** Share of its words that a sentence must take from what its edited neighbour lost, or give to what it gained. */
const TAKEN = 0.6
/** Shorter sentences share their few words with anything. */
const LEAST_WORDS = 4

/**
 * Marks sentences that were split off an edited neighbour, or merged into one: "A fire broke out and [three people were
 * hurt]." becomes two sentences, of which the second is no news.
 */
export function markSplits(steps: readonly SentenceAlignment[]): SentenceAlignment[] {
  const marked: SentenceAlignment[] = []
  while (marked.length < steps.length) {
    const run = runFrom(steps, marked.length)
    const [{ op } = { op: 'unchanged' }] = run
    const beside = [steps[marked.length - 1], steps[marked.length + run.length]].find((step) => step?.op === 'edited')
    if (beside && (op === 'added' || op === 'removed')) {
      const difference = differenceOf(beside, op)
      marked.push(...run.map((step) => (isPart(step, difference) ? { ...step, part_of_edited: PARTS[op] } : step)))
    } else marked.push(...run)
  }
  return marked
}

const PARTS = { added: 'split', removed: 'merged' } as const

/** The steps of one sort that follow each other from a place on. */
function runFrom(steps: readonly SentenceAlignment[], from: number): SentenceAlignment[] {
  let end = from
  while (end < steps.length && steps[end]?.op === steps[from]?.op) end++
  return steps.slice(from, end)
}

function isPart({ from, to }: SentenceAlignment, difference: Difference): boolean {
  const own = ((to ?? from)?.text ?? '').toLowerCase()
  const length = wordCount(own)
  // A long sentence cannot have its words from a few ones; many follow one that is edited.
  if (length < LEAST_WORDS || difference.size / length < TAKEN) return false
  return sharedWords(wordsOf(own), difference) / length >= TAKEN
}

/** The words that an edited sentence lost or gained, each with how often. */
interface Difference {
  counts: ReadonlyMap<string, number>
  size: number
}

/**
 * The words that an edited sentence lost (an added sentence may have them) or gained (a removed one may have had them).
 */
function differenceOf({ words }: SentenceAlignment, op: 'added' | 'removed'): Difference {
  const wanted = op === 'added' ? 'removed' : 'added'
  const all = wordsOf(words.flatMap((change) => (change.op === wanted ? change.text : [])).join(' '))
  return { counts: countsOf(all), size: all.length }
}

/** How many of the words stand in the difference too, each as often as there. */
function sharedWords(own: readonly string[], { counts }: Difference): number {
  const met = new Map<string, number>()
  let shared = 0
  for (const word of own) {
    const count = counts.get(word)
    if (count === undefined) continue
    const before = met.get(word) ?? 0
    if (before < count) shared++
    met.set(word, before + 1)
  }
  return shared
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
