import { TIME_CUE } from '../../words/cues.ts'
import { yearBeside } from './calendar-periods.ts'
import type { TimeMatch } from './time-match.ts'
import type { TimePattern } from './time-pattern.ts'
import { COUNT, countOf, pattern } from './time-words.ts'

/** What a level of other years is held against: [compared with] 88 five years earlier. */
const COMPARED =
  /\b(?:(?:compared (?:with|to)|(?:up|down) from|against|versus|vs)\b[^;]*|from [^;,a-z]{0,4}\d[^;]{0,16})$/

/** [To date] the fund has paid, [to date] 900 wells were drilled; but to date the pottery, we analysed 14 samples */
const TOLD_BEHIND =
  /^(?:,| (?!(?:the|an?|our|its|their|these|those|this|them|it)\b)(?:[^,;]|,(?=\d)){0,80} (?:was|were|are|is) | (?:[^,;]|,(?=\d)){0,80}\b(?:has|have) )/i
/** Only 12 of the farms [lie] so far: how far it is, and not until when. */
const IS_FAR = /\b(?:lie|lies|lay|live|lives|lived|go|goes|went|is|are|was|were) $/

function isUntilNow({ groups, before, after, sentence }: TimeMatch): boolean {
  const { up, date } = groups
  if (up !== undefined) return before === '' && after.startsWith(',')
  if (before === '') return date === undefined || TOLD_BEHIND.test(sentence.slice(date.length))
  return / (?:have|has) $/.test(before) || (/^(?:[.,;)]|$)/.test(after) && !IS_FAR.test(before))
}

/** Times that are told from the edition's year. */
export const DEICTIC_TIMES: readonly TimePattern[] = [
  {
    // at [the end of the year], by [year's end], at [year-end], we ended [the year] with
    rule: 'end-of-year',
    opens: TIME_CUE.opensEndOfYear,
    cues: TIME_CUE.end | TIME_CUE.yearOrPeriod,
    pattern: pattern(
      String.raw`(?:(?:the )?(?:end|close) of (?:the|this) (?:(?:reporting )?year|reporting period)|year['’]?s end|(?:the )?(?:financial |fiscal )?year[- ]end|(?<=(?:end(?:ed|s|ing)|clos(?:ed|ing)|finish(?:ed|es|ing)) )(?:the|this) (?:reporting |fiscal |financial )?year(?= with ))(?![A-Za-z]| (?:19|20)\d\d)`,
      'i',
    ),
    read: ({ edition }) => ({ period: String(edition), grain: 'year', use: 'as-of', adjectival: false }),
  },
  {
    // in [the previous year], [the next year], [a year earlier], [the season before]; 9 in 2021 and 7 [the year before that]
    rule: 'year-beside',
    opens: TIME_CUE.opensYearBefore,
    cues: TIME_CUE.opensYearBefore | TIME_CUE.yearOrPeriod,
    soon: { cue: TIME_CUE.yearOrPeriod, within: 3 },
    pattern: pattern(
      String.raw`(?:(?:the )?(?:previous|prior|preceding|last|(?<after>next|coming)) (?:(?:fiscal |financial |calendar |reporting )?year|reporting period|season)|(?:a|one) (?:year|season) (?:earlier|ago|before)|the (?:year|season) (?:before(?<that> that)?|earlier|prior))(?!s|['’-](?!s [$€£\d]))`,
      'i',
    ),
    read: ({ groups, edition, before }) => ({
      period: String(yearBeside(groups, edition, before)),
      grain: 'year',
      use: 'in',
      adjectival: false,
      reason: 'when',
    }),
  },
  {
    // 7 percent, down from 11 [a decade earlier]
    rule: 'years-before',
    opens: TIME_CUE.count | TIME_CUE.opensYearBefore,
    cues: TIME_CUE.placesStretch | TIME_CUE.span,
    soon: { cue: TIME_CUE.span, within: 1 },
    pattern: pattern(
      String.raw`(?:(?<n>${COUNT}) years|(?<months>12|twelve) months|a decade) (?:earlier|ago|before(?<that> that)?)`,
    ),
    read: ({ groups, edition, before }) => {
      const years = groups['months'] !== undefined ? 1 : groups['n'] === undefined ? 10 : countOf(groups['n'])
      // 20,300 in 2021 and 31,500 [two years before that]
      if ((groups['that'] === undefined && !COMPARED.test(before)) || !Number.isFinite(years)) return null
      return {
        period: String(edition - years),
        grain: 'year',
        use: 'in',
        adjectival: false,
        reason: 'when',
        like: { yearsEarlier: years },
      }
    },
  },
  {
    // [To date] 900 wells were drilled, 900 [so far]: all until now; but so far this year, so far from it, failed to date
    // 14, brought up to date, and to date the pottery
    rule: 'until-now',
    opens: TIME_CUE.opensUntilNow,
    cues: TIME_CUE.opensUntilNow | TIME_CUE.now,
    pattern: pattern(
      String.raw`(?:(?<up>up to date)|(?<!up )(?<date>to date)|(?:so|thus) far|(?:up )?(?:to|until) (?:the present(?: day)?|now)|cumulatively)(?![A-Za-z-]| (?:as|from|this) )`,
      'i',
    ),
    read: (match) =>
      isUntilNow(match) && !/\b(?:19|20)\d\d\b/.test(match.sentence)
        ? { period: String(match.edition), grain: 'year', use: 'as-of', adjectival: false }
        : null,
  },
  {
    // during [the year], [this year], in [the past year]; [this year] 9 were, but a class of year 9
    rule: 'report-year',
    opens: TIME_CUE.opensReportYear,
    cues: TIME_CUE.opensReportYear | TIME_CUE.yearOrPeriod,
    soon: { cue: TIME_CUE.yearOrPeriod, within: 4 },
    pattern: pattern(
      String.raw`(?:(?:during|throughout|over|in|of|for) (?:the|this) (?:(?:reporting|calendar|fiscal|past) )?(?:year|period|reporting period)|this (?:(?:calendar|fiscal|financial) )?year)(?![\s-]?(?:\d|old|of|ended|before|when)|['’s-])|(?<=(?:^|[;,] |and |but ))this year(?= \d)`,
      'i',
    ),
    // "Early in the year" is a part of it, not all of it; 14 in April and 22 [later in the year]: in no month that is told
    read: ({ edition, before }) =>
      /(?:\b(?:early|late)|^(?:later|earlier)) $/i.test(before)
        ? null
        : { period: String(edition), grain: 'year', use: 'edition', adjectival: false },
  },
]
