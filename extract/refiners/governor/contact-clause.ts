import type { Token } from '../../model.ts'
import { isAmong, soughtWords } from '../../words/sought-words.ts'
import { isVerbal } from './is-verbal.ts'

/** the 20 recommendations [we made] in 2019 have been implemented: a clause without its "that"; the place behind it. */
export function behindContactClause(tokens: readonly Token[], from: number): number {
  if (!opensContact(tokens[from])) return from
  let at = from + 1
  while (tokens[at]?.tag === 'auxiliary' || tokens[at]?.tag === 'adverb') at += 1
  return isVerbal(tokens[at]) ? at + 1 : from
}

/** the 13 killings [of journalists] it had recorded: where a clause without its "that" may begin, behind what the noun is of */
export function behindOf(tokens: readonly Token[], from: number): number {
  if (tokens[from]?.lower !== 'of') return from
  let at = from + 1
  while (at < from + LONGEST_OF && INSIDE_OF.has(tokens[at]?.tag ?? '')) at += 1
  return opensContact(tokens[at]) ? at : from
}

/** of several of its own senior officers */
const LONGEST_OF = 6
const INSIDE_OF: ReadonlySet<string> = new Set(['noun', 'adjective', 'name', 'determiner'])

function opensContact(token: Token | undefined): boolean {
  return token !== undefined && isAmong(token, CONTACT)
}

const CONTACT = soughtWords(['we', 'it', 'they', 'he', 'she', 'i', 'you'])
