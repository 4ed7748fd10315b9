import { readNounPhrase } from '../../language/noun-phrase.ts'
import type { Figure, Token } from '../../model.ts'
import { TIME_UNITS } from '../../words/nouns.ts'
import { verbOfLevel } from './verb-of-level.ts'

/**
 * What a sentence counts that is about a number: the number of [children] taking part in visits reached 10,240, the
 * number of [recalls] rose from 126 to 141, the backlog of [applications] was 312.
 * @returns the unit, or null where the verb before the figure has no such subject
 */
export function numberedSubject(figure: Figure, tokens: readonly Token[]): string | null {
  const verb = verbOfLevel(figure, tokens)
  if (verb === null) return null
  for (let at = verb - 2; at > 0 && at > verb - LONGEST_SUBJECT; at--) {
    const token = tokens[at]
    // the number of attacks rose to 12, and deaths doubled to 53
    if (token === undefined || token.text === ';' || (token.tag === 'number' && !isOfStretch(tokens, at))) return null
    // The number [waiting] more than 52 weeks fell to 318
    if (token.lower === 'number' && tokens[at + 1]?.tag === 'gerund') return 'person'
    if (token.lower !== 'of' || !NUMBERS.has(tokens[at - 1]?.lower ?? '')) continue
    const noun = readNounPhrase(tokens, at + 1, true)?.unit
    return noun ?? null
  }
  return null
}

/** waiting more than [52 weeks]: how long, and no number of theirs */
const isOfStretch = (tokens: readonly Token[], number: number): boolean =>
  TIME_UNITS.has(tokens[number + 1]?.entry.singular ?? '')

const NUMBERS: ReadonlySet<string> = new Set(['number', 'backlog', 'caseload'])
const LONGEST_SUBJECT = 14
