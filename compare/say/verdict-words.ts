import type { Comparison, Verdict } from '../../schemas/comparison.ts'
import type { Observation } from '../../schemas/observation.ts'
import { inDigits, inScaledDigits, inSignedDigits } from './figure-words.ts'
import { inOneUnit } from '../figures/scaled-unit.ts'
import { shareOfChange } from './share-of-change.ts'
import { pluralUnit } from './unit-words.ts'

/** A verdict for people: a sign that works without colour, and the words. */
interface VerdictWords {
  sign: string
  words: string
}

/** The sign and the words of each verdict. */
export const VERDICT_WORDS: Record<Verdict, VerdictWords> = {
  increased: { sign: '▲', words: 'rose' },
  decreased: { sign: '▼', words: 'fell' },
  unchanged: { sign: '=', words: 'unchanged' },
  indeterminate: { sign: '≈', words: 'cannot be told apart' },
  not_comparable: { sign: '≠', words: 'not comparable' },
  new: { sign: '+', words: 'new' },
  no_longer_reported: { sign: '–', words: 'no longer reported' },
}

/** `▲ rose` */
export const signedVerdict = (verdict: Verdict) => `${VERDICT_WORDS[verdict].sign} ${VERDICT_WORDS[verdict].words}`

type Size = Pick<Comparison, 'verdict' | 'change' | 'change_low' | 'change_high' | 'percent' | 'from' | 'to'>

/**
 * A change in words: `−42 (−28.8%)`, `+2 points`, `+35.8 million USD`, `between +100 and +899`, `a fall of more than
 * 140`; empty where none may be told.
 */
export function changeInWords(size: Size): string {
  const { verdict, change, change_low, change_high, from, to } = size
  const [, figure] = from && to ? inOneUnit(from, to) : [from, to ?? from]
  const say = (value: number) => inSignedDigits(value, figure?.kind === 'money' ? inScaledDigits : inDigits)
  const unit = unitOfChange(figure, change, from?.unit === to?.unit)
  if (change !== null) {
    const percent = shareOfChange(size)
    const share = percent === null || change === 0 ? '' : ` (${inSignedDigits(percent)}%)`
    return `${say(change)}${unit}${figure?.kind === 'percent' ? '' : share}`
  }
  if (change_low !== null && change_high !== null) return `between ${say(change_low)} and ${say(change_high)}${unit}`
  const sizeOf = (value: number) => `${say(Math.abs(value)).replace('+', '')}${unit}`
  if (change_low !== null) {
    const isOut = to?.bound === '>' || from?.bound === '<' || (change_low === 0 && verdict === 'increased')
    return openChange(change_low, isOut, ['rise', 'fall'], sizeOf)
  }
  if (change_high === null) return ''
  const isOut = to?.bound === '<' || from?.bound === '>' || (change_high === 0 && verdict === 'decreased')
  return openChange(-change_high, isOut, ['fall', 'rise'], sizeOf)
}

/**
 * A change that has one end only, by its direction: "less than −140" could be read as a small fall.
 * @param least the end, counted in the direction that is open: below zero where the other direction is not ruled out
 * @param isOut whether the end itself is ruled out
 * @param named the direction that is open, and the other one
 */
function openChange(
  least: number,
  isOut: boolean,
  [open, other]: readonly [string, string],
  sizeOf: (value: number) => string,
): string {
  if (least > 0) return `a ${open} of ${isOut ? 'more than' : 'at least'} ${sizeOf(least)}`
  if (least === 0) return isOut ? `a ${open}` : `no ${other}`
  return `a ${other} of ${isOut ? 'less than' : 'at most'} ${sizeOf(least)}, or a ${open}`
}

/** A currency is said with every change; of other things the figures beside it say what is counted, if they say the same. */
function unitOfChange(figure: Observation | null, change: number | null, isOfBoth: boolean): string {
  if (figure?.kind === 'percent') return Math.abs(change ?? 0) === 1 ? ' point' : ' points'
  if (figure?.kind === 'measure' && figure.unit !== null && !isOfBoth) return ` ${pluralUnit(figure.unit)}`
  return figure?.kind === 'money' && figure.unit !== null ? ` ${figure.unit}` : ''
}

/** How many comparisons have which verdict: `3 rose, 1 fell, 2 new`. */
export function verdictCounts(comparisons: readonly Comparison[]): string {
  const counts = Object.entries(VERDICT_WORDS).flatMap(([verdict, { words }]) => {
    const count = comparisons.filter((comparison) => comparison.verdict === verdict).length
    return count === 0 ? [] : [`${inDigits(count)} ${words}`]
  })
  return counts.length === 0 ? 'no figure to compare' : counts.join(', ')
}
