import type { FetchRequest } from '../../schemas/fetch-plan.ts'
import type { SourceTarget } from '../../schemas/source-target.ts'
import type { SourceStore } from '../shared/source-store.ts'
import { askAddress } from './ask-address.ts'
import { readPage } from './discovery/read-page.ts'
import { FetchFault } from './fetch-fault.ts'
import type { ReportBucket } from './report-bucket.ts'
import type { RobotsReader } from './robots.ts'
import { answered, faulted } from './settled-target.ts'
import { storeDocument } from './store-document.ts'

/** What fetching reads from and writes to. */
export interface Stores extends RobotsReader {
  store: SourceStore
  bucket: ReportBucket
  /** Hands requests to the queue; those that a page has told of. */
  enqueue: (requests: readonly FetchRequest[]) => Promise<void>
}

/** The attempt at a request in which it is asked. */
export interface Attempt {
  /** The queue will not deliver the message again. */
  last: boolean
  /** When the attempt has ended, one way or another. */
  until: Date
}

/** Recorded before the last attempt: what breaks the function itself (memory, time) still ends in a visible state. */
const NO_END = 'asking it did not come to an end in any attempt (time or memory ran out, or a service of ours failed)'

/**
 * Asks one target of a source and records how it stands with it. What was asked since the request was planned is not
 * asked again; what goes wrong at the source is a state, not an error.
 * @returns the record; null where the request was met already
 * @throws when a service of ours fails, or another attempt is at work; the message is then delivered again
 */
export async function fetchSource(
  request: FetchRequest,
  stores: Stores,
  { last, until }: Attempt,
): Promise<SourceTarget | null> {
  const claim = await stores.store.claim(request, request.run, until, new Date())
  if (claim.outcome === 'at-work') throw new Error(`another attempt is at work on ${request.address}`)
  if (claim.outcome !== 'claimed') return null
  const { before } = claim
  if (last) await stores.store.settle(faulted(request, before, new FetchFault('failed', 'timeout', NO_END), new Date()))
  const target = await ask(request, before, stores).catch((error: unknown) => {
    if (error instanceof FetchFault) return faulted(request, before, error, new Date())
    throw error
  })
  await stores.store.settle(target)
  return target
}

async function ask(request: FetchRequest, before: SourceTarget | null, stores: Stores): Promise<SourceTarget> {
  return request.kind === 'page' ? askPage(request, before, stores) : askDocument(request, before, stores)
}

async function askDocument(request: FetchRequest, before: SourceTarget | null, stores: Stores): Promise<SourceTarget> {
  const given = await askAddress(request, await stillHeld(request, before, stores.bucket), stores)
  const now = new Date()
  if (given.kind === 'not-modified') {
    const message = `the source says that it has not changed since ${before?.fetched_at ?? 'it was fetched'}`
    return answered(request, before, { state: 'not-modified', message }, now)
  }
  if (given.kind === 'not-there')
    return answered(request, before, { state: 'not-published', message: given.message }, now)
  const { key, document, isNew } = await storeDocument(request, given, stores.bucket, now)
  const { etag = null, 'last-modified': last_modified = null } = given.headers
  const held = { key, document, etag, last_modified, redirects: [...given.redirects] }
  const size = `${given.bytes.length} bytes`
  if (!isNew)
    return answered(request, before, { state: 'not-modified', message: `${size}, the same as before`, ...held }, now)
  const fetched_at = now.toISOString()
  return answered(request, before, { state: 'fetched', message: `${size}, stored as ${key}`, fetched_at, ...held }, now)
}

/** What is held of an address, as long as the bucket still has it: else all of it is wanted, not only what is new. */
async function stillHeld({ address }: FetchRequest, before: SourceTarget | null, bucket: ReportBucket) {
  if (before === null || before.key === null || before.address !== address) return null
  if (before.etag === null && before.last_modified === null) return null
  return (await bucket.documentAt(before.key)) === before.document ? before : null
}

/** A page is always asked for whole: what it tells of may have changed its address, though the page has not. */
async function askPage(request: FetchRequest, before: SourceTarget | null, stores: Stores): Promise<SourceTarget> {
  const given = await askAddress(request, null, stores)
  const now = new Date()
  if (given.kind === 'not-there')
    return answered(request, before, { state: 'not-published', message: given.message }, now)
  if (given.kind !== 'body') throw new Error('a page is never asked for only what is new')
  const redirects = [...given.redirects]
  const { reports, pages, message } = readPage(request, redirects.at(-1) ?? request.address, given.bytes, now)
  const { discovers: _, ...of } = request
  const wanted: FetchRequest[] = [...pages]
  for (const report of reports) {
    if (await stores.store.tell(report))
      wanted.push({ ...of, ...identityOf(report), kind: 'document', discovers: null })
  }
  await stores.enqueue(wanted)
  return answered(request, before, { state: 'fetched', message, fetched_at: now.toISOString(), redirects }, now)
}

const identityOf = ({ subject, edition, address }: SourceTarget) => ({ subject, edition, address })
