import { TIME_CUE } from '../../words/cues.ts'
import { YEAR } from '../../words/year.ts'
import { partOfYear, two } from './calendar-periods.ts'
import type { TimePattern } from './time-pattern.ts'
import { COUNT, countOf, pattern } from './time-words.ts'

/** in the [first half of 2023] and 340 in the; but the first quarter of the book */
const PART_BEFORE =
  /\b(?:first|second|third) (?<part>half|quarter)(?: of (?:(?:the|this) (?:fiscal )?year|(?:fiscal )?(?<year>(?:19|20)\d\d)))?(?! of\b)(?<between>(?:(?!half|quarter)[^;.]){0,60}) in the $/i
/** 40 cases [in the first court] and 12 in the second: another place, and no other part of the year */
const IN_ANOTHER = / (?:in|at|on|to|from|into|within) (?:one|an?|the|its|our|their) (?!(?:second|third)(?:,| and ))/i

/** Halves, quarters and first months of a year, and the same part of another year. */
export const PARTS_OF_YEAR: readonly TimePattern[] = [
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
    // 300 in the first half of 2023 and 340 in the [second]
    rule: 'part-of-year-understood',
    opens: TIME_CUE.whichPart,
    cues: TIME_CUE.whichPart | TIME_CUE.part,
    pattern: pattern(String.raw`(?<=\b(?:half|quarter)\b[^;.]{0,60} in the )(?<n>second|third|fourth)(?=[.,;]|$)`, 'i'),
    read: ({ groups, edition, before }) => {
      const { part, year, between } = PART_BEFORE.exec(before)?.groups ?? {}
      if (part === undefined || IN_ANOTHER.test(between ?? '')) return null
      return partOfYear(groups['n'] ?? '', part, year ?? String(edition))
    },
  },
  {
    // [first-quarter] revenue; but a fourth-quarter touchdown
    rule: 'quarter-of-accounts',
    opens: TIME_CUE.whichPart,
    cues: TIME_CUE.whichPart | TIME_CUE.part,
    pattern: pattern(
      String.raw`(?<n>first|second|third|fourth)-quarter(?= (?:[a-z-]+ ){0,2}(?:revenues?|sales|profits?|earnings|income|loss(?:es)?|growth|output|production|deliveries|margins?|volumes|orders|bookings|gdp|results)\b)`,
      'i',
    ),
    read: ({ groups, edition }) => partOfYear(groups['n'] ?? '', 'quarter', String(edition)),
  },
  {
    // in the [first three quarters of 2022]
    rule: 'first-quarters',
    opens: TIME_CUE.first,
    cues: TIME_CUE.first | TIME_CUE.part,
    pattern: pattern(
      String.raw`first (?<n>two|three) quarters(?: of (?:the year|(?<y>${YEAR})|this year))?(?! of)`,
      'i',
    ),
    read: ({ groups, edition }) => ({
      period: `${groups['y'] ?? edition}-01/${groups['y'] ?? edition}-${two(3 * countOf(groups['n']))}`,
      grain: 'month',
      use: 'in',
      reason: 'when',
    }),
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
    // compared with 315 for the [same period of 2023], in the [same nine months of 2021], the [corresponding period of 2020]
    rule: 'same-period',
    opens: TIME_CUE.same,
    cues: TIME_CUE.same,
    pattern: pattern(
      String.raw`(?:same (?:${COUNT} )?|corresponding |equivalent |comparable )(?:period|time|months?|quarter)(?: (?:of|in) (?<y>${YEAR})| (?:of |in )?(?:the )?(?<last>last|previous|prior|preceding) year| (?:a|one|the) year (?:ago|earlier|before))`,
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
]
