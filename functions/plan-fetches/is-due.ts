import { Cron } from 'croner'
import { CRON_OPTIONS, translateSchedule } from '../../schemas/schedule-expression.ts'
import type { Source } from '../../schemas/source.ts'
import { zoneOf } from '../shared/source-targets.ts'

/**
 * Milliseconds by which two ticks of the planner may differ from their distance: a daily rate must not slip a tick a
 * day.
 */
const SLACK = 60_000

/**
 * Whether a source's schedule has come since the source was last planned.
 * @param planned when it was planned last; null for a source that is new, which is due at once
 */
export function isDue(source: Source, planned: Date | null, now: Date): boolean {
  const times = translateSchedule(source.schedule)
  if (times.kind === 'once') {
    const at = new Cron(times.at, { timezone: zoneOf(source), paused: true }).nextRun(planned ?? new Date(0))
    return at !== null && at <= now
  }
  if (planned === null) return true
  if (times.kind === 'every') return now.getTime() - planned.getTime() >= times.milliseconds - SLACK
  const next = new Cron(times.pattern, { timezone: zoneOf(source), paused: true, ...CRON_OPTIONS }).nextRun(planned)
  return next !== null && next <= now
}
