import type { JSX } from 'preact'
import { pointInWords, sizeInWords, verdictInWords, whyInWords } from '../../../../compare/index.ts'
import type { Panel, PanelRow } from '../../../../schemas/panel.ts'
import type { Point } from '../../../../schemas/trend.ts'
import { compareAddress, trendAddress } from '../../addresses.ts'
import { IntervalBar } from '../charts/interval-bar.tsx'
import { extentOf } from '../charts/scale-of-values.ts'
import { CitedSentence, figureAddress } from '../parts/figure.tsx'
import { subjectName } from '../parts/names.ts'

interface RowsProps {
  title: string
  note?: string
  answer: Panel
  rows: readonly PanelRow[]
  /** From a value to percents of the bar's room; none where nothing is drawn. */
  scale?: (value: number) => number
}

/** A table of subjects, each with its sentence below; nothing where there are none. */
export function PanelRows({ title, note, answer, rows, scale }: RowsProps): JSX.Element | null {
  if (rows.length === 0) return null
  return (
    <section>
      <h2>
        {title} <span class="count">{rows.length}</span>
      </h2>
      {note !== undefined && <p class="note">{note}</p>}
      <div class="scroll" tabindex={0} role="region" aria-label={title}>
        <table class={scale ? 'panel ranked' : 'panel'}>
          <PanelHead answer={answer} ranks={scale !== undefined} />
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

function PanelHead({ answer: { edition, from_edition }, ranks }: { answer: Panel; ranks: boolean }): JSX.Element {
  return (
    <thead>
      <tr>
        {ranks && (
          <th scope="col" class="number rank">
            rank
          </th>
        )}
        <th scope="col">subject</th>
        <th scope="col" class="number">
          {edition}
        </th>
        {ranks && (
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
