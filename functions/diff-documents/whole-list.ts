import { HttpProblem } from './problem.ts'

/** Rows that one answer has at most: some 20 MB, read from the table in a second or two. */
export const LONGEST_LIST = 20_000

/**
 * A list as a table without pages, so that one that was cut cannot be taken for a whole one.
 * @param read reads at most so many of its records
 * @throws HttpProblem 413 where one answer cannot have them all
 */
export async function wholeList<Item>(read: (most: number) => Promise<readonly Item[]>): Promise<readonly Item[]> {
  const items = await read(LONGEST_LIST + 1)
  if (items.length <= LONGEST_LIST) return items
  throw new HttpProblem(
    413,
    `the list has more than ${LONGEST_LIST} rows: ask with a limit, then for each next page at the address in the header Link`,
  )
}
