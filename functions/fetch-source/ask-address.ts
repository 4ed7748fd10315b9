import type { FetchRequest } from '../../schemas/fetch-plan.ts'
import type { SourceTarget } from '../../schemas/source-target.ts'
import { FetchFault } from './fetch-fault.ts'
import { readRetryAfter } from './retry-at.ts'
import { obeyRobots, type RobotsReader } from './robots.ts'
import { type Followed, follow } from './safe-http/follow.ts'
import { ACCEPTED_ENCODINGS, readBody } from './safe-http/read-body.ts'

/** What an address gave. */
export type Given =
  | { kind: 'body'; bytes: Buffer; headers: Followed['headers']; redirects: readonly string[] }
  | { kind: 'not-modified' }
  | { kind: 'not-there'; message: string }

/**
 * Asks one address as a good guest: robots.txt obeyed, in turn with others, and only for what is new where something is
 * held already.
 * @param held what is held of the address; null asks for all of it
 * @throws FetchFault
 */
export async function askAddress(
  { address, hosts }: Pick<FetchRequest, 'address' | 'hosts'>,
  held: Pick<SourceTarget, 'etag' | 'last_modified'> | null,
  reader: RobotsReader,
): Promise<Given> {
  const { http, turns, userAgent } = reader
  const headers = {
    'user-agent': userAgent,
    accept: 'application/pdf, text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.5',
    'accept-encoding': ACCEPTED_ENCODINGS,
    ...(held?.etag != null && { 'if-none-match': held.etag }),
    ...(held?.last_modified != null && { 'if-modified-since': held.last_modified }),
  }
  const asked: string[] = []
  try {
    const answer = await follow(address, hosts, headers, http, async (url) => {
      const host = await reader.store.host(url.host)
      const delay = await obeyRobots(url, hosts, host, reader)
      // Where robots.txt was asked just now somebody's turn was taken, and the table is read again.
      await turns.take(url.host, delay, host)
      asked.push(url.host)
    })
    // Only who holds something can be told that it has not changed.
    return await given(answer, reader, { host: asked.at(-1) ?? '', mayHold: held !== null })
  } finally {
    for (const host of new Set(asked)) await turns.giveBack(host)
  }
}

async function given(
  answer: Followed,
  { http, turns }: RobotsReader,
  { host, mayHold }: { host: string; mayHold: boolean },
): Promise<Given> {
  const { status, headers, redirects } = answer
  if (status === 200) return { kind: 'body', bytes: await readBody(answer, http.maxBytes), headers, redirects }
  answer.end()
  if (status === 304 && mayHold) return { kind: 'not-modified' }
  if (status === 404 || status === 410)
    return { kind: 'not-there', message: `${host} answers ${status}: not there (yet)` }
  if (status === 401 || status === 403 || status === 451) {
    throw new FetchFault('blocked', 'forbidden', `${host} answers ${status}: it does not let us have it`)
  }
  if (status === 429 || status === 503) {
    const retryAt = readRetryAfter(headers['retry-after'], Date.now())
    if (retryAt !== null) await turns.leaveAlone(host, retryAt)
    throw new FetchFault('failed', 'throttled', `${host} answers ${status}: asked again later`, { retryAt })
  }
  if (status >= 500) throw new FetchFault('failed', 'server-error', `${host} answers ${status}`)
  throw new FetchFault('failed', 'unexpected-status', `${host} answers ${status}, which is no document`)
}
