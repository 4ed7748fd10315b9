import type { IncomingMessage } from 'node:http'

/** The body is longer than the service takes. */
export class BodyTooLargeError extends Error {
  override readonly name = 'BodyTooLargeError'
}

/**
 * Reads a whole body into memory.
 * @param longest bytes.
 * @throws BodyTooLargeError, as soon as it is known.
 */
export async function readBody(request: IncomingMessage, longest: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > longest) throw new BodyTooLargeError()
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > longest) throw new BodyTooLargeError()
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}
