/** [| 2021 |] 145,210 | 1,377 |, [FY 2021/22] before two blanks: the first cell of a row, if it names a year */
const YEAR = /^\s*\|?\s*(?:FY ?)?(?:19|20)\d\d(?:[/–-]\d{2,4})?[*†‡]?(?:\s*[|\t]|\s{2,}(?=[^\p{L}\s]*\d))/u

/**
 * A row of a table whose name is its year: what its figures count, the columns say.
 * @returns how many characters the name takes of the row, the stroke behind it included; 0 for all other sentences
 */
export const yearBeforeRow = (sentence: string): number => YEAR.exec(sentence)?.[0].length ?? 0
