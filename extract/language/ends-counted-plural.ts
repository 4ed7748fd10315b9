import type { Token } from '../model.ts'

/**
 * Whether a form of the third person singular ends a noun that several are counted of: 40 chalcid [flies], 5 slides of
 * chalcid [flies]. Several have no verb in the singular; but of 2021 or of one thing anything may be told.
 * @param at where the form stands; the words before it are tagged
 */
export function endsCountedPlural(tokens: readonly Token[], at: number): boolean {
  let first = at
  while (isInside(tokens[first - 1]) && at - first < LONGEST_NAME) first -= 1
  if (first === at) return false
  if (isSeveral(tokens, first - 1)) return true
  const [noun, of] = [tokens[first - 2], tokens[first - 1]]
  return of?.lower === 'of' && noun?.entry.plural === true && noun.tag === 'noun' && isSeveral(tokens, first - 3)
}

/** adult [chalcid] flies: neither a plural nor a share closes the name before */
function isInside(token: Token | undefined): boolean {
  if (token?.tag === 'adjective') return true
  return token?.tag === 'noun' && !token.entry.plural && !token.lower.startsWith('per')
}

function isSeveral(tokens: readonly Token[], at: number): boolean {
  const number = tokens[at]
  if (number?.tag !== 'number' || ONE.has(number.lower)) return false
  const before = tokens[at - 1]
  return before === undefined || (before.tag !== 'preposition' && before.tag !== 'name' && before.tag !== 'noun')
}

const ONE: ReadonlySet<string> = new Set(['one', '1'])
const LONGEST_NAME = 3
