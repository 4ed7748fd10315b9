import type { JSX } from 'preact'
import { compareEditions, summarise } from '../../../compare/index.ts'
import type { Comparison } from '../../../schemas/comparison.ts'
import type { EditionItem } from '../../../schemas/stored-item.ts'
import type { Sources } from '../routes/route.ts'
import { compareAddress } from '../addresses.ts'
import { nameOf, subjectName } from './parts/names.ts'

/** The most telling changes from an edition to the one that came in after it. */
export interface LatestChange {
  from: EditionItem
  to: EditionItem
  comparisons: Comparison[]
}

/** Pairs told on the home page, and changes told of each. */
const PAIRS = 3
const CHANGES = 3
/** Figures of a pair from which on it is left to its own page: comparing it would keep the home page waiting. */
const MOST_FIGURES = 4000

/**
 * What changed to the latest editions of the subjects whose editions landed last, the newest first.
 * @param held by series, subject and edition
 */
export async function latestChanges(held: readonly EditionItem[], { observations }: Sources): Promise<LatestChange[]> {
  const latest = held.filter((one, at) => {
    const next = held[at + 1]?.identity
    return next?.subject !== one.identity.subject || next.series !== one.identity.series
  })
  const pairs = latest.flatMap((to) => {
    const from = predecessor(held, to)
    return from !== undefined && from.tally.figures + to.tally.figures <= MOST_FIGURES ? [{ from, to }] : []
  })
  const newest = pairs.toSorted((a, b) => (a.to.landed_at < b.to.landed_at ? 1 : -1)).slice(0, PAIRS)
  const side = async ({ identity, reading_id }: EditionItem) => ({
    identity,
    observations: await observations.observations(reading_id),
  })
  const compared = await Promise.all(
    newest.map(async ({ from, to }) => {
      const { comparisons } = compareEditions(...(await Promise.all([side(from), side(to)])))
      return { from, to, comparisons: comparisons.filter(({ verdict }) => verdict !== 'unchanged').slice(0, CHANGES) }
    }),
  )
  return compared.filter(({ comparisons }) => comparisons.length > 0)
}

/** The latest held edition of the same subject before this one. */
function predecessor(held: readonly EditionItem[], { identity }: EditionItem): EditionItem | undefined {
  return held.findLast(
    (other) =>
      other.identity.series === identity.series &&
      other.identity.subject === identity.subject &&
      other.identity.edition < identity.edition,
  )
}

/** A card for each pair of editions; nothing where no edition has a predecessor. */
export function LatestChanges({ changes }: { changes: readonly LatestChange[] }): JSX.Element | null {
  if (changes.length === 0) return null
  return (
    <section class="latest">
      <h2>What changed last</h2>
      <div class="cards">
        {changes.map(({ from, to, comparisons }) => (
          <ChangeCard key={to.reading_id} from={from} to={to} comparisons={comparisons} />
        ))}
      </div>
    </section>
  )
}

function ChangeCard({ from, to, comparisons }: LatestChange): JSX.Element {
  const { series, subject, edition } = to.identity
  const address = compareAddress({ series, subject, from: from.identity.edition, to: edition })
  const sentences = summarise(comparisons)
  return (
    <article class="card">
      <p class="overline">{nameOf(series)}</p>
      <h3>
        <a href={address}>
          {subjectName(subject)}, {from.identity.edition} → {edition}
        </a>
      </h3>
      <ul>
        {comparisons.map((comparison, at) => (
          <li key={sentences[at]} class={comparison.verdict}>
            <a href={`${address}#${(comparison.to ?? comparison.from)?.observation_id ?? ''}`}>{sentences[at]}</a>
          </li>
        ))}
      </ul>
    </article>
  )
}
