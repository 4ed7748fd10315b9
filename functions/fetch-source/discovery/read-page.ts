import type { FetchRequest } from '../../../schemas/fetch-plan.ts'
import type { SourceTarget } from '../../../schemas/source-target.ts'
import { requestFor } from '../../shared/fetch-requests.ts'
import { newTarget } from '../../shared/new-target.ts'
import { newestEdition, targetsOf } from '../../shared/source-targets.ts'
import { FetchFault } from '../fetch-fault.ts'
import { findLinks, type Links } from './find-links.ts'
import type { Link } from './link.ts'
import { PatternTooOpen } from './match-pattern.ts'
import { type NamedReport, reportNamer } from './name-report.ts'

/** What a page has told of. */
export interface Told {
  /** Reports, each once: where a page names one twice, the first address stands. */
  reports: SourceTarget[]
  /** Further pages to be asked at once: the sitemaps that an index names. */
  pages: FetchRequest[]
  message: string
}

/** A report of the year itself may be named, whatever the source calls its newest. */
const AHEAD = 1

/**
 * Reads the page of a discovery.
 * @throws FetchFault (failed): `wrong-type` where it cannot be read, `no-links` where none leads to a report
 */
export function readPage(request: FetchRequest, page: string, bytes: Buffer, now: Date): Told {
  const source = request.discovers
  if (source?.discover === undefined) throw new Error(`${request.address} is to be read without a discovery`)
  const { links, pages } = found(() =>
    findLinks(source.discover ?? { kind: 'list', page, links: '/' }, page, bytes.toString('utf8')),
  )
  const nameOf = reportNamer(source, request.edition, newestEdition(source, now) + AHEAD)
  const reports = new Map<string, SourceTarget>()
  for (const link of links) {
    const named = nameIn(link, nameOf)
    if (named === null) continue
    const name = `${named.subject}#${named.edition}`
    const { source: of, series } = source
    if (!reports.has(name))
      reports.set(name, newTarget({ source: of, series, kind: 'document', ...named }, `told of by ${page}`))
  }
  if (reports.size === 0 && pages.length === 0) {
    throw new FetchFault(
      'failed',
      'no-links',
      `none of ${links.length} links leads to a report by the pattern ${source.discover.links}`,
    )
  }
  // Pages that an index names are read for reports; an index of indexes is not followed.
  const isFirst = targetsOf(source, now).some(({ address }) => address === request.address)
  return {
    reports: [...reports.values()],
    pages: isFirst ? pages.map((address) => requestFor(source, { ...request, address }, now)) : [],
    message: `${reports.size} reports among ${links.length} links${pages.length > 0 ? `, ${pages.length} further pages` : ''}`,
  }
}

function nameIn(link: Link, nameOf: (link: Link) => NamedReport | null): NamedReport | null {
  try {
    return nameOf(link)
  } catch (error) {
    if (!(error instanceof PatternTooOpen)) throw error
    throw new FetchFault('failed', 'no-links', `${error.message}: write fewer *`, { cause: error })
  }
}

function found(find: () => Links): Links {
  try {
    return find()
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    throw new FetchFault('failed', 'wrong-type', `the page cannot be read: ${text}`, { cause: error })
  }
}
