import type { NonFigureReason } from '../../../schemas/observation.ts'
import { matchesOf } from '../../language/matches-of.ts'
import type { Discard } from '../../model.ts'
import { anyTaken, NOTHING, tokensBetween, type Finder } from '../finder.ts'

/** A way of writing numbers that count nothing. */
export type NumberPattern = {
  readonly rule: string
  readonly reason: NonFigureReason
  /** What words and marks every match holds (words/cues.ts); sentences without are spared the pattern. */
  readonly cues: number
  readonly pattern: RegExp
  readonly except?: RegExp
  /** Not in a cell of a table: (12) there is a negative number. */
  readonly outsideCells?: boolean
}

/**
 * Makes a finder of patterns; an earlier pattern wins over a later one.
 * @param trigger what a sentence must hold for any of the patterns; null where their cues say it all
 */
export function findPatterns(patterns: readonly NumberPattern[], trigger: RegExp | null = null): Finder {
  return (input) => {
    const { words, offset, cues, tokens, place } = input
    let mayOccur = trigger === null
    const discards: Discard[] = []
    // A copy only where something is found: in most sentences nothing is.
    let own: boolean[] | undefined
    for (const { cues: needed, rule, reason, pattern, except, outsideCells } of patterns) {
      if ((cues & needed) !== needed || (outsideCells === true && place.cell)) continue
      mayOccur ||= trigger?.test(words) === true
      if (!mayOccur) return NOTHING
      for (const match of matchesOf(pattern, words)) {
        if (except?.test(words.slice(match.index + match[0].length)) === true) continue
        const start = offset + match.index
        const span = tokensBetween(tokens, start, start + match[0].length)
        if (span.to <= span.from || anyTaken(own ?? input.taken, span)) continue
        discards.push({ from: span.from, to: span.to, reason, rule })
        own ??= [...input.taken]
        own.fill(true, span.from, span.to)
      }
    }
    return discards.length === 0 ? NOTHING : { discards, times: [] }
  }
}
