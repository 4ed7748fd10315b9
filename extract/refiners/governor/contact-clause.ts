import type { Token } from '../../model.ts'
import { isVerbal } from './is-verbal.ts'

/** the 20 recommendations [we made] in 2019 have been implemented: a clause without its "that"; the place behind it. */
export function behindContactClause(tokens: readonly Token[], from: number): number {
  if (!CONTACT.has(tokens[from]?.lower ?? '')) return from
  let at = from + 1
  while (tokens[at]?.tag === 'auxiliary' || tokens[at]?.tag === 'adverb') at += 1
  return isVerbal(tokens[at]) ? at + 1 : from
}

const CONTACT: ReadonlySet<string> = new Set(['we', 'it', 'they', 'he', 'she', 'i', 'you'])
