import type { Token } from './model.ts'
import { CUE } from './words/cues.ts'
import type { Sought } from './words/sought-words.ts'

/** What the words of a sentence tell together, before anything is read in it. */
export type ToldTogether = Sought & {
  /** Of numbers and of times (words/cues.ts). */
  readonly cues: number
  readonly timeCues: number
  /**
   * Where words stand that are a number, or that a number in words may begin with, in the order of the text. Few are: what
   * looks at numbers goes from one of them to the next, and not through all words.
   */
  readonly numbers: readonly number[]
}

const MAY_BE_NUMBER = CUE.digits | CUE.numberWord

/** Goes through the words of a sentence once. */
export function toldTogether(tokens: readonly Token[]): ToldTogether {
  const numbers: number[] = []
  let [cues, timeCues, sought, soughtToo] = [0, 0, 0, 0]
  for (let at = 0; at < tokens.length; at++) {
    const entry = tokens[at]?.entry
    if (entry === undefined) break
    cues |= entry.cues
    timeCues |= entry.timeCues
    sought |= entry.sought
    soughtToo |= entry.soughtToo
    if ((entry.cues & MAY_BE_NUMBER) !== 0) numbers.push(at)
  }
  return { cues, timeCues, sought, soughtToo, numbers }
}
