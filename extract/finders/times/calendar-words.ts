import { MONTHS } from '../../words/closed-classes.ts'
import { two } from './calendar-periods.ts'
import type { TimeMatch } from './time-match.ts'

/** Source of a pattern for the name of a month, in full or short. */
export const MONTH = String.raw`(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)`

/** Source of a pattern for the number of a day of a month. */
export const DAY = String.raw`(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\d,]\d|\d|[.:]\d|%| percent| per cent| million)`

/** Behind the last letter of a Latin word. */
export const WORD_ENDS = '(?![A-Za-z\\u00C0-\\u024F])'

/** Source of a pattern for what may stand before a month or a year; groups `mid` and `end` for [mid-]2021, [end-]2021. */
export const QUALIFIER = String.raw`(?:(?:early|(?<mid>mid)|late)[- ]|(?<end>end-))?`

/** The month that a name or its abbreviation tells, in two digits. */
export const monthOf = (name: string | undefined): string =>
  two(MONTHS.get((name ?? '').toLowerCase().replace('.', '').slice(0, 3)) ?? 1)

/** The day that digits tell, in two digits: the [3rd] of May. */
export const dayOf = (digits: string | undefined): string => two(Number.parseInt(digits ?? '1', 10))

/** at [end-]2021: what was so then */
export const useAtEnd = (groups: TimeMatch['groups']) => (groups['end'] === undefined ? undefined : ('as-of' as const))
