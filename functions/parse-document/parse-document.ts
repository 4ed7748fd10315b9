import { decodeDocument, ENGINE_VERSION, IDENTITY_UNKNOWN, identifyFromText, readDecoded } from '../../extract/index.ts'
import { Identity, identityFromKey, type IdentityFrom } from '../../schemas/identity.ts'
import type { ObjectCreated } from '../../schemas/object-created.ts'
import type { Reading, Warning } from '../../schemas/reading.ts'
import type { RejectionReason, Upload } from '../../schemas/report.ts'
import type { EditionItem } from '../../schemas/stored-item.ts'
import type { CatalogueInForce, CatalogueStore } from '../shared/catalogue-store.ts'
import type { DocumentStore } from '../shared/document-store.ts'
import type { ReadingStore } from '../shared/reading-store.ts'
import type { RecordStore } from '../shared/record-store.ts'
import { type Arrival, succession } from './succession.ts'

/** What parsing reads from and writes to. */
export interface Stores {
  catalogues: CatalogueStore
  documents: DocumentStore
  readings: ReadingStore
  records: RecordStore
}

export interface Limits {
  /** Largest object that is read at all, in bytes. */
  maxDocumentBytes: number
}

/**
 * Reads one object version and records what became of it.
 *
 * Everything is stored before the edition's pointer moves, and the pointer moves before the upload is said to be
 * parsed; so a crash anywhere leaves nothing half visible, and doing it again ends the same.
 *
 * @param event the object version that landed.
 * @param lastAttempt true when the queue will not deliver it again: then a verdict is written first, so that a document
 *   which breaks the function itself (memory, time) still ends in a visible state.
 * @returns the upload as recorded.
 * @throws when a service fails; the message is then delivered again.
 */
export async function parseDocument(
  event: ObjectCreated,
  lastAttempt: boolean,
  stores: Stores,
  limits: Limits,
): Promise<Upload> {
  const { key, size, 'version-id': version_id, sequencer } = event.detail.object
  const arrival: Arrival = { key, version_id, sequencer, landed_at: event.time }
  const known = await stores.records.upload(key, version_id)
  const catalogueFor = (series: string) =>
    stores.catalogues.inForce(event.detail.bucket.name, series, Date.parse(event.time))
  if (known !== null && !known.provisional && (await isUpToDate(known.upload, catalogueFor))) return known.upload

  const settle = async (upload: Upload, provisional = false): Promise<Upload> => {
    await stores.records.putUpload(upload, provisional)
    return upload
  }
  if (lastAttempt) {
    const message = 'reading it did not come to an end in any attempt (time or memory ran out, or a service failed); '
    await settle(rejected(arrival, size, 'too-complex', `${message}its message is in the dead-letter queue`), true)
  }
  if (size === 0) return settle(rejected(arrival, size, 'empty', 'the object has no bytes'))
  if (size > limits.maxDocumentBytes) {
    const message = `${size} bytes; at most ${limits.maxDocumentBytes} bytes are read: split the report or raise maxDocumentBytes`
    return settle(rejected(arrival, size, 'too-large', message))
  }

  const { bytes, metadata } = await stores.documents.get(event.detail.bucket.name, key, version_id)
  const decoded = await decodeDocument(bytes)
  const { document } = decoded
  const stated = statedIdentity(key, metadata)
  if (!decoded.ok) {
    return settle({ ...rejected(arrival, size, decoded.reason, decoded.message), ...stated?.identity, document })
  }
  const identified = stated ?? identityInText(decoded.text)
  if (identified === null) return settle({ ...rejected(arrival, size, 'identity-unknown', IDENTITY_UNKNOWN), document })
  const { catalogue, fault } = await catalogueFor(identified.identity.series)
  const reading = readDecoded(decoded, { ...identified, catalogue })
  await Promise.all([
    stores.readings.put(reading),
    stores.records.putObservations(reading.reading_id, reading.observations),
  ])
  // The stored reading says nothing of a faulty catalogue: it is the same as if there were none.
  const warned = fault === null ? reading : withWarning(reading, { code: 'catalogue-faulty', text: fault })
  const { outcome, current } = await moveEdition(warned, arrival, stores.records)
  const before = known !== null && !known.provisional ? known.upload.state : null
  return settle(settledUpload(warned, arrival, size, outcome, current, before))
}

/** Moves the edition's pointer to the reading unless a newer document is there; tries again when it was overtaken. */
async function moveEdition(reading: Reading, arrival: Arrival, records: RecordStore) {
  for (;;) {
    const current = await records.edition(reading.identity)
    const outcome = succession({ ...arrival, document: reading.document }, current)
    if (outcome === 'superseded') return { outcome, current }
    const next = {
      identity: reading.identity,
      document: reading.document,
      reading_id: reading.reading_id,
      ...arrival,
      origin:
        outcome === 'duplicate' && current ? current.origin : { key: arrival.key, version_id: arrival.version_id },
      tally: reading.tally,
      warnings: reading.warnings,
    }
    if (await records.moveEdition(next, current)) return { outcome, current }
  }
}

/** Whether a settled upload was read by this engine and with the catalogue that is in force now. */
async function isUpToDate(
  { engine_version, catalogue_version, series }: Upload,
  catalogueFor: (series: string) => Promise<CatalogueInForce>,
): Promise<boolean> {
  if (engine_version !== ENGINE_VERSION) return false
  return series === null || catalogue_version === null || (await catalogueFor(series)).version === catalogue_version
}

type Identified = { identity: Identity; identity_from: IdentityFrom }

/** The identity that the key states, else the one that the object's metadata states, else none: then the text is asked. */
function statedIdentity(key: string, metadata: Record<string, string>): Identified | null {
  const fromKey = identityFromKey(key)
  if (fromKey) return { identity: fromKey, identity_from: 'key' }
  const fromMetadata = identityFromMetadata(metadata)
  if (fromMetadata) return { identity: fromMetadata, identity_from: 'metadata' }
  return null
}

function identityInText(text: string): Identified | null {
  const identity = identifyFromText(text)
  return identity === null ? null : { identity, identity_from: 'text' }
}

function identityFromMetadata({ series, subject, edition }: Record<string, string>): Identity | null {
  const parsed = Identity.safeParse({ series, subject, edition: Number(edition) })
  return parsed.success ? parsed.data : null
}

function rejected(arrival: Arrival, size: number, reason: RejectionReason, message: string): Upload {
  const identity = identityFromKey(arrival.key)
  return {
    ...arrival,
    size,
    state: 'rejected',
    reason,
    message,
    warnings: [],
    series: identity?.series ?? null,
    subject: identity?.subject ?? null,
    edition: identity?.edition ?? null,
    identity_from: identity ? 'key' : null,
    document: null,
    format: null,
    tally: null,
    reading_id: null,
    engine_version: ENGINE_VERSION,
    catalogue_version: null,
  }
}

function settledUpload(
  reading: Reading,
  arrival: Arrival,
  size: number,
  outcome: ReturnType<typeof succession>,
  current: EditionItem | null,
  before: Upload['state'] | null,
): Upload {
  const { state, message } = stateOf(reading, outcome, current)
  // A version that was parsed in its time and is read again by a newer engine stays parsed: nothing newer came *first*.
  const keeps = outcome === 'superseded' && (before === 'parsed' || before === 'parsed-with-warnings')
  return {
    ...arrival,
    size,
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
  outcome: ReturnType<typeof succession>,
  current: EditionItem | null,
): Pick<Upload, 'state' | 'message'> {
  if (outcome === 'superseded' && current) {
    return {
      state: 'superseded',
      message: `a newer document came first: version ${current.version_id} of ${current.key}`,
    }
  }
  if (outcome === 'duplicate' && current) {
    return {
      state: 'duplicate',
      message: `same bytes as version ${current.origin.version_id} of ${current.origin.key}`,
    }
  }
  if (reading.warnings.length === 0) return { state: 'parsed', message: figuresFound(reading) }
  const warnings = reading.warnings.map(({ text }) => text).join('; ')
  return { state: 'parsed-with-warnings', message: `${figuresFound(reading)}; ${warnings}` }
}

const withWarning = (reading: Reading, warning: Warning): Reading => ({
  ...reading,
  warnings: [...reading.warnings, warning],
})

const figuresFound = ({ tally }: Reading) => `${tally.figures} figures among ${tally.numbers} numbers`
