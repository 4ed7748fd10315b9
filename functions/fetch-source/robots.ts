import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import robotsParser from 'robots-parser'
import type { HostItem, Robots } from '../../schemas/source-item.ts'
import type { SourceStore } from '../shared/source-store.ts'
import { FetchFault } from './fetch-fault.ts'
import type { HostTurns } from './host-turns.ts'
import { follow, type SafeHttp } from './safe-http/follow.ts'
import { readBeginning } from './safe-http/read-body.ts'

const pack = promisify(gzip)
const unpack = promisify(gunzip)

/** By this name robots.txt speaks to us. */
const PRODUCT = 'yearover'
/**
 * Bytes of a robots.txt that are read, and what follows them is not: RFC 9309, section 2.5 asks for as many at least.
 */
const MAX_BYTES = 500 * 1024
/** Characters that are kept in the table; a longer one is asked for each time. */
const MAX_KEPT = 200_000
/** Milliseconds that an answer is kept (RFC 9309, section 2.4), and that a failure is. */
const KEPT_FOR = 24 * 60 * 60_000
const FAILURE_KEPT_FOR = 15 * 60_000
/** Milliseconds: a longer `Crawl-delay` is kept to as far as this. */
const LONGEST_DELAY = 30_000

/** Who asks robots.txt, and how. */
export interface RobotsReader {
  store: SourceStore
  turns: HostTurns
  http: SafeHttp
  userAgent: string
}

/**
 * Whether robots.txt lets us ask an address (RFC 9309): 4xx allows, 5xx and what cannot be reached forbid; 429 is a
 * host that wants to be left alone, and so forbids for now.
 * @param hosts that the source names; a redirect may lead nowhere else
 * @param host what the table says of the host
 * @returns milliseconds that the host wants between two requests
 * @throws FetchFault (blocked, `robots`; failed, `robots-unreachable`)
 */
export async function obeyRobots(
  url: URL,
  hosts: readonly string[],
  host: HostItem | null,
  reader: RobotsReader,
): Promise<number> {
  const robots = await robotsOf(url, hosts, host?.robots, reader)
  if (robots.says === 'unreachable') {
    throw new FetchFault(
      'failed',
      'robots-unreachable',
      `robots.txt of ${url.host} cannot be read, so nothing may be asked: ${robots.message}`,
    )
  }
  if (robots.packed === null) return 0
  const text = (await unpack(Buffer.from(robots.packed, 'base64'))).toString('utf8')
  const rules = robotsParser(robotsAddress(url), text)
  if (rules.isAllowed(url.href, PRODUCT) === false) {
    const line = rules.getMatchingLineNumber(url.href, PRODUCT)
    throw new FetchFault(
      'blocked',
      'robots',
      `robots.txt of ${url.host} forbids ${url.pathname}${line > 0 ? ` (line ${line})` : ''}`,
    )
  }
  return Math.min(LONGEST_DELAY, (rules.getCrawlDelay(PRODUCT) ?? 0) * 1000)
}

const robotsAddress = (url: URL) => new URL('/robots.txt', url.origin).href

async function robotsOf(
  url: URL,
  hosts: readonly string[],
  known: Robots | undefined,
  reader: RobotsReader,
): Promise<Robots> {
  const age = known === undefined ? Infinity : Date.now() - Date.parse(known.read_at)
  if (known !== undefined && age < (known.says === 'unreachable' ? FAILURE_KEPT_FOR : KEPT_FOR)) return known
  const robots: Robots = { ...(await readRobots(url, hosts, reader)), read_at: new Date().toISOString() }
  if ((robots.packed?.length ?? 0) <= MAX_KEPT) await reader.store.putRobots(url.host, robots)
  return robots
}

const unreachable = (message: string) => ({ says: 'unreachable', packed: null, message }) as const

async function readRobots(
  url: URL,
  hosts: readonly string[],
  { turns, http, userAgent }: RobotsReader,
): Promise<Omit<Robots, 'read_at'>> {
  try {
    const headers = { 'user-agent': userAgent, accept: 'text/plain, */*;q=0.1', 'accept-encoding': 'gzip, br' }
    const answer = await follow(robotsAddress(url), hosts, headers, http, ({ host }) => turns.take(host))
    if (answer.status === 200) {
      const body = await readBeginning(answer, MAX_BYTES)
      return { says: 'rules', packed: (await pack(body)).toString('base64'), message: 'rules' }
    }
    answer.end()
    if (answer.status >= 400 && answer.status < 500 && answer.status !== 429) {
      return { says: 'all-allowed', packed: null, message: `status ${answer.status}` }
    }
    return unreachable(`status ${answer.status}`)
  } catch (error) {
    // To be left alone is no word about robots.txt.
    if (error instanceof FetchFault && error.reason !== 'throttled') return unreachable(error.message)
    throw error
  }
}
