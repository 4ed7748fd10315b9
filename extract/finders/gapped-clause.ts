import type { Token } from '../model.ts'
import { tokenBefore } from '../language/token-before.ts'

/** Tokens between a number and the first clause, whose verb and noun it shares. */
const REACH = 24

/** Tokens between a verb and the number of its object: opened [a total of] 52 cases. */
const BEFORE_NUMBER = 4

/**
 * Whether a number behind a name counts what the clause before does, whose verb and noun are left out: "Leeds opened 52
 * cases, York [31] and Hull [12]". The first clause has a name for its subject as well, and its number a noun.
 */
export function isOfGappedClause(tokens: readonly Token[], at: number): boolean {
  let from = at - 1
  while (tokenBefore(tokens, from)?.tag === 'name') from -= 1
  const joint = tokenBefore(tokens, from)
  if (joint === undefined || !/^(?:[,;]|and|while)$/.test(joint.lower)) return false
  for (let number = from - 2; number > 1 && number > from - REACH; number -= 1) {
    const noun = tokens[number + 1]
    const counts = tokens[number]?.shape === 'digits' && noun?.tag === 'noun' && noun.entry.plural
    if (counts && hasNamedSubject(tokens, number)) return true
  }
  return false
}

function hasNamedSubject(tokens: readonly Token[], number: number): boolean {
  for (let verb = number - 1; verb > 0 && verb >= number - BEFORE_NUMBER; verb -= 1)
    if (tokens[verb]?.tag === 'past' || tokens[verb]?.tag === 'verb') return tokens[verb - 1]?.tag === 'name'
  return false
}
