import type { Identity } from '../../schemas/identity.ts'

/*
 * The addresses of the pages for people. All that a reader has chosen is in the address, so each can be kept, sent and
 * cited.
 *
 *   /                                            what is held, what came in last, what was rejected, what changed last
 *   /series/{series}                             one series: its subjects and editions
 *   /reports/{series}/{subject}/{edition}        the text of an edition with every number marked
 *       #{observation_id}                        one figure of it
 *       ?at=                                     of a long text, the part around this place
 *       ?document=                               another document of the edition than the one in force
 *       ?view=figures                            the same figures as a table
 *   /compare/{series}/{subject}/{from}/{to}      what changed between any two editions, figure by figure
 *       ?verdict= &section= &metric= &page=      only some of it
 *       #{observation_id}                        one comparison, by its later figure, else its earlier one
 *       ?from_document= &to_document=            other documents than those in force; also of the redline
 *   /redline/{series}/{subject}/{from}/{to}      the same two texts, sentence by sentence
 *       ?show=all                                with what stayed
 *   /trend/{series}/{subject}                    every metric over the editions
 *       ?metric=                                 one of them, with its sentences and vintages
 *   /panel/{series}/{metric}                     one metric over all subjects
 *       ?edition= &from=                         for which edition, against which
 *   /metrics/{series}                            the catalogue in force, with what it has matched
 *       #{metric}                                one metric of it
 *   /sources                                     editions calendars, and what sources are asked for
 *       ?series= &standing=                      only some of it
 *   /assets/{file}                               style and script, named by their content
 *
 * The records behind a page are under /v1, as JSON, CSV and Markdown.
 */

type Subject = Pick<Identity, 'series' | 'subject'>
/** Documents that are named, where they are others than those in force. */
export interface NamedDocuments {
  from_document?: string | undefined
  to_document?: string | undefined
}
type Editions = Subject & NamedDocuments & { from: number; to: number }
type Chosen = Record<string, string | number | undefined>

/** `address`, with what is chosen of `query` behind it. */
function withQuery(address: string, query: Chosen): string {
  const chosen = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  const text = new URLSearchParams(chosen.map(([name, value]) => [name, String(value)])).toString()
  return text === '' ? address : `${address}?${text}`
}

export const HOME = '/'
export const SOURCES = '/sources'

/** All subjects and editions of a series. */
export const seriesAddress = (series: string) => `/series/${series}`
/** The metrics of a series' catalogue. */
export const metricsAddress = (series: string) => `/metrics/${series}`

/** One edition, with its figures or its text. @param query `at` an offset in the text to show */
export const reportAddress = (
  { series, subject, edition }: Identity,
  query: { view?: string | undefined; document?: string | undefined; at?: number | undefined } = {},
) => withQuery(`/reports/${series}/${subject}/${edition}`, query)

/** Two editions of a subject, figure by figure. */
export const compareAddress = (
  { series, subject, from, to, from_document, to_document }: Editions,
  query: {
    verdict?: string | undefined
    section?: string | undefined
    metric?: string | undefined
    page?: number | undefined
  } = {},
) => withQuery(`/compare/${series}/${subject}/${from}/${to}`, { from_document, to_document, ...query })

/** The texts of two editions, sentence by sentence. */
export const redlineAddress = (
  { series, subject, from, to, from_document, to_document }: Editions,
  query: { show?: string | undefined; page?: number | undefined } = {},
) => withQuery(`/redline/${series}/${subject}/${from}/${to}`, { from_document, to_document, ...query })

/** One metric of a subject over all editions; without a metric, all of them. */
export const trendAddress = ({ series, subject }: Subject, metric?: string) =>
  withQuery(`/trend/${series}/${subject}`, { metric })

/** One metric over all subjects. */
export const panelAddress = (
  { series, metric }: { series: string; metric: string },
  query: { edition?: number | undefined; from?: number | undefined } = {},
) => withQuery(`/panel/${series}/${metric}`, query)

/** Where reports come from, and how each address stands. */
export const sourcesAddress = (query: { series?: string | undefined; standing?: string | undefined } = {}) =>
  withQuery(SOURCES, query)

/** The records behind a page, for programs. */
export const recordsAddress = (name: string, query: Chosen) => withQuery(`/v1/${name}`, query)
