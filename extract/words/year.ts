/**
 * Source of a pattern for a year as reports name it, 1500 to 2099: other numbers of four digits are mostly no years.
 */
export const YEAR = String.raw`(?:1[5-9]|20)\d\d`

/** A word that is a year and nothing else. */
export const A_YEAR = new RegExp(`^${YEAR}$`)

/** All years in a stretch of text. */
export const YEARS = new RegExp(String.raw`\b${YEAR}\b`, 'g')
