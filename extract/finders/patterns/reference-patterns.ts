import { CUE } from '../../words/cues.ts'
import type { NumberPattern } from './find-patterns.ts'

/** A page or plate with those that follow in one range; the second number may stand in the next line. */
const PAGES = String.raw`\d{1,4}(?:(?: to | and |\s?[-–—]\s?)\d{1,4})?`
/** Further pages; a single one only where no words follow it that it could count. */
const MORE_PAGES = String.raw`(?:,\s(?:\d{1,4}[-–—]\d{1,4}\b|\d{1,3}(?=[,;:)])))*`
const PLATES = String.raw`(?:,\s\d{1,3}\s(?:pls?|figs?|maps?)\b\.?)*`
/** The number under which a collection keeps a thing; a scan may part it at the end of a line. */
const KEPT_AS = String.raw`(?:\d{5,8}|\d{3}-\s?\d{3})`
const SEVERAL_KEPT = String.raw`${KEPT_AS}(?:,?\s{1,2}(?:[\p{Ll}-]{2,20},\s)?${KEPT_AS}){0,40}`

/** Numbers by which literature, objects and sheets are found again: pages, catalogue numbers, marks of the printer. */
export const REFERENCE_PATTERNS: readonly NumberPattern[] = [
  // a handbook, [734 pp., 83 pls.], 1953: the extent of a printed work; but rose by 3 pp. (percentage points)
  {
    rule: 'extent-of-work',
    reason: 'page',
    cues: CUE.page | CUE.digits,
    pattern:
      /(?<=^|(?:[,;+]|(?<!\d)\.)\s?)\d{1,4}\spp\.(?:(?:,| and)?\s\d{1,3}\s(?:pls?|figs?|maps?)\b\.?)*(?=[,;:]|\s)/gu,
  },
  // [pages 12 to 15], [p. 7], [pp. 12-15], [pp. i-vii, 1-239], [pp. 19-20, 30, 2 figs.], 1953
  {
    rule: 'page-reference',
    reason: 'page',
    cues: CUE.page | CUE.digits,
    pattern: new RegExp(
      String.raw`\b(?:pages?|pp?\.)\s{0,3}(?:[ivxl]{1,6}[-–—][ivxl]{1,6}(?:,| \+)\s)?${PAGES}${MORE_PAGES}${PLATES}|\bpp\s\d{1,4}[-–—]\d{1,4}\b`,
      'gi',
    ),
  },
  // 40 shells ([191506, 192409], exchange), ([188329],: long plain numbers alone in brackets are references, also where
  // the bracket ends in another column
  {
    rule: 'bracketed-reference',
    reason: 'identifier',
    cues: CUE.parenthesis | CUE.fiveDigits,
    opens: CUE.digits,
    pattern: new RegExp(
      String.raw`(?<=\(\s?)${SEVERAL_KEPT}(?=\s?\.?\)|,\s-?\p{L}|,?\s*$)|^${SEVERAL_KEPT}(?=,\s[\p{Ll}-]{2,20}\)|\))`,
      'uy',
    ),
  },
  // [4418820—53—7]: what only falls from a long number to short ones is no range
  {
    rule: 'serial-number',
    reason: 'identifier',
    cues: CUE.fiveDigits,
    opens: CUE.fiveDigits,
    pattern: /(?<![\d.,])\d{5,8}[-–—]{1,3}_?\d{2}(?:[-–—]{1,3}_?\s?\d{1,3}|\s\d{1,2}(?=\s*$))?(?![\d.,]*\d)/y,
  },
]
