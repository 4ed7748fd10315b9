import { ObservationsPage, ObservationsQuery } from '../../../schemas/http.ts'
import type { Observation } from '../../../schemas/observation.ts'
import type { EditionItem } from '../../../schemas/stored-item.ts'
import { observationColumns } from '../../../render/columns.ts'
import { toCsv } from '../../../render/csv.ts'
import { observationMarkdown } from '../../../render/observation-markdown.ts'
import { decodeCursor, encodeCursor } from '../cursor.ts'
import { heldDocument } from '../held-document.ts'
import { heldEditions } from '../held-editions.ts'
import { reportAddress } from '../addresses.ts'
import { notAmong } from '../problem.ts'
import { wholeList } from '../whole-list.ts'
import { route, type Sources } from './route.ts'

/**
 * Observations in one page unless `limit` says otherwise: at about 2 KB each well below the 6 MB of a function's
 * answer.
 */
const PAGE = 1000

/** `/v1/observations`: the figures of one edition in text order. */
export const observations = route(
  {
    path: '/v1/observations',
    summary: 'The figures of one edition in text order',
    about:
      'In pages of 1,000 unless `limit` says otherwise. CSV and Markdown have the whole list where there is no `limit`.',
    query: ObservationsQuery,
    record: ObservationsPage,
    forms: ['csv', 'md'],
    page: (query) => reportAddress(query, { document: query.document, view: 'figures' }),
    mayLack: true,
  },
  async (query, sources) => {
    const [inForce] = await heldEditions(query, [query.edition], sources.records)
    if (inForce === undefined) throw new Error('heldEditions gives one pointer for each edition asked')
    const held = await heldDocument(inForce, query.document, sources.records)
    const limit = query.limit ?? PAGE
    const after = Number(decodeCursor(query) ?? -1)
    // One more than asked tells whether there is a further page.
    const found = await figuresAfter(after, limit + 1, query, held, sources)
    const items = found.slice(0, limit)
    const last = items.at(-1)
    const next = found.length > limit && last ? encodeCursor(String(last.start), query) : null
    const whole = () => wholeList((most) => figuresAfter(after, most, query, held, sources))
    const rows = async () => (query.limit === undefined && next !== null ? whole() : items)
    return {
      json: { items, next },
      next,
      csv: async () => toCsv(observationColumns, await rows()),
      md: async () => observationMarkdown(await rows()),
    }
  },
)

/**
 * At most `most` figures of the edition, or of one metric in it, that stand after a place of its text.
 * @throws HttpProblem 404 with the metrics that the edition states, those of a catalogue and those by their wording
 */
async function figuresAfter(
  after: number,
  most: number,
  { metric, edition }: ObservationsQuery,
  held: EditionItem,
  { records }: Sources,
): Promise<Observation[]> {
  const { identity, reading_id } = held
  if (metric === undefined) return records.observationsAfter(reading_id, after, most)
  const found = await records.observationsOfMetric(identity, reading_id, metric)
  if (found.length > 0) return found.filter(({ start }) => start > after).slice(0, most)
  const stated = await records.metricsStated(held)
  // What is said of several things is nobody's metric, and cannot be asked for.
  const available = stated.filter(({ of_several }) => !of_several).map((one) => one.metric)
  throw notAmong(`edition ${edition} states no figure of metric ${metric}`, 'metrics', metric, available.toSorted())
}
