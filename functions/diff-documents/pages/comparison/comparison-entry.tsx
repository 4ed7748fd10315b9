import type { JSX } from 'preact'
import { changeInWords, signedSides } from '../../../../compare/index.ts'
import type { Comparison } from '../../../../schemas/comparison.ts'
import type { Observation } from '../../../../schemas/observation.ts'
import { Cite } from '../parts/actions.tsx'
import { citationOfComparison } from '../parts/citations.ts'
import { FigureValue, Quotation, Verdict } from '../parts/figure.tsx'
import { anchorOf } from './anchor-of.ts'

/** Reasons that the figures and the sides themselves show. */
const SHOWN_ALREADY = new Set(['exact', 'not-stated'])

interface EntryProps {
  comparison: Comparison
  /** Address of the page it stands on. */
  page: string
  /** Documents that are named instead of those in force. */
  replaced: readonly string[]
}

/** One comparison: both figures, the change, both sides with their sentences, and the reasons. */
export function ComparisonEntry({ comparison, page: around, replaced }: EntryProps): JSX.Element {
  const { label, from, to, from_edition, to_edition, verdict, reasons, others } = comparison
  const anchor = anchorOf(comparison)
  const change = changeInWords(comparison)
  const shown = signedSides(comparison)
  const told = reasons.filter(({ code }) => !SHOWN_ALREADY.has(code))
  return (
    <article class={`entry ${verdict}`} id={anchor} aria-labelledby={`${anchor}-label`}>
      <header class="entry-head">
        <div class="entry-name">
          <h3 id={`${anchor}-label`}>
            <a class="permalink" href={`#${anchor}`}>
              {label}
            </a>
          </h3>
          <Verdict verdict={verdict} />
        </div>
        <dl class="pair">
          <div>
            <dt>{from_edition}</dt>
            <dd>
              <FigureValue observation={shown.from} />
            </dd>
          </div>
          <div>
            <dt>{to_edition}</dt>
            <dd>
              <FigureValue observation={shown.to} />
            </dd>
          </div>
          <div>
            <dt>change</dt>
            <dd class="change">{change === '' ? '–' : change}</dd>
          </div>
        </dl>
      </header>
      <div class="sides">
        <Side observations={[from, ...others.from]} edition={from_edition} replaced={replaced} />
        <Side observations={[to, ...others.to]} edition={to_edition} replaced={replaced} />
      </div>
      <div class="entry-foot">
        {told.length > 0 && (
          <ul class="reasons">
            {told.map(({ code, text }) => (
              <li key={code + text}>{text}</li>
            ))}
          </ul>
        )}
        <Cite citation={citationOfComparison(comparison)} address={`${around}#${anchor}`} />
      </div>
    </article>
  )
}

interface SideProps {
  observations: readonly (Observation | null)[]
  edition: number
  replaced: readonly string[]
}

/** The sentences behind the figures of one edition, each once. */
function Side({ observations, edition, replaced }: SideProps): JSX.Element {
  const stated = observations.filter((observation) => observation !== null)
  const once = stated.filter(
    (one, at) => stated.findIndex(({ sentence, num }) => sentence === one.sentence && num === one.num) === at,
  )
  if (once.length === 0) {
    return <p class="nothing">The {edition} edition does not state it.</p>
  }
  return (
    <div class="side">
      {once.map((observation) => (
        <Quotation
          key={observation.observation_id}
          observation={observation}
          replaced={replaced}
          isFurther={observation !== observations[0]}
        />
      ))}
    </div>
  )
}
