import type { NonFigureReason } from '../../schemas/observation.ts'
import type { Discard } from '../model.ts'
import { anyTaken, tokensBetween, type Finder, type Finding } from './finder.ts'

/** A way of writing numbers that count nothing. `group` limits the claim to one named group of the pattern. */
export type NumberPattern = {
  readonly rule: string
  readonly reason: NonFigureReason
  readonly pattern: RegExp
  readonly except?: RegExp
  /** Not in a cell of a table: (12) there is a negative number. */
  readonly outsideCells?: boolean
}

const NOTHING: Finding = { discards: [], times: [] }

/**
 * Makes a finder of patterns; an earlier pattern wins over a later one.
 * @param trigger what every match of the patterns holds; a cheap test that spares most sentences the dear ones
 */
export function findPatterns(patterns: readonly NumberPattern[], trigger: RegExp): Finder {
  return (input) => {
    const { words, offset } = input
    if (!trigger.test(words)) return NOTHING
    const taken = [...input.taken]
    const discards: Discard[] = []
    for (const { rule, reason, pattern, except, outsideCells } of patterns) {
      if (outsideCells === true && input.place.cell) continue
      for (const match of matchesOf(pattern, words)) {
        if (except?.test(words.slice(match.index + match[0].length)) === true) continue
        const start = offset + match.index
        const span = tokensBetween(input.tokens, start, start + match[0].length)
        if (span.to <= span.from || anyTaken(taken, span)) continue
        discards.push({ ...span, reason, rule })
        taken.fill(true, span.from, span.to)
      }
    }
    return { discards, times: [] }
  }
}

const NONE: readonly RegExpExecArray[] = []

/** As `matchAll`, which makes a copy of the pattern each time; most patterns match nothing in most sentences. */
function matchesOf(pattern: RegExp, words: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0
  let match = pattern.exec(words)
  if (match === null) return NONE
  const matches: RegExpExecArray[] = []
  for (; match !== null; match = pattern.exec(words)) matches.push(match)
  return matches
}
