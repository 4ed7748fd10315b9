import { tokenBefore } from '../language/token-before.ts'
import type { Figure, Token } from '../model.ts'
import { COLLECTIVES } from '../words/collective-nouns.ts'
import { wordSet } from '../words/word-set.ts'

/**
 * Customer numbers [passed] five million, sales [passed] £2bn: what a level does that grew; but the assembly passed five
 * laws, and 12 boats passed two locks.
 * @param verb where "passed" stands
 */
export function isPassedLevel({ kind }: Figure, tokens: readonly Token[], verb: number): boolean {
  if (tokens[verb]?.lower !== 'passed' || tokens[verb]?.tag !== 'past') return false
  const subject = tokenBefore(tokens, verb)
  if (subject?.tag !== 'noun') return false
  return kind === 'money' || kind === 'percent' || LEVELS.has(subject.entry.singular) || COLLECTIVES.has(subject.lower)
}

const LEVELS = wordSet(`
  number total figure count tally toll list sum sale revenue turnover income attendance circulation readership
  subscription registration enrolment population
`)
