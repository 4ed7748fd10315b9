import { createServer, type IncomingMessage, request as requestInTheClear, type ServerResponse } from 'node:http'
import { request as requestOverTls } from 'node:https'
import { pipeline } from 'node:stream/promises'
import { refuseForeign } from '../../local/gateway/refuse-foreign.ts'
import type { Authorization } from './authorize.ts'
import { unreachable } from './stack-access.ts'

/**
 * What a browser's request says that the API should hear; cookies and credentials of other programs are not among it.
 */
const TOLD = ['accept', 'accept-encoding', 'accept-language', 'if-none-match', 'user-agent'] as const

/** Headers of one connection, or of the deployment's own address. */
const KEPT_BACK = new Set(['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'strict-transport-security'])

const METHODS = ['GET', 'HEAD']

export interface SigningProxy {
  url: string
  close: () => Promise<void>
}

interface ProxyParts {
  /** Address of the API, without a slash at its end. */
  api: string
  /** 0 for any that is free. */
  port: number
  /** On whose behalf the API is asked. */
  authorize: (url: URL, method: string) => Promise<Authorization>
}

/**
 * Shows a deployment to the browsers of this machine: listens on 127.0.0.1, passes what is read there on to the API in
 * the caller's name, and the answer back as it comes. Pages of other origins and requests under other names are
 * refused.
 */
export async function startSigningProxy({ api, port, authorize }: ProxyParts): Promise<SigningProxy> {
  const server = createServer({ requireHostHeader: false }, (request, response) => {
    const refusal = refused(request, listeningPort())
    if (refusal !== null) return answer(response, ...refusal)
    void pass(request, response, { api, authorize })
  })
  const listeningPort = () => {
    const address = server.address()
    return typeof address === 'object' && address !== null ? address.port : 0
  }
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host: '127.0.0.1' }, resolve)
  })
  return {
    url: `http://127.0.0.1:${listeningPort()}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Why a request is not passed on, or null. */
function refused({ headers, method = '', url = '' }: IncomingMessage, port: number): [number, string] | null {
  const foreign = refuseForeign(headers, port)
  if (foreign !== undefined) return [403, foreign]
  // [GET http://elsewhere/ HTTP/1.1] is for a proxy to anywhere, which this is not.
  if (!url.startsWith('/')) return [400, 'Ask for a path.']
  return METHODS.includes(method) ? null : [405, `Only ${METHODS.join(' and ')} are passed on.`]
}

function answer(response: ServerResponse, status: number, text: string): void {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }
  response.writeHead(status, { ...headers, ...(status === 405 && { allow: METHODS.join(', ') }) }).end(`${text}\n`)
}

async function pass(
  request: IncomingMessage,
  response: ServerResponse,
  { api, authorize }: Omit<ProxyParts, 'port'>,
): Promise<void> {
  const url = new URL(api + (request.url ?? '/'))
  const method = request.method ?? 'GET'
  try {
    const { headers, refused: refusal } = await authorize(url, method)
    const told = Object.fromEntries(
      TOLD.flatMap((name) => (request.headers[name] ? [[name, request.headers[name]]] : [])),
    )
    const given = await ask(url, method, { ...told, ...headers }, response)
    if (given.statusCode === 401 || given.statusCode === 403) {
      given.resume()
      return answer(response, given.statusCode, `${url.origin} answers ${given.statusCode}: ${refusal}`)
    }
    response.writeHead(given.statusCode ?? 502, passedBack(given, url))
    await pipeline(given, response)
  } catch (error) {
    // A browser that goes away ends what was asked for it.
    if (response.headersSent || response.destroyed) response.destroy()
    else answer(response, 502, unreachable(url.origin, error).message)
  }
}

/** Asks the API; gives up when the browser does. */
function ask(url: URL, method: string, headers: NodeJS.Dict<string | string[]>, response: ServerResponse) {
  return new Promise<IncomingMessage>((resolve, reject) => {
    const request = url.protocol === 'https:' ? requestOverTls : requestInTheClear
    const asked = request(url, { method, headers: { ...headers } }, resolve)
    asked.on('error', reject)
    response.on('close', () => asked.destroy())
    asked.end()
  })
}

/** The headers as they came; an address of the API itself leads through here. */
function passedBack({ headers }: IncomingMessage, { origin }: URL) {
  const passed = Object.entries(headers).filter(([name]) => !KEPT_BACK.has(name))
  const { location } = headers
  const here = location?.startsWith(`${origin}/`) === true ? { location: location.slice(origin.length) } : {}
  return { ...Object.fromEntries(passed), ...here }
}
