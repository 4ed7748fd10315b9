import type { Change } from './open-state.ts'

/** Changes to be written together with others; `committed` is called once they are written. */
export interface Staged {
  changes: Change[]
  committed: () => void
}
