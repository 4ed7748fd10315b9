import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { Socket } from 'node:net'
import type { Principal } from '../access/decide-access.ts'
import type { Log } from '../local-event.ts'
import type { Answer } from './answer.ts'
import { sendAnswer } from './answer.ts'
import { identifyRequest } from './identify-request.ts'
import { BodyTooLargeError } from './read-body.ts'
import { refuseForeign } from './refuse-foreign.ts'

export interface Service {
  answer: (request: IncomingMessage, principal: Principal) => Promise<Answer>
}

/** What the gateway hands requests to, once the stack is up. */
interface Services {
  /** By the service of the signature's credential scope. */
  signed: Readonly<Record<string, Service>>
  /** For requests without a signature and those signed for `execute-api`. */
  httpApi: Service | undefined
  principalOf: (accessKeyId: string | undefined) => Principal
}

export interface Gateway {
  readonly url: string
  open: (services: Services) => void
  close: () => Promise<void>
}

/** The port is taken; the message says what to do. */
export class PortInUseError extends Error {
  override readonly name = 'PortInUseError'
}

const HOST = '127.0.0.1'
/** Bytes; the longest S3 key, percent-encoded, and a presigned query fit in. */
const LONGEST_HEAD = 32 * 1024
/** Above what the SDKs keep a connection for, so that they do not write into one that is just being closed. */
const KEEP_ALIVE_MS = 75_000
const LONGEST_HEAD_WAIT_MS = 20_000
const LONGEST_REQUEST_MS = 10 * 60_000

/**
 * Listens on one port of the loopback interface and decides by the signature who is asked.
 * @param port 0 for any that is free.
 * @throws PortInUseError
 */
export async function openGateway(port: number, log: Log): Promise<Gateway> {
  let services: Services | undefined
  const server = createServer(
    {
      maxHeaderSize: LONGEST_HEAD,
      keepAliveTimeout: KEEP_ALIVE_MS,
      headersTimeout: LONGEST_HEAD_WAIT_MS,
      requestTimeout: LONGEST_REQUEST_MS,
      requireHostHeader: false,
    },
    (request, response) => {
      void respond(request, response, services, listeningPort(server), log)
    },
  )
  server.on('clientError', refuseMalformed)
  await listen(server, port)

  return {
    url: `http://${HOST}:${listeningPort(server)}`,
    open(opened) {
      services = opened
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  services: Services | undefined,
  port: number,
  log: Log,
): Promise<void> {
  // A client that goes away makes its streams fail; what waits on them sees that.
  request.on('error', () => undefined)
  response.on('error', () => undefined)
  try {
    await sendAnswer(response, await answer(request, services, port))
  } catch (error) {
    if (request.destroyed && !request.complete) return
    if (response.destroyed) return
    if (!(error instanceof BodyTooLargeError)) {
      log({
        kind: 'failed',
        resource: `${request.method ?? ''} ${request.url?.slice(0, 200) ?? ''}`,
        text: String(error),
      })
    }
    if (response.headersSent) response.destroy()
    else
      await sendAnswer(
        response,
        plainAnswer(error instanceof BodyTooLargeError ? 413 : 500, 'The local stack could not answer.'),
      )
  }
}

async function answer(request: IncomingMessage, services: Services | undefined, port: number): Promise<Answer> {
  const refusal = refuseForeign(request.headers, port)
  if (refusal !== undefined) return plainAnswer(403, refusal)
  if (!services) return { ...plainAnswer(503, 'The stack is starting.'), headers: { 'retry-after': '1' } }
  const { service, accessKeyId } = identifyRequest(request)
  const asked = service === undefined || service === 'execute-api' ? services.httpApi : services.signed[service]
  if (!asked)
    return plainAnswer(
      404,
      service === undefined ? 'The stack has no HTTP API.' : `The local stack has no service ${service}.`,
    )
  return asked.answer(request, services.principalOf(accessKeyId))
}

function plainAnswer(status: number, text: string): Answer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: `${text}\n` }
}

function refuseMalformed(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request'
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(
        cause.code === 'EADDRINUSE'
          ? new PortInUseError(`Port ${port} on ${HOST} is in use. Stop what listens there, or choose another port.`, {
              cause,
            })
          : cause,
      )
    })
    server.listen({ port, host: HOST }, resolve)
  })
}

function listeningPort(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}
