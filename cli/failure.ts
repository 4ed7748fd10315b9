/** How a command ends: section 5 of the contract. */
export const EXIT = { done: 0, failed: 1, usage: 2, notHeld: 3, unreachable: 6 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** An end of the command that is told in words on stderr, without a stack trace. */
export class Failure extends Error {
  readonly exitCode: ExitCode
  /** Lines that stand below the message. */
  readonly details: readonly string[]

  constructor(exitCode: ExitCode, message: string, details: readonly string[] = []) {
    super(message)
    this.name = 'Failure'
    this.exitCode = exitCode
    this.details = details
  }
}
