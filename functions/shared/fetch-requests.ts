import type { FetchRequest } from '../../schemas/fetch-plan.ts'
import type { Source } from '../../schemas/source.ts'
import type { Target } from '../../schemas/source-target.ts'

/** The request for a target of a source, with the hosts that may be spoken to: its own and those that it names. */
export function requestFor(source: Source, { kind, subject, edition, address }: Target, now: Date): FetchRequest {
  // What a page tells of is no word of the source: a link may lead only where the source says.
  const own = source.discover?.page ?? address
  return {
    run: now.toISOString(),
    source: source.source,
    series: source.series,
    kind,
    subject,
    edition,
    address,
    hosts: [...new Set([...hostOf(own), ...(source.hosts ?? [])])],
    formats: source.formats ?? null,
    discovers: kind === 'page' ? source : null,
  }
}

/** The host of an address, with its port where that is not the usual one; none for what is no address. */
function hostOf(address: string): string[] {
  const plain = address.replaceAll(/[{}]/g, '')
  return URL.canParse(plain) ? [new URL(plain).host] : []
}
