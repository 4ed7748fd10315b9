import { MONTHS } from '../words/closed-classes.ts'
import { TIME_CUE } from '../words/cues.ts'
import { YEAR } from '../words/year.ts'
import { monthsUntil, partOfYear, two, yearBeside, yearsBeside } from './calendar-periods.ts'
import { isYear } from './is-year.ts'
import type { TimeMatch } from './time-match.ts'
import type { TimePattern } from './time-pattern.ts'
import { COUNT, countOf, IN_MONTHS, pattern } from './time-words.ts'
import { TIMES_BESIDE } from './times-beside.ts'

const MONTH = String.raw`(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)`
const DAY = String.raw`(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\d,]\d|\d|[.:]\d|%| percent| per cent| million)`
const SPAN_UNIT = String.raw`(?:seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?|decades?|centur(?:y|ies))`
/** Behind the last letter of a Latin word. */
const WORD_ENDS = '(?![A-Za-z\\u00C0-\\u024F])'
const QUALIFIER = String.raw`(?:(?:early|mid|late)[- ]|(?<end>end-))?`

const month = (name: string | undefined): string =>
  two(MONTHS.get((name ?? '').toLowerCase().replace('.', '').slice(0, 3)) ?? 1)
const day = (digits: string | undefined): string => two(Number.parseInt(digits ?? '1', 10))

/** at [end-]2021: what was so then */
const useAtEnd = (groups: TimeMatch['groups']) => (groups['end'] === undefined ? undefined : ('as-of' as const))

/** 2019 and "21" are 2019 and 2021. */
function fullYear(first: string, second: string): string {
  return second.length === 2 ? first.slice(0, 2) + second : second
}

/** How many months a named stretch has: nine months, 52 weeks, a quarter. */
function monthsOf(count: string | undefined, unit: string | undefined): number | null {
  const name = (unit ?? '').toLowerCase()
  if (name === 'year') return 12
  if (name.startsWith('half')) return 6
  if (name === 'quarter') return 3
  const number = countOf(count)
  if (!Number.isFinite(number)) return null
  return name === 'week' ? (number % 13 === 0 ? (number / 13) * 3 : null) : number
}

/** A year of whole weeks ends a few days before or behind a month. */
const EARLY = 7

/** What a level of other years is held against: [compared with] 88 five years earlier. */
const COMPARED = /\b(?:compared (?:with|to)|(?:up|down) from|against|versus)\b[^;]*$/

/** Time expressions, the longer before those that they contain. */
export const TIME_PATTERNS: readonly TimePattern[] = [
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
      String.raw`(?<m1>${MONTH}) (?<d1>${DAY})(?:,? (?<y1>${YEAR}))?,?(?: (?:to|through|until|and)(?: about)? | ?[-–—] ?)(?<m2>${MONTH}) (?<d2>${DAY})(?:,? (?<y2>${YEAR}))?`,
    ),
    read: ({ groups, edition, before }) => {
      if (
        !/(?:between|from|period|\()\s*$/i.test(before) &&
        groups['y1'] === undefined &&
        / and /.test(groups['0'] ?? '')
      )
        return null
      const last = groups['y2'] ?? String(edition)
      return {
        period: `${groups['y1'] ?? last}-${month(groups['m1'])}-${day(groups['d1'])}/${last}-${month(groups['m2'])}-${day(groups['d2'])}`,
        grain: 'day',
        use: 'in',
      }
    },
  },
  {
    // from [14 May to 30 September], between [3 March 2022 and 5 April 2023]
    rule: 'days-from-to-british',
    opens: TIME_CUE.day,
    cues: TIME_CUE.month | TIME_CUE.day,
    soon: { cue: TIME_CUE.month, within: 6 },
    pattern: pattern(
      String.raw`(?<d1>${DAY})(?: (?<m1>${MONTH})(?: (?<y1>${YEAR}))?)?,?(?: (?:to|through|until|and) | ?[-–—] ?)(?<d2>${DAY}) (?<m2>${MONTH})${WORD_ENDS}(?: (?<y2>${YEAR}))?`,
    ),
    read: ({ groups, edition, before }) => {
      if (!/(?:between|from|period|\(|on)(?: the)?\s*$/i.test(before)) return null
      const last = groups['y2'] ?? groups['y1'] ?? String(edition)
      return {
        period: `${groups['y1'] ?? last}-${month(groups['m1'] ?? groups['m2'])}-${day(groups['d1'])}/${last}-${month(groups['m2'])}-${day(groups['d2'])}`,
        grain: 'day',
        use: 'in',
      }
    },
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
      const stem = `${groups['y'] ?? edition}-${month(groups['m'])}`
      return { period: `${stem}-${day(groups['d1'])}/${stem}-${day(groups['d2'])}`, grain: 'day', use: 'in' }
    },
  },
  {
    // fiscal [year ended June 30, 1952], the [year to March 2023], [nine months ended 30 September 2022]
    rule: 'months-ended',
    opens: TIME_CUE.count | TIME_CUE.opensMonthsEnded,
    cues: TIME_CUE.monthInAnyCase,
    soon: { cue: TIME_CUE.monthInAnyCase, within: 8 },
    trigger: /(?:year|month|quarter|half|week).{0,3} (?:end|to |through )/i,
    pattern: pattern(
      String.raw`(?:(?<n>${COUNT}|13|26|39|52) (?<unit>month|week)s?|(?<whole>half[- ]year|year|quarter|half)s?)[ -](?:end(?:ed|ing)(?: on)?|to(?: the end of)?|through) (?:(?<d>${DAY}) )?(?<m>${MONTH})(?: (?<d2>${DAY}))?(?:,? (?<y>${YEAR}))?${WORD_ENDS}`,
      'i',
    ),
    read: ({ groups, edition }) => {
      const length = monthsOf(groups['n'], groups['unit'] ?? groups['whole'])
      if (length === null) return null
      // 52 weeks to [1 January 2022] are those of 2021
      const last = Number(groups['y'] ?? edition) * 12 + Number(month(groups['m'])) - 1
      const early = (groups['unit'] ?? '') === 'week' && Number(groups['d'] ?? groups['d2'] ?? 31) <= EARLY
      const until = early ? last - 1 : last
      return { period: monthsUntil(Math.floor(until / 12), (until % 12) + 1, length), ...IN_MONTHS }
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
      period: `${groups['y'] ?? edition}-${month(groups['m'])}-${day(groups['d'])}`,
      grain: 'day',
    }),
  },
  {
    // [August 14, 2023], [July 3]
    rule: 'month-day',
    opens: TIME_CUE.month,
    cues: TIME_CUE.month | TIME_CUE.day,
    soon: { cue: TIME_CUE.day, within: 2 },
    pattern: pattern(String.raw`(?<m>${MONTH}) (?<d>${DAY})${WORD_ENDS}(?:,? (?<y>${YEAR}))?`),
    read: ({ groups, edition }) => ({
      period: `${groups['y'] ?? edition}-${month(groups['m'])}-${day(groups['d'])}`,
      grain: 'day',
    }),
  },
  {
    // from [January to June 2023], [March through August], between [May 2021 and July 2022]
    rule: 'months-from-to',
    opens: TIME_CUE.month,
    cues: TIME_CUE.month,
    soon: { cue: TIME_CUE.month, within: 5 },
    pattern: pattern(
      String.raw`(?<m1>${MONTH})${WORD_ENDS}(?: (?<y1>${YEAR}))?(?: (?:to|through|until|and) |[-–])(?<m2>${MONTH})${WORD_ENDS}(?: (?<y2>${YEAR}))?`,
    ),
    read: ({ groups, edition, before, sentence }) => {
      if (
        !/(?:between|from)\s+$/i.test(before) &&
        !new RegExp(String.raw`${groups['m1']}(?: \d{4})?(?: (?:to|through)|[-–])`).test(sentence)
      )
        return null
      const last = groups['y2'] ?? String(edition)
      return {
        period: `${groups['y1'] ?? last}-${month(groups['m1'])}/${last}-${month(groups['m2'])}`,
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
    read: ({ groups }) => ({ period: `${groups['y']}-${month(groups['m'])}`, grain: 'month', use: useAtEnd(groups) }),
  },
  {
    // the [first eight months of 2023], the [first eight months of the year]
    rule: 'first-months',
    opens: TIME_CUE.first,
    cues: TIME_CUE.first | TIME_CUE.months,
    pattern: pattern(String.raw`first (?<n>${COUNT}) months(?: of (?:the year|(?<y>${YEAR})|this year))?`, 'i'),
    read: ({ groups, edition }) => ({
      period: `${groups['y'] ?? edition}-01/${groups['y'] ?? edition}-${two(countOf(groups['n']))}`,
      grain: 'month',
      use: 'in',
      reason: 'when',
    }),
  },
  {
    // the [first half of 2022], the [fourth quarter]
    rule: 'part-of-year',
    opens: TIME_CUE.whichPart,
    cues: TIME_CUE.whichPart | TIME_CUE.part,
    pattern: pattern(
      String.raw`(?<n>first|second|third|fourth|last) (?<part>half|quarter)(?: of (?:the (?:fiscal )?year|(?:fiscal )?(?<y>${YEAR})|this year))?(?! (?:hour|century|decade|of the (?:[\w-]+ )?century|of (?:its|their|his|her)))`,
      'i',
    ),
    // "a strong second half" tells how it went, not when something was.
    read: ({ groups, edition, before }) =>
      /\ban? (?:[\p{L}-]+ )?$/iu.test(before)
        ? { period: null, grain: 'month', reason: 'when' }
        : partOfYear(groups['n'] ?? '', groups['part'] ?? '', groups['y'] ?? String(edition)),
  },
  {
    // [Q3 2022], [H1]
    rule: 'short-part-of-year',
    opens: TIME_CUE.shortPart,
    cues: TIME_CUE.shortPart | TIME_CUE.day,
    pattern: pattern(String.raw`(?<part>[QH])(?<n>[1-4])(?: (?:of )?(?:FY ?)?(?<y>${YEAR}))?(?!\d)`),
    read: ({ groups, edition }) =>
      partOfYear(
        ['', 'first', 'second', 'third', 'fourth'][Number(groups['n'])] ?? '',
        groups['part'] === 'Q' ? 'quarter' : 'half',
        groups['y'] ?? String(edition),
      ),
  },
  {
    // compared with 315 for the [same period of 2023]
    rule: 'same-period',
    opens: TIME_CUE.same,
    cues: TIME_CUE.same,
    pattern: pattern(
      String.raw`same (?:period|time|months?|quarter)(?: (?:of|in) (?<y>${YEAR})| (?:of |in )?(?:the )?(?<last>last|previous|prior|preceding) year| a year (?:ago|earlier))`,
      'i',
    ),
    read: ({ groups, edition }) => ({
      period: groups['y'] ?? String(edition - 1),
      grain: 'year',
      use: 'in',
      adjectival: false,
      like: groups['y'] === undefined ? { yearsBack: 1 } : { year: Number(groups['y']) },
    }),
  },
  {
    // [FY 2023], [fiscal year 2021-22]
    rule: 'fiscal-year',
    opens: TIME_CUE.fiscal,
    cues: TIME_CUE.fiscal,
    pattern: pattern(
      String.raw`(?:(?:fiscal(?: years?)?|financial years?|FY) ?(?<y>${YEAR})(?:[-–/](?<y2>\d{4}|\d{2}))?|FY ?['’]?(?<short>\d{2}))(?!\d)`,
      'i',
    ),
    read: ({ groups, edition }) => ({
      period:
        groups['y2'] === undefined
          ? (groups['y'] ?? `${String(edition).slice(0, 2)}${groups['short'] ?? ''}`)
          : `${groups['y']}/${fullYear(groups['y'] ?? '', groups['y2'])}`,
      grain: 'year',
    }),
  },
  {
    // from [2019 to 2021], [2019-2021], [2023-25]; but fell from 40 in 2021 to 30
    rule: 'years-from-to',
    opens: TIME_CUE.year,
    cues: TIME_CUE.year,
    soon: { cue: TIME_CUE.year | TIME_CUE.day, within: 2 },
    pattern: pattern(
      String.raw`(?<y1>${YEAR})(?:[-–—/]| (?:to|through|until) (?=${YEAR}))(?<y2>${YEAR}|\d{2}(?![\d,.]*\d))(?!\d|%)`,
    ),
    read: (match) => {
      const last = fullYear(match.groups['y1'] ?? '', match.groups['y2'] ?? '')
      return Number(last) > Number(match.groups['y1']) && isYear(match)
        ? { period: `${match.groups['y1']}/${last}`, grain: 'year', use: 'in' }
        : null
    },
  },
  {
    // between [2019 and 2021]
    rule: 'years-between',
    opens: TIME_CUE.year,
    cues: TIME_CUE.year | TIME_CUE.between,
    pattern: pattern(String.raw`(?<=between )(?<y1>${YEAR}) and (?<y2>${YEAR})(?!\d)`, 'i'),
    read: ({ groups }) => ({ period: `${groups['y1']}/${groups['y2']}`, grain: 'year', use: 'in', adjectival: false }),
  },
  {
    // in the [1990s]
    rule: 'decade',
    opens: TIME_CUE.qualifier | TIME_CUE.year,
    cues: TIME_CUE.year | TIME_CUE.plural,
    pattern: pattern(String.raw`${QUALIFIER}(?<y>${YEAR.slice(0, -4)}\d0)['’]?s${WORD_ENDS}`),
    read: ({ groups }) => ({
      period: `${groups['y']}/${Number(groups['y']) + 9}`,
      grain: 'year',
      use: 'in',
      adjectival: false,
    }),
  },
  {
    // in [2023], the [2022] survey, at [end-2021]
    rule: 'year',
    opens: TIME_CUE.qualifier | TIME_CUE.year,
    cues: TIME_CUE.year,
    pattern: pattern(String.raw`${QUALIFIER}(?<y>${YEAR})(?![\d%]|,\d{3}|\.\d|-[A-Za-z\u00C0-\u024F])`),
    read: (match) =>
      isYear(match) ? { period: match.groups['y'] ?? null, grain: 'year', use: useAtEnd(match.groups) } : null,
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
      return { period: `${edition}-${month(name)}`, grain: 'month' }
    },
  },
  {
    // at [the end of the year], by [year's end], at [year-end], we ended [the year] with
    rule: 'end-of-year',
    opens: TIME_CUE.opensEndOfYear,
    cues: TIME_CUE.end | TIME_CUE.yearWord,
    pattern: pattern(
      String.raw`(?:(?:the )?(?:end|close) of (?:the|this) (?:reporting )?year|year['’]?s end|(?:the )?(?:financial |fiscal )?year[- ]end|(?<=(?:end(?:ed|s)|closed) )(?:the|this) (?:reporting |fiscal |financial )?year(?= with ))(?![A-Za-z]| (?:19|20)\d\d)`,
      'i',
    ),
    read: ({ edition }) => ({ period: String(edition), grain: 'year', use: 'as-of', adjectival: false }),
  },
  {
    // in [the previous year], [the next year], [a year earlier]; 9 in 2021 and 7 [the year before that]
    rule: 'year-beside',
    opens: TIME_CUE.opensYearBefore,
    cues: TIME_CUE.opensYearBefore | TIME_CUE.yearOrPeriod,
    soon: { cue: TIME_CUE.yearOrPeriod, within: 3 },
    pattern: pattern(
      String.raw`(?:(?:the )?(?:previous|prior|preceding|last|(?<after>next|coming)) (?:(?:fiscal |financial |calendar |reporting )?year|reporting period)|(?:a|one) year (?:earlier|ago|before)|the year (?:before(?<that> that)?|earlier|prior))(?!s|['’-])`,
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
    pattern: pattern(String.raw`(?:(?<n>${COUNT}) years|(?<months>12|twelve) months|a decade) (?:earlier|ago|before)`),
    read: ({ groups, edition, before }) => {
      const years = groups['months'] !== undefined ? 1 : groups['n'] === undefined ? 10 : countOf(groups['n'])
      if (!COMPARED.test(before) || !Number.isFinite(years)) return null
      return { period: String(edition - years), grain: 'year', use: 'in', adjectival: false, reason: 'when' }
    },
  },
  {
    // during [the year], [this year], in [the past year]
    rule: 'report-year',
    opens: TIME_CUE.opensReportYear,
    cues: TIME_CUE.opensReportYear | TIME_CUE.yearOrPeriod,
    soon: { cue: TIME_CUE.yearOrPeriod, within: 4 },
    pattern: pattern(
      String.raw`(?:during|throughout|over|in|of|for) (?:the|this) (?:(?:reporting|calendar|fiscal|past) )?(?:year|period|reporting period)(?![\s-]?(?:\d|old|of|ended|before|when)|['’s-])`,
      'i',
    ),
    // "Early in the year" is a part of it, not all of it.
    read: ({ edition, before }) =>
      /\b(?:early|late|later|earlier) $/i.test(before)
        ? null
        : { period: String(edition), grain: 'year', use: 'edition', adjectival: false },
  },
  ...TIMES_BESIDE,
  {
    // [over the past five years] 312 died: those that end with the edition's
    rule: 'years-to-edition',
    opens: TIME_CUE.opensStretch,
    cues: TIME_CUE.placesStretch | TIME_CUE.span,
    soon: { cue: TIME_CUE.span, within: 4 },
    pattern: pattern(
      String.raw`(?:over|during|in|within|throughout) (?:the|its|their|our) (?:past|last) (?:(?<n>${COUNT}) years|decade)${WORD_ENDS}`,
      'i',
    ),
    read: ({ groups, edition }) => {
      const years = groups['n'] === undefined ? 10 : countOf(groups['n'])
      if (!(years > 1)) return null
      const period = `${edition - years + 1}/${edition}`
      return { period, grain: 'year', use: 'in', adjectival: false, reason: 'when' }
    },
  },
  {
    // [over three years], in the [past eight weeks], [two years ago]
    rule: 'stretch-of-time',
    opens: TIME_CUE.opensStretch | TIME_CUE.count,
    cues: TIME_CUE.placesStretch | TIME_CUE.span,
    soon: { cue: TIME_CUE.span, within: 5 },
    pattern: pattern(
      String.raw`(?:(?:(?:over|during|in|for|within|throughout) )?(?:the|its|their|his|her|our) (?:(?<past>past|last|previous|preceding|prior)|(?<after>next|coming)|first|final|latest) (?<n>${COUNT}) (?:(?<years>years)|${SPAN_UNIT})|(?:Over|During) (?:a |the )?${COUNT}[ -]${SPAN_UNIT}|${COUNT} ${SPAN_UNIT} (?:(?<back>ago|earlier)|later|before|prior|after|since|into))${WORD_ENDS}`,
    ),
    // "no later than three weeks after" bounds a stretch, and a bound stretch is a figure.
    read: ({ groups, before, edition }) =>
      groups['back'] === undefined &&
      /\b(?:than|within|least|most|up to|exactly|spen[dt]|spending|spends|for|took|lasted|waited|served) $/i.test(
        before,
      )
        ? null
        : { period: yearsBeside(groups, countOf(groups['n']), edition), grain: 'year', reason: 'when' },
  },
]
