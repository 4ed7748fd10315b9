import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { FetchFault, timeout } from '../fetch-fault.ts'
import { type Allowance, bareHost, testOriginOf } from './check-url.ts'
import { refusedRange } from './refused-range.ts'

/** All addresses of a name. */
export type Resolve = (host: string) => Promise<readonly string[]>

/** The one address that is connected to, whatever the name says next time. */
export interface Pinned {
  address: string
  family: 4 | 6
  certificate?: string | undefined
}

/** Asks as programs of this machine do, hosts file included. */
export const resolveBySystem: Resolve = async (host) =>
  (await lookup(host, { all: true })).map(({ address }) => address)

/**
 * Resolves the host of a checked URL once, checks every address that it has, and gives the one to connect to. A name
 * with one refused address among good ones is refused: whoever set it up has something else in mind.
 * @param milliseconds that resolving may take; a lookup of the system cannot be ended, only left
 * @throws FetchFault (blocked) for a refused address, (failed) where the name leads nowhere or is not answered in time
 */
export async function pinAddress(
  url: URL,
  allowance: Allowance,
  resolve: Resolve,
  milliseconds: number,
): Promise<Pinned> {
  const test = testOriginOf(url, allowance)
  if (test !== undefined) return { ...pinned(test.address), certificate: test.certificate }
  const host = bareHost(url)
  const addresses = isIP(host) === 0 ? await addressesOf(host, resolve, milliseconds) : [host]
  for (const address of addresses) {
    const range = refusedRange(address)
    if (range !== null)
      throw new FetchFault('blocked', 'refused-address', `${host} leads to ${address}, which is not asked: ${range}`)
  }
  // IPv4 first: a function in AWS has no way out over IPv6 of its own.
  const [first] = addresses.toSorted((a, b) => isIP(a) - isIP(b))
  if (first === undefined) throw new FetchFault('failed', 'name-not-found', `${host} has no address`)
  return pinned(first)
}

const pinned = (address: string): Pinned => ({ address, family: isIP(address) === 6 ? 6 : 4 })

async function addressesOf(host: string, resolve: Resolve, milliseconds: number): Promise<readonly string[]> {
  let clock: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_, reject) => {
    clock = setTimeout(() => reject(timeout(`the name ${host} was not resolved within`, milliseconds)), milliseconds)
  })
  try {
    return await Promise.race([resolve(host), tooLate])
  } catch (cause) {
    if (cause instanceof FetchFault) throw cause
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
    throw new FetchFault('failed', 'name-not-found', `the name ${host} is not found (${code})`, { cause })
  } finally {
    clearTimeout(clock)
  }
}
