import type { TextBlock } from './text-blocks.ts'

/** Characters of a text that one page shows: more than nearly every report has, and few enough for one answer. */
export const PART_CHARACTERS = 200_000

/** A stretch of a long text that one page shows. */
export interface TextPart {
  /** Of how many, from 1. */
  number: number
  /** Where each part begins; the first one at 0. */
  starts: readonly number[]
  blocks: readonly TextBlock[]
}

const partOf = ({ start }: TextBlock) => Math.floor(start / PART_CHARACTERS)

/**
 * The part of a text around a place. Parts end with whole blocks, each with about as many characters as a page shows.
 * @param blocks of the whole text, in its order
 */
export function textPart(blocks: readonly TextBlock[], at: number): TextPart {
  const around = blocks.findLast(({ start }) => start <= at) ?? blocks[0]
  const parts = [...new Set(blocks.map(partOf))]
  const shown = around === undefined ? 0 : partOf(around)
  return {
    number: Math.max(0, parts.indexOf(shown)) + 1,
    starts: parts.map((part) => blocks.find((block) => partOf(block) === part)?.start ?? 0),
    blocks: blocks.filter((block) => partOf(block) === shown),
  }
}
