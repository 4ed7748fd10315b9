import type { RetryPolicy } from '../plan/read-events.ts'

/** The limit that was reached, named as in a dead letter's `EXHAUSTED_RETRY_CONDITION`. */
export type ExhaustedCondition = 'MaximumRetryAttempts' | 'MaximumEventAgeInSeconds'

type NextAttempt = { kind: 'retry'; at: number } | { kind: 'exhausted'; condition: ExhaustedCondition }

/** AWS gives no figures for its backoff. With these, 185 attempts take a day, which are its defaults. */
const FIRST_WAIT_MS = 1000
const LONGEST_WAIT_MS = 8 * 60_000

/**
 * What follows an attempt to invoke a schedule's target that failed: another after a wait that doubles each time, or
 * the end. Source: EventBridge Scheduler API Reference, RetryPolicy.
 * @param made attempts until now, with the one that just failed.
 * @param scheduledAt milliseconds, as `now` and the result's `at`.
 */
export function nextAttempt(retry: RetryPolicy, made: number, scheduledAt: number, now: number): NextAttempt {
  if (made > retry.attempts) return { kind: 'exhausted', condition: 'MaximumRetryAttempts' }
  const at = now + Math.min(FIRST_WAIT_MS * 2 ** (made - 1), LONGEST_WAIT_MS)
  if (at - scheduledAt > retry.eventAge * 1000) return { kind: 'exhausted', condition: 'MaximumEventAgeInSeconds' }
  return { kind: 'retry', at }
}
