import * as z from 'zod/mini'
import { Discovery, Source } from '../../schemas/source.ts'
import type { PlacedFault } from '../../extract/metrics/catalogue-fault.ts'

/** The fields of a source that are in the right form, so that what they say can be checked beside a fault of others. */
export type SourceParts = z.infer<typeof SomeOfSource> & {
  discover?: z.infer<typeof SomeOfDiscovery>
  /** As the file has it. */
  written: object
}

const Fields = z.record(z.string(), z.unknown())
const Written = z.object({ sources: z.array(z.unknown()) })
const SomeOfSource = z.partial(z.omit(Source, { discover: true }))
const SomeOfDiscovery = z.partial(Discovery)

/**
 * The sources of a file, each with as much as is in the right form.
 * @param file the value of `sources.json`, whatever it is
 */
export function wellFormedParts(file: unknown): SourceParts[] {
  const { data } = Written.safeParse(file)
  return (data?.sources ?? []).map((value) => {
    const written = Fields.safeParse(value).data ?? {}
    const discover = Fields.safeParse(written['discover']).data
    return {
      ...SomeOfSource.parse(fitting(SomeOfSource, written)),
      ...(discover !== undefined && { discover: SomeOfDiscovery.parse(fitting(SomeOfDiscovery, discover)) }),
      written,
    }
  })
}

/** The entries whose value fits the field of their name. */
function fitting(schema: { shape: Record<string, z.ZodMiniType> }, written: Record<string, unknown>): object {
  const entries = Object.entries(written).filter(([name, value]) => schema.shape[name]?.safeParse(value).success)
  return Object.fromEntries(entries)
}

/** All addresses that a source leads to, each with the field that names it, its places filled in. */
export function addressesOf({
  address,
  discover,
  hosts = [],
}: SourceParts): { path: PlacedFault['path']; address: string }[] {
  const { page, links } = discover ?? {}
  return [
    ...(address === undefined ? [] : [{ path: ['address'], address: sample(address) }]),
    ...(page === undefined ? [] : [{ path: ['discover', 'page'], address: sample(page) }]),
    ...(links === undefined || links.startsWith('/') ? [] : [{ path: ['discover', 'links'], address: sample(links) }]),
    ...hosts.map((host, at) => ({ path: ['hosts', at], address: `https://${host}/` })),
  ]
}

const sample = (template: string) => template.replaceAll(/\{[^}]*\}?|\*/g, 'x')
