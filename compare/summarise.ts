import type { Comparison } from '../schemas/comparison.ts'
import { sayFigure, sayPeriod } from './reasons.ts'
import { inDigits } from './say/figure-words.ts'

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
      return `${subject}: ${to ? `${sayFigure(to)} ${sayWhen(to.period)}` : ''}, not stated in the ${before} edition.`
    case 'no_longer_reported':
      return `${subject}: ${from ? `${sayFigure(from)} ${sayWhen(from.period)}` : ''}, no longer stated in the ${after} edition.`
    default:
      return verdict satisfies never
  }
}

/** "for 2022", "as of 2022-09", "since 2014". */
const sayWhen = (period: string | null) => (period?.includes('..') ? sayPeriod(period) : `for ${sayPeriod(period)}`)

/** Digits after the point of a percentage: the figures behind it are seldom more exact. */
const SHARE_DIGITS = 1

function byHowMuch({ change, percent, from }: Comparison): string {
  if (change === null) return ''
  if (percent !== null) return `, by ${inDigits(Number(Math.abs(percent).toFixed(SHARE_DIGITS)))} percent`
  return from?.kind === 'percent' ? `, by ${inDigits(Math.abs(change))} percentage points` : ''
}
