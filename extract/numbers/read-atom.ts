import type { Token } from '../model.ts'
import { CUE } from '../words/cues.ts'
import { MULTIPLES } from '../words/number-words.ts'
import { type Atom, exact } from './atom.ts'
import { readDigits } from './read-digits.ts'
import { readFraction } from './read-fraction.ts'
import { readPartOfScale } from './read-part-of-scale.ts'
import { readVague } from './read-vague.ts'
import { readWords } from './read-words.ts'
import { tokenAt } from '../language/token-before.ts'

/**
 * Reads the number that begins at a token.
 * @param taken tokens that are known to count nothing
 * @returns the number, or null where none begins
 */
export function readAtom(tokens: readonly Token[], taken: readonly boolean[], at: number): Atom | null {
  const token = tokenAt(tokens, at)
  if (token === undefined || taken[at] === true) return null
  if (token.shape === 'digits') return readDigits(tokens, taken, at)
  if ((token.entry.cues & CUE.numberWord) === 0) return null
  const multiple = MULTIPLES.get(token.lower)
  if (multiple !== undefined) return exact(at, at + 1, multiple, 1, 'words', 'number-fold')
  return (
    readPartOfScale(tokens, taken, at) ??
    readFraction(tokens, taken, at) ??
    readVague(tokens, taken, at) ??
    readWords(tokens, taken, at)
  )
}
