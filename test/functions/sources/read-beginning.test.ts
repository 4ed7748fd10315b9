import { once } from 'node:events'
import { createServer, get, type IncomingMessage } from 'node:http'
import { expect, test } from '@jest/globals'
import * as z from 'zod/mini'
import { readBeginning } from '../../../functions/fetch-source/safe-http/read-body.ts'

const Bound = z.object({ port: z.number() })

/** The beginning of a body as a server of this machine sends it. */
async function beginningOf(body: string, most: number): Promise<string> {
  const server = createServer((_request, response) => response.end(body)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    const request = get({ host: '127.0.0.1', port: Bound.parse(server.address()).port, agent: false })
    const message = await new Promise<IncomingMessage>((resolve) => request.once('response', resolve))
    const end = () => message.destroy()
    const answer = { status: 200, headers: message.headers, message, alive: () => undefined, end }
    return (await readBeginning(answer, most)).toString()
  } finally {
    server.close()
  }
}

const MOST = 200_000
const LINE = 'Disallow: /drafts/'

test.each([
  ['line feeds', '\n'],
  ['carriage returns alone', '\r'],
  ['both', '\r\n'],
])('of a long body the whole lines are read: %s', async (_, ending) => {
  const begun = await beginningOf((LINE + ending).repeat(50_000), MOST)
  expect(begun.length).toBeGreaterThan(MOST / 4)
  expect(new Set(begun.split(/[\r\n]+/))).toEqual(new Set([LINE, '']))
})

test('a long body without a whole line is not read as an empty one', async () => {
  await expect(beginningOf(LINE.repeat(50_000), MOST)).rejects.toMatchObject({ reason: 'too-large' })
})
