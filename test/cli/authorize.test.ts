import { once } from 'node:events'
import { createServer } from 'node:http'
import { describe, expect, test } from '@jest/globals'
import { authorize } from '../../cli/stack/authorize.ts'
import { yearover } from './support/run-cli.ts'

const CREDENTIALS = {
  AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'secret',
  AWS_SESSION_TOKEN: 'session',
  AWS_REGION: 'eu-west-1',
}

describe('on whose behalf an API is asked', () => {
  test.each([
    ['https://example.org/v1/reports', { YEAROVER_TOKEN: 't' }, { authorization: 'Bearer t' }],
    ['http://example.org/v1/reports', { YEAROVER_TOKEN: 't' }, {}],
    ['http://127.0.0.1:4600/v1/reports', { YEAROVER_TOKEN: 't' }, {}],
    ['https://localhost/v1/reports', { YEAROVER_TOKEN: 't' }, {}],
  ])('%s with %j', async (url, env, headers) => {
    expect((await authorize(new URL(url), env)).headers).toEqual(headers)
  })
})

/** 0.0.0.0 leads to this machine too, but is no loopback address: it stands for an address elsewhere. */
test('in the clear neither AWS credentials nor token are sent, and a refusal says so', async () => {
  const asked: NodeJS.Dict<string | string[]>[] = []
  const server = createServer((request, response) => {
    asked.push(request.headers)
    response.writeHead(401, { 'content-type': 'application/json' }).end('{"message":"Unauthorized"}')
  }).listen(0, '0.0.0.0')
  await once(server, 'listening')
  const address = server.address()
  const url = `http://0.0.0.0:${typeof address === 'object' ? address?.port : ''}`
  const { code, stderr } = await yearover(['reports', '--url', url], { env: { ...CREDENTIALS, YEAROVER_TOKEN: 't' } })
  server.close()
  server.closeAllConnections()
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('over https only') })
  expect(asked).toHaveLength(1)
  for (const header of ['authorization', 'x-amz-security-token', 'x-amz-date'])
    expect(asked[0]).not.toHaveProperty(header)
})

test('--help names the variable for the token', async () => {
  expect((await yearover(['--help'])).stdout).toContain('YEAROVER_TOKEN')
})
