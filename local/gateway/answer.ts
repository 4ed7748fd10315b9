import type { ServerResponse } from 'node:http'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

export interface Answer {
  status: number
  headers?: Record<string, string | string[]>
  body?: string | Buffer | Readable
}

/** Sends an answer; a client that goes away early is no fault. */
export async function sendAnswer(response: ServerResponse, { status, headers = {}, body = '' }: Answer): Promise<void> {
  response.statusCode = status
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  // A body that was not read to its end would be taken for the next request.
  if (!response.req.complete) response.setHeader('connection', 'close')
  if (typeof body === 'string' || Buffer.isBuffer(body)) {
    const mayHoldBody = response.req.method !== 'HEAD' && status !== 204 && status !== 304
    if (!response.hasHeader('content-length') && mayHoldBody)
      response.setHeader('content-length', Buffer.byteLength(body))
    response.end(mayHoldBody ? body : undefined)
    return
  }
  await pipeline(body, response).catch(() => response.destroy())
}
