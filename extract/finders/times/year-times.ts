import { TIME_CUE } from '../../words/cues.ts'
import { YEAR } from '../../words/year.ts'
import { QUALIFIER, useAtEnd, WORD_ENDS } from './calendar-words.ts'
import { isYear } from './is-year.ts'
import type { TimePattern } from './time-pattern.ts'
import { pattern } from './time-words.ts'

/** 2019 and "21" are 2019 and 2021, 1999 and "00" are 1999 and 2000. */
function fullYear(first: string, second: string): string {
  const next = String(Number(first) + 1)
  if (second === next.slice(-2)) return next
  return second.length === 2 ? first.slice(0, 2) + second : second
}

/** FY[22] is 2022; FY[98], more than a plan ahead of the edition, is 1998. */
function yearInFull(digits: string, edition: number): string {
  const year = Number(`${String(edition).slice(0, 2)}${digits}`)
  return String(year > edition + FARTHEST_PLAN ? year - 100 : year)
}

const FARTHEST_PLAN = 40

/** The month in which the first half of a year ends. */
const MIDDLE = '06'

/** by [2100]: a round number that only its preposition makes a year */
const TURN_OF_CENTURY = String.raw`(?<=\b(?:by|in|until|before|beyond|year) )2[1-3]00(?! [a-z]{3,}s\b)`

/** between [fiscal years] 2018 and 2022 */
const ACCOUNTING = String.raw`(?:(?:fiscal|financial) years? )?`

/** Years of the calendar or of accounts, stretches between two of them, decades. */
export const YEAR_TIMES: readonly TimePattern[] = [
  {
    // between [2019 and 2021], between [fiscal years 2019 and 2021]; before the fiscal year by itself
    rule: 'years-between',
    opens: TIME_CUE.year | TIME_CUE.fiscal,
    cues: TIME_CUE.year | TIME_CUE.between,
    pattern: pattern(String.raw`(?<=between )${ACCOUNTING}(?<y1>${YEAR}) and ${ACCOUNTING}(?<y2>${YEAR})(?!\d)`, 'i'),
    read: ({ groups }) => ({ period: `${groups['y1']}/${groups['y2']}`, grain: 'year', use: 'in', adjectival: false }),
  },
  {
    // [FY 2023], [fiscal year 2021-22], [FY22/23], [fiscal years 2019 through 2021]
    rule: 'fiscal-year',
    opens: TIME_CUE.fiscal,
    cues: TIME_CUE.fiscal,
    pattern: pattern(
      String.raw`(?:(?:fiscal(?: years?)?|financial years?|FY) ?(?<y>${YEAR})(?:[-–/](?<y2>\d{4}|\d{2})| (?:to|through) ${ACCOUNTING}(?<last>${YEAR}))?|FY ?['’]?(?<short>\d{2})(?:[-–/](?<short2>\d{2}))?)(?!\d)`,
      'i',
    ),
    read: ({ groups, edition }) => {
      const first = groups['y'] ?? yearInFull(groups['short'] ?? '', edition)
      const second = groups['y2'] ?? groups['last'] ?? groups['short2']
      return second === undefined
        ? { period: first, grain: 'year' }
        : { period: `${first}/${fullYear(first, second)}`, grain: 'year', use: 'in' }
    },
  },
  {
    // from [2019 to 2021], [2019-2021], [2023-25], [2022 / 23]; but fell from 40 in 2021 to 30, and 87 in 2023—51 of them
    rule: 'years-from-to',
    opens: TIME_CUE.year,
    cues: TIME_CUE.year,
    soon: { cue: TIME_CUE.year | TIME_CUE.day, within: 2 },
    pattern: pattern(
      String.raw`(?<y1>${YEAR})(?:[-–/]|—(?=${YEAR})| / | (?:to|through|until) (?=${YEAR}))(?<y2>${YEAR}|\d{2}(?![\d,.]*\d))(?!\d|%)`,
    ),
    read: (match) => {
      const last = fullYear(match.groups['y1'] ?? '', match.groups['y2'] ?? '')
      return Number(last) > Number(match.groups['y1']) && isYear(match)
        ? { period: `${match.groups['y1']}/${last}`, grain: 'year', use: 'in' }
        : null
    },
  },
  {
    // from [2019 to date], [2014 to the present]
    rule: 'years-until-now',
    opens: TIME_CUE.year,
    cues: TIME_CUE.year | TIME_CUE.now,
    pattern: pattern(
      String.raw`(?<=\b(?:from|since) )(?<y>${YEAR}) (?:to|until|up to) (?:date|the present|now)${WORD_ENDS}`,
      'i',
    ),
    read: ({ groups }) => ({ period: groups['y'] ?? '', grain: 'year', use: 'since', adjectival: false }),
  },
  {
    // in the [1990s]
    rule: 'decade',
    opens: TIME_CUE.qualifier | TIME_CUE.year,
    cues: TIME_CUE.year | TIME_CUE.plural,
    pattern: pattern(String.raw`${QUALIFIER}(?<y>${YEAR.slice(0, -4)}\d0)['’]?s${WORD_ENDS}`),
    // since the [1990s]: from some year of them on
    read: ({ groups, before }) => {
      const first = groups['y'] ?? ''
      const isOpen = /\bsince the $/i.test(before)
      return {
        period: isOpen ? first : `${first}/${Number(first) + 9}`,
        use: isOpen ? 'since' : 'in',
        grain: 'year',
        adjectival: false,
      }
    },
  },
  {
    // in [2023], the [2022] survey, at [end-2021], by [mid-2023], by [2100]
    rule: 'year',
    opens: TIME_CUE.qualifier | TIME_CUE.year,
    cues: TIME_CUE.year,
    pattern: pattern(
      String.raw`${QUALIFIER}(?<y>${YEAR}|${TURN_OF_CENTURY})(?![\d%]|,\d{3}|\.\d|-[A-Za-z\u00C0-\u024F]|[x×]\d)`,
    ),
    read: (match) => {
      if (!isYear(match)) return null
      const year = match.groups['y'] ?? ''
      return match.groups['mid'] === undefined
        ? { period: year, grain: 'year', use: useAtEnd(match.groups) }
        : { period: `${year}-${MIDDLE}`, grain: 'month' }
    },
  },
]
