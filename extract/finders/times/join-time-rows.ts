import type { TimeExpression, Token } from '../../model.ts'
import { changedTime } from './changed-time.ts'
import { tokenBefore } from '../../language/token-before.ts'

/**
 * On May 25, June 9, and July 26; during 2021 and 2022: days or years in a row are one time, from the first to the
 * last.
 */
export function joinTimeRows(times: readonly TimeExpression[], tokens: readonly Token[]): TimeExpression[] {
  const joined: TimeExpression[] = []
  // 14 and 19 in [2022] and [2023] respectively: each number has its own
  if (times.length > 1 && tokens.some(({ lower }) => lower === 'respectively')) return [...times]
  for (const time of times) {
    const before = joined.at(-1)
    if (
      before !== undefined &&
      (isDayInRow(before, time, tokens) || isYearInRow(before, time, tokens) || isMonthInRow(before, time, tokens))
    ) {
      const first = before.period.split('/')[0] ?? before.period
      const period = `${first}/${time.period.split('/').at(-1) ?? time.period}`
      joined.splice(-1, 1, changedTime(before, { to: time.to, period }))
    } else joined.push(time)
  }
  return joined
}

function isDayInRow(before: TimeExpression, time: TimeExpression, tokens: readonly Token[]): boolean {
  if (before.grain !== 'day' || time.grain !== 'day' || before.use !== 'in' || time.use !== 'in') return false
  const between = tokens.slice(before.to, time.from)
  return between.length > 0 && between.length <= LONGEST_JOINT && between.every(({ lower }) => JOINS_DAYS.has(lower))
}

/** on April 11[, and then again on] April 15 */
const LONGEST_JOINT = 5
const JOINS_DAYS: ReadonlySet<string> = new Set([',', 'and', 'again', 'then', 'on'])

/** rebuilt during [2022 and 2023], in the years [2021 and 2022]; but growth between 2022 and 2023 */
function isYearInRow(before: TimeExpression, time: TimeExpression, tokens: readonly Token[]): boolean {
  if (before.grain !== 'year' || time.grain !== 'year' || before.use !== 'in' || time.use !== 'in') return false
  const opener = tokenBefore(tokens, before.from)?.lower ?? ''
  return (
    time.from === before.to + 1 &&
    tokens[before.to]?.lower === 'and' &&
    Number(time.period) === Number(before.period) + 1 &&
    (IN_DURING.has(opener) || opener === 'years')
  )
}

/** in [late November and early December]; but 12 in March and April's 14 */
function isMonthInRow(before: TimeExpression, time: TimeExpression, tokens: readonly Token[]): boolean {
  if (before.grain !== 'month' || time.grain !== 'month' || before.use !== 'in' || time.use !== 'in') return false
  if (time.from !== before.to + 1 || tokens[before.to]?.lower !== 'and') return false
  const [first, last] = [A_MONTH.exec(before.period), A_MONTH.exec(time.period)]
  if (first === null || last === null || first[1] !== last[1] || Number(last[2]) !== Number(first[2]) + 1) return false
  const opener = tokens[before.from - 1]
  // the [June and July] protests
  return IN_DURING.has(opener?.lower ?? '') || (opener?.tag === 'determiner' && tokens[time.to]?.tag === 'noun')
}

const A_MONTH = /^(\d{4})-(\d\d)$/
const IN_DURING: ReadonlySet<string> = new Set(['in', 'during', 'over', 'throughout'])
