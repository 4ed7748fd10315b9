import { NAMING } from '../../language/tag.ts'
import type { Figure, Token } from '../../model.ts'
import { PERSON_NOUNS } from '../../words/nouns.ts'
import type { EventFound } from './event-found.ts'

/**
 * Twelve were [sent to prison], [returned to jail] for two years: they were imprisoned. But parcels sent to prison were
 * not, nor was who returned to prison service.
 */
export function asImprisonment(
  found: EventFound | null,
  { kind, unit, of }: Figure,
  tokens: readonly Token[],
): EventFound | null {
  const at = found?.governor ?? null
  if (at === null || !SENDS.has(found?.event ?? '')) return found
  const isInto = tokens[at + 1]?.lower === 'to' && PRISONS.has(tokens[at + 2]?.lower ?? '')
  if (!isInto || NAMING.has(tokens[at + 3]?.tag ?? '')) return found
  const sent = kind === 'count' ? unit : of
  const isOfThings = sent !== null && !PERSON_NOUNS.has(sent.slice(sent.lastIndexOf(' ') + 1))
  return isOfThings ? found : { event: 'imprison', governor: at }
}

const SENDS: ReadonlySet<string> = new Set(['send', 'return', 'commit'])
const PRISONS: ReadonlySet<string> = new Set(['prison', 'jail', 'gaol'])
