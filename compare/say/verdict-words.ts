import type { Comparison, Verdict } from '../../schemas/comparison.ts'
import { inDigits, inSignedDigits } from './figure-words.ts'

/** A verdict for people: a sign that works without colour, and the words. */
interface VerdictWords {
  sign: string
  words: string
}

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

type Size = Pick<Comparison, 'change' | 'change_low' | 'change_high' | 'percent' | 'from' | 'to'>

/** A change in words: `−42 (−28.8%)`, `+2 points`, `between +100 and +899`; empty where none may be told. */
export function changeInWords({ change, change_low, change_high, percent, from, to }: Size): string {
  const kind = (to ?? from)?.kind
  const points = kind === 'percent' ? ' points' : ''
  if (change !== null) {
    const share =
      percent === null || kind === 'percent' || change === 0 ? '' : ` (${inSignedDigits(rounded(percent))}%)`
    return change === 0 ? `0${points}` : `${inSignedDigits(change)}${points}${share}`
  }
  if (change_low !== null && change_high !== null) {
    return `between ${inSignedDigits(change_low)} and ${inSignedDigits(change_high)}${points}`
  }
  if (change_low !== null) return `${inSignedDigits(change_low)} or more${points}`
  return change_high === null ? '' : `${inSignedDigits(change_high)} or less${points}`
}

const rounded = (percent: number) => Math.round(percent * 10) / 10

/** How many comparisons have which verdict: `3 rose, 1 fell, 2 new`. */
export function verdictCounts(comparisons: readonly Comparison[]): string {
  const counts = Object.entries(VERDICT_WORDS).flatMap(([verdict, { words }]) => {
    const count = comparisons.filter((comparison) => comparison.verdict === verdict).length
    return count === 0 ? [] : [`${inDigits(count)} ${words}`]
  })
  return counts.length === 0 ? 'no figure to compare' : counts.join(', ')
}
