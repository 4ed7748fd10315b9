import type { Comparison, SummarySentence } from '../../schemas/comparison.ts'
import type { Observation } from '../../schemas/observation.ts'
import { forTime } from './reasons.ts'
import { figureInSentence, inDigits } from './figure-words.ts'
import { shareOfChange } from './share-of-change.ts'

/**
 * Tells comparisons in plain sentences, one each, in their order, from the records alone.
 * @param comparisons as `compareEditions` gives them
 */
export function summarise(comparisons: readonly Comparison[]): string[] {
  return comparisons.map(sentenceOf)
}

/** Sentences of a summary: as many as are read at a glance. */
const TOLD = 5

/**
 * The most telling comparisons in plain sentences, each with the figures it rests on.
 * @param comparisons as `compareEditions` gives them, the most significant first
 */
export function summary(comparisons: readonly Comparison[]): SummarySentence[] {
  const first = comparisons.slice(0, TOLD)
  return summarise(first).map((text, at) => ({
    text,
    from: first[at]?.from?.observation_id ?? null,
    to: first[at]?.to?.observation_id ?? null,
  }))
}

function sentenceOf(comparison: Comparison): string {
  const { from, to, verdict, label, from_edition: before, to_edition: after } = comparison
  const subject = label.charAt(0).toUpperCase() + label.slice(1)
  const values = from && to ? `${figureInSentence(from)} (${before}) to ${figureInSentence(to)} (${after})` : ''
  switch (verdict) {
    case 'increased':
    case 'decreased':
      return `${subject} ${verdict === 'increased' ? 'rose' : 'fell'} from ${values}${byHowMuch(comparison)}.`
    case 'unchanged':
      return `${subject} stayed at ${to ? figureInSentence(to) : ''} in ${before} and ${after}.`
    case 'indeterminate':
      return `${subject}: ${values}; whether it rose or fell cannot be told.`
    case 'not_comparable':
      return `${subject}: ${values || told(from ?? to)} may not be compared. ${comparison.reasons[0]?.text ?? ''}`.trim()
    case 'new':
      return `${subject}: ${told(to)}, not stated in the ${before} edition.`
    case 'no_longer_reported':
      return `${subject}: ${told(from)}, no longer stated in the ${after} edition.`
    default:
      return verdict satisfies never
  }
}

function told(figure: Observation | null): string {
  return figure ? [figureInSentence(figure), forTime(figure)].join(' ').trim() : ''
}

function byHowMuch(comparison: Comparison): string {
  const { change, from } = comparison
  if (change === null) return ''
  const share = shareOfChange(comparison)
  if (share !== null) return `, by ${inDigits(Math.abs(share))} percent`
  return from?.kind === 'percent' ? `, by ${inDigits(Math.abs(change))} percentage points` : ''
}
