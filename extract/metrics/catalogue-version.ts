import { createHash } from 'node:crypto'
import type { Catalogue } from '../../schemas/catalogue.ts'

/**
 * The version of a catalogue: the first 12 hex digits of the SHA-256 of its JSON with sorted keys, so that a change of
 * layout or of key order is no change.
 */
export function catalogueVersion(catalogue: Catalogue): string {
  return createHash('sha256').update(canonicalJson(catalogue)).digest('hex').slice(0, 12)
}

function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined)
  const sorted = entries.toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`).join(',')}}`
}
