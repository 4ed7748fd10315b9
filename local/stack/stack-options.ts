import type { Log } from '../local-event.ts'

/** What to run, where its data stays, and at which port. */
export interface StackOptions {
  /** Folder of the synthesized cloud assembly (`cdk.out`). */
  assembly: string
  /** Folder for everything that is kept; made where it is missing. */
  data: string
  /** 0 for any port that is free. */
  port: number
  /** Which stack, where the assembly holds several. */
  stackName?: string
  log?: Log
}
