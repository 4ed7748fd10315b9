import { TIME_CUE } from '../../words/cues.ts'
import { YEAR } from '../../words/year.ts'
import { acrossYears } from './across-years.ts'
import { MONTH, monthOf, QUALIFIER, useAtEnd, WORD_ENDS } from './calendar-words.ts'
import type { TimeMatch } from './time-match.ts'
import type { TimePattern } from './time-pattern.ts'
import { pattern } from './time-words.ts'

/** [March and April], [December and January]: together they are one stretch. */
const areNeighbours = ({ m1, m2 }: TimeMatch['groups']): boolean =>
  (Number(monthOf(m2)) - Number(monthOf(m1)) + 12) % 12 === 1

/** fell by 3 and 5 percent in January and February [respectively]: each number is of its own month */
const RESPECTIVELY = /\brespectively\b/

/** Months of the calendar and stretches between two of them. */
export const MONTH_TIMES: readonly TimePattern[] = [
  {
    // from [January to June 2023], [March through August], between [May 2021 and July 2022], in [March and April 2023]
    rule: 'months-from-to',
    opens: TIME_CUE.month,
    cues: TIME_CUE.month,
    soon: { cue: TIME_CUE.month, within: 5 },
    pattern: pattern(
      String.raw`(?<m1>${MONTH})${WORD_ENDS}(?: (?<y1>${YEAR}))?(?: (?:to|through|until|(?<and>and)) |[-–])(?<m2>${MONTH})${WORD_ENDS}(?: (?<y2>${YEAR}))?`,
    ),
    read: ({ groups, edition, before, sentence }) => {
      if (
        !/(?:between|from)\s+$/i.test(before) &&
        !(
          groups['and'] !== undefined &&
          groups['y1'] === undefined &&
          areNeighbours(groups) &&
          !RESPECTIVELY.test(sentence)
        ) &&
        !new RegExp(String.raw`${groups['m1']}(?: \d{4})?(?: (?:to|through)|[-–])`).test(sentence)
      )
        return null
      // from July 2022 to June: of the edition's year, though no year is said
      const until = { until: monthOf(groups['m2']), y2: groups['y2'] ?? String(edition) }
      return {
        period: acrossYears({ first: monthOf(groups['m1']), y1: groups['y1'] }, until, edition),
        grain: 'month',
        use: 'in',
      }
    },
  },
  {
    // [October 2022], [mid-June 2023]
    rule: 'month-year',
    opens: TIME_CUE.qualifier | TIME_CUE.month,
    cues: TIME_CUE.month | TIME_CUE.year,
    soon: { cue: TIME_CUE.year, within: 6 },
    pattern: pattern(String.raw`${QUALIFIER}(?<m>${MONTH})${WORD_ENDS},? (?:of )?(?<y>${YEAR})(?!\d)`),
    read: ({ groups }) => ({ period: `${groups['y']}-${monthOf(groups['m'])}`, grain: 'month', use: useAtEnd(groups) }),
  },
  {
    // as of [late August], in [March]
    rule: 'month',
    opens: TIME_CUE.qualifier | TIME_CUE.month,
    cues: TIME_CUE.month,
    pattern: pattern(String.raw`${QUALIFIER}(?<m>${MONTH})(?![A-Za-z\u00C0-\u024F-])`),
    read: ({ groups, edition, before }) => {
      const name = groups['m'] ?? ''
      if (
        /^(?:May|March|Mar|Mar\.)$/.test(name) &&
        !/\b(?:ended|ends|in|of|since|until|through|by|from|to|during|late|early|mid|an?|and|last|this|next|on|the|its|[A-Z]\p{Ll}+ and)[\s-]+$/iu.test(
          before,
        )
      )
        return null
      return { period: `${edition}-${monthOf(name)}`, grain: 'month', use: useAtEnd(groups) }
    },
  },
]
