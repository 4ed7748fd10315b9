import { isIP } from 'node:net'
import { FetchFault } from '../fetch-fault.ts'
import { refusedRange } from './refused-range.ts'

/** A server on this machine that a setting names, for tests: its origin may be asked although it is on loopback. */
export interface TestOrigin {
  /** `https://reports.test:4443`. */
  origin: string
  /** The loopback address that stands for its name. */
  address: string
  /** Its certificate (PEM), which no authority has signed. */
  certificate?: string | undefined
}

/** What may be asked at all. */
export interface Allowance {
  ports: readonly number[]
  testOrigins: readonly TestOrigin[]
}

const SCHEME_PORTS: Readonly<Record<string, number>> = { 'https:': 443, 'http:': 80 }

/** The port of an address, also where it is the usual one. */
export const portOf = ({ port, protocol }: URL) => (port === '' ? (SCHEME_PORTS[protocol] ?? 0) : Number(port))

/** An IPv6 address stands in brackets in a URL. */
export const bareHost = ({ hostname }: URL) => hostname.replace(/^\[(.*)\]$/, '$1')

/** The test origin that an address belongs to: only by it may a test reach its own machine. */
export const testOriginOf = (url: URL, { testOrigins }: Allowance) =>
  testOrigins.find(({ origin }) => origin === url.origin)

/**
 * Decides by its text alone whether an address may be asked; what its name leads to is looked at afterwards.
 * A URL writes an IPv4 address in decimal, octal and hexadecimal ways too: parsing it makes all of them one.
 * @param hosts that the source names, with their port where it is not the usual one
 * @throws FetchFault (blocked) that says why not
 */
export function checkUrl(address: string, hosts: readonly string[], allowance: Allowance): URL {
  if (!URL.canParse(address)) throw refused('malformed-address', `${address} is no address`)
  const url = new URL(address)
  if (url.username !== '' || url.password !== '') {
    throw refused('refused-user-name', `${url.host}: an address with a user name or password in it is not asked`)
  }
  if (testOriginOf(url, allowance) === undefined) checkPublic(url, allowance)
  if (!hosts.includes(url.host)) {
    throw refused(
      'refused-host',
      `${url.host} is not named by the source: if reports may come from there, add it to its "hosts"`,
    )
  }
  return url
}

function checkPublic(url: URL, { ports }: Allowance): void {
  if (url.protocol !== 'https:') throw refused('refused-scheme', `${url.href}: only https is asked`)
  const host = bareHost(url)
  const range = isIP(host) === 0 ? null : refusedRange(host)
  if (range !== null) throw refused('refused-address', `${host} is not asked: ${range}`)
  if (isIP(host) === 0 && !/^[^.]+(?:\.[^.]+)+$/.test(host)) {
    throw refused('refused-address', `${host} is not asked: it is no full name of a host on the internet`)
  }
  if (!ports.includes(portOf(url))) {
    throw refused('refused-port', `port ${portOf(url)} of ${host} is not asked: allowed are ${ports.join(', ')}`)
  }
}

const refused = (reason: ConstructorParameters<typeof FetchFault>[1], message: string) =>
  new FetchFault('blocked', reason, message)
