import { readNounPhrase } from '../../language/noun-phrase.ts'
import { tokenBefore } from '../../language/token-before.ts'
import type { Figure, Token } from '../../model.ts'
import { COLLECTIVES, COLLECTIVES_OF_PERSONS } from '../../words/collective-nouns.ts'
import { MULTIPLIES, STATE_VERBS, UP_OR_DOWN } from '../../words/event-words.ts'
import { PERSON_NOUNS } from '../../words/nouns.ts'
import { startOfPhrase, wordsOf } from '../labels/phrase-in-words.ts'
import { verbOfLevel } from './verb-of-level.ts'

/**
 * What is counted of which the sentence speaks as of one thing: [robbery] rose to 318, [domestic burglary] was 2,016, [use
 * of force] fell by a tenth to 640. Only without an article: the team grew to 12 persons.
 * @returns the unit, or null where the verb before the figure has no such subject
 */
export function bareSubject(figure: Figure, tokens: readonly Token[]): string | null {
  const verb = verbOfLevel(figure, tokens)
  if (verb === null) return null
  const { lemma } = tokens[verb] ?? {}
  if (!UP_OR_DOWN.has(lemma ?? '') && !MULTIPLIES.has(lemma ?? '') && !STATE_VERBS.has(lemma ?? '')) return null
  const end = tokens[verb - 1]?.tag === 'auxiliary' ? verb - 1 : verb
  const from = startOfPhrase(tokens, end)
  if (from === end) return null
  if (opensClause(tokenBefore(tokens, from))) return headOf(tokens, from, end)
  // [use] of force
  const opening = NARROWS.has(tokens[from - 1]?.lower ?? '') ? startOfPhrase(tokens, from - 1) : from
  return opening < from - 1 && opensClause(tokenBefore(tokens, opening)) ? headOf(tokens, opening, from - 1) : null
}

function headOf(tokens: readonly Token[], from: number, end: number): string | null {
  const head = tokens[end - 1]
  if (head === undefined || head.entry.plural || !namesThing(head, end - 1)) return null
  const noun = head.lower
  if (PERSON_NOUNS.has(noun) || COLLECTIVES.has(noun) || COLLECTIVES_OF_PERSONS.has(noun)) return null
  const words = tokens.slice(from, end)
  const isJoined = words.some(({ text }) => text === '-')
  const unit = isJoined ? wordsOf(tokens, from, end)?.toLowerCase() : readNounPhrase(words, 0, false)?.unit
  return unit ?? (words.length === 1 ? noun : null)
}

/** [robbery], [shoplifting]; of a capital that only opens the sentence the ending tells: [Unemployment], but Kazakhstan */
function namesThing({ tag, lower }: Token, at: number): boolean {
  return tag === 'noun' || tag === 'gerund' || (tag === 'name' && at === 0 && ABSTRACT.test(lower))
}

const ABSTRACT = /(?:[ea]ry|ment|[st]ion|ness|ity|ism|[ae]nce|ship|hood|ing|theft|fraud|arson)$/

function opensClause(before: Token | undefined): boolean {
  return before === undefined || before.shape === 'mark' || before.tag === 'conjunction'
}

const NARROWS: ReadonlySet<string> = new Set('of to from by on in against for with'.split(' '))
