import type { Token } from '../../model.ts'
import type { EventFound } from './event-found.ts'

/** Twelve were [sent to prison], [returned to jail] for two years: they were imprisoned. */
export function asImprisonment(found: EventFound | null, tokens: readonly Token[]): EventFound | null {
  const at = found?.governor ?? null
  if (at === null || !SENDS.has(found?.event ?? '')) return found
  const isInto = tokens[at + 1]?.lower === 'to' && PRISONS.has(tokens[at + 2]?.lower ?? '')
  return isInto ? { event: 'imprison', governor: at } : found
}

const SENDS: ReadonlySet<string> = new Set(['send', 'return', 'commit'])
const PRISONS: ReadonlySet<string> = new Set(['prison', 'jail', 'gaol'])
