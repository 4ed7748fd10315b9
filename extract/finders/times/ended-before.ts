import { dayBefore, monthBefore } from './calendar-periods.ts'

/**
 * The last month or day that is still before a time: [before March 2022] is until February. Of a year nothing is said
 * (built before 1980); nor where it is told by how much: two weeks before 5 March.
 * @param before the words before the time
 * @returns the month or day, or null where the time is no such limit
 */
export function endedBefore(period: string, before: string): string | null {
  const tail = before.slice(-LONGEST)
  if (!SAYS_BEFORE.test(tail) || !LIMIT.test(tail)) return null
  const [, year, month, , day] = MONTH_OR_DAY.exec(period) ?? []
  if (year === undefined || month === undefined) return null
  const [ofYear, ofMonth] = [Number(year), Number(month)]
  return day === undefined ? monthBefore(ofYear, ofMonth) : dayBefore(ofYear, ofMonth, Number(day))
}

const MONTH_OR_DAY = /^(\d{4})-(\d\d)(-(\d\d))?$/
/** Characters in which all that is looked for has room. */
const LONGEST = 40
/** Most times stand behind other words; this tells them at their ends, which a search from the front does not. */
const SAYS_BEFORE = /(?:before|prior to) (?:the end of )?$/i
const LIMIT =
  /(?:^|[^\p{L}])(?<!\b(?:days?|weeks?|months?|years?|hours?|day|night|just|shortly|soon|immediately|ever|even) )(?:before|prior to) (?:the end of )?$/iu
