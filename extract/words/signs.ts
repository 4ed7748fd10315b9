/**
 * Signs by their UTF-16 codes, where a pattern would cost more than all else that is done with the sign: with Unicode
 * classes (`\p{L}`) a pattern asks a function about each letter, plain ones too.
 */

/** 0 to 9 */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** a to z */
export function isSmallLetter(code: number): boolean {
  return code >= 97 && code <= 122
}

/** A to Z and a to z */
export function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || isSmallLetter(code)
}

/** What lies beyond ASCII may take a pattern. */
export const FIRST_BEYOND_ASCII = 128

/** White space as `\s` has it. */
export function isBlank(code: number): boolean {
  if (code < FIRST_BEYOND_ASCII) return code === 32 || (code >= 9 && code <= 13)
  return code === 0xa0 || (code >= 0x1680 && !isPunctuation(code) && /\s/.test(String.fromCharCode(code)))
}

/** Dashes, quotes, bullets and points beyond ASCII: neither blanks nor letters. */
export function isPunctuation(code: number): boolean {
  return code >= 0x2010 && code < 0x2028
}
