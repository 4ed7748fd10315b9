import { createHook } from 'node:async_hooks'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { FetchFault } from '../../../functions/fetch-source/fetch-fault.ts'
import { exchange } from '../../../functions/fetch-source/safe-http/exchange.ts'
import { follow, type SafeHttp } from '../../../functions/fetch-source/safe-http/follow.ts'
import { pinAddress, type Resolve } from '../../../functions/fetch-source/safe-http/pin-address.ts'
import { readBody } from '../../../functions/fetch-source/safe-http/read-body.ts'
import { refusedRange } from '../../../functions/fetch-source/safe-http/refused-range.ts'
import { published, redirect, type ReportServer, startReportServer } from './support/report-server.ts'

interface Refused {
  why: string
  address: string
  reason: string
  /** What the name of the address leads to. */
  resolves?: string[]
  /** The hosts that the source names; the address's own where nothing is said. */
  hosts?: string[]
}

const CASES: Refused[] = readFileSync('test/functions/sources/refused-addresses.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))

/** Connections that this process has begun, TLS or not: the platform's own word for them. */
let connections = 0
const watch = createHook({
  init: (_id, type) => {
    if (type === 'TCPCONNECTWRAP') connections += 1
  },
})

let server: ReportServer
beforeAll(async () => {
  server = await startReportServer()
  watch.enable()
})
beforeEach(() => {
  connections = 0
})
afterAll(async () => {
  watch.disable()
  await server.stop()
})

const TIMES = { connect: 2000, headers: 2000, idle: 2000, whole: 4000 }
const http = (more: Partial<SafeHttp> = {}): SafeHttp => ({
  ports: [443],
  testOrigins: [],
  resolve: () => Promise.resolve(['93.184.216.34']),
  times: TIMES,
  maxRedirects: 5,
  maxBytes: 1000,
  ...more,
})

const hostOf = (address: string) => (URL.canParse(address) ? new URL(address).host : '')

/** As a header has to write it; only what ASCII does not know is encoded. */
const inAscii = (address: string) => address.replaceAll(/[^ -~]/g, encodeURIComponent)

async function faultOf(asking: Promise<unknown>): Promise<FetchFault> {
  const outcome = await asking.then(
    () => 'nothing went wrong',
    (error: unknown) => error,
  )
  if (outcome instanceof FetchFault) return outcome
  throw new Error(`no FetchFault: ${String(outcome)}`)
}

const ask = (address: string, hosts: string[], settings: SafeHttp) =>
  follow(address, hosts, {}, settings, async () => {})

describe('is refused without a connection', () => {
  test.each(CASES.map((one): [string, string, Refused] => [one.why, one.address, one]))(
    '%s: %s',
    async (_why, address, { reason, resolves, hosts }) => {
      const settings = http(resolves === undefined ? {} : { resolve: () => Promise.resolve(resolves) })
      const fault = await faultOf(ask(address, hosts ?? [hostOf(address)], settings))
      expect(fault).toMatchObject({ reason, state: reason === 'name-not-found' ? 'failed' : 'blocked' })
      expect(connections).toBe(0)
    },
  )

  // The same ones, told by a server that may be asked.
  test.each(
    CASES.filter(({ resolves }) => resolves === undefined).map((one): [string, string, Refused] => [
      one.why,
      one.address,
      one,
    ]),
  )('where a redirect leads there: %s: %s', async (_why, address, { reason, hosts }) => {
    server.pages.set('/moved', redirect(inAscii(address)))
    const { host } = new URL(server.origin)
    const settings = http({ testOrigins: server.testOrigins })
    const fault = await faultOf(ask(`${server.origin}/moved`, [host, ...(hosts ?? [hostOf(address)])], settings))
    expect([reason, 'refused-host']).toContain(fault.reason)
    expect(fault.state).toBe('blocked')
    // The one to the server itself, and none further.
    expect(connections).toBe(1)
  })
})

test('a name that is never answered ends by the limit of the connection, without one', async () => {
  const silent = http({ resolve: () => new Promise<never>(() => {}), times: { ...TIMES, connect: 50 } })
  const fault = await faultOf(ask('https://example.org/', ['example.org'], silent))
  expect(fault).toMatchObject({ state: 'failed', reason: 'timeout' })
  expect(fault.message).toContain('the name example.org was not resolved within')
  expect(connections).toBe(0)
})

describe('a name that answers differently the second time', () => {
  const GOOD = '93.184.216.34'
  const changing = () => {
    const answers = [[GOOD], ['127.0.0.1']]
    return jest.fn<Resolve>(() => Promise.resolve(answers.shift() ?? []))
  }

  test('is asked for once: what was checked is what is pinned', async () => {
    const resolve = changing()
    expect(await pinAddress(new URL('https://example.org/'), http(), resolve, TIMES.connect)).toEqual({
      address: GOOD,
      family: 4,
    })
    expect(resolve).toHaveBeenCalledTimes(1)
  })

  test('is not asked for again by the connection, which goes to the pinned address under the name', async () => {
    server.pages.set('/report', published('In 2023 the office detained 12 vessels.'))
    const url = new URL(`${server.origin}/report`)
    const certificate = server.testOrigins[0]?.certificate
    // No resolver of this machine knows the name.
    const answer = await exchange(url, { address: '127.0.0.1', family: 4, certificate }, {}, TIMES, Date.now() + 2000)
    answer.end()
    expect(server.asked.at(-1)).toMatchObject({ path: '/report', host: url.host })
    expect(connections).toBe(1)
  })

  test('is refused the next time, also in the middle of a chain of redirects', async () => {
    server.pages.set('/moved', redirect('https://example.org/report'))
    const resolve = changing()
    await resolve('example.org')
    const hosts = [new URL(server.origin).host, 'example.org']
    const fault = await faultOf(
      ask(`${server.origin}/moved`, hosts, http({ testOrigins: server.testOrigins, resolve })),
    )
    expect(fault).toMatchObject({ state: 'blocked', reason: 'refused-address' })
    expect(connections).toBe(1)
  })
})

describe('what may be asked', () => {
  test.each(['93.184.216.34', '8.8.8.8', '2606:4700::1111', '2a00:1450:4001::200e'])(
    '%s is of the public internet',
    (address) => {
      expect(refusedRange(address)).toBeNull()
    },
  )

  test('a test origin that the settings name: with its name, its certificate and one connection', async () => {
    server.pages.set('/report', published('In 2023 the office detained 12 vessels.'))
    const { host } = new URL(server.origin)
    const answer = await ask(`${server.origin}/report`, [host], http({ testOrigins: server.testOrigins }))
    expect((await readBody(answer, 1000)).toString()).toBe('In 2023 the office detained 12 vessels.')
    expect(server.asked.at(-1)).toMatchObject({ path: '/report', host })
    expect(connections).toBe(1)
  })
})
