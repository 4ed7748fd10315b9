/** Exports [2021], reserves [31 December 2021], complaints closed [in 2021/22] */
const ITS_TIME =
  /(?<=[\p{L})]),? (?:(?:in|for|at|as of|on) )?\(?(?:\d{1,2} \p{Lu}\p{Ll}+ )?((?:19|20)\d\d)(?:[/–-]\d{2,4})?\)?$/u
/** Exports - Exports */
const TOLD_TWICE = /^(.+) [-–—] \1$/iu

/**
 * The label of a row without what its figure tells itself, so that one row has one label in all editions: the figure's own
 * time at its end, and a heading that is told twice: "Exports - Exports 2021" is "Exports".
 * @param period of the figure, as far as it is known
 */
export function rowLabel(label: string, period: string | null): string {
  const [, year] = ITS_TIME.exec(label) ?? []
  const timeless = year !== undefined && period?.includes(year) === true ? label.replace(ITS_TIME, '') : label
  return timeless.replace(TOLD_TWICE, '$1')
}
