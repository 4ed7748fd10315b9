/**
 * The period from one day or month to another of which only one, or neither, has a year of its own.
 * @param from the first as `MM-DD` or `MM`, and its year where it is said
 * @param to the last, alike
 * @param edition the year that is meant where none is said
 */
export function acrossYears(
  from: { readonly first: string; readonly y1: string | undefined },
  to: { readonly until: string; readonly y2: string | undefined },
  edition: number,
): string {
  const crosses = from.first > to.until ? 1 : 0
  const last = to.y2 === undefined ? (from.y1 === undefined ? edition : Number(from.y1) + crosses) : Number(to.y2)
  return `${from.y1 ?? last - crosses}-${from.first}/${last}-${to.until}`
}
