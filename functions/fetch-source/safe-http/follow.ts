import { FetchFault } from '../fetch-fault.ts'
import { type Allowance, checkUrl } from './check-url.ts'
import { type Answer, exchange, type TimeLimits } from './exchange.ts'
import { pinAddress, type Resolve } from './pin-address.ts'

/** What a request may do and cost. */
export interface SafeHttp extends Allowance {
  resolve: Resolve
  times: TimeLimits
  maxRedirects: number
  /** Bytes of a body, as it comes and unpacked. */
  maxBytes: number
}

export interface Followed extends Answer {
  /** The addresses that the first one led to, in order. */
  redirects: string[]
}

const REDIRECTS = new Set([301, 302, 303, 307, 308])

/**
 * Asks an address and goes where it leads; every address on the way is checked, resolved and pinned like the first.
 * @param hosts that may be spoken to
 * @param before called before each address is asked, with a checked URL; may throw
 * @throws FetchFault
 */
export async function follow(
  address: string,
  hosts: readonly string[],
  headers: Record<string, string>,
  http: SafeHttp,
  before: (url: URL) => Promise<void>,
): Promise<Followed> {
  const redirects: string[] = []
  let left = http.times.whole
  let url = checkUrl(address, hosts, http)
  for (;;) {
    const resolving = Date.now()
    const pinned = await pinAddress(url, http, http.resolve, Math.min(http.times.connect, left))
    left -= Date.now() - resolving
    await before(url)
    // Waiting for one's turn is no time of the exchange.
    const begin = Date.now()
    const answer = await exchange(url, pinned, headers, http.times, begin + left)
    left -= Date.now() - begin
    const location = REDIRECTS.has(answer.status) ? answer.headers.location : undefined
    if (location === undefined) return { ...answer, redirects }
    answer.end()
    if (redirects.length >= http.maxRedirects) {
      throw new FetchFault('failed', 'too-many-redirects', `${address} leads on more than ${http.maxRedirects} times`)
    }
    url = checkUrl(resolved(location, url), hosts, http)
    redirects.push(url.href)
  }
}

const resolved = (location: string, base: URL) =>
  URL.canParse(location, base.href) ? new URL(location, base.href).href : location
