import type { Heading } from './heading-of.ts'

/** The headings above a block, the nearest last; all blocks below them share their titles. */
export type HeadingsAbove = { readonly headings: readonly Heading[]; readonly section: string[] }

export const NO_HEADINGS: HeadingsAbove = { headings: [], section: [] }

/** What stands below a heading: it ends the sections of all those that are not higher. */
export function below(above: HeadingsAbove, heading: Heading): HeadingsAbove {
  const headings = [...above.headings.filter(({ level }) => level < heading.level), heading]
  return { headings, section: headings.map(({ title }) => title) }
}
