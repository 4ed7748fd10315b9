import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import * as z from 'zod/mini'
import { Health } from '../../schemas/http.ts'
import { askApi } from '../../cli/stack/ask-api.ts'

/** What the server says, by path. */
const ANSWERS: Record<string, { status: number; type: string; body: string }> = {
  '/healthz': { status: 200, type: 'application/json', body: '{"status":"ok","engine_version":"1"}' },
  '/not-held': problem(404, 'no edition 2019 of s/x is held', { available: { editions: [2021, 2022] } }),
  '/nothing-held': problem(404, 'no edition 2019 of s/x is held', { available: { subjects: [] } }),
  '/misspelt': problem(400, 'the request is not understood', { errors: [{ parameter: 'frm', message: 'is unknown' }] }),
  '/broken': problem(500, 'Yearover failed', {}),
  '/forbidden': { status: 403, type: 'application/json', body: '{"message":"Forbidden"}' },
  '/foreign-not-found': { status: 404, type: 'application/json', body: '{"message":"Not Found"}' },
  '/foreign-bad-request': { status: 400, type: 'application/json', body: problem(400, 'no', {}).body },
  '/other-program': { status: 200, type: 'text/html', body: '<title>A printer</title>' },
}

function problem(status: number, detail: string, more: object) {
  const body = JSON.stringify({ type: 'about:blank', title: 'Title', status, detail, ...more })
  return { status, type: 'application/problem+json', body }
}

let server: Server
let api = ''
beforeAll(async () => {
  server = createServer(({ url, headers }, response) => {
    if (url?.startsWith('/elsewhere') === true) return response.writeHead(302, { location: '/healthz' }).end()
    if (url?.startsWith('/kept') === true) {
      return response.writeHead(303, { location: url === '/kept' ? '/healthz' : '/echo' }).end()
    }
    if (url === '/echo') {
      return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ headers }))
    }
    if (url?.startsWith('/breaks-off') === true) {
      response.writeHead(200, { 'content-length': 100 }).write('{', () => response.destroy())
      return response
    }
    const { status, type, body } = ANSWERS[url?.split('?')[0] ?? ''] ?? { status: 404, type: 'text/plain', body: '' }
    return response.writeHead(status, { 'content-type': type }).end(body)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  api = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})
afterAll(() => {
  server.close()
  server.closeAllConnections()
})

test('an answer is checked against its schema', async () => {
  expect(await askApi(Health, api, '/healthz')).toEqual({ status: 'ok', engine_version: '1' })
})

test('an answer that is kept elsewhere is fetched from there, and credentials stay here', async () => {
  expect(await askApi(Health, api, '/kept')).toEqual({ status: 'ok', engine_version: '1' })
  const asked = await askApi(z.object({ headers: z.record(z.string(), z.string()) }), api, '/kept-echo')
  expect(Object.keys(asked.headers).filter((name) => /auth|token|amz/.test(name))).toEqual([])
})

test.each([
  ['/not-held', 3, 'no edition 2019 of s/x is held.', ['  editions held: 2021, 2022']],
  ['/nothing-held', 3, 'no edition 2019 of s/x is held.', ['  subjects held: none']],
  ['/misspelt', 2, 'the request is not understood.', ['  frm: is unknown']],
  ['/broken', 1, 'Yearover failed.', []],
  ['/forbidden', 1, expect.stringContaining('answers 403'), []],
  ['/other-program', 6, expect.stringContaining('is it another program?'), []],
  ['/foreign-not-found', 6, expect.stringContaining('is it another program?'), []],
  ['/foreign-bad-request', 1, expect.stringContaining('answers 400'), []],
  ['/elsewhere', 6, expect.stringContaining('cannot be reached'), []],
  ['/breaks-off', 6, expect.stringContaining('cannot be reached'), []],
])('%s ends with %i', async (path, exitCode, message, details) => {
  await expect(askApi(Health, api, path, { from: 2022, metric: undefined })).rejects.toMatchObject({
    exitCode,
    message,
    details,
  })
})
