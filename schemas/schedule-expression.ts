/** When a schedule fires, in a form that a clock can run. */
export type FiringTimes =
  | { kind: 'every'; milliseconds: number }
  | { kind: 'once'; at: string }
  /** Seven fields, seconds first and years last, weekdays from 1 (Sunday) to 7. */
  | { kind: 'cron'; pattern: string }

const MILLISECONDS: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 }

/** What the cron library has to be told to read a pattern of AWS. */
export const CRON_OPTIONS = { alternativeWeekdays: true, sloppyRanges: true } as const

/**
 * Reads a schedule expression of EventBridge: [rate(6 hours)], [at(2027-01-31T10:00:00)], [cron(15 10 ? * 6L 2027)].
 * Source: EventBridge Scheduler User Guide, "Schedule types".
 * @throws RangeError for text that is no schedule expression.
 */
export function translateSchedule(expression: string): FiringTimes {
  const [, kind, argument = ''] = /^(rate|at|cron)\((.*)\)$/.exec(expression) ?? []
  if (kind === 'rate') return every(argument, expression)
  if (kind === 'at' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(argument)) return { kind: 'once', at: argument }
  if (kind === 'cron') return { kind: 'cron', pattern: cronPattern(argument, expression) }
  throw new RangeError(
    `${expression} is no schedule expression: write rate(6 hours), at(2027-01-31T10:00:00) or cron(0 6 * * ? *).`,
  )
}

function every(argument: string, expression: string): FiringTimes {
  const [, count = '0', unit = ''] = /^(\d+) (minute|hour|day)s?$/.exec(argument) ?? []
  const milliseconds = Number(count) * (MILLISECONDS[unit] ?? 0)
  if (milliseconds <= 0)
    throw new RangeError(`${expression}: a rate is a number above zero and minutes, hours or days.`)
  return { kind: 'every', milliseconds }
}

/** AWS: minutes, hours, day of month, month, day of week, year; one of the two days is [?], "no matter which". */
function cronPattern(argument: string, expression: string): string {
  const fields = argument.trim().split(/\s+/)
  if (fields.length !== 6) throw new RangeError(`${expression}: a cron expression of AWS has six fields.`)
  if (fields[2] !== '?' && fields[4] !== '?')
    throw new RangeError(`${expression}: one of day of month and day of week has to be a question mark.`)
  // [L] alone as day of week is Saturday.
  const dayOfWeek = fields[4] === 'L' ? '7' : fields[4]
  return ['0', ...fields.slice(0, 4), dayOfWeek, fields[5]].join(' ').replaceAll('?', '*')
}
