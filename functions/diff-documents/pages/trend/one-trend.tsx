import type { JSX } from 'preact'
import type { MetricTrend, TrendAnswer } from '../../../../schemas/trend.ts'
import { panelAddress, recordsAddress, trendAddress } from '../../addresses.ts'
import { TrendChart } from '../charts/trend-chart.tsx'
import { Actions } from '../parts/actions.tsx'
import { Quotation } from '../parts/figure.tsx'
import { nameOf, subjectName } from '../parts/names.ts'
import { citationOfTrend } from './citation-of-trend.ts'
import { GapsNote } from './gaps-note.tsx'
import { PointTable } from './point-table.tsx'
import { Vintages } from './vintages.tsx'

/** One metric with its chart, the same as a table, the sentences behind it and its vintages. */
export function OneTrend({ answer, trend: one }: { answer: TrendAnswer; trend: MetricTrend }): JSX.Element {
  const { series, subject } = answer
  const { metric, label, points, vintages } = one
  return (
    <>
      <header class="head">
        <p class="overline">{nameOf(series)}</p>
        <h1>
          {subjectName(subject)}: {label}
        </h1>
        {isByWording(one) && <p class="note">No catalogue knows this metric: it is formed from the wording.</p>}
      </header>
      <Actions
        records={recordsAddress('trend', { series, subject, metric })}
        citation={citationOfTrend(answer, label)}
        address={trendAddress(answer, metric)}
      >
        <a href={panelAddress({ series, metric })}>All subjects</a>
      </Actions>
      <div class="charted">
        <TrendChart trend={one} size="large" />
        <PointTable answer={answer} points={points} />
      </div>
      <GapsNote points={points} />
      <h2>Who says so</h2>
      <div class="quotations">
        {points.flatMap(({ observation }) =>
          observation === null ? [] : [<Quotation key={observation.observation_id} observation={observation} />],
        )}
      </div>
      <Vintages vintages={vintages} />
    </>
  )
}

const isByWording = ({ vintages }: MetricTrend) =>
  vintages.length > 0 && vintages.every(({ observation }) => observation.metric === null)
