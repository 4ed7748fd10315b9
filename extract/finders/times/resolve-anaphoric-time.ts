import type { TimeExpression } from '../../model.ts'
import { dayBehind, daysBehind, monthsUntil, two } from './calendar-periods.ts'
import { changedTime } from './changed-time.ts'
import type { Likeness } from './time-pattern.ts'

/** The month with which a stretch of months begins. */
const MONTHS = /^(\d{4})-(\d\d)\/\d{4}-\d\d$/
const LAST_DATE = /(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/

/**
 * A time that is told by the one before it: 63 between January and May, 33 in the [same period of 2022]; on July 22 …,
 * by [the end of the month]; in the year to June 2022 …, in the [following six months].
 * @param before the time named before it in the sentence
 * @returns the time with its period, or null where nothing is known of it
 */
export function resolveAnaphoricTime(
  time: TimeExpression,
  before: TimeExpression | undefined,
  like: Likeness,
): TimeExpression | null {
  if ('year' in like || 'yearsBack' in like) return shifted(time, before, like)
  if ('yearsEarlier' in like) return yearEarlier(time, before, like.yearsEarlier)
  if ('precedingMonths' in like) {
    const [, first = '', opening = ''] = MONTHS.exec(before?.period ?? '') ?? []
    if (opening === '' || !(like.precedingMonths > 0)) return null
    const last = Number(first) * 12 + Number(opening) - 2
    return changedTime(time, { period: monthsUntil(Math.floor(last / 12), (last % 12) + 1, like.precedingMonths) })
  }
  const [date, year = '', month, day] = LAST_DATE.exec(before?.period ?? '') ?? []
  if (date === undefined) return null
  if ('within' in like) {
    const period = like.within === 'year' ? year : month === undefined ? null : `${year}-${month}`
    if (period === null) return null
    return changedTime(time, { period: time.use === 'as-of' ? `../${period}` : period, grain: like.within })
  }
  const parts = { year: Number(year), month: Number(month ?? 0), day: Number(day ?? 0) }
  const period = 'later' in like ? periodLater(parts, like) : periodBehind(parts, like)
  return period === null ? null : changedTime(time, { period, grain: 'later' in like ? like.later : like.following })
}

function shifted(
  time: TimeExpression,
  before: TimeExpression | undefined,
  like: { readonly year: number } | { readonly yearsBack: number },
): TimeExpression {
  if (before === undefined || before.use === 'edition' || before.use === 'since') return time
  if (before.grain === 'year' && (before.use === 'as-of' || !before.period.includes('/'))) return time
  const last = Number(LAST_DATE.exec(before.period)?.[1])
  const years = 'year' in like ? last - like.year : like.yearsBack
  const period = before.period.replace(/\d{4}/g, (year) => String(Number(year) - years))
  return changedTime(time, { use: before.use, period })
}

/** was 9.4 in 2022, compared with 9.1 [a decade earlier]: in 2012, whatever the edition */
function yearEarlier(time: TimeExpression, before: TimeExpression | undefined, years: number): TimeExpression {
  const year = before === undefined || before.use === 'since' ? undefined : LAST_DATE.exec(before.period)?.[1]
  return year === undefined ? time : changedTime(time, { period: String(Number(year) - years) })
}

type DateParts = { readonly year: number; readonly month: number; readonly day: number }

/** What follows a day, a month or a year, or the month before it; a month or day that was not named has none beside it. */
function periodBehind(
  { year, month, day }: DateParts,
  { following, count }: { readonly following: 'day' | 'month' | 'year'; readonly count: number },
): string | null {
  if (count === 0) return null
  if (following === 'day') return day === 0 || count !== 1 ? null : dayBehind(year, month, day)
  // behind a month of 2021 the following year is 2022; behind twelve months that end in June, the twelve that follow
  if (following === 'year') return count === 1 ? String(year + 1) : `${year + 1}/${year + count}`
  const last = year * 12 + (month === 0 ? 12 : month) - 1 + count
  const isOne = Math.abs(count) === 1
  if (month === 0 && isOne) return null
  const until = { year: Math.floor(last / 12), month: (last % 12) + 1 }
  return isOne ? `${until.year}-${two(until.month)}` : monthsUntil(until.year, until.month, count)
}

/** On 3 May …, [two days later]; in March …, [a month later]: no day is known behind a month */
function periodLater(
  { year, month, day }: DateParts,
  { later, count }: { readonly later: 'day' | 'month' | 'year'; readonly count: number },
): string | null {
  if (later === 'year') return String(year + count)
  if (month === 0) return null
  if (later === 'day') return day === 0 ? null : daysBehind(year, month, day, count)
  const last = year * 12 + month - 1 + count
  return `${Math.floor(last / 12)}-${two((last % 12) + 1)}`
}
