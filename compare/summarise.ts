import type { Comparison } from '../schemas/comparison.ts'
import { sayFigure, sayPeriod } from './reasons.ts'

/**
 * Tells comparisons in plain sentences, one each, in their order, from the records alone.
 * @param comparisons as `compareEditions` gives them
 */
export function summarise(comparisons: readonly Comparison[]): string[] {
  return comparisons.map(sentenceOf)
}

function sentenceOf(comparison: Comparison): string {
  const { from, to, verdict, label, from_edition: before, to_edition: after } = comparison
  const subject = label.charAt(0).toUpperCase() + label.slice(1)
  const values = from && to ? `${sayFigure(from)} (${before}) to ${sayFigure(to)} (${after})` : ''
  switch (verdict) {
    case 'increased':
    case 'decreased':
      return `${subject} ${verdict === 'increased' ? 'rose' : 'fell'} from ${values}${byHowMuch(comparison)}.`
    case 'unchanged':
      return `${subject} stayed at ${to ? sayFigure(to) : ''} in ${before} and ${after}.`
    case 'indeterminate':
      return `${subject}: ${values}; whether it rose or fell cannot be told.`
    case 'not_comparable':
      return `${subject}: ${values} may not be compared. ${comparison.reasons[0]?.text ?? ''}`.trim()
    case 'new':
      return `${subject}: ${to ? `${sayFigure(to)} for ${sayPeriod(to.period)}` : ''}, not stated in the ${before} edition.`
    case 'no_longer_reported':
      return `${subject}: ${from ? `${sayFigure(from)} for ${sayPeriod(from.period)}` : ''}, no longer stated in the ${after} edition.`
    default:
      return verdict satisfies never
  }
}

function byHowMuch({ change, percent, from }: Comparison): string {
  if (change === null) return ''
  if (percent !== null) return `, ${percent > 0 ? '+' : ''}${percent} percent`
  return from?.kind === 'percent' ? `, ${change > 0 ? '+' : ''}${change} percentage points` : ''
}
