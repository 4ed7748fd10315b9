import { once } from 'node:events'
import { createServer as createHttp, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { createServer as createHttps } from 'node:https'
import { generate } from 'selfsigned'
import type { TestOrigin } from '../../../../functions/fetch-source/safe-http/check-url.ts'

/** How a server answers at one path. */
export type Page = (request: IncomingMessage, response: ServerResponse) => void

/** A server on loopback that publishes whatever a test wants, over TLS with a certificate made for it, or plainly. */
export interface ReportServer {
  /** `https://reports.test:43210` */
  origin: string
  /** The settings by which it may be asked. */
  testOrigins: TestOrigin[]
  /** What stands at each path, `/2023/north.txt`; all else is not there (404). */
  pages: Map<string, Page>
  /** What was asked, in order. */
  asked: { path: string; host: string; at: number; headers: IncomingMessage['headers'] }[]
  stop: () => Promise<void>
}

/** The names that the server answers to; the certificate is for all of them. */
export const NAMES = ['reports.test', 'files.test', 'other.test'] as const

let made: ReturnType<typeof certificateFor> | undefined

async function certificateFor(names: readonly string[]) {
  return generate([{ name: 'commonName', value: names[0] ?? '' }], {
    keyType: 'ec',
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'subjectAltName', altNames: names.map((value) => ({ type: 2 as const, value })) },
    ],
  })
}

/** Starts a server on a free port. @param names that its certificate is for */
export async function startReportServer({
  plain = false,
  names = NAMES,
}: { plain?: boolean; names?: readonly string[] } = {}): Promise<ReportServer> {
  const { private: key, cert } = await (names === NAMES ? (made ??= certificateFor(names)) : certificateFor(names))
  const pages: ReportServer['pages'] = new Map()
  const asked: ReportServer['asked'] = []
  const answer: RequestListener = (request, response) => {
    const path = request.url ?? '/'
    asked.push({ path, host: request.headers.host ?? '', at: performance.now(), headers: request.headers })
    const page = pages.get(path)
    if (page === undefined)
      response.writeHead(404, { 'content-type': 'text/html' }).end('<html><title>Not here</title></html>')
    else page(request, response)
  }
  const server = plain ? createHttp(answer) : createHttps({ key, cert }, answer)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  const origins = NAMES.map((name) => `${plain ? 'http' : 'https'}://${name}:${address.port}`)
  return {
    origin: origins[0] ?? '',
    testOrigins: origins.map((origin) => ({ origin, address: '127.0.0.1', ...(!plain && { certificate: cert }) })),
    pages,
    asked,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** A document with an ETag of its own, which a conditional request is held against. */
export function published(body: string | Buffer, headers: Record<string, string> = {}): Page {
  const etag = `"${Buffer.from(body).length}-${Buffer.from(body).subarray(-24).toString('hex')}"`
  return (request, response) => {
    if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end()
    else response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8', etag, ...headers }).end(body)
  }
}

export const status =
  (code: number, headers: Record<string, string> = {}): Page =>
  (_request, response) =>
    void response.writeHead(code, headers).end(`status ${code}`)

export const redirect = (location: string, code = 302): Page => status(code, { location })
