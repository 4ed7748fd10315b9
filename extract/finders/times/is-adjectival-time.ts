import { HAPPENINGS } from '../../words/event-words.ts'
import type { TimeReading } from './time-pattern.ts'

/** [a March] report, the [2022] survey: the time names the noun behind it. */
export function isAdjectivalTime(grain: TimeReading['grain'], before: string, after: string): boolean {
  if (
    grain === 'day' &&
    !/^\s+(?:\p{L}+ )?(?:report|statement|letter|article|interview|law|decree|resolution|survey)\b/iu.test(after)
  )
    return false
  // during the [October] elections, in the [2021] floods: the event was then
  if (/\b(?:during|in|at) (?:the|our|its|their)\s+$/i.test(before) && !SOURCE_BEHIND.test(after)) return false
  // died in [a March 2019] fire, acquitted in [a March] ruling: then too; but said in a 2019 interview
  if (/\b(?:during|in) an?\s+$/i.test(before) && opensHappening(after)) return false
  return (
    /\b(?:an?|the|its|their|this|that|his|her|our)\s+$/i.test(before) &&
    /^\s+\p{L}/u.test(after) &&
    !/^\s+(?:and|or|to|of|in|the|when|were|was|is|are|has|had|(?:academic|financial|fiscal|school|tax) year)\b/.test(
      after,
    )
  )
}

/** in the [2022] survey: what tells, or what was laid down, not what happened. */
const SOURCE_BEHIND =
  /^\s+(?:[\p{L}-]+ ){0,3}(?:reports?|surveys?|census|stud(?:y|ies)|data|estimates?|review|edition|index|law|act|code|constitution|decree|convention|protocol|agreement|treaty|resolution|plan|strategy|budget|figures|statistics|count|ruling|decision)\b/iu

/** [car bomb attack] on: what happened, by its name */
function opensHappening(after: string): boolean {
  const words = after.trimStart().split(' ', LONGEST_NAME)
  return words.map((word) => word.replace(/[.,;)]$/, '')).some((word) => HAPPENINGS.has(word) || ACTS.has(word))
}

/** What courts and police do on one occasion. */
const ACTS: ReadonlySet<string> = new Set(
  'ruling verdict judgment judgement decision operation sweep crackdown'.split(' '),
)

const LONGEST_NAME = 3
