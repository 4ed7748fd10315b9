import { isScaleInBrackets } from './heading-of.ts'
import { scaleOf } from './scale-of.ts'

/** Characters: a paragraph that is longer introduces no rows. */
const LONGEST_INTRO = 200

/**
 * Selected figures for 2023, in millions of dollars[:], (EUR million), Employees by region[:] what holds for the rows
 * right below.
 */
export function introOf(paragraph: string): string | null {
  const words = paragraph.trimEnd()
  if (isScaleInBrackets(words)) return words
  const introduces = words.endsWith(':') && words.length < LONGEST_INTRO
  return introduces && (scaleOf(words) !== null || COUNTED_BY.test(words)) ? words : null
}

const COUNTED_BY = /^\p{Lu}[\p{L}, ]* by [\p{L} ]+:$/u

/**
 * [£ million], Table 2: income [(in thousands)], [All figures in € thousand.]: the scale of the table right below, where its
 * corner states none.
 */
export function captionOf(paragraph: string | null): string | null {
  const words = paragraph?.trimEnd() ?? ''
  if (words.length >= LONGEST_INTRO || (words.endsWith('.') && !TELLS_SCALE.test(words))) return null
  return scaleOf(words) === null ? null : words
}

const TELLS_SCALE = /^\W{0,3}(?:(?:All|The) )?(?:figures|amounts|values|numbers|sums|data)\b[^.]* in [^.]{1,40}\.$/i

/** Table 2. [Complaints received], Table 4: [Staff by region]: the title of the table right below. */
export function titleOf(paragraph: string | null): string | null {
  const words = paragraph?.replaceAll(/[*_]{1,3}/g, '').trim() ?? ''
  if (words.length >= LONGEST_INTRO || words.endsWith('.')) return null
  return TITLE_OF_TABLE.exec(words)?.[1] ?? null
}

const TITLE_OF_TABLE = /^(?:Table|Exhibit|Schedule) [A-Z]?\d{0,3}(?:\.\d{1,3})*[.:)]? (?:[-–—] )?(\p{L}[^\n]+)$/u
