import { type ObservationsPage, ObservationsQuery } from '../../../schemas/http.ts'
import type { Observation } from '../../../schemas/observation.ts'
import { observationColumns } from '../../../schemas/tabular.ts'
import { toCsv } from '../../shared/csv.ts'
import { decodeCursor, encodeCursor } from '../cursor.ts'
import { heldEditions } from '../held-editions.ts'
import { HttpProblem } from '../problem.ts'
import { route, type Sources } from './route.ts'

/** Observations in one page unless `limit` says otherwise: at about 2 KB each well below the 6 MB of a function's answer. */
const PAGE = 1000

/** `/v1/observations`: the figures of one edition in text order. */
export const observations = route('/v1/observations', ObservationsQuery, async (query, sources) => {
  const after = Number(decodeCursor(query) ?? -1)
  const all = await observationsOf(query, sources)
  const limit = query.limit ?? PAGE
  const rest = all.filter(({ start }) => start > after)
  const items = rest.slice(0, limit)
  const last = items.at(-1)
  const page: ObservationsPage = {
    items,
    next: rest.length > limit && last ? encodeCursor(String(last.start), query) : null,
  }
  return { json: page, csv: () => toCsv(observationColumns, items) }
})

async function observationsOf(query: ObservationsQuery, sources: Sources): Promise<readonly Observation[]> {
  const [held] = await heldEditions(query, [query.edition], sources.records)
  if (held === undefined) throw new Error('heldEditions gives one pointer for each edition asked')
  if (query.metric === undefined) return sources.observations.observations(held.reading_id)
  const found = await sources.records.observationsOfMetric(held.identity, held.reading_id, query.metric)
  if (found.length > 0) return found
  const all = await sources.observations.observations(held.reading_id)
  const metrics = all.map(({ metric }) => metric).filter((metric) => metric !== null)
  throw new HttpProblem(404, `edition ${query.edition} states no figure of metric ${query.metric}`, {
    available: { metrics: [...new Set(metrics)].toSorted() },
  })
}
