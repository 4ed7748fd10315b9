import type { Token } from '../../model.ts'
import { OLDEST } from './age-words.ts'
import { UNDER_OVER } from '../../words/closed-classes.ts'

/** free for under-[16]s, the under-[5] mortality rate */
export function isAgeGroup(tokens: readonly Token[], from: number, to: number): boolean {
  if (tokens[from - 1]?.text !== '-' || !UNDER_OVER.has(tokens[from - 2]?.lower ?? '')) return false
  return Number(tokens[from]?.text) < OLDEST && OF_AGE_GROUPS.has(tokens[to]?.lower ?? '')
}

const OF_AGE_GROUPS: ReadonlySet<string> = new Set('s mortality age population group team side squad'.split(' '))
