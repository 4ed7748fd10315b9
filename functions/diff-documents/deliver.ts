import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { HttpProblem } from './problem.ts'

const compress = promisify(gzip)

/** Bytes that Lambda takes as one answer, less what the envelope around the body needs. */
const MOST_BYTES = 6 * 1024 * 1024 - 64 * 1024

/** Headers that tell of a body, and so do not go out without one. */
const OF_A_BODY = new Set(['content-type', 'content-encoding'])

/** Bytes from which on compressing is worth its time: a packet or two. */
const WORTH_COMPRESSING = 2048

export interface HttpResponse {
  statusCode: number
  headers: Record<string, string>
  body: string
  isBase64Encoded?: boolean
}

/** A body that is larger than an answer can be, with the headers that tell of it. */
export interface LargeBody {
  bytes: Uint8Array
  type: string
  encoding: string | undefined
}

/** Keeps a body for a while; gives the address where its reader can fetch it. */
export type KeepLarge = (body: LargeBody) => Promise<string>

/**
 * Makes an answer ready to leave: compressed where the reader takes gzip, with a strong ETag, without its body where
 * the reader has it already. One that is larger than Lambda can give is kept, and its reader sent there (303).
 * @param headers of the request, names in lower case.
 * @throws HttpProblem 413 where a large answer is not kept.
 */
export async function deliver(
  response: HttpResponse,
  headers: Record<string, string | undefined>,
  keepLarge?: KeepLarge,
): Promise<HttpResponse> {
  const base = createHash('sha256').update(response.body).digest('base64url').slice(0, 22)
  const gzipped =
    response.body.length >= WORTH_COMPRESSING &&
    /\bgzip\b(?!;\s*q=0(?:\.0*)?(?:,|$))/.test(headers['accept-encoding'] ?? '')
  // Two encodings are two representations, and a strong tag tells them apart.
  const tagged: Record<string, string> = {
    ...response.headers,
    vary: 'accept, accept-encoding',
    etag: `"${base}${gzipped ? '-gzip' : ''}"`,
    ...(gzipped && { 'content-encoding': 'gzip' }),
  }
  if (holds(headers['if-none-match'] ?? '', base)) {
    const kept = Object.entries(tagged).filter(([name]) => !OF_A_BODY.has(name))
    return { statusCode: 304, headers: Object.fromEntries(kept), body: '' }
  }
  const packed = gzipped ? await compress(response.body) : null
  const body = packed?.toString('base64') ?? response.body
  // The envelope is JSON: in plain text its escapes count too.
  const bytes = gzipped ? body.length : Buffer.byteLength(JSON.stringify(body))
  if (bytes > MOST_BYTES) {
    if (keepLarge === undefined) {
      throw new HttpProblem(413, `the answer has ${bytes} bytes, more than one answer can: ask for less of it`)
    }
    const location = await keepLarge({
      bytes: packed ?? Buffer.from(response.body),
      type: response.headers['content-type'] ?? 'application/octet-stream',
      encoding: gzipped ? 'gzip' : undefined,
    })
    return { statusCode: 303, headers: { location, 'cache-control': 'no-store' }, body: '' }
  }
  return { ...response, headers: tagged, body, ...(gzipped && { isBase64Encoded: true }) }
}

/**
 * Whether `If-None-Match` names the representation, in whichever encoding; weak tags compare as strong ones here (RFC
 * 9110).
 */
function holds(ifNoneMatch: string, base: string): boolean {
  const tags = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return tags.some((tag) => tag === '*' || tag === `"${base}"` || tag === `"${base}-gzip"`)
}
