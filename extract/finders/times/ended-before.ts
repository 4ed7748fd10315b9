/**
 * The last month or day that is still before a time: [before March 2022] is until February. Of a year nothing is said
 * (built before 1980); nor where it is told by how much: two weeks before 5 March.
 * @param before the words before the time
 * @returns the month or day, or null where the time is no such limit
 */
export function endedBefore(period: string, before: string): string | null {
  const [, year, month, , day] = MONTH_OR_DAY.exec(period) ?? []
  if (year === undefined || month === undefined || !LIMIT.test(before)) return null
  const last = new Date(Date.UTC(Number(year), Number(month) - 1, day === undefined ? 0 : Number(day) - 1))
  return last.toISOString().slice(0, period.length)
}

const MONTH_OR_DAY = /^(\d{4})-(\d\d)(-(\d\d))?$/
const LIMIT =
  /(?:^|[^\p{L}])(?<!\b(?:days?|weeks?|months?|years?|hours?|day|night|just|shortly|soon|immediately|ever|even) )(?:before|prior to) (?:the end of )?$/iu
