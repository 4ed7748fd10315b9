import { ANAPHORIC_TIMES } from './anaphoric-times.ts'
import { DAY_TIMES } from './day-times.ts'
import { DEICTIC_TIMES } from './deictic-times.ts'
import { MONTH_TIMES } from './month-times.ts'
import { MONTHS_ENDED } from './months-ended.ts'
import { PARTS_OF_YEAR } from './parts-of-year.ts'
import { STRETCH_TIMES } from './stretch-times.ts'
import type { TimePattern } from './time-pattern.ts'
import { TO_THE_END } from './to-the-end.ts'
import { YEAR_TIMES } from './year-times.ts'
import { YEARS_ENDED } from './years-ended.ts'

/** Time expressions, the longer before those that they contain: of two that overlap the earlier wins. */
export const TIME_PATTERNS: readonly TimePattern[] = [
  MONTHS_ENDED,
  YEARS_ENDED,
  TO_THE_END,
  ...DAY_TIMES,
  ...MONTH_TIMES,
  ...PARTS_OF_YEAR,
  ...YEAR_TIMES,
  ...DEICTIC_TIMES,
  ...ANAPHORIC_TIMES,
  ...STRETCH_TIMES,
]
