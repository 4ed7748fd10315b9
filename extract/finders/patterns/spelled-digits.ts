/** Source of a pattern for one of the nine digits in words. */
export const SPELLED_DIGITS = 'one|two|three|four|five|six|seven|eight|nine'
