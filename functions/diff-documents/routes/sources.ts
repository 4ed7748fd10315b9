import { sourcesAddress } from '../addresses.ts'
import { sourceTargetColumns } from '../../../render/columns.ts'
import { toCsv } from '../../../render/csv.ts'
import { sourceTargetMarkdown } from '../../../render/source-target-markdown.ts'
import { SourcesPage, SourcesQuery } from '../../../schemas/http.ts'
import type { Source } from '../../../schemas/source.ts'
import type { SourceTarget } from '../../../schemas/source-target.ts'
import { calendarOfSeries } from '../../shared/calendar-of-series.ts'
import { targetName } from '../../shared/source-targets.ts'
import { type LookedFor, lookedFor, standingTargets } from '../../shared/standing-targets.ts'
import { decodeCursor, encodeCursor } from '../cursor.ts'
import { noReportOf } from '../held-editions.ts'
import { HttpProblem } from '../problem.ts'
import { route, type Sources } from './route.ts'

/** Targets in one page unless `limit` says otherwise. */
const PAGE = 1000

/** `/v1/sources`: how it stands with what sources are asked for, and the editions calendars of their series. */
export const sources = route(
  {
    path: '/v1/sources',
    summary: 'How it stands with what sources are asked for, and the editions calendars',
    about:
      'What is due, late, fetched, not published, blocked or failed; and of each series which editions and subjects are expected, here, missing or oddly different. Calendars come with the first page, unless `calendars=0`.',
    query: SourcesQuery,
    record: SourcesPage,
    forms: ['csv', 'md'],
    page: (query) => sourcesAddress({ series: query.series, standing: query.standing }),
    mayLack: true,
  },
  async (query, { fetches, records, now }) => {
    const inForce = await fetches.sources()
    const chosen = chosenSources(query, inForce?.sources ?? [])
    if (chosen.length === 0 && query.series !== undefined) await assertHeld(query.series, records)
    const time = new Date(now())
    const found = await Promise.all(chosen.map((source) => standing(source, fetches, time)))
    const all = found.flatMap(({ targets }) => targets)
    const after = decodeCursor(query)
    // Found among all of them: the state of the last one may have changed since.
    const begin = after === null ? 0 : all.findIndex((target) => nameOf(target) === after) + 1
    const rows = all.slice(begin).filter(({ state }) => (query.standing ?? state) === state)
    const items = rows.slice(0, query.limit ?? PAGE)
    const last = items.at(-1)
    const next = items.length < rows.length && last ? encodeCursor(nameOf(last), query) : null
    const withCalendars = after === null && query.calendars !== '0'
    const series = withCalendars ? await calendarSeries(query, chosen, records) : []
    const calendars = series.map((one) => {
      const looks = found.flatMap(({ source, looks: own }) => (source.series === one ? own : []))
      return calendarOfSeries(one, records, now(), looks)
    })
    const page: SourcesPage = {
      items,
      next,
      faults: inForce?.faults ?? [],
      read_at: inForce?.read_at ?? null,
      calendars: await Promise.all(calendars),
    }
    const shown = query.limit === undefined ? rows : items
    return {
      json: page,
      next,
      csv: () => toCsv(sourceTargetColumns, shown),
      md: () => sourceTargetMarkdown(shown),
    }
  },
)

/** The series whose calendars are told: those of the chosen sources, and where none is asked for all that are held. */
async function calendarSeries(
  { source, series }: SourcesQuery,
  chosen: readonly Source[],
  records: Sources['records'],
): Promise<string[]> {
  const held = series !== undefined ? [series] : source === undefined ? await records.series() : []
  return [...new Set([...chosen.map((one) => one.series), ...held])].toSorted()
}

const nameOf = (target: SourceTarget) => `${target.source}#${target.kind}#${targetName(target)}`

/** @throws HttpProblem 404 for the name of no source, with those that there are */
function chosenSources({ source, series }: SourcesQuery, held: readonly Source[]): Source[] {
  if (source !== undefined && !held.some((one) => one.source === source)) {
    throw new HttpProblem(404, `there is no source ${source}`, {
      available: { sources: held.map((one) => one.source) },
    })
  }
  return held.filter((one) => (source ?? one.source) === one.source && (series ?? one.series) === one.series)
}

/** @throws HttpProblem 404 for a series of which nothing is held either */
async function assertHeld(series: string, records: Sources['records']): Promise<void> {
  if (!(await records.series()).includes(series)) throw await noReportOf(series, records)
}

async function standing(source: Source, fetches: Sources['fetches'], now: Date) {
  const targets = standingTargets(source, await fetches.targets(source.source), now)
  const looks: LookedFor[] = lookedFor(source, targets, now)
  return { source, targets, looks }
}
