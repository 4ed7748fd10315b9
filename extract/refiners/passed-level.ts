import { tokenBefore } from '../language/token-before.ts'
import type { Figure, Token } from '../model.ts'
import { COLLECTIVES } from '../words/collective-nouns.ts'
import { wordSet } from '../words/word-set.ts'

/**
 * Customer numbers [passed] five million, sales [passed] £2bn: what a level does that grew; but the assembly passed five
 * laws, lawmakers passed $12 million in aid, and 12 boats passed two locks.
 * @param verb where "passed" stands
 */
export function isPassedLevel({ kind }: Figure, tokens: readonly Token[], verb: number): boolean {
  if (tokens[verb]?.lower !== 'passed' || tokens[verb]?.tag !== 'past') return false
  const subject = tokenBefore(tokens, verb)
  if (subject?.tag !== 'noun') return false
  const noun = subject.entry.singular
  const isAmount = (kind === 'money' || kind === 'percent') && AMOUNTS.has(noun)
  return isAmount || LEVELS.has(noun) || COLLECTIVES.has(subject.lower)
}

const LEVELS = wordSet(`
  number total figure count tally toll sale revenue turnover income attendance circulation readership
  subscription registration enrolment population
`)
/** What is told in money or percent. */
const AMOUNTS = wordSet(`
  asset capital capitalisation capitalization cost debt deficit demand deposit donation earnings expenditure export
  funding growth import inflation investment loan loss output price production profit rate share spending surplus
  unemployment value wealth yield
`)
