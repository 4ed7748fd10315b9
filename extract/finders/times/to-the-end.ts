import { TIME_CUE } from '../../words/cues.ts'
import { YEAR } from '../../words/year.ts'
import { acrossYears } from './across-years.ts'
import { daysOf } from './calendar-periods.ts'
import { DAY, dayOf, MONTH, monthOf, WORD_ENDS } from './calendar-words.ts'
import type { TimePattern } from './time-pattern.ts'
import { pattern } from './time-words.ts'

const FIRST = String.raw`(?:(?<m1>${MONTH})(?: (?<d1>${DAY}))?(?:,? (?<y1>${YEAR}))?|(?<d2>${DAY}) (?<m2>${MONTH})(?: (?<y2>${YEAR}))?|(?<y3>${YEAR}))`
const END = String.raw`(?:the end of (?:(?<until>${MONTH})(?:,? (?<y4>${YEAR}))?|(?<y5>${YEAR})|(?:the|(?<now>this)) year)|(?:the )?year(?:[’']s|-)? ?end)`

/** A stretch that is told by where it begins, and goes on to the end of a month or year. */
export const TO_THE_END: TimePattern = {
  // between [August 4, 2022, and the end of 2023], from [April to the end of September]
  rule: 'to-the-end',
  opens: TIME_CUE.month | TIME_CUE.day | TIME_CUE.year,
  cues: TIME_CUE.end,
  soon: { cue: TIME_CUE.end, within: 9 },
  pattern: pattern(String.raw`${FIRST},? (?:and|to|through|until|till) ${END}${WORD_ENDS}`),
  read: ({ groups, edition, before }) => {
    if (!/\b(?:between|from)(?: the)? $/i.test(before)) return null
    const untilYear = groups['y4'] ?? groups['y5']
    if (groups['y3'] !== undefined)
      return { period: `${groups['y3']}/${untilYear ?? edition}`, grain: 'year', use: 'in' }
    const day = groups['d1'] ?? groups['d2']
    const [month, last] = [
      monthOf(groups['m1'] ?? groups['m2']),
      groups['until'] === undefined ? '12' : monthOf(groups['until']),
    ]
    const y1 = groups['y1'] ?? groups['y2']
    // from March 2020 to the end [of the year]: of the one that is told
    const isTold =
      untilYear === undefined && groups['until'] === undefined && groups['now'] === undefined && y1 !== undefined
    const year = isTold ? Number(y1) : Number(untilYear ?? edition)
    const first = day === undefined ? month : `${month}-${dayOf(day)}`
    const until = day === undefined ? last : `${last}-${daysOf(year, Number(last))}`
    return {
      period: acrossYears({ first, y1 }, { until, y2: String(year) }, edition),
      grain: day === undefined ? 'month' : 'day',
      use: 'in',
    }
  },
}
