import { panel as setSideBySide } from '../../../compare/index.ts'
import { PanelQuery } from '../../../schemas/http.ts'
import { Panel } from '../../../schemas/panel.ts'
import type { EditionItem } from '../../../schemas/stored-item.ts'
import { panelColumns, panelTableRows } from '../../../render/columns.ts'
import { toCsv } from '../../../render/csv.ts'
import { panelMarkdown } from '../../../render/panel-markdown.ts'
import type { RecordReader } from '../../shared/record-reader.ts'
import { bySubject } from '../held-figures.ts'
import { noReportOf } from '../held-editions.ts'
import { HttpProblem, notUnderstood } from '../problem.ts'
import { panelAddress } from '../addresses.ts'
import { catalogueInForce, labelOf, unknownMetric } from './metrics.ts'
import { route } from './route.ts'

/** `/v1/panel`: one metric over all subjects of a series, for an edition, with its change from an earlier one. */
export const panel = route(
  {
    path: '/v1/panel',
    summary: 'One metric over all subjects of a series, for an edition, with its change from an earlier one',
    about:
      'Without `edition` the latest that any subject has, without `from` the year before it. Ranks are among the comparable alone.',
    query: PanelQuery,
    record: Panel,
    forms: ['csv', 'md'],
    page: (query) => panelAddress(query, { edition: query.edition, from: query.from }),
    mayLack: true,
  },
  async (query, { records, readings }) => {
    const { series, metric } = query
    const held = await heldOfSeries(series, records)
    const { edition, from_edition } = editionsOf(query, held)
    const observations = await records.observationsOfMetricIn({ series, metric }, held)
    const known = (await catalogueInForce(held, readings))?.catalogue.metrics ?? []
    const label = labelOf(metric, known, observations)
    if (label === null) throw await unknownMetric(query, held, records)
    const answer: Panel = setSideBySide({ series, metric, label, edition, from_edition }, bySubject(held, observations))
    return {
      json: answer,
      csv: () => toCsv(panelColumns, panelTableRows(answer)),
      md: () => panelMarkdown(answer),
    }
  },
)

async function heldOfSeries(series: string, records: RecordReader): Promise<EditionItem[]> {
  const held = await records.editions(series)
  if (held.length > 0) return held
  throw await noReportOf(series, records)
}

/** The asked editions; the latest that any subject has, and the year before it, unless the query says otherwise. */
function editionsOf({ edition: asked, from }: PanelQuery, held: readonly EditionItem[]) {
  const available = [...new Set(held.map(({ identity }) => identity.edition))].toSorted((a, b) => a - b)
  for (const year of [asked, from]) {
    if (year === undefined || available.includes(year)) continue
    throw new HttpProblem(404, `no subject has an edition ${year}`, { available: { editions: available } })
  }
  const edition = asked ?? Math.max(...available)
  const from_edition = from ?? edition - 1
  if (from_edition >= edition) {
    const message = `must be before the panel's edition, ${edition}`
    throw notUnderstood([{ parameter: 'from', message }])
  }
  return { edition, from_edition }
}
