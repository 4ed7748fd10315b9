import type { NonFigure, NonFigureReason } from '../../schemas/observation.ts'
import { matchesOf } from '../language/matches-of.ts'
import type { Block } from './block.ts'
import { NUMBER_WORDS } from '../words/number-words.ts'
import { A_YEAR } from '../words/year.ts'

const NUMBER = new RegExp(String.raw`\d[\d,.]*\d|\d|\b(?:${[...NUMBER_WORDS].join('|')})\b`, 'gi')

const REASONS: Readonly<Record<Block['kind'], NonFigureReason>> = {
  heading: 'heading-number',
  label: 'heading-number',
  text: 'heading-number',
  'list-marker': 'list-marker',
  page: 'page',
}

/** FY[23], FY22/[23] */
const FISCAL = /\bFY ?['’]?(?:\d\d[-–/])?$/
/** Deaths per [100,000] */
const BASE = /\bper $/i
const LONGEST_BEFORE = 8

/** The numbers of a heading, a label, a list marker or a page number; none of them counts anything. */
export function numbersOfBlock(text: string, block: Block): NonFigure[] {
  const words = text.slice(block.start, block.end)
  return matchesOf(NUMBER, words).map((match) => {
    const start = block.start + match.index
    const before = words.slice(Math.max(0, match.index - LONGEST_BEFORE), match.index)
    const year = block.kind !== 'page' && (A_YEAR.test(match[0]) || FISCAL.test(before))
    const base = /^\d/.test(match[0]) && BASE.test(before)
    return {
      num: match[0],
      start,
      end: start + match[0].length,
      reason: year ? 'date' : base ? 'rate-base' : REASONS[block.kind],
      rule: year ? `year-in-${block.kind}` : base ? `base-in-${block.kind}` : block.kind,
    }
  })
}
