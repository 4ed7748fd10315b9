import { metricsOf } from '../../compare/index.ts'
import {
  type ComplexityLimits,
  decodeDocument,
  ENGINE_VERSION,
  FORMAT_LIMITS,
  IDENTITY_UNKNOWN,
  identifyFromText,
  numbersBeyond,
  readDecoded,
  sentencesBeyond,
} from '../../extract/index.ts'
import { Identity, identityFromKey } from '../../schemas/identity.ts'
import type { ObjectCreated } from '../../schemas/object-created.ts'
import type { Reading, Warning } from '../../schemas/reading.ts'
import type { Upload } from '../../schemas/report.ts'
import type { CatalogueInForce, CatalogueStore } from '../shared/catalogue-store.ts'
import type { DocumentStore } from '../shared/document-store.ts'
import type { ReadingStore } from '../shared/reading-store.ts'
import type { RecordStore } from '../shared/record-store.ts'
import { outlineOf } from './outline-of.ts'
import { type Identified, type Landed, NO_END, readUpload, rejectedUpload } from './settled-upload.ts'
import { type Arrival, succession } from './succession.ts'

/** What parsing reads from and writes to. */
export interface Stores {
  catalogues: CatalogueStore
  documents: DocumentStore
  readings: ReadingStore
  records: RecordStore
}

export interface Limits extends ComplexityLimits {
  /** Largest object that is read at all, in bytes. */
  maxDocumentBytes: number
}

/** The attempt at a message in which a document is read. */
export interface Attempt {
  /** The queue will not deliver the message again. */
  last: boolean
  /** When the attempt has ended, one way or another (ISO 8601). */
  endsBy: string
}

/**
 * Reads one object version and records what became of it.
 *
 * Everything is stored before the edition's pointer moves, and the pointer moves before the upload is said to be
 * parsed; so a crash anywhere leaves nothing half visible, and doing it again ends the same.
 *
 * @param event the object version that landed.
 * @param attempt in the last one a verdict is written first, so that a document which breaks the function itself
 *   (memory, time) still ends in a visible state.
 * @returns the upload as recorded.
 * @throws when a service fails; the message is then delivered again.
 */
export async function parseDocument(
  event: ObjectCreated,
  attempt: Attempt,
  stores: Stores,
  limits: Limits,
): Promise<Upload> {
  const { key, size, 'version-id': version_id, sequencer } = event.detail.object
  const bucket = event.detail.bucket.name
  const arrival: Arrival = { key, version_id, sequencer, landed_at: event.time }
  const known = await stores.records.uploads.find(key, version_id)
  const before = known?.provisional_until === null ? known.upload : null
  const rebuilt = event.rebuild?.started_at ?? null
  const catalogueFor = (series: string) => stores.catalogues.inForce(bucket, series, Date.parse(rebuilt ?? event.time))
  if (before !== null && rebuilt === null && (await isUpToDate(before, catalogueFor))) return before

  const measured = { ...arrival, size, rebuilt }
  const landed: Landed = { ...measured, document: null, identified: await statedIdentity(event, stores.documents) }
  const settle = async (upload: Upload, provisionalUntil: string | null = null): Promise<Upload> => {
    await stores.records.putUpload(upload, provisionalUntil)
    return upload
  }
  if (attempt.last && before === null) await settle(rejectedUpload(landed, 'too-complex', NO_END), attempt.endsBy)
  if (size === 0) return settle(rejectedUpload(landed, 'empty', 'The file is empty.'))
  if (size > limits.maxDocumentBytes) {
    const message = `The file has ${size} bytes; at most ${limits.maxDocumentBytes} bytes are read: split the report, or raise maxDocumentBytes in infra/intake-limits.ts.`
    return settle(rejectedUpload(landed, 'too-large', message))
  }

  const bytes = await stores.documents.get(bucket, key, version_id)
  if (bytes === null) return settle(rejectedUpload(landed, 'empty', 'the version was deleted before it could be read'))
  const decoded = await decodeDocument(bytes, {
    ...FORMAT_LIMITS,
    bytes: limits.maxDocumentBytes,
    // What a file of another format unpacks to is read as far as a plain text would be.
    characters: limits.maxDocumentBytes,
  })
  const { document } = decoded
  if (!decoded.ok) return settle(rejectedUpload({ ...landed, document }, decoded.reason, decoded.message))
  const identified = landed.identified ?? identityInText(decoded.text)
  if (identified === null) return settle(rejectedUpload({ ...landed, document }, 'identity-unknown', IDENTITY_UNKNOWN))
  const { catalogue, fault } = await catalogueFor(identified.identity.series)
  const tooMany = numbersBeyond(limits, decoded.text)
  if (tooMany !== null) return settle(rejectedUpload({ ...landed, document, identified }, 'too-complex', tooMany))
  const reading = readDecoded(decoded, { ...identified, catalogue })
  const tooMuch = sentencesBeyond(limits, reading.observations)
  if (tooMuch !== null) return settle(rejectedUpload({ ...landed, document, identified }, 'too-complex', tooMuch))

  const ofCatalogue = new Set(catalogue.metrics.map(({ metric }) => metric))
  await Promise.all([
    stores.readings.put(reading, catalogue),
    stores.records.putObservations(
      reading,
      metricsOf(reading.observations, (metric) => ofCatalogue.has(metric)),
    ),
    stores.records.putOutline(reading.identity, reading.reading_id, outlineOf(reading)),
  ])
  // The stored reading says nothing of a faulty catalogue: it is the same as if there were none.
  const warned = fault === null ? reading : withWarning(reading, { code: 'catalogue-faulty', text: fault })
  const { outcome, current } = await moveEdition(warned, arrival, stores.records)
  return settle(readUpload(measured, warned, outcome, current, before?.state ?? null))
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
      replaces: current && current.document !== reading.document ? current.document : (current?.replaces ?? null),
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

/**
 * The identity that the key states, else the one that the object's metadata states, else none: then the text is asked.
 */
async function statedIdentity({ detail }: ObjectCreated, documents: DocumentStore): Promise<Identified | null> {
  const { key, 'version-id': versionId } = detail.object
  const fromKey = identityFromKey(key)
  if (fromKey) return { identity: fromKey, identity_from: 'key' }
  const metadata = await documents.metadata(detail.bucket.name, key, versionId)
  const fromMetadata = identityFromMetadata(metadata ?? {})
  return fromMetadata && { identity: fromMetadata, identity_from: 'metadata' }
}

function identityInText(text: string): Identified | null {
  const identity = identifyFromText(text)
  return identity === null ? null : { identity, identity_from: 'text' }
}

function identityFromMetadata({ series, subject, edition }: Record<string, string>): Identity | null {
  const parsed = Identity.safeParse({ series, subject, edition: Number(edition) })
  return parsed.success ? parsed.data : null
}

const withWarning = (reading: Reading, warning: Warning): Reading => ({
  ...reading,
  warnings: [...reading.warnings, warning],
})
