/**
 * The period from one day or month to another of which only one, or neither, has a year of its own.
 * @param from the first as `MM-DD` or `MM`, and its year where it is said
 * @param to the last, alike
 * @param edition the year that is meant where none is said
 */
export function acrossYears(
  { first, y1 }: { readonly first: string; readonly y1: string | undefined },
  { until, y2 }: { readonly until: string; readonly y2: string | undefined },
  edition: number,
): string {
  const crosses = first > until ? 1 : 0
  const last = y2 === undefined ? (y1 === undefined ? edition : Number(y1) + crosses) : Number(y2)
  return `${y1 ?? last - crosses}-${first}/${last}-${until}`
}
