import { readNounPhrase } from '../../language/noun-phrase.ts'
import { isPlural } from '../../language/singular-of.ts'
import { tokenBefore } from '../../language/token-before.ts'
import type { Figure, Token } from '../../model.ts'
import { COLLECTIVES, COLLECTIVES_OF_PERSONS } from '../../words/collective-nouns.ts'
import { MULTIPLIES, UP_OR_DOWN } from '../../words/event-words.ts'
import { wordSet } from '../../words/word-set.ts'
import { LEVELS } from './level-before.ts'

/** [Arrests] of suspected militants rose to 188: the head of the subject, not the noun next to the verb. */
export function subjectOfChange({ governor }: Figure, tokens: readonly Token[]): string | null {
  const verb = governor === null ? undefined : tokens[governor]
  if (governor === null || verb === undefined) return null
  if (!UP_OR_DOWN.has(verb.lemma) && !MULTIPLIES.has(verb.lemma)) return null
  let from = governor
  while (from > 0 && tokens[from - 1]?.shape !== 'mark' && governor - from < LONGEST_SUBJECT) from -= 1
  // The [number of] raids
  const number = tokens
    .slice(from, governor)
    .findIndex(({ lower }, at, words) => lower === 'of' && words[at - 1]?.lower === 'number')
  for (let at = number < 0 ? from : from + number + 1; at < governor; at++) {
    const token = tokens[at]
    if (token === undefined || !OPENS_SUBJECT.has(token.tag)) continue
    if (tokenBefore(tokens, at)?.tag === 'preposition' && tokenBefore(tokens, at)?.lower !== 'of') continue
    const noun = readNounPhrase(tokens, at, true)
    const head = tokens[noun?.head ?? -1]?.lower ?? ''
    // The promoter [score] rose to 58
    if (LEVELS.has(head) || NUMBERED_MASSES.has(head)) return head
    return noun !== null && (isPlural(head) || (COLLECTIVES.has(head) && !COLLECTIVES_OF_PERSONS.has(head)))
      ? noun.unit.replace(/^.*['’]s? /u, '')
      : null
  }
  return null
}

/** Crime fell to 299,790: nouns of a mass that stand for their cases. */
const NUMBERED_MASSES = wordSet('crime theft burglary robbery fraud arson violence homelessness unemployment')

/** So many words before its verb a subject may begin. */
const LONGEST_SUBJECT = 14
const OPENS_SUBJECT: ReadonlySet<string> = new Set(['noun', 'adjective', 'name', 'past'])

/** The fleet shrank from 40 [ships] in 2010 to 31 and 12: what the change that a number goes on with counts */
export function unitOfSameChange(
  { governor }: Figure,
  tokens: readonly Token[],
  before: readonly Figure[],
): string | null {
  const verb = governor === null ? undefined : tokens[governor]
  if (verb === undefined || !UP_OR_DOWN.has(verb.lemma)) return null
  const first = before.find((other) => other.governor === governor && other.kind === 'count' && other.head !== null)
  return first !== undefined && first.from > (governor ?? 0) ? first.unit : null
}
