import type { SentenceAlignment } from '../../schemas/comparison.ts'
import { wordsOf } from '../words/tokens.ts'

/** Share of its words that a sentence must take from what its edited neighbour lost, or give to what it gained. */
const TAKEN = 0.6
/** Shorter sentences share their few words with anything. */
const LEAST_WORDS = 4

/**
 * Marks sentences that were split off an edited neighbour, or merged into one: "A fire broke out and [three people were hurt]."
 * becomes two sentences, of which the second is no news.
 */
export function markSplits(steps: readonly SentenceAlignment[]): SentenceAlignment[] {
  return steps.map((step, at) => {
    if (step.op !== 'added' && step.op !== 'removed') return step
    const from = nextEdited(steps, at, -1) ?? nextEdited(steps, at, 1)
    if (from === null) return step
    const own = wordsOf((step.to ?? step.from)?.text ?? '')
    if (own.length < LEAST_WORDS || sharedShare(own, differenceOf(from, step.op)) < TAKEN) return step
    return { ...step, part_of_edited: step.op === 'added' ? 'split' : 'merged' }
  })
}

/** The edited sentence beside a step, with nothing but steps of the same sort between. */
function nextEdited(steps: readonly SentenceAlignment[], at: number, by: 1 | -1): SentenceAlignment | null {
  const op = steps[at]?.op
  let next = at + by
  while (steps[next]?.op === op) next += by
  const step = steps[next]
  return step?.op === 'edited' ? step : null
}

/** The words that an edited sentence lost (an added sentence may have them) or gained (a removed one may have had them). */
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
