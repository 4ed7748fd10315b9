import type { JSX } from 'preact'
import { pointInWords } from '../../../../compare/index.ts'
import type { MetricTrend, TrendAnswer } from '../../../../schemas/trend.ts'
import { recordsAddress, reportAddress, trendAddress } from '../../addresses.ts'
import { TrendChart } from '../charts/trend-chart.tsx'
import { Actions } from '../parts/actions.tsx'
import { counted, nameOf, subjectName } from '../parts/names.ts'
import { citationOfTrend } from './citation-of-trend.ts'
import { GapsNote } from './gaps-note.tsx'

/** Every metric of a subject as a small chart, and the further ones by name. */
export function AllTrends({ answer }: { answer: TrendAnswer }): JSX.Element {
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
        citation={citationOfTrend(answer, 'all metrics over the editions')}
        address={trendAddress(answer)}
      />
      {metrics.length === 0 && (
        <p class="lead">
          No edition states a figure of a metric that the catalogue knows, and no two editions word a figure alike. The
          reports above have all of their figures.
        </p>
      )}
      {metrics.some(({ points }) => points.some(({ gap }) => gap === 'not_stated')) && (
        <p class="note">
          What is “not stated” here may stand in other words: the trend of a metric by itself looks for them.
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
            <GapsNote points={one.points} />
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
