import type { JSX } from 'preact'
import { summarise } from '../../../../compare/index.ts'
import type { Comparison } from '../../../../schemas/comparison.ts'
import { counted } from '../parts/names.ts'
import { anchorOf } from './anchor-of.ts'

/** Sentences of the summary: what fits into the head of the page. */
const TOLD = 5

/** The most telling comparisons in a sentence each, linked to their entries. */
export function Summary({ comparisons }: { comparisons: readonly Comparison[] }): JSX.Element {
  const told = comparisons.slice(0, TOLD)
  const sentences = summarise(told)
  const rest = comparisons.length - told.length
  return (
    <section class="summary" aria-label="Summary">
      <ul>
        {told.map((comparison, at) => (
          <li key={anchorOf(comparison)}>
            <a href={`#${anchorOf(comparison)}`}>{sentences[at]}</a>
          </li>
        ))}
      </ul>
      {rest > 0 && <p class="note">And {counted(rest, 'more figure')} below, the most significant first.</p>}
    </section>
  )
}
