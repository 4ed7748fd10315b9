import { HttpProblem } from './problem.ts'

/** Rows that one answer has at most: some 20 MB, read from the table in a second or two. */
const MOST_ROWS = 20_000

/**
 * A list as a table without pages, so that one that was cut cannot be taken for a whole one.
 * @param read reads at most so many of its records
 * @throws HttpProblem 413 where one answer cannot have them all
 */
export async function wholeList<Item>(read: (most: number) => Promise<readonly Item[]>): Promise<readonly Item[]> {
  const items = await read(MOST_ROWS + 1)
  if (items.length <= MOST_ROWS) return items
  throw new HttpProblem(
    413,
    `the list has more than ${MOST_ROWS} rows: ask with a limit, then for each next page at the address in the header Link`,
  )
}
