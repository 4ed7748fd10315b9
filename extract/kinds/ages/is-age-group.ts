import type { Token } from '../../model.ts'
import { OLDEST } from './age-words.ts'
import { UNDER_OVER } from '../../words/closed-classes.ts'
import { tokenBefore } from '../../language/token-before.ts'

/** free for under-[16]s, the under-[5] mortality rate */
export function isAgeGroup(tokens: readonly Token[], from: number, to: number): boolean {
  if (tokenBefore(tokens, from)?.text !== '-' || !UNDER_OVER.has(tokenBefore(tokens, from - 1)?.lower ?? ''))
    return false
  return Number(tokens[from]?.text) < OLDEST && OF_AGE_GROUPS.has(tokens[to]?.lower ?? '')
}

const OF_AGE_GROUPS: ReadonlySet<string> = new Set('s mortality age population group team side squad'.split(' '))
