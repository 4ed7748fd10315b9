import type { Token } from '../model.ts'
import { AND_OR } from '../words/closed-classes.ts'

/**
 * Where the plural stands that singulars before it narrow together: our distribution and production [sites], 275 land and
 * fresh-water [mollusks], 40 police, immigration and social welfare [officers], 12 emergency (999) [calls]. A singular is not
 * counted by several.
 * @param first the singular that the number stands before
 * @param at the word behind it
 * @returns null where no conjunction joins it to such a plural
 */
export function headOfAttributes(tokens: readonly Token[], first: number, at: number): number | null {
  const joint = tokens[at]
  const opening = tokens[first]
  if (joint === undefined || opening === undefined || at !== first + 1) return null
  if (joint.text === '(') return pluralBehindBracket(tokens, opening, at)
  if (!(AND_OR.has(joint.lower) || joint.text === ',')) return null
  // 40 Education, Health and Care plans
  const isNamed = opening.tag === 'name' && joint.text === ','
  if (opening.tag !== 'noun' && !isNamed) return null
  if (opening.entry.plural && !(opening.lower === 'police' && joint.text === ',')) return null
  // 4 algae, and insect specimens: what follows is not of the same list
  if (joint.text === ',' && AND_OR.has(tokens[at + 1]?.lower ?? '')) return null
  let isLast = false
  for (let index = at; index < at + LONGEST_LIST; index++) {
    const token = tokens[index]
    if (token === undefined) return null
    if (AND_OR.has(token.lower)) isLast = true
    else if (token.text === ',') {
      if (isLast) return null
    } else if (token.tag === 'noun' && token.entry.plural) {
      // 40 land and wild birds: an adjective may as well be the birds' own
      const before = tokens[index - 1]
      return isLast && (before?.tag === 'noun' || before?.text === ')' || (isNamed && before?.tag === 'name'))
        ? index
        : null
    } else if (token.text === '(' && tokens[index + 2]?.text === ')') index += 2
    else if (token.tag === 'name') {
      if (!isNamed) return null
    } else if (!(token.tag === 'noun' || token.tag === 'adjective' || (token.text === '-' && token.glued))) return null
  }
  return null
}

/** emergency (999) [calls], behaviour (ASB) [orders]: the sign of a name stands within it; but 12 fires (40) homes */
function pluralBehindBracket(tokens: readonly Token[], opening: Token, at: number): number | null {
  const [sign, closing, plural] = tokens.slice(at + 1, at + 4)
  if (closing?.text !== ')' || plural?.tag !== 'noun' || !plural.entry.plural) return null
  return !opening.entry.plural && SIGN.test(sign?.text ?? '') ? at + 3 : null
}

const SIGN = /^(?:\d{3}|\p{Lu}[\p{Lu}\d]{1,5})$/u

/** police, immigration, customs and social welfare officers */
const LONGEST_LIST = 12
