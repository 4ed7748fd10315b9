import type { Lexicon } from '../words/lexicon.ts'
import type { ClauseWords } from './clause-words.ts'
import type { Scales } from './scales.ts'
import { quantum } from './weighted-words.ts'

/** By word the figure that it is part of, or -1; and whether figures stand in a clause. */
interface OwnedWords extends Pick<ClauseWords, 'words' | 'clauses'> {
  owner: readonly number[]
  /** By clause. */
  figured: readonly (boolean | undefined)[]
  /** By figure whether its number only narrows another's. */
  limits: readonly boolean[]
  /** By figure whether it stands alone in brackets, behind what it counts: incivility ([538]), and theft. */
  bracketed: readonly boolean[]
  /** By figure whether its number says how another one moved: "net sales rose [9 percent] to $3.9 billion". */
  changes: readonly boolean[]
}

/** Puts the words on one side of a figure on the scales, from its own word `own` on: -1 before it, 1 behind it. */
export function weigh(
  { words, clauses, owner, figured, limits, bracketed, changes }: OwnedWords,
  own: number,
  step: -1 | 1,
  lexicon: Lexicon,
  scales: Scales,
): void {
  // farms for [3,890], hotels for [3,540] and other firms for 6,265: what stands behind belongs to the next figure
  const isLast = words[own + 1]?.text === 'and' || (words[own - 1]?.text === 'for' && clauses[own + 1] !== clauses[own])
  const isEnd = bracketed[owner[own] ?? -1] === true || isLast
  let crossed = step === 1 && isEnd ? ACROSS_FIGURE : 1
  let clause = clauses[own] ?? 0
  for (let between = 0; between < REACH; between++) {
    const at = own + step * (between + 1)
    const word = at < 0 ? undefined : words[at]
    if (!word) break
    const place = clauses[at] ?? 0
    if (place !== clause) crossed *= figured[place] === true ? ACROSS_FIGURE : ACROSS_CLAUSE
    clause = place
    const other = owner[at] ?? -1
    const asWord = other < 0 || (limits[other] === true && other !== owner[own])
    if (!asWord) {
      if (other !== owner[at - step] && other !== owner[own] && changes[other] !== true) crossed *= ACROSS_FIGURE
      continue
    }
    const kept = word.isJoiningVerb ? crossed * AS_JOINING : crossed
    const weight = quantum((kept * HALF_DISTANCE) / (HALF_DISTANCE + between))
    if (weight > 0) scales.put(other < 0 ? word.meanings : [lexicon.key(`number ${word.text}`)], weight)
    // What stands further away weighs still less.
    else if (!word.isJoiningVerb) break
  }
}

/** How much of a word's weight is left when another figure, or a clause break, stands between it and the figure. */
const ACROSS_FIGURE = 0.35
const ACROSS_CLAUSE = 0.7

/** What a word keeps that may only join a figure to its thing; it may be a noun too: [results]. */
const AS_JOINING = 0.4

/** Distance in words at which the weight has halved. */
const HALF_DISTANCE = 8

/** No word further away than this counts. */
export const REACH = 40
