import { createHash } from 'node:crypto'
import type { Catalogue } from '../../schemas/catalogue.ts'

/**
 * The version of a catalogue: the first 12 hex digits of the SHA-256 of its JSON with sorted keys, so that a change of
 * layout or of key order is no change; the other names of its series are left out, they change no reading.
 */
export function catalogueVersion(catalogue: Catalogue): string {
  const known = versions.get(catalogue)
  if (known !== undefined) return known
  const { series, title, metrics } = catalogue
  const version = createHash('sha256').update(canonicalJson({ series, title, metrics })).digest('hex').slice(0, 12)
  versions.set(catalogue, version)
  return version
}

/** A catalogue is never changed in place, and its version is asked for with every document. */
const versions = new WeakMap<Catalogue, string>()

function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined)
  const sorted = entries.toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`).join(',')}}`
}
