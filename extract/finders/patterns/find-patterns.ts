import type { NonFigureReason } from '../../../schemas/observation.ts'
import { matchesOf } from '../../language/matches-of.ts'
import type { Discard, Place } from '../../model.ts'
import { anyTaken, NOTHING, tokensBetween, type Finder, type FinderInput } from '../finder.ts'
import { CUE } from '../../words/cues.ts'

/** A way of writing numbers that count nothing. */
export type NumberPattern = {
  readonly rule: string
  readonly reason: NonFigureReason
  /** What words and marks every match holds (words/cues.ts); sentences without are spared the pattern. */
  readonly cues: number
  /**
   * With which words, numbers or marks a match may begin: one of these cues. The pattern is sticky then, and tried there
   * alone: one that looks back is slow where it is tried at every sign.
   */
  readonly opens?: number
  readonly pattern: RegExp
  readonly except?: RegExp
  /** Not in a cell of a table, where (12) is a negative number; not in any row, where the value stands behind its label. */
  readonly outside?: 'cells' | 'rows'
}

const isWithin = (what: 'cells' | 'rows', { cell, label }: Place): boolean =>
  cell || (what === 'rows' && label !== null)

const NO_MATCHES: readonly RegExpExecArray[] = []
/** What only numbers tell, and so only what stands among the places of numbers. */
const OF_NUMBERS =
  CUE.digits | CUE.fourDigits | CUE.fiveDigits | CUE.nineDigits | CUE.leadingZero | CUE.proverbial | CUE.numberWord

/** The matches of a sticky pattern that begin with a token that has one of the cues. */
function matchesAt(input: FinderInput, opens: number, pattern: RegExp): readonly RegExpExecArray[] {
  const { words, offset, tokens, numbers } = input
  const amongNumbers = (opens & ~OF_NUMBERS) === 0
  const count = amongNumbers ? numbers.length : tokens.length
  let matches: RegExpExecArray[] | undefined
  let last = 0
  for (let each = 0; each < count; each++) {
    const token = tokens[amongNumbers ? (numbers[each] ?? 0) : each]
    if (token === undefined || (token.entry.cues & opens) === 0) continue
    const at = token.start - offset
    if (at < last) continue
    pattern.lastIndex = at
    const match = pattern.exec(words)
    if (match === null) continue
    ;(matches ??= []).push(match)
    last = pattern.lastIndex
  }
  return matches ?? NO_MATCHES
}

/**
 * Makes a finder of patterns; an earlier pattern wins over a later one.
 * @param trigger what a sentence must hold for any of the patterns; null where their cues say it all
 */
export function findPatterns(patterns: readonly NumberPattern[], trigger: RegExp | null = null): Finder {
  // All of one shape, since they are gone through for every sentence.
  const known = patterns.map(
    ({ rule, reason, opens = 0, pattern, except = null, outside = null }) =>
      ({ rule, reason, opens, pattern, except, outside }) as const,
  )
  // Side by side: most patterns are asked for their cues alone.
  const allCues = Int32Array.from(patterns, ({ cues }) => cues)
  return (input) => {
    const { words, offset, cues, tokens, place } = input
    let mayOccur = trigger === null
    let discards: Discard[] | undefined
    // A copy only where something is found: in most sentences nothing is.
    let own: boolean[] | undefined
    for (let which = 0; which < allCues.length; which++) {
      const needed = allCues[which] ?? 0
      const asked = (cues & needed) === needed ? known[which] : undefined
      if (asked === undefined || (asked.outside !== null && isWithin(asked.outside, place))) continue
      const { rule, reason, opens, pattern, except } = asked
      mayOccur ||= trigger?.test(words) === true
      if (!mayOccur) return NOTHING
      for (const match of opens === 0 ? matchesOf(pattern, words) : matchesAt(input, opens, pattern)) {
        if (except?.test(words.slice(match.index + match[0].length)) === true) continue
        const start = offset + match.index
        const span = tokensBetween(tokens, start, start + match[0].length)
        if (span.to <= span.from || anyTaken(own ?? input.taken, span)) continue
        ;(discards ??= []).push({ from: span.from, to: span.to, reason, rule })
        own ??= [...input.taken]
        own.fill(true, span.from, span.to)
      }
    }
    return discards === undefined ? NOTHING : { discards, times: [] }
  }
}
