import type { JSX } from 'preact'
import * as z from 'zod/mini'
import { figureInWords } from '../../../compare/index.ts'
import type { Metric } from '../../../schemas/catalogue.ts'
import { Slug } from '../../../schemas/identity.ts'
import type { Observation } from '../../../schemas/observation.ts'
import type { MetricsAnswer } from '../../../schemas/http.ts'
import type { EditionItem } from '../../../schemas/stored-item.ts'
import { metrics } from '../routes/metrics.ts'
import type { Sources } from '../routes/route.ts'
import { metricsAddress, panelAddress, recordsAddress } from '../addresses.ts'
import { page } from './page.ts'
import { Actions } from './parts/actions.tsx'
import { CitedSentence, figureAddress } from './parts/figure.tsx'
import { counted, nameOf, subjectName } from './parts/names.ts'
import { stepsTo } from './parts/subject-head.tsx'

/** The catalogue in force for a series, with what each metric has matched. */
export const metricsPage = page('/metrics/{series}', z.strictObject({ series: Slug }), async ({ series }, sources) => {
  const [{ json: answer }, held] = await Promise.all([
    metrics.answer({ series }, sources),
    sources.records.editions(series),
  ])
  const matched = await matchedBy(answer.metrics, series, held, sources)
  const some = matched.filter(({ found }) => found.length > 0)
  const none = matched.filter(({ found }) => found.length === 0)
  const own = answer.catalogue === series
  return {
    title: `${nameOf(series)}, metrics`,
    steps: stepsTo({ series }),
    records: recordsAddress('metrics', { series }),
    content: (
      <>
        <header class="head">
          <p class="overline">{nameOf(series)}</p>
          <h1>Metrics</h1>
          <p class="lead">
            {own
              ? `The catalogue “${answer.title}” says what counts as which metric.`
              : `The series has no catalogue of its own; “${answer.title}” is in force.`}{' '}
            {counted(answer.metrics.length, 'metric')}, of which {some.length} have matched a figure.
          </p>
          <p class="note">Version {answer.catalogue_version}.</p>
        </header>
        <Actions
          records={recordsAddress('metrics', { series })}
          citation={`${nameOf(series)}: the metrics of “${answer.title}”, version ${answer.catalogue_version}, as used by Yearover.`}
          address={metricsAddress(series)}
        />
        {some.length > 0 && <h2>Have matched</h2>}
        {some.map((one) => (
          <MetricEntry key={one.metric.metric} series={series} matched={one} />
        ))}
        <ByWording answer={answer} />
        {none.length > 0 && <h2>Have matched nothing yet</h2>}
        {none.map((one) => (
          <MetricEntry key={one.metric.metric} series={series} matched={one} />
        ))}
      </>
    ),
  }
})

/** Metrics by their wording that are listed: the rest is in the records. */
const MOST_LISTED = 200

/** What no catalogue knows, and two reports or more word alike. */
function ByWording({ answer: { series, by_wording } }: { answer: MetricsAnswer }): JSX.Element | null {
  if (by_wording.length === 0) return null
  const listed = by_wording.slice(0, MOST_LISTED)
  return (
    <section>
      <h2>
        By their wording <span class="count">{by_wording.length}</span>
      </h2>
      <p class="note">
        The catalogue does not know these; several reports word them alike.
        {by_wording.length > listed.length && ` The ${listed.length} most widely stated; the records have all.`}
      </p>
      <ul class="wordings">
        {listed.map(({ metric, label, reports }) => (
          <li key={metric}>
            <a href={panelAddress({ series, metric })}>{label}</a>{' '}
            <span class="faint">{counted(reports, 'report')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface Matched {
  metric: Metric
  found: Observation[]
  /** Whether there are more than were read. */
  more: boolean
}

/** Figures of one metric that are read to tell of it: enough to count those of most series, and no more. */
const MOST_READ = 200

function matchedBy(
  known: readonly Metric[],
  series: string,
  held: readonly EditionItem[],
  { records }: Sources,
): Promise<Matched[]> {
  return Promise.all(
    known.map(async (metric) => {
      const asked = { series, metric: metric.metric }
      const found = await records.observationsOfMetricIn(asked, held, MOST_READ + 1)
      return { metric, found: found.slice(0, MOST_READ), more: found.length > MOST_READ }
    }),
  )
}

/** Sentences shown of what a metric has matched, each of another report. */
const EXAMPLES = 2

function MetricEntry({ series, matched }: { series: string; matched: Matched }): JSX.Element {
  const { metric, found, more } = matched
  const subjects = new Set(found.map(({ subject }) => subject)).size
  const examples = found
    .filter((one, at) => found.findIndex(({ subject }) => subject === one.subject) === at)
    .slice(0, EXAMPLES)
  return (
    <article class="metric" id={metric.metric}>
      <h3>
        {found.length > 0 ? <a href={panelAddress({ series, metric: metric.metric })}>{metric.label}</a> : metric.label}{' '}
        <a class="permalink faint" href={`#${metric.metric}`}>
          <code>{metric.metric}</code>
        </a>
      </h3>
      <p>
        {metric.description} <span class="faint">Counted: {metric.unit}.</span>
      </p>
      {found.length > 0 ? (
        <p class="note">
          Found in {more ? `more than ${counted(MOST_READ, 'figure')}` : counted(found.length, 'figure')} of{' '}
          {counted(subjects, 'subject')}.
        </p>
      ) : (
        <p class="note">It would match: {metric.examples.match.slice(0, 1).map((sentence) => `“${sentence}”`)}</p>
      )}
      {examples.map((observation) => (
        <blockquote key={observation.observation_id}>
          <p>
            <CitedSentence observation={observation} />{' '}
            <a class="by" href={figureAddress(observation)}>
              {subjectName(observation.subject)} {observation.edition}: {figureInWords(observation)}
            </a>
          </p>
        </blockquote>
      ))}
    </article>
  )
}
