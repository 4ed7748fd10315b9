import ipaddr from 'ipaddr.js'

/**
 * IPv4 addresses that no report comes from. Source: IANA IPv4 Special-Purpose Address Registry and Multicast Address
 * Space Registry; the last one is where a cloud answers its own machines.
 */
const REFUSED_IPV4: readonly (readonly [range: string, what: string])[] = [
  ['0.0.0.0/8', 'this network'],
  ['10.0.0.0/8', 'private'],
  ['100.64.0.0/10', 'carrier-grade NAT'],
  ['127.0.0.0/8', 'loopback'],
  ['169.254.0.0/16', 'link-local, where clouds keep credentials'],
  ['172.16.0.0/12', 'private'],
  ['192.0.0.0/24', 'protocol assignments'],
  ['192.0.2.0/24', 'documentation'],
  ['192.31.196.0/24', 'AS112'],
  ['192.52.193.0/24', 'AMT relays'],
  ['192.88.99.0/24', '6to4 relays'],
  ['192.168.0.0/16', 'private'],
  ['192.175.48.0/24', 'AS112'],
  ['198.18.0.0/15', 'benchmarking'],
  ['198.51.100.0/24', 'documentation'],
  ['203.0.113.0/24', 'documentation'],
  ['224.0.0.0/4', 'multicast'],
  ['240.0.0.0/4', 'reserved'],
  ['168.63.129.16/32', 'metadata of a cloud'],
]

/** The only IPv6 addresses that are given out to hosts of the internet; all else is refused unseen. */
const GLOBAL_IPV6 = '2000::/3'

/** What of them is special. Source: IANA IPv6 Special-Purpose Address Registry. */
const REFUSED_IPV6: readonly (readonly [range: string, what: string])[] = [
  ['2001::/23', 'protocol assignments: Teredo, benchmarking, ORCHID'],
  ['2001:db8::/32', 'documentation'],
  ['2002::/16', '6to4: an IPv4 address in disguise'],
  ['2620:4f:8000::/48', 'AS112'],
  ['3fff::/20', 'documentation'],
]

/** Names for the commonest of the others, so that a refusal says what it is. */
const OTHER_IPV6: readonly (readonly [range: string, what: string])[] = [
  ['::/128', 'unspecified'],
  ['::1/128', 'loopback'],
  ['::ffff:0:0/96', 'IPv4 mapped into IPv6'],
  ['::/96', 'IPv4 compatible with IPv6'],
  ['64:ff9b::/96', 'NAT64: an IPv4 address in disguise'],
  ['64:ff9b:1::/48', 'NAT64 of a local network'],
  ['fc00::/7', 'unique local (private)'],
  ['fe80::/10', 'link-local'],
  ['fec0::/10', 'site-local'],
  ['ff00::/8', 'multicast'],
]

/**
 * What kind of address an IP address is, where no report may be fetched from it.
 * @param address as a resolver or a URL writes it; no zone
 * @returns the kind in words; null for an address of the public internet
 */
export function refusedRange(address: string): string | null {
  if (!ipaddr.isValid(address)) return 'no address'
  const parsed = ipaddr.parse(address)
  const among = (ranges: readonly (readonly [string, string])[]) =>
    ranges.find(([range]) => isWithin(parsed, range))?.[1] ?? null
  if (parsed.kind() === 'ipv4') return among(REFUSED_IPV4)
  if (!isWithin(parsed, GLOBAL_IPV6)) return among(OTHER_IPV6) ?? 'not of the public internet'
  return among(REFUSED_IPV6)
}

function isWithin(address: ipaddr.IPv4 | ipaddr.IPv6, range: string): boolean {
  const [network, bits] = ipaddr.parseCIDR(range)
  return network.kind() === address.kind() && address.match(network, bits)
}
