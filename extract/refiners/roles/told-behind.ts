import type { Figure, Token } from '../../model.ts'
import { RULE_VERBS } from '../../words/event-words.ts'
import { soughtWords } from '../../words/sought-words.ts'
import { JOINS_TOLD } from './told-clause.ts'

/** firms with 30 to 150 employees were [required to] */
export function behindObliges(tokens: readonly Token[], at: number, kind: Figure['kind']): boolean {
  for (let index = at; index < at + 6; index++) {
    // numbered 90,000, and they were not permitted to work: told of them in a clause of its own
    if (tokens[index]?.text === ',' && JOINS_TOLD.has(tokens[index + 1]?.lower ?? '')) return false
    if (index < at + 2 && tokens[index]?.lower === 'must') return true
    // the 3,900 survivors [entitled to] it: whom a count is of
    if (index === at && kind === 'count') continue
    // of those [entitled to] vote 88 per cent are registered: whom a share is of
    if (tokens[index - 1]?.tag === 'pronoun' || tokens[index - 1]?.tag === 'determiner') continue
    if (OBLIGED.has(tokens[index]?.lower ?? '') && TO_OR_FOR.has(tokens[index + 1]?.lower ?? '')) return true
  }
  return false
}

/** but children as young as 12 [were held], girls as young as 13 [married]: what was, whatever the age ought to be */
export function isFact(tokens: readonly Token[], at: number): boolean {
  const [verb, next] = [tokens[at], tokens[at + 1]]
  if (verb?.tag === 'auxiliary') return next?.tag === 'past' && !RULE_VERBS.has(next.lemma)
  return verb?.tag === 'past' && !RULE_VERBS.has(verb.lemma)
}

const OBLIGED: ReadonlySet<string> = new Set(['required', 'obliged', 'entitled', 'allowed', 'permitted', 'eligible'])
/** Words behind a figure by which a rule binds or allows: must, are [required] to. */
export const OBLIGING = soughtWords(OBLIGED, ['must'])

const TO_OR_FOR: ReadonlySet<string> = new Set(['to', 'for'])
