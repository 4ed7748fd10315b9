import type { JSX } from 'preact'
import * as z from 'zod/mini'
import {
  figureInWords,
  pointInWords,
  sayPeriod,
  sizeInWords,
  verdictInWords,
  whyInWords,
} from '../../../compare/index.ts'
import { Slug } from '../../../schemas/identity.ts'
import type { MetricTrend, TrendAnswer, TrendPoint, Vintage } from '../../../schemas/trend.ts'
import { trend } from '../routes/trend.ts'
import { panelAddress, recordsAddress, reportAddress, trendAddress } from './addresses.ts'
import { TrendChart } from './charts/trend-chart.tsx'
import { page } from './page.ts'
import { Actions } from './parts/actions.tsx'
import { sourceOf } from './parts/citations.ts'
import { figureAddress, Quotation } from './parts/figure.tsx'
import { counted, nameOf, subjectName } from './parts/names.ts'
import { stepsTo } from './parts/subject-head.tsx'

const Query = z.strictObject({ series: Slug, subject: Slug, metric: z.optional(Slug) })

/** Every metric of a subject over its editions, or one of them with its sentences and vintages. */
export const trendPage = page('/trend/{series}/{subject}', Query, async (query, sources) => {
  const { series, subject, metric } = query
  const { json: answer } = await trend.answer({ series, subject, ...(metric !== undefined && { metric }) }, sources)
  const one = metric === undefined ? undefined : answer.metrics[0]
  const steps = [
    ...stepsTo(query),
    ...(one ? [{ label: `Trends of ${subjectName(subject)}`, address: trendAddress(query) }] : []),
  ]
  return {
    title: one ? `${subjectName(subject)}: ${one.label}` : `${subjectName(subject)}, trends`,
    steps,
    records: recordsAddress('trend', { series, subject, metric }),
    content: one ? <OneTrend answer={answer} trend={one} /> : <AllTrends answer={answer} />,
  }
})

const citationOf = ({ series, subject, editions }: TrendAnswer, what: string) =>
  `${nameOf(series)}, ${subjectName(subject)}: ${what}. ${editions.map(({ edition, document }) => sourceOf({ series, subject, edition }, document)).join('; ')}. Read by Yearover.`

function AllTrends({ answer }: { answer: TrendAnswer }): JSX.Element {
  const { series, subject, editions, metrics, further } = answer
  return (
    <>
      <header class="head">
        <p class="overline">{nameOf(series)}</p>
        <h1>
          {subjectName(subject)} <span class="years">over {counted(editions.length, 'edition')}</span>
        </h1>
        <p class="editions">
          {editions.map(({ edition }) => (
            <a key={edition} href={reportAddress({ series, subject, edition })}>
              Report {edition}
            </a>
          ))}
        </p>
      </header>
      <Actions
        records={recordsAddress('trend', { series, subject })}
        citation={citationOf(answer, 'all metrics over the editions')}
        address={trendAddress(answer)}
      />
      {metrics.length === 0 && (
        <p class="lead">
          No edition states a figure of a metric that the catalogue knows, and no two editions word a figure alike. The
          reports above have all of their figures.
        </p>
      )}
      <ul class="multiples">
        {metrics.map((one) => (
          <li key={one.metric}>
            <h2>
              <a href={trendAddress(answer, one.metric)}>{one.label}</a>
            </h2>
            <TrendChart trend={one} size="small" />
            <p class="note">{lastWords(one)}</p>
          </li>
        ))}
      </ul>
      {further.length > 0 && (
        <section>
          <h2>
            Further metrics, by their wording <span class="count">{further.length}</span>
          </h2>
          <ul class="wordings">
            {further.map(({ metric, label }) => (
              <li key={metric}>
                <a href={trendAddress(answer, metric)}>{label}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** The latest figure in words. */
function lastWords({ points }: MetricTrend): string {
  const last = points.findLast(({ observation }) => observation !== null)
  return last ? `${last.edition}: ${pointInWords(last)}` : 'no figure for a year of its own'
}

function OneTrend({ answer, trend: one }: { answer: TrendAnswer; trend: MetricTrend }): JSX.Element {
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
        citation={citationOf(answer, label)}
        address={trendAddress(answer, metric)}
      >
        <a href={panelAddress({ series, metric })}>All subjects</a>
      </Actions>
      <div class="charted">
        <TrendChart trend={one} size="large" />
        <PointTable answer={answer} points={points} />
      </div>
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

function PointTable({
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
          {other && <span class="by"> {sayPeriod(observation.period)}</span>}
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

/** What each edition says of each period: where two editions tell one period, it shows whether they agree. */
function Vintages({ vintages }: { vintages: readonly Vintage[] }): JSX.Element | null {
  const periods = [...new Set(vintages.map(({ period }) => period))]
  const editions = [...new Set(vintages.map(({ edition }) => edition))].toSorted((a, b) => a - b)
  if (vintages.length === 0) return null
  return (
    <section>
      <h2>Vintages</h2>
      <p class="note">
        What each edition says of each period. Where a later edition tells a period again, it stands beside.
      </p>
      <div class="scroll" tabindex={0} role="region" aria-label="Vintages">
        <table class="vintages">
          <thead>
            <tr>
              <th scope="col">period</th>
              {editions.map((edition) => (
                <th scope="col" class="number" key={edition}>
                  {edition} edition
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {periods.map((period) => (
              <tr key={period}>
                <th scope="row">{sayPeriod(period)}</th>
                {editions.map((edition) => (
                  <td class="number" key={edition}>
                    <VintageCell told={vintages.filter((one) => one.period === period && one.edition === edition)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function VintageCell({ told }: { told: readonly Vintage[] }): JSX.Element {
  if (told.length === 0) return <span class="faint">·</span>
  return (
    <>
      {told.map(({ observation, restatement }) => (
        <span class="told" key={observation.observation_id}>
          <a href={figureAddress(observation)}>{figureInWords(observation)}</a>
          {restatement?.agrees === false && (
            <strong class="differs"> differs from {restatement.earlier_edition}</strong>
          )}
        </span>
      ))}
    </>
  )
}
