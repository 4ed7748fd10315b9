import type { JSX } from 'preact'
import { figureInWords, findNumber, forTime, VERDICT_WORDS } from '../../../../compare/index.ts'
import type { Verdict as VerdictCode } from '../../../../schemas/comparison.ts'
import { rowHeading } from '../../../../render/row-heading.ts'
import type { Observation } from '../../../../schemas/observation.ts'
import { reportAddress } from '../../addresses.ts'
import { printable } from './printable.ts'
import { PART_CHARACTERS } from './text-parts.ts'

/** A verdict as sign and word; its colour says nothing that these do not. */
export function Verdict({ verdict }: { verdict: VerdictCode }): JSX.Element {
  const { sign, words } = VERDICT_WORDS[verdict]
  return (
    <span class={`verdict ${verdict}`}>
      <span class="sign" aria-hidden="true">
        {sign}
      </span>{' '}
      {words}
    </span>
  )
}

/** The number that a report states, set as a figure; silence is told as such. */
export function FigureValue({ observation }: { observation: Observation | null }): JSX.Element {
  const silent = observation === null ? ' silent' : ''
  return <span class={`value${silent}`}>{figureInWords(observation)}</span>
}

/** The sentence of a figure, its number marked. */
export function MarkedSentence({ observation }: { observation: Observation }): JSX.Element {
  const { sentence } = observation
  const found = findNumber(observation)
  if (found === null) return <>{printable(sentence)}</>
  return (
    <>
      {printable(sentence.slice(0, found.start))}
      <mark>{printable(sentence.slice(found.start, found.end))}</mark>
      {printable(sentence.slice(found.end))}
    </>
  )
}

/** The same where no heading stands beside it: a row of a table goes under its own. */
export function CitedSentence({ observation }: { observation: Observation }): JSX.Element {
  return (
    <>
      {printable(rowHeading(observation))}
      <MarkedSentence observation={observation} />
    </>
  )
}

/**
 * The address of a figure in the text of its report.
 * @param replaced documents that are no longer in force: the figures of one are not in the text that its edition shows
 */
export function figureAddress(observation: Observation, replaced: readonly string[] = []): string {
  const { observation_id, start, document } = observation
  const query = {
    document: replaced.includes(document) ? document : undefined,
    at: start >= PART_CHARACTERS ? start : undefined,
  }
  return `${reportAddress(observation, query)}#${observation_id}`
}

interface QuotationProps {
  observation: Observation
  replaced?: readonly string[] | undefined
  /** Whether it stands below the figure that is compared: then it says what it tells, and for when. */
  isFurther?: boolean
}

/** The sentence of an edition as a quotation that leads to its place in the text. */
export function Quotation({ observation, replaced, isFurther = false }: QuotationProps): JSX.Element {
  const { edition, section } = observation
  return (
    <figure class="quotation">
      <figcaption>
        <a href={figureAddress(observation, replaced)}>{edition} edition</a>
        {section.length > 0 && (
          <span class="section" title={section.join(' › ')}>
            {section.at(-1)}
          </span>
        )}
        {isFurther && (
          <span class="section">also {`${figureInWords(observation)} ${forTime(observation)}`.trimEnd()}</span>
        )}
      </figcaption>
      <blockquote>
        <p>
          <MarkedSentence observation={observation} />
        </p>
      </blockquote>
    </figure>
  )
}
