import { TIME_CUE } from '../../words/cues.ts'
import { lastYearIn } from './calendar-periods.ts'
import type { Likeness, TimePattern } from './time-pattern.ts'
import { MONTHS_TO } from './months-ended.ts'
import { COUNT, countOf, IN_MONTHS, pattern } from './time-words.ts'

/** Times that the one named before them tells. */
export const ANAPHORIC_TIMES: readonly TimePattern[] = [
  {
    // by [the end of the month], at [the end of that year]
    rule: 'end-of-that',
    opens: TIME_CUE.opensEndOfYear,
    cues: TIME_CUE.end | TIME_CUE.span,
    soon: { cue: TIME_CUE.span, within: 5 },
    pattern: pattern(
      String.raw`(?:the )?(?:end|close) of (?:(?:that|the same) (?<that>month|year)|the month)(?![A-Za-z]|['’-])`,
      'i',
    ),
    read: ({ groups, edition }) => ({
      ...IN_MONTHS,
      period: String(edition),
      use: 'as-of',
      like: { within: groups['that']?.toLowerCase() === 'year' ? 'year' : 'month' },
    }),
  },
  {
    // 40 in 2021 and 12 [later that year], in [the same month]
    rule: 'that-month-or-year',
    opens: TIME_CUE.opensYearBefore,
    cues: TIME_CUE.opensYearBefore | TIME_CUE.span,
    soon: { cue: TIME_CUE.span, within: 2 },
    pattern: pattern(String.raw`(?:that|the same) (?<unit>month|year)(?![A-Za-z]|['’-]| (?:as|in|of)\b)`, 'i'),
    read: ({ groups, edition }) => ({
      ...IN_MONTHS,
      period: String(edition),
      like: { within: groups['unit']?.toLowerCase() === 'year' ? 'year' : 'month' },
    }),
  },
  {
    // 6.4% in July, from 6.5% [a month earlier], 30 in [the previous month]
    rule: 'month-before',
    opens: TIME_CUE.opensYearBefore,
    cues: TIME_CUE.opensYearBefore | TIME_CUE.span,
    soon: { cue: TIME_CUE.span, within: 2 },
    pattern: pattern(
      String.raw`(?:a month (?:earlier|before)|the month before|the (?:previous|preceding|prior) month)(?![A-Za-z]|['’-])`,
      'i',
    ),
    read: ({ edition }) => ({ ...IN_MONTHS, period: String(edition), like: { following: 'month', count: -1 } }),
  },
  {
    // in the year to June 2022 and in [the following six months], in [the following year], [the next day]
    rule: 'following',
    opens: TIME_CUE.opensYearBefore,
    cues: TIME_CUE.opensYearBefore | TIME_CUE.span,
    soon: { cue: TIME_CUE.span, within: 4 },
    pattern: pattern(
      String.raw`(?:the )?(?:(?:following|subsequent) (?:(?<n>${COUNT}) (?<units>days|months|years)|(?<unit>day|month|year))|next (?<next>day|month))(?![A-Za-z]|['’-])`,
      'i',
    ),
    read: ({ groups, edition, before, sentence }) => ({
      ...IN_MONTHS,
      period: String(edition + 1),
      // In the following year it [will] visit 12 schools: behind the edition's own
      ...(groups['unit']?.toLowerCase() === 'year' && lastYearIn(before) === undefined && / will /.test(sentence)
        ? {}
        : { like: following(groups['unit'] ?? groups['next'] ?? groups['units']?.slice(0, -1), groups['n']) }),
    }),
  },
  {
    // On 3 May they shot 14, of whom three died [two days later]; [a week later], [one month later]
    rule: 'later',
    opens: TIME_CUE.opensYearBefore | TIME_CUE.count,
    cues: TIME_CUE.placesStretch | TIME_CUE.span,
    soon: { cue: TIME_CUE.span, within: 1 },
    pattern: pattern(String.raw`(?:(?<n>${COUNT})|an?) (?<unit>day|week|month|year)s? later(?![A-Za-z]|['’-])`, 'i'),
    read: ({ groups, before, edition }) =>
      THAN_OR_WITHIN.test(before)
        ? null
        : { ...IN_MONTHS, period: String(edition), like: later(groups['unit'] ?? '', groups['n']) },
  },
  {
    // 88 in the 12 months to September, 70 in [the preceding 12 months]
    rule: 'preceding-months',
    opens: TIME_CUE.opensYearBefore,
    cues: TIME_CUE.opensYearBefore | TIME_CUE.span,
    soon: { cue: TIME_CUE.span, within: 4 },
    trigger: MONTHS_TO,
    pattern: pattern(String.raw`(?:the )?(?:preceding|previous|prior) (?<n>${COUNT}) months(?![A-Za-z]|['’-])`, 'i'),
    read: ({ groups, edition }) => ({
      ...IN_MONTHS,
      period: String(edition),
      like: { precedingMonths: countOf(groups['n']) },
    }),
  },
]

/** The [six] months that follow another time, the [one] day. */
function following(unit: string | undefined, count: string | undefined): Likeness {
  const name = (unit ?? '').toLowerCase()
  const number = count === undefined ? 1 : countOf(count)
  return {
    following: name === 'day' || name === 'month' ? name : 'year',
    count: Number.isFinite(number) ? number : 0,
  }
}

/** The day, month or year that comes so many later; weeks are so many days. */
function later(unit: string, count: string | undefined): Likeness {
  const name = unit.toLowerCase()
  const number = count === undefined ? 1 : countOf(count)
  const known = Number.isFinite(number) ? number : 0
  if (name === 'week') return { later: 'day', count: 7 * known }
  return { later: name === 'day' || name === 'month' ? name : 'year', count: known }
}

/** [no more than] two days later: a bound stretch is a figure */
const THAN_OR_WITHIN = /\b(?:than|within|least|most|up to|exactly) $/i
