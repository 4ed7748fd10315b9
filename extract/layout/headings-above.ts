import type { Heading } from './heading-of.ts'

/** The headings above a block, the nearest last; all blocks below them share their titles. */
export type HeadingsAbove = { readonly headings: readonly Heading[]; readonly section: string[] }

export const NO_HEADINGS: HeadingsAbove = { headings: [], section: [] }

/** What stands below a heading: it ends the sections of all those that are not higher. */
export function below(above: HeadingsAbove, heading: Heading): HeadingsAbove {
  return titled([...outer(above, heading).headings, heading])
}

/** What stands in the section that holds a heading: those that are not higher have ended, and it has not begun. */
export function outer(above: HeadingsAbove, heading: Pick<Heading, 'level'>): HeadingsAbove {
  const headings = above.headings.filter(({ level }) => level < heading.level)
  return headings.length === above.headings.length ? above : titled(headings)
}

const titled = (headings: readonly Heading[]): HeadingsAbove => ({
  headings,
  section: headings.map(({ title }) => title),
})
