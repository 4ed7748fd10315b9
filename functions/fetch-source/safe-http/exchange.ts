import {
  Agent as HttpAgent,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestOptions,
  request as askHttp,
} from 'node:http'
import { Agent as HttpsAgent, request as askHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import { FetchFault, timeout } from '../fetch-fault.ts'
import { bareHost, portOf } from './check-url.ts'
import type { Pinned } from './pin-address.ts'

/** Milliseconds that each part of an exchange may take. */
export interface TimeLimits {
  /** Until the connection stands, TLS included. */
  connect: number
  /** From then on until the answer begins. */
  headers: number
  /** Between two pieces of the body. */
  idle: number
  /** All of it, redirects included. */
  whole: number
}

/** An answer whose body has not been read; `end` closes the connection, read or not. */
export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  message: IncomingMessage
  /** To be called with each piece of the body: it is still coming. */
  alive: () => void
  end: () => void
}

/** Bytes of headers that an answer may have. */
const MAX_HEADER_BYTES = 16 * 1024

/** Gives the pinned address to whoever looks the name up. */
const lookupOf =
  ({ address, family }: Pinned): LookupFunction =>
  (_host, options, done) => {
    if (options.all === true) done(null, [{ address, family }])
    else done(null, address, family)
  }

/**
 * Sends one GET to the pinned address of a URL, under the URL's own name (Host, SNI, certificate), on a connection of
 * its own, and waits for the headers of the answer.
 * @param until when the whole must have ended, in ms
 * @throws FetchFault (failed)
 */
export function exchange(
  url: URL,
  pinned: Pinned,
  headers: Record<string, string>,
  times: TimeLimits,
  until: number,
): Promise<Answer> {
  const secure = url.protocol === 'https:'
  const options: RequestOptions = {
    host: bareHost(url),
    port: portOf(url),
    path: url.pathname + url.search,
    headers: { ...headers, host: url.host, connection: 'close' },
    lookup: lookupOf(pinned),
    maxHeaderSize: MAX_HEADER_BYTES,
  }
  const trust = {
    rejectUnauthorized: true,
    minVersion: 'TLSv1.2',
    ...(pinned.certificate !== undefined && { ca: pinned.certificate }),
  } as const
  return new Promise((resolve, reject) => {
    const asked = secure
      ? askHttps({ ...options, ...trust, agent: new HttpsAgent({ keepAlive: false }) })
      : askHttp({ ...options, agent: new HttpAgent({ keepAlive: false }) })
    let answered: IncomingMessage | undefined
    // Once the answer has begun its reader has to be told, else it sees only a connection that ended.
    const clock = startClock(times.whole, until, (fault) => (answered ?? asked).destroy(fault))
    const end = () => {
      clock.stop()
      asked.destroy()
    }
    clock.allow(times.connect, `no connection to ${url.host} within`)
    asked.once('socket', (socket) => {
      socket.once(secure ? 'secureConnect' : 'connect', () =>
        clock.allow(times.headers, `${url.host} gave no answer within`),
      )
    })
    asked.once('response', (message) => {
      answered = message
      const alive = () => clock.allow(times.idle, `${url.host} stopped in the middle: nothing came for`)
      alive()
      message.once('close', clock.stop)
      resolve({ status: message.statusCode ?? 0, headers: message.headers, message, alive, end })
    })
    const fail = (error: Error) => {
      clock.stop()
      reject(asFault(error, url))
    }
    asked.once('error', fail)
    // [101 Switching Protocols] ends the connection with neither an answer nor an error.
    asked.once('close', () => fail(new Error('it closed the connection without an answer')))
    asked.end()
  })
}

/** Two limits at a time: that of the present part, and that of the whole. */
function startClock(whole: number, until: number, expire: (fault: FetchFault) => void) {
  let part: NodeJS.Timeout | undefined
  const all = setTimeout(() => expire(timeout('it did not end within', whole)), Math.max(0, until - Date.now()))
  return {
    allow: (milliseconds: number, text: string) => {
      clearTimeout(part)
      part = setTimeout(() => expire(timeout(text, milliseconds)), milliseconds)
    },
    stop: () => {
      clearTimeout(part)
      clearTimeout(all)
    },
  }
}

const CERTIFICATE = /^(?:CERT_|ERR_TLS_CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_SSL_)|CERT/

/** A failure of the connection in words. */
function asFault(error: Error, { host }: URL): FetchFault {
  if (error instanceof FetchFault) return error
  const code = 'code' in error ? String(error.code) : error.message
  return CERTIFICATE.test(code)
    ? new FetchFault('failed', 'certificate', `the certificate of ${host} cannot be trusted (${code})`, {
        cause: error,
      })
    : new FetchFault('failed', 'not-reached', `${host} cannot be reached (${code})`, { cause: error })
}
