import { CUE } from '../../words/cues.ts'
import type { NumberPattern } from './find-patterns.ts'

/** Footnotes and markers of lists within a line. */
export const MARKER_PATTERNS: readonly NumberPattern[] = [
  // as shown.[12]
  { rule: 'footnote-bracket', reason: 'footnote', cues: CUE.bracket, pattern: /\[\d{1,3}\]/g },
  // the office (1) receives complaints, (2) decides; an exhibit (4)
  {
    rule: 'list-in-line',
    reason: 'list-marker',
    cues: CUE.parenthesis,
    opens: CUE.parenthesis,
    // but Northern Ireland (44); noise (38), damp (21) and fees (12): two digits behind a name or an item count; so does
    // what more boats (40) sank than cars, and what stands between a share and its whole: 8% (4) of the schools
    pattern:
      /\((?=\d\d?\)(?:[\s,;.]|$))(?<=(?:^|\s)\()(?<!\b(?:[Mm]ore|[Ff]ewer|[Mm]any|as|than) \p{L}{2,20} \()(?<!(?:%|cent|half|thirds?|quarters?|fifths?|tenths?)\s\((?=\d\d|\d\) of\s))(?:\d|(?<!\p{Lu}\p{Ll}{2,20}\s\()\d\d(?!\)(?:[,;.]|\sand\s)))\)/uy,
    outside: 'cells',
  },
  // [3274.] New barnacles of the fjord: a number that stands as a sentence of its own; but Arrests: 410.
  {
    rule: 'list-number',
    reason: 'list-marker',
    cues: CUE.digits,
    pattern: /^\.?\s?(?!1[89]|20)\d{3,5}\.$/g,
    outside: 'rows',
  },
  { rule: 'list-opening', reason: 'list-marker', cues: CUE.digits, pattern: /^\(?\d{1,2}[.)](?=\s+\p{Lu})/gu },
]
