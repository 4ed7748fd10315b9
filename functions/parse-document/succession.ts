import type { EditionItem } from '../../schemas/stored-item.ts'

/** What orders object versions that speak for the same edition. */
export interface Arrival {
  key: string
  version_id: string
  sequencer: string
  landed_at: string
}

/**
 * S3 sequencers are hex strings of varying length; S3 says to pad the shorter one with zeros on its right before they
 * are compared as strings. 64 digits hold any that S3 gives.
 */
const padded = (sequencer: string) => sequencer.padEnd(64, '0')

/**
 * Whether an object version comes after the one that last spoke for the edition. Under one key the sequencer says so;
 * between two keys it means nothing, there the landing time does, and the key decides a tie so that every order of
 * delivery ends the same.
 */
export function comesAfter(candidate: Arrival, current: Arrival): boolean {
  if (candidate.key === current.key) return padded(candidate.sequencer) > padded(current.sequencer)
  if (candidate.landed_at !== current.landed_at) return candidate.landed_at > current.landed_at
  return candidate.key > current.key
}

/** How an object version relates to what its edition holds. */
export type Succession = 'in-force' | 'duplicate' | 'superseded'

/**
 * Decides what becomes of a read document.
 * - `superseded`: a newer one came first.
 * - `duplicate`: it is the newest, but with the bytes that another version brought before.
 * - `in-force`: it is what the edition now stands for.
 * The same version delivered twice gets the same answer twice.
 */
export function succession(candidate: Arrival & { document: string }, current: EditionItem | null): Succession {
  if (current === null) return 'in-force'
  const again = candidate.key === current.key && candidate.version_id === current.version_id
  if (!again && !comesAfter(candidate, current)) return 'superseded'
  const origin = current.origin.key === candidate.key && current.origin.version_id === candidate.version_id
  return candidate.document === current.document && !origin ? 'duplicate' : 'in-force'
}
