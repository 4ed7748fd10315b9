import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'

/** What a server says. */
export type Reply = { status: number; type: string; body: string }

export const json = (value: unknown, status = 200): Reply => ({
  status,
  type: 'application/json',
  body: JSON.stringify(value),
})

export const problem = (status: number, detail: string, more: object = {}): Reply => ({
  ...json({ type: 'about:blank', title: 'Title', status, detail, ...more }),
  status,
  type: 'application/problem+json',
})

/** What a bucket says that does not take a file. */
export const accessDenied: Reply = {
  status: 403,
  type: 'application/xml',
  body: '<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>',
}

/** A server on loopback that answers as it is told to. */
export async function serve(
  answer: (url: URL, request: IncomingMessage) => Reply,
): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      const { status, type, body } = answer(new URL(request.url ?? '/', 'http://localhost'), request)
      response.writeHead(status, { 'content-type': type, 'x-amz-version-id': 'v-mine' }).end(body)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`, close }
}
