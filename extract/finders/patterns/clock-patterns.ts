import { CUE } from '../../words/cues.ts'
import type { NumberPattern } from './find-patterns.ts'
import { SPELLED_DIGITS } from './spelled-digits.ts'

/** Times of day. */
export const CLOCK_PATTERNS: readonly NumberPattern[] = [
  // [9:35 p.m.], [17:22], [12:01 a.m. EDT]
  {
    rule: 'clock-colon',
    reason: 'time',
    cues: CUE.digits | CUE.colon,
    pattern: /\b\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?: ?[ap]\.?m\.?)?/gi,
  },
  // [5pm], [11 a.m.], [6 o'clock], [midnight] holds no digit
  {
    rule: 'clock-half-day',
    reason: 'time',
    cues: CUE.halfDay,
    pattern: new RegExp(
      String.raw`\b(?:\d{1,2}|${SPELLED_DIGITS}|ten|eleven|twelve)(?:\.\d{2})? ?(?:[ap]\.m\.|[ap]m\b|o['’]clock)`,
      'gi',
    ),
  },
  { rule: 'clock-zone', reason: 'time', cues: CUE.fourDigits | CUE.zone, pattern: /\b\d{4} (?:GMT|UTC|hours)\b/g },
]
