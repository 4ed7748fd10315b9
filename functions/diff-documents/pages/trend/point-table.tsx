import type { JSX } from 'preact'
import { pointInWords, sayTime, sizeInWords, verdictInWords, whyInWords } from '../../../../compare/index.ts'
import type { TrendAnswer, TrendPoint } from '../../../../schemas/trend.ts'
import { reportAddress } from '../../addresses.ts'
import { figureAddress } from '../parts/figure.tsx'

/** The points of a trend as a table: year, figure, change and why there is none. */
export function PointTable({
  answer: { series, subject },
  points,
}: {
  answer: TrendAnswer
  points: readonly TrendPoint[]
}): JSX.Element {
  return (
    <div class="scroll" tabindex={0} role="region" aria-label="The same as a table">
      <table>
        <thead>
          <tr>
            <th scope="col">year</th>
            <th scope="col" class="number">
              figure
            </th>
            <th scope="col">change</th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <PointRow
              key={point.edition}
              point={point}
              report={reportAddress({ series, subject, edition: point.edition })}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function PointRow({ point, report }: { point: TrendPoint; report: string }): JSX.Element {
  const { edition, observation, change, gap } = point
  const why = whyInWords(point, change)
  const size = sizeInWords(change, observation)
  const other = observation !== null && observation.period !== String(edition)
  return (
    <>
      <tr class={observation === null ? 'gap' : ''}>
        <th scope="row">{gap === 'edition_not_held' ? edition : <a href={report}>{edition}</a>}</th>
        <td class="number">
          {observation === null ? pointInWords(point) : <a href={figureAddress(observation)}>{pointInWords(point)}</a>}
          {other && <span class="by"> {sayTime(observation)}</span>}
        </td>
        <td class={change?.verdict ?? ''}>
          {change !== null && <span class="tone">{verdictInWords(change)}</span>}
          {size !== '' && <span class="size">{size}</span>}
        </td>
      </tr>
      {why.length > 0 && (
        <tr class="why">
          <td />
          <td colspan={2}>
            <p>{why.join(' ')}</p>
          </td>
        </tr>
      )}
    </>
  )
}
