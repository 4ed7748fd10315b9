import type { Figure, Token } from '../../model.ts'
import { BE } from '../../words/closed-classes.ts'
import type { EventFound } from './event-found.ts'
import { eventOfLabel } from './label-event.ts'

/** [Frozen]: Revenue, Donations: [restricted]: of money or a share a participle alone tells what kind it is of. */
export function eventOfRow({ kind }: Figure, label: string): EventFound | null {
  if (kind !== 'money' && kind !== 'percent') return eventOfLabel(label)
  const named = label.split(': ')
  return named.length < 2 ? eventOfLabel(label) : eventOfLabel(named.filter((name) => name.includes(' ')).join(': '))
}

/** Complaints received: 214, of which [61 were] upheld and [14 are] open: what its own verb tells of a part of the row */
export function hasOwnPredicate({ phrase }: Figure, tokens: readonly Token[]): boolean {
  const not = tokens[phrase.to]?.lower === 'not' ? 1 : 0
  return phrase.from > 1 && BE.has(tokens[phrase.to + not]?.lower ?? '')
}
