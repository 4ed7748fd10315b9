import type { JSX } from 'preact'
import * as z from 'zod/mini'
import { pointInWords, sizeInWords, verdictInWords, whyInWords } from '../../../compare/index.ts'
import { EditionParameter } from '../../../schemas/http.ts'
import { Slug } from '../../../schemas/identity.ts'
import type { Panel, PanelRow } from '../../../schemas/panel.ts'
import type { Point } from '../../../schemas/trend.ts'
import { panel } from '../routes/panel.ts'
import { compareAddress, metricsAddress, panelAddress, recordsAddress, trendAddress } from './addresses.ts'
import { IntervalBar } from './charts/interval-bar.tsx'
import { extentOf, scaleOfValues } from './charts/scale-of-values.ts'
import { page } from './page.ts'
import { Actions } from './parts/actions.tsx'
import { CitedSentence, figureAddress } from './parts/figure.tsx'
import { nameOf, subjectName } from './parts/names.ts'
import { stepsTo, YearChoice } from './parts/subject-head.tsx'

const Query = z.strictObject({
  series: Slug,
  metric: Slug,
  edition: z.optional(EditionParameter),
  from: z.optional(EditionParameter),
})

/** One metric over all subjects of a series, with its change from an earlier edition. */
export const panelPage = page('/panel/{series}/{metric}', Query, async (query, sources) => {
  const { series, metric, edition, from } = query
  const years = { ...(edition && { edition: String(edition) }), ...(from && { from: String(from) }) }
  const [{ json: answer }, held] = await Promise.all([
    panel.answer({ series, metric, ...years }, sources),
    sources.records.editions(series),
  ])
  const editions = [...new Set(held.map(({ identity }) => identity.edition))].toSorted((a, b) => a - b)
  return {
    title: `${nameOf(series)}: ${answer.label}, ${answer.edition}`,
    steps: [...stepsTo(query), { label: 'Metrics', address: metricsAddress(series) }],
    records: recordsAddress('panel', { series, metric, edition, from }),
    content: <PanelView answer={answer} editions={editions} />,
  }
})

function PanelView({ answer, editions }: { answer: Panel; editions: readonly number[] }): JSX.Element {
  const { series, metric, label, edition, from_edition: from, ranked, not_comparable, not_stated } = answer
  const extents = ranked.flatMap(({ point }) => (point.observation === null ? [] : (extentOf(point.observation) ?? [])))
  const scale = scaleOfValues(extents, [0, 100])
  return (
    <>
      <header class="head">
        <p class="overline">{nameOf(series)}</p>
        <h1>
          {label.charAt(0).toUpperCase() + label.slice(1)} <span class="years">{edition}</span>
        </h1>
        <EditionForm answer={answer} editions={editions} />
      </header>
      <Actions
        records={recordsAddress('panel', { series, metric, edition, from })}
        citation={`${nameOf(series)}: ${label} by subject, ${edition} against ${from}. Read by Yearover.`}
        address={panelAddress(answer, { edition, from })}
      />
      {ranked.length > 0 ? (
        <Rows title="By size" answer={answer} rows={ranked} scale={scale} />
      ) : (
        <p class="lead">No two subjects state it in the same terms for {edition}.</p>
      )}
      <Rows
        title="Not comparable with the others"
        note="These state it, but in other terms or for another time; they have no place in the order above."
        answer={answer}
        rows={not_comparable}
      />
      <Rows title="Not stated" note="Silence is no zero." answer={answer} rows={not_stated} />
    </>
  )
}

function EditionForm({ answer, editions }: { answer: Panel; editions: readonly number[] }): JSX.Element {
  const { edition, from_edition: from } = answer
  const [before, after] = [editions[editions.indexOf(edition) - 1], editions[editions.indexOf(edition) + 1]]
  return (
    <div class="editions">
      {before !== undefined && (
        <a rel="prev" href={panelAddress(answer, { edition: before })} aria-keyshortcuts="ArrowLeft">
          ← {before}
        </a>
      )}
      <form action={panelAddress(answer)} data-submits>
        <YearChoice name="edition" label="edition" chosen={edition} years={editions} />
        <YearChoice name="from" label="against" chosen={from} years={editions.filter((year) => year < edition)} />
        <button type="submit">Show</button>
      </form>
      {after !== undefined && (
        <a rel="next" href={panelAddress(answer, { edition: after })} aria-keyshortcuts="ArrowRight">
          {after} →
        </a>
      )}
    </div>
  )
}

interface RowsProps {
  title: string
  note?: string
  answer: Panel
  rows: readonly PanelRow[]
  /** From a value to percents of the bar's room; none where nothing is drawn. */
  scale?: (value: number) => number
}

function Rows({ title, note, answer, rows, scale }: RowsProps): JSX.Element | null {
  if (rows.length === 0) return null
  const { edition, from_edition } = answer
  return (
    <section>
      <h2>
        {title} <span class="count">{rows.length}</span>
      </h2>
      {note !== undefined && <p class="note">{note}</p>}
      <div class="scroll" tabindex={0} role="region" aria-label={title}>
        <table class={scale ? 'panel ranked' : 'panel'}>
          <thead>
            <tr>
              {scale && (
                <th scope="col" class="number rank">
                  rank
                </th>
              )}
              <th scope="col">subject</th>
              <th scope="col" class="number">
                {edition}
              </th>
              {scale && (
                <th scope="col" class="bar">
                  <span class="unseen">drawn</span>
                </th>
              )}
              <th scope="col" class="number">
                {from_edition}
              </th>
              <th scope="col" class="number">
                change
              </th>
              <th scope="col" class="outcome">
                verdict
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <SubjectRow key={row.subject} answer={answer} row={row} scale={scale} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** `1`; `2–4` where the wording leaves the place open. */
const rankInWords = ({ rank, rank_to }: PanelRow) => (rank === rank_to ? `${rank}` : `${rank}–${rank_to}`)

function SubjectRow({
  answer: { series, metric, edition, from_edition },
  row,
  scale,
}: {
  answer: Panel
  row: PanelRow
  scale: RowsProps['scale'] | undefined
}): JSX.Element {
  const { subject, point, from, change, reasons } = row
  const why = [...new Set([...reasons.map(({ text }) => text), ...whyInWords(point, change)])]
  const extent = point.observation === null ? null : extentOf(point.observation)
  const columns = scale ? 7 : 5
  return (
    <>
      <tr>
        {scale && <td class="number rank">{rankInWords(row)}</td>}
        <th scope="row">
          <a href={trendAddress({ series, subject }, metric)}>{subjectName(subject)}</a>
        </th>
        <PointCell point={point} />
        {scale && <td class="bar">{extent && <IntervalBar extent={extent} scale={scale} />}</td>}
        <PointCell point={from} />
        <td class="number">{sizeInWords(change, point.observation)}</td>
        <td class={`outcome ${change?.verdict ?? ''}`}>
          {change && (
            <a class="tone" href={compareAddress({ series, subject, from: from_edition, to: edition }, { metric })}>
              {verdictInWords(change)}
            </a>
          )}
        </td>
      </tr>
      <tr class="why">
        {scale && <td class="rank" />}
        <td colspan={columns - (scale ? 1 : 0)}>
          {why.length > 0 && <p>{why.join(' ')}</p>}
          {point.observation && (
            <blockquote>
              <p>
                <CitedSentence observation={point.observation} />
              </p>
            </blockquote>
          )}
        </td>
      </tr>
    </>
  )
}

function PointCell({ point }: { point: Point }): JSX.Element {
  const { observation } = point
  return (
    <td class="number">
      {observation === null ? (
        <span class="faint">{pointInWords(point)}</span>
      ) : (
        <a href={figureAddress(observation)}>{pointInWords(point)}</a>
      )}
    </td>
  )
}
