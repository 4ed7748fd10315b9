import type { SentenceAlignment } from '../../schemas/comparison.ts'
import { wordsOf } from '../words/tokens.ts'

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

function isPart({ from, to }: SentenceAlignment, difference: readonly string[]): boolean {
  const own = wordsOf((to ?? from)?.text ?? '')
  return own.length >= LEAST_WORDS && sharedShare(own, difference) >= TAKEN
}

/**
 * The words that an edited sentence lost (an added sentence may have them) or gained (a removed one may have had them).
 */
function differenceOf({ words }: SentenceAlignment, op: 'added' | 'removed'): string[] {
  const wanted = op === 'added' ? 'removed' : 'added'
  return wordsOf(words.flatMap((change) => (change.op === wanted ? change.text : [])).join(' '))
}

function sharedShare(own: readonly string[], others: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const word of others) counts.set(word, (counts.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of own) {
    const left = counts.get(word) ?? 0
    if (left === 0) continue
    shared++
    counts.set(word, left - 1)
  }
  return shared / own.length
}
