import { Cron } from 'croner'
import { CRON_OPTIONS, type FiringTimes, translateSchedule } from '../../schemas/schedule-expression.ts'
import { AssemblyError } from '../assembly/assembly-error.ts'

/** Fires one schedule at its times, or by hand. */
export interface ScheduleClock {
  readonly logicalId: string
  fire: () => Promise<void>
  stop: () => void
}

interface ClockSettings {
  logicalId: string
  expression: string
  timezone: string
  enabled: boolean
  fire: () => Promise<void>
  onError: (error: unknown) => void
}

/** @throws AssemblyError for an expression or time zone that cannot be read. */
export function startScheduleClock({
  logicalId,
  expression,
  timezone,
  enabled,
  fire,
  onError,
}: ClockSettings): ScheduleClock {
  const fireSafely = (): void => {
    fire().catch(onError)
  }
  try {
    const times = translateSchedule(expression)
    const stop = start(times, timezone, fireSafely)
    if (!enabled) stop()
    return { logicalId, fire, stop }
  } catch (cause) {
    throw new AssemblyError(`${logicalId}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}

function start(times: FiringTimes, timezone: string, fire: () => void): () => void {
  if (times.kind === 'every') return startInterval(times.milliseconds, fire)
  const pattern = times.kind === 'once' ? times.at : times.pattern
  const job = new Cron(pattern, { timezone, unref: true, ...CRON_OPTIONS }, fire)
  return () => job.stop()
}

/** A timer takes no more than this; a longer rate is waited for in steps. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

function startInterval(milliseconds: number, fire: () => void): () => void {
  let next = Date.now() + milliseconds
  let timer: NodeJS.Timeout | undefined
  const wait = (): void => {
    timer = setTimeout(
      () => {
        if (Date.now() >= next) {
          next += milliseconds
          fire()
        }
        wait()
      },
      Math.min(LONGEST_TIMER_MS, Math.max(0, next - Date.now())),
    )
    timer.unref()
  }
  wait()
  return () => clearTimeout(timer)
}
