import { randomBytes } from 'node:crypto'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { type Page, published, redirect, status } from './report-server.ts'

const REPORT = 'In 2023 the office of the harbour detained 12 vessels and received 40 complaints.\n'

/** Bytes that unpack to a thousand times as many: 64 MB of nothing. */
const bomb = (pack: (bytes: Buffer) => Buffer) => pack(Buffer.alloc(64 * 1024 * 1024))

const sent =
  (headers: Record<string, string>, body: string | Buffer): Page =>
  (_request, response) =>
    void response.writeHead(200, { 'content-type': 'text/plain', ...headers }).end(body)

/** Sends headers and a part of the body, and then what `then` says: nothing more, or the end of the connection. */
const begun =
  (headers: Record<string, string>, part: Buffer | string, then: 'stall' | 'hang-up'): Page =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/plain', ...headers })
    response.write(part, () => {
      if (then === 'hang-up') response.destroy()
    })
  }

/** How a server may behave at one address, and how it must then stand with the report: state and reason. */
export const BEHAVIOURS: Readonly<Record<string, { page: Page | null; state: string; reason: string | null }>> = {
  'as-it-should': { page: published(REPORT), state: 'fetched', reason: null },
  'packed-with-gzip': { page: sent({ 'content-encoding': 'gzip' }, gzipSync(REPORT)), state: 'fetched', reason: null },
  'packed-with-brotli': {
    page: sent({ 'content-encoding': 'br' }, brotliCompressSync(REPORT)),
    state: 'fetched',
    reason: null,
  },
  'in-pieces-without-length': {
    page: (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' })
      response.write(REPORT)
      response.end(REPORT)
    },
    state: 'fetched',
    reason: null,
  },
  'moved-twice': { page: redirect('/moved-once.txt', 301), state: 'fetched', reason: null },
  'not-yet': { page: null, state: 'not-published', reason: null },
  gone: { page: status(410), state: 'not-published', reason: null },
  'login-wanted': { page: status(401), state: 'blocked', reason: 'forbidden' },
  forbidden: { page: status(403), state: 'blocked', reason: 'forbidden' },
  'withheld-by-law': { page: status(451), state: 'blocked', reason: 'forbidden' },
  throttled: { page: status(429), state: 'failed', reason: 'throttled' },
  'in-maintenance': { page: status(503), state: 'failed', reason: 'throttled' },
  broken: { page: status(500), state: 'failed', reason: 'server-error' },
  'bad-gateway': { page: status(502), state: 'failed', reason: 'server-error' },
  'no-content': { page: status(204), state: 'failed', reason: 'unexpected-status' },
  'a-part-of-it': {
    page: status(206, { 'content-range': 'bytes 0-9/100' }),
    state: 'failed',
    reason: 'unexpected-status',
  },
  'another-protocol': {
    page: (request) =>
      void request.socket.end('HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n'),
    state: 'failed',
    reason: 'not-reached',
  },
  'an-etag-of-signs': { page: sent({ etag: `"${'\u00e9'.repeat(150)}"` }, REPORT), state: 'fetched', reason: null },
  'a-redirect-to-nowhere': { page: status(302), state: 'failed', reason: 'unexpected-status' },
  'not-modified-unasked': { page: status(304), state: 'failed', reason: 'unexpected-status' },
  'a-circle': { page: redirect('/2023/a-circle.txt'), state: 'failed', reason: 'too-many-redirects' },
  'a-redirect-to-another-host': {
    page: redirect('https://elsewhere.example/report.txt'),
    state: 'blocked',
    reason: 'refused-host',
  },
  'a-redirect-to-this-machine': {
    page: redirect('https://127.0.0.1/report.txt'),
    state: 'blocked',
    reason: 'refused-address',
  },
  'a-redirect-to-plain-http': {
    page: redirect('http://reports.test/report.txt'),
    state: 'blocked',
    reason: 'refused-scheme',
  },
  'a-redirect-to-a-file': { page: redirect('file:///etc/hostname'), state: 'blocked', reason: 'refused-scheme' },
  'never-answers': { page: () => {}, state: 'failed', reason: 'timeout' },
  'stops-in-the-middle': { page: begun({}, REPORT, 'stall'), state: 'failed', reason: 'timeout' },
  'hangs-up-before-the-answer': {
    page: (request) => void request.socket.destroy(),
    state: 'failed',
    reason: 'not-reached',
  },
  'hangs-up-in-the-middle': { page: begun({}, REPORT, 'hang-up'), state: 'failed', reason: 'incomplete' },
  'shorter-than-announced': {
    page: begun({ 'content-length': '5000' }, REPORT, 'hang-up'),
    state: 'failed',
    reason: 'incomplete',
  },
  'packed-and-cut': {
    page: sent({ 'content-encoding': 'gzip' }, gzipSync(randomBytes(4000).toString('hex')).subarray(0, 2000)),
    state: 'failed',
    reason: 'incomplete',
  },
  'drips-for-ever': {
    page: (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' })
      const drip = setInterval(() => void response.write('.'), 50)
      response.on('close', () => clearInterval(drip))
    },
    state: 'failed',
    reason: 'timeout',
  },
  'announces-too-much': {
    page: begun({ 'content-length': '999999999' }, REPORT, 'stall'),
    state: 'failed',
    reason: 'too-large',
  },
  'sends-too-much': { page: sent({}, Buffer.alloc(11 * 1024 * 1024, 'x')), state: 'failed', reason: 'too-large' },
  'a-bomb-of-gzip': {
    page: sent(
      { 'content-encoding': 'gzip' },
      bomb((bytes) => gzipSync(bytes)),
    ),
    state: 'failed',
    reason: 'too-large',
  },
  'a-bomb-of-brotli': {
    page: sent(
      { 'content-encoding': 'br' },
      bomb((bytes) => brotliCompressSync(bytes, { params: { 1: 1 } })),
    ),
    state: 'failed',
    reason: 'too-large',
  },
  'packed-with-something-else': {
    page: sent({ 'content-encoding': 'zstd' }, REPORT),
    state: 'failed',
    reason: 'encoding',
  },
  'packed-twice': {
    page: sent({ 'content-encoding': 'gzip, gzip' }, gzipSync(gzipSync(REPORT))),
    state: 'failed',
    reason: 'encoding',
  },
  'not-packed-at-all': { page: sent({ 'content-encoding': 'gzip' }, REPORT), state: 'failed', reason: 'encoding' },
  'headers-without-end': {
    page: (_request, response) => void response.writeHead(200, { 'x-long': 'x'.repeat(20_000) }).end(REPORT),
    state: 'failed',
    reason: 'not-reached',
  },
  'no-http': {
    page: (request) => void request.socket.end('SSH-2.0-OpenSSH_9.2\r\n'),
    state: 'failed',
    reason: 'not-reached',
  },
  empty: { page: sent({}, ''), state: 'failed', reason: 'empty' },
  'an-error-page-called-pdf': {
    page: sent({ 'content-type': 'application/pdf' }, '<!doctype html><title>Error</title><p>Please log in.'),
    state: 'failed',
    reason: 'wrong-type',
  },
  'a-picture': {
    page: sent({ 'content-type': 'text/html' }, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
    state: 'failed',
    reason: 'wrong-type',
  },
  'a-page-called-text': {
    page: sent(
      { 'content-type': 'text/plain' },
      '<!doctype html><title>Harbour</title><p>In 2023 the office detained 12 vessels.',
    ),
    state: 'fetched',
    reason: null,
  },
}
