import type { Token } from '../../model.ts'
import { isAmong, soughtWords } from '../../words/sought-words.ts'
import { isVerbal } from './is-verbal.ts'

/**
 * Where a clause of time ends that stands between the counted and its verb, one place behind its own verb: inmates held
 * [before they were tried] complained. Of "suspects held after the riot were charged" it is none: the verb agrees with
 * the suspects.
 * @param subject the last token of the counted
 * @returns null where no such clause begins at this place
 */
export function behindTemporalClause(tokens: readonly Token[], at: number, subject: Token | undefined): number | null {
  const opening = tokens[at]
  if (opening === undefined || !isAmong(opening, OPENS_TIME)) return null
  let verb = at + 1
  const hasPronoun = PRONOUNS.has(tokens[verb]?.lower ?? '')
  if (hasPronoun) verb += 1
  else while (INSIDE_SUBJECT.has(tokens[verb]?.tag ?? '') && verb < at + LONGEST_SUBJECT) verb += 1
  const token = tokens[verb]
  if (token === undefined) return null
  const isOther = subject?.entry.plural === true && verb > at + 1 && SINGULAR.has(token.lower)
  if (!isOther && !(hasPronoun && (token.tag === 'auxiliary' || token.tag === 'modal' || isVerbal(token)))) return null
  while (HELPS.has(tokens[verb]?.tag ?? '')) verb += 1
  return isVerbal(tokens[verb]) ? verb + 1 : verb
}

/** What a clause of time begins with. */
export const OPENS_TIME = soughtWords(['before', 'after', 'until', 'once', 'since', 'as'])
const PRONOUNS: ReadonlySet<string> = new Set(['they', 'he', 'she', 'it', 'we'])
/** Of one thing only: the minister [was], and several people were. */
const SINGULAR: ReadonlySet<string> = new Set(['was', 'is', 'has'])
const HELPS: ReadonlySet<string> = new Set(['auxiliary', 'modal', 'adverb'])
const INSIDE_SUBJECT: ReadonlySet<string> = new Set(['determiner', 'adjective', 'noun', 'name'])
const LONGEST_SUBJECT = 6
