/** Fractions in words: half, a [third], three [fifths]. */
export const FRACTION_WORDS = /\b(?:hal(?:f|ves)|thirds?|quarters?|(?:four|fif|six|seven|eigh|nin|ten)ths?)\b/i
