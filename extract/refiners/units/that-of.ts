import { readNounPhrase } from '../../language/noun-phrase.ts'
import type { Figure, Token } from '../../model.ts'

/**
 * What a figure counts whose subject stands for a number: the number of burglaries was 2,940, that of [robberies] 455;
 * the number of nurses rose to 412 and that of [doctors] from 38 to 40.
 * @returns the unit, or null where no such subject stands right before the figure or its verb
 */
export function thatOf({ phrase }: Figure, tokens: readonly Token[]): string | null {
  for (let at = phrase.from - 2; at > 0 && at > phrase.from - FARTHEST; at--) {
    const token = tokens[at]
    if (token === undefined || token.shape === 'mark') return null
    if (token.lower !== 'of' || !STANDS_FOR.has(tokens[at - 1]?.lower ?? '')) continue
    const noun = readNounPhrase(tokens, at + 1, true)
    return noun === null || noun.to > phrase.from || tokens[noun.head]?.entry.plural !== true ? null : noun.unit
  }
  return null
}

const STANDS_FOR: ReadonlySet<string> = new Set(['that', 'those'])
/** Words from "of" to the number: that of doctors and nurses rose from 38 to [40] */
const FARTHEST = 10
