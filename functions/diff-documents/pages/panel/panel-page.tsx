import type { JSX } from 'preact'
import * as z from 'zod/mini'
import { EditionParameter } from '../../../../schemas/http.ts'
import { Slug } from '../../../../schemas/identity.ts'
import type { Panel } from '../../../../schemas/panel.ts'
import { panel } from '../../routes/panel.ts'
import { metricsAddress, panelAddress, recordsAddress } from '../../addresses.ts'
import { extentOf, scaleOfValues } from '../charts/scale-of-values.ts'
import { page } from '../page.ts'
import { Actions } from '../parts/actions.tsx'
import { nameOf } from '../parts/names.ts'
import { stepsTo, YearChoice } from '../parts/subject-head.tsx'
import { PanelRows } from './panel-rows.tsx'

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
        <PanelRows title="By size" answer={answer} rows={ranked} scale={scale} />
      ) : (
        <p class="lead">No two subjects state it in the same terms for {edition}.</p>
      )}
      <PanelRows
        title="Not comparable with the others"
        note="These state it, but in other terms or for another time; they have no place in the order above."
        answer={answer}
        rows={not_comparable}
      />
      <PanelRows
        title="Not stated"
        note="Silence is no zero, and it may stand in other words: the trend of a subject looks for them."
        answer={answer}
        rows={not_stated}
      />
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
