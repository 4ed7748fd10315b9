import { TIME_CUE } from '../../words/cues.ts'
import { YEAR } from '../../words/year.ts'
import { acrossYears } from './across-years.ts'
import { DAY, dayOf, MONTH, monthOf, WORD_ENDS } from './calendar-words.ts'
import type { TimeMatch } from './time-match.ts'
import type { TimePattern, TimeReading } from './time-pattern.ts'
import { pattern } from './time-words.ts'

/**
 * From one day to another; a month or year that only one of them names is that of both, unless the second would come before
 * the first: between December 7, 2022, and [February 9].
 */
function fromDayToDay({ y1, m1, d1, y2, m2, d2 }: TimeMatch['groups'], edition: number): TimeReading {
  const [first, until] = [`${monthOf(m1 ?? m2)}-${dayOf(d1)}`, `${monthOf(m2)}-${dayOf(d2)}`]
  return { period: acrossYears({ first, y1 }, { until, y2 }, edition), grain: 'day', use: 'in' }
}

/** Days of the calendar and stretches between two of them, the longer before those that they contain. */
export const DAY_TIMES: readonly TimePattern[] = [
  {
    // [2023-08-14]
    rule: 'iso-day',
    opens: TIME_CUE.year,
    cues: TIME_CUE.year,
    soon: { cue: TIME_CUE.day, within: 2 },
    pattern: pattern(String.raw`(?<y>${YEAR})-(?<m>0[1-9]|1[0-2])-(?<d>[0-2]\d|3[01])(?:T[\d:.]{4,12}Z?)?(?!\d)`),
    read: ({ groups }) => ({ period: `${groups['y']}-${groups['m']}-${groups['d']}`, grain: 'day' }),
  },
  {
    // between [January 1 and September 15], from [March 3, 2022, to April 5, 2023]
    rule: 'days-from-to',
    opens: TIME_CUE.month,
    cues: TIME_CUE.month | TIME_CUE.day,
    soon: { cue: TIME_CUE.day, within: 2 },
    pattern: pattern(
      String.raw`(?<m1>${MONTH}) (?<d1>${DAY})(?:,? (?<y1>${YEAR}))?,?(?: (?:to|through|until|(?<and>and))(?: about)? | ?[-–—] ?)(?<m2>${MONTH}) (?<d2>${DAY})(?:,? (?<y2>${YEAR}))?`,
    ),
    read: ({ groups, edition, before }) => {
      if (!/(?:between|from|period|\()\s*$/i.test(before) && groups['y1'] === undefined && groups['and'] !== undefined)
        return null
      return fromDayToDay(groups, edition)
    },
  },
  {
    // from [14 May to 30 September], between [3 March 2022 and 5 April 2023], last held [11-12 May 2019]
    rule: 'days-from-to-british',
    opens: TIME_CUE.day,
    cues: TIME_CUE.month | TIME_CUE.day,
    soon: { cue: TIME_CUE.month, within: 6 },
    pattern: pattern(
      String.raw`(?<d1>${DAY})(?: (?<m1>${MONTH})(?: (?<y1>${YEAR}))?)?,?(?: (?:to|through|until|and) |(?<dash> ?[-–—] ?))(?<d2>${DAY}) (?<m2>${MONTH})${WORD_ENDS}(?: (?<y2>${YEAR}))?`,
    ),
    read: ({ groups, edition, before }) =>
      groups['dash'] !== undefined || /(?:between|from|period|\(|on)(?: the)?\s*$/i.test(before)
        ? fromDayToDay(groups, edition)
        : null,
  },
  {
    // [June 5-6], [December 23 and 24], [May 3 to 7, 2022]
    rule: 'days-of-month',
    opens: TIME_CUE.month,
    cues: TIME_CUE.month | TIME_CUE.day,
    soon: { cue: TIME_CUE.day, within: 2 },
    pattern: pattern(
      String.raw`(?<m>${MONTH}) (?<d1>${DAY})(?:[-–]| to | and | & )(?<d2>${DAY})(?! (?:percent|per cent|people|persons))(?:,? (?<y>${YEAR}))?`,
    ),
    read: ({ groups, edition }) => {
      const stem = `${groups['y'] ?? edition}-${monthOf(groups['m'])}`
      return { period: `${stem}-${dayOf(groups['d1'])}/${stem}-${dayOf(groups['d2'])}`, grain: 'day', use: 'in' }
    },
  },
  {
    // [14 August 2023], [the 3rd of May]
    rule: 'day-month',
    opens: TIME_CUE.day,
    cues: TIME_CUE.day | TIME_CUE.month,
    soon: { cue: TIME_CUE.month, within: 3 },
    pattern: pattern(
      String.raw`(?<d>${DAY})(?: of)? (?<m>${MONTH})(?![A-Za-z\u00C0-\u024F]|\.? (?:[12]\d|3[01]|[1-9])\b(?!,\d))(?:,? \(?(?<y>${YEAR})\)?)?`,
    ),
    read: ({ groups, edition }) => ({
      period: `${groups['y'] ?? edition}-${monthOf(groups['m'])}-${dayOf(groups['d'])}`,
      grain: 'day',
    }),
  },
  {
    // [August 14, 2023], [July 3]
    rule: 'month-day',
    opens: TIME_CUE.month,
    cues: TIME_CUE.month | TIME_CUE.day,
    soon: { cue: TIME_CUE.day, within: 2 },
    pattern: pattern(String.raw`(?<m>${MONTH}) (?<d>${DAY})${WORD_ENDS}(?:,? (?<y>${YEAR}))?(?:(?<word>(?= [a-z]))|)`),
    // in January 20 ships called: a day is on which, not in which
    read: ({ groups, edition, before }) =>
      groups['word'] !== undefined && /\b[Ii]n $/.test(before)
        ? null
        : {
            period: `${groups['y'] ?? edition}-${monthOf(groups['m'])}-${dayOf(groups['d'])}`,
            grain: 'day',
          },
  },
]
