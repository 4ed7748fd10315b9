import { ENGINE_VERSION } from '../../extract/engine-version.ts'
import type { Identity, IdentityFrom } from '../../schemas/identity.ts'
import type { Reading } from '../../schemas/reading.ts'
import type { RejectionReason, Upload } from '../../schemas/report.ts'
import type { EditionItem } from '../../schemas/stored-item.ts'
import type { Arrival, Succession } from './succession.ts'

/** What a document is about, and who said so. */
export type Identified = { identity: Identity; identity_from: IdentityFrom }

/** An object version with its size, and which rebuild had it read again, if one did. */
export type Measured = Arrival & { size: number; rebuilt: string | null }

/** An object version, with as much as is known of it. */
export type Landed = Measured & { document: string | null; identified: Identified | null }

/** Recorded before the last attempt, and once that has failed too. */
export const NO_END =
  'reading it did not come to an end in any attempt (time or memory ran out, or a service failed); its message is in the dead-letter queue'

/** The record of an object version that is not read, with what is known of it. */
export function rejectedUpload(
  { document, identified, ...measured }: Landed,
  reason: RejectionReason | null,
  message: string,
): Upload {
  return {
    ...measured,
    state: 'rejected',
    reason,
    message,
    warnings: [],
    series: identified?.identity.series ?? null,
    subject: identified?.identity.subject ?? null,
    edition: identified?.identity.edition ?? null,
    identity_from: identified?.identity_from ?? null,
    document,
    format: null,
    tally: null,
    reading_id: null,
    engine_version: ENGINE_VERSION,
    catalogue_version: null,
  }
}

/**
 * The record of an object version that was read.
 * @param outcome what became of it among the versions that speak for its edition.
 * @param current the pointer that it met.
 * @param before the state in which it was settled earlier, where a newer engine or catalogue reads it again.
 */
export function readUpload(
  measured: Measured,
  reading: Reading,
  outcome: Succession,
  current: EditionItem | null,
  before: Upload['state'] | null,
): Upload {
  const { state, message } = stateOf(reading, outcome, current)
  // A version that was parsed in its time and is read again by a newer engine stays parsed: nothing newer came *first*.
  const keeps = outcome === 'superseded' && (before === 'parsed' || before === 'parsed-with-warnings')
  return {
    ...measured,
    state: keeps ? before : state,
    reason: null,
    message: keeps ? figuresFound(reading) : message,
    warnings: reading.warnings,
    ...reading.identity,
    identity_from: reading.identity_from,
    document: reading.document,
    format: reading.format,
    tally: reading.tally,
    reading_id: reading.reading_id,
    engine_version: reading.engine_version,
    catalogue_version: reading.catalogue_version,
  }
}

function stateOf(
  reading: Reading,
  outcome: Succession,
  current: EditionItem | null,
): Pick<Upload, 'state' | 'message'> {
  if (outcome === 'superseded' && current) {
    return {
      state: 'superseded',
      message: `a newer document came first: version ${current.version_id} of ${current.key}`,
    }
  }
  if (outcome === 'duplicate' && current) {
    const same = `same bytes as version ${current.origin.version_id} of ${current.origin.key}`
    const again = `; read again, as engine or catalogue are others now: ${figuresFound(reading)}`
    return { state: 'duplicate', message: reading.reading_id === current.reading_id ? same : same + again }
  }
  if (reading.warnings.length === 0) return { state: 'parsed', message: figuresFound(reading) }
  const warnings = reading.warnings.map(({ text }) => text).join('; ')
  return { state: 'parsed-with-warnings', message: `${figuresFound(reading)}; ${warnings}` }
}

const figuresFound = ({ tally: { figures, numbers } }: Reading) =>
  `${figures} ${figures === 1 ? 'figure' : 'figures'} among ${numbers} ${numbers === 1 ? 'number' : 'numbers'}`
