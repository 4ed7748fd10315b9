import type { Comparison, SummarySentence } from '../../schemas/comparison.ts'
import type { Observation } from '../../schemas/observation.ts'
import { signedSides } from '../figures/balance-of.ts'
import { forTime, sayTime } from './reasons.ts'
import { figureInSentence, inDigits, inNumber } from './figure-words.ts'
import { shareOfChange } from './share-of-change.ts'

/**
 * Tells comparisons in plain sentences, one each, in their order, from the records alone.
 * @param comparisons as `compareEditions` gives them
 */
export function summarise(comparisons: readonly Comparison[]): string[] {
  return comparisons.map((comparison) => `${sentenceOf(comparison)}${putRight(comparison)}`)
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
  const { verdict, label, from_edition: before, to_edition: after } = comparison
  const { from, to } = signedSides(comparison)
  const subject = label.charAt(0).toUpperCase() + label.slice(1)
  const years = [yearOf(from, before), yearOf(to, after)] as const
  const values = from && to ? `${figureInSentence(from)} (${years[0]}) to ${figureInSentence(to)} (${years[1]})` : ''
  switch (verdict) {
    case 'increased':
    case 'decreased':
      return `${subject} ${verdict === 'increased' ? 'rose' : 'fell'} from ${values}${byHowMuch(comparison)}.`
    case 'unchanged':
      return `${subject} stayed at ${to ? figureInSentence(to) : ''} ${inYears(years, [before, after])}.`
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

/** That the later edition has put right what the earlier one said: 741 inspections for 2022, where it had 739. */
function putRight({ restated, reasons, verdict }: Comparison): string {
  const [first] = reasons
  const reason = reasons.find(({ code }) => code === 'restated')
  const isToldAlready = verdict === 'not_comparable' && reason === first
  return restated === null || reason === undefined || isToldAlready ? '' : ` ${reason.text}`
}

/**
 * The year of an edition; but the own time of a figure that is of another or of several: 40 percent (2013), in the
 * edition of 2022; 60 officers (2019 to 2022).
 */
function yearOf(figure: Observation | null, edition: number): string {
  const year = String(edition)
  if (figure === null || figure.period === null) return year
  const time = sayTime(figure)
  return figure.period.includes(year) && !SEVERAL_YEARS.test(time) ? year : time
}

const SEVERAL_YEARS = /^\d{4} to \d{4}$/

function inYears([from, to]: readonly [string, string], [before, after]: readonly [number, number]): string {
  if (from === to) return `(${to}) in the editions of ${before} and ${after}`
  return from === String(before) && to === String(after) ? `in ${before} and ${after}` : `(${from}, ${to})`
}

function told(figure: Observation | null): string {
  return figure ? [figureInSentence(figure), forTime(figure)].join(' ').trim() : ''
}

function byHowMuch(comparison: Comparison): string {
  const { change, from } = comparison
  if (change === null) return ''
  const share = shareOfChange(comparison)
  if (share !== null) return `, by ${inDigits(Math.abs(share))} percent`
  return from?.kind === 'percent' ? `, by ${inNumber(Math.abs(change), 'percentage point')}` : ''
}
