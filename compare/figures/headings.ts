import type { Observation } from '../../schemas/observation.ts'
import type { Stem } from '../words/synonyms.ts'
import { contentStems } from '../words/tokens.ts'

/**
 * How many headings stand over all figures: the title of the report tells no section from another. The nearest heading
 * does, even where it is the only one.
 */
export function sharedHeadings(ordered: readonly Observation[]): number {
  const first = ordered[0]?.section ?? []
  let shared = Math.max(0, first.length - 1)
  for (const { section } of ordered) {
    const other = first.findIndex((heading, at) => at < shared && heading !== section[at])
    if (other >= 0) shared = other
    if (shared === 0) break
  }
  return shared
}

/** Figures that follow each other mostly stand under the same headings, which are then not looked up again. */
export function rememberSections(shared: number): (observation: Observation) => readonly Stem[] {
  let last: readonly string[] = []
  let stems = contentStems('')
  return ({ section }) => {
    const isSame =
      section === last || (section.length === last.length && section.every((heading, at) => heading === last[at]))
    if (!isSame) stems = contentStems(section.slice(shared).join(' '))
    last = section
    return stems
  }
}
