import type { TargetReason } from '../../schemas/source-target.ts'

/** Why something was not fetched: it must not be (`blocked`), or it went wrong (`failed`) and is tried again. */
export class FetchFault extends Error {
  readonly state: 'blocked' | 'failed'
  readonly reason: TargetReason
  /** When the host wants to be asked again, in ms; null where it says nothing. */
  readonly retryAt: number | null

  constructor(
    state: 'blocked' | 'failed',
    reason: TargetReason,
    message: string,
    options: { retryAt?: number | null; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause })
    this.name = 'FetchFault'
    this.state = state
    this.reason = reason
    this.retryAt = options.retryAt ?? null
  }
}

/** What took longer than it may. @param text up to the time, as in [no answer within] */
export const timeout = (text: string, milliseconds: number) =>
  new FetchFault('failed', 'timeout', `${text} ${Math.round(milliseconds / 100) / 10} s`)
