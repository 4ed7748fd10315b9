import type { FetchRequest } from '../../schemas/fetch-plan.ts'
import type { SourceTarget } from '../../schemas/source-target.ts'
import { newTarget } from '../shared/new-target.ts'
import type { FetchFault } from './fetch-fault.ts'
import { nextAttempt } from './retry-at.ts'

type Outcome = Pick<SourceTarget, 'state' | 'message'> & Partial<SourceTarget>

/** The record of a target that was asked and answered; what is held of it stays unless the outcome says otherwise. */
export function answered(
  request: FetchRequest,
  before: SourceTarget | null,
  outcome: Outcome,
  now: Date,
): SourceTarget {
  return {
    ...(before ?? newTarget(request)),
    address: request.address,
    reason: null,
    next_attempt: null,
    failures: 0,
    asked_at: now.toISOString(),
    ...outcome,
  }
}

/** The record of a target that could not or must not be fetched. A failure is tried again, less and less often. */
export function faulted(
  request: FetchRequest,
  before: SourceTarget | null,
  fault: FetchFault,
  now: Date,
): SourceTarget {
  const failures = fault.state === 'failed' ? (before?.failures ?? 0) + 1 : 0
  return {
    ...answered(request, before, { state: fault.state, message: fault.message }, now),
    reason: fault.reason,
    failures,
    next_attempt: fault.state === 'failed' ? nextAttempt(failures, fault.retryAt, now.getTime()) : null,
  }
}
