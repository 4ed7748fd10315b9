import { TIME_CUE } from '../../words/cues.ts'
import { YEAR } from '../../words/year.ts'
import { monthsUntil } from './calendar-periods.ts'
import { DAY, MONTH, monthOf, WORD_ENDS } from './calendar-words.ts'
import type { TimePattern } from './time-pattern.ts'
import { COUNT, countOf, IN_MONTHS, pattern } from './time-words.ts'

/** How many months a named stretch has: nine months, 52 weeks, two years, a quarter. */
function monthsOf(count: string | undefined, unit: string | undefined): number | null {
  const name = (unit ?? '').toLowerCase()
  if (name === 'year' && count === undefined) return 12
  if (name.startsWith('half')) return 6
  if (name === 'quarter') return 3
  const number = countOf(count)
  if (!Number.isFinite(number)) return null
  if (name === 'year') return number * 12
  return name === 'week' ? (number % 13 === 0 ? (number / 13) * 3 : null) : number
}

/** A year of whole weeks ends a few days before or behind a month. */
const EARLY = 7

/** What a sentence holds that tells such a stretch. */
export const MONTHS_TO = /(?:year|month|quarter|half|week).{0,3} (?:end|to |through )/i

/** A stretch that is told by its length and its last day or month. */
export const MONTHS_ENDED: TimePattern = {
  // fiscal [year ended June 30, 1952], the [year to March 2023], [nine months ended 30 September 2022]
  rule: 'months-ended',
  opens: TIME_CUE.count | TIME_CUE.opensMonthsEnded,
  cues: TIME_CUE.monthInAnyCase,
  soon: { cue: TIME_CUE.monthInAnyCase, within: 8 },
  trigger: MONTHS_TO,
  pattern: pattern(
    String.raw`(?:(?<n>${COUNT}|13|26|39|52) (?<unit>month|week|year)s?|(?<whole>half[- ]year|year|quarter|half)s?)[ -](?:end(?:ed|ing)(?: on| in)?|to(?: the end of)?|through) (?:(?<d>${DAY}) )?(?<m>${MONTH})(?: (?<d2>${DAY}))?(?:,? (?<y>${YEAR}))?${WORD_ENDS}`,
    'i',
  ),
  read: ({ groups, edition }) => {
    const length = monthsOf(groups['n'], groups['unit'] ?? groups['whole'])
    if (length === null) return null
    // 52 weeks to [1 January 2022] are those of 2021
    const last = Number(groups['y'] ?? edition) * 12 + Number(monthOf(groups['m'])) - 1
    const early = (groups['unit'] ?? '') === 'week' && Number(groups['d'] ?? groups['d2'] ?? 31) <= EARLY
    const until = early ? last - 1 : last
    return { period: monthsUntil(Math.floor(until / 12), (until % 12) + 1, length), ...IN_MONTHS }
  },
}
