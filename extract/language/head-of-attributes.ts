import type { Token } from '../model.ts'
import { AND_OR } from '../words/closed-classes.ts'

/**
 * Where the plural stands that singulars before it narrow together: our distribution and production [sites], 275 land and
 * fresh-water [mollusks], 40 police, immigration and social welfare [officers]. A singular is not counted by several.
 * @param first the singular that the number stands before
 * @param at the word behind it
 * @returns null where no conjunction joins it to such a plural
 */
export function headOfAttributes(tokens: readonly Token[], first: number, at: number): number | null {
  const joint = tokens[at]
  if (joint === undefined || at !== first + 1 || !(AND_OR.has(joint.lower) || joint.text === ',')) return null
  const opening = tokens[first]
  if (opening?.tag !== 'noun' || (opening.entry.plural && !(opening.lower === 'police' && joint.text === ',')))
    return null
  // 4 algae, and insect specimens: what follows is not of the same list
  if (joint.text === ',' && AND_OR.has(tokens[at + 1]?.lower ?? '')) return null
  let isLast = false
  for (let index = at; index < at + LONGEST_LIST; index++) {
    const token = tokens[index]
    if (token === undefined) return null
    if (AND_OR.has(token.lower)) isLast = true
    else if (token.text === ',') {
      if (isLast) return null
    } else if (token.tag === 'noun' && token.entry.plural)
      // 40 land and wild birds: an adjective may as well be the birds' own
      return isLast && tokens[index - 1]?.tag === 'noun' ? index : null
    else if (!(token.tag === 'noun' || token.tag === 'adjective' || (token.text === '-' && token.glued))) return null
  }
  return null
}

/** police, immigration, customs and social welfare officers */
const LONGEST_LIST = 12
