import { Problem } from '../../../schemas/http.ts'
import {
  answerRequest,
  answerToMethod,
  decoded,
  type HttpRequest,
  problemResponse,
  singleValues,
} from '../answer-request.ts'
import { deliver, type HttpResponse } from '../deliver.ts'
import { matchPath } from '../match-path.ts'
import { HttpProblem } from '../problem.ts'
import type { Sources } from '../routes/route.ts'
import { comparisonOfEditions, comparisonPage } from './comparison/comparison-page.tsx'
import { homePage } from './home-page.tsx'
import { writeDocument } from './layout.tsx'
import { metricsPage } from './metrics-page.tsx'
import type { Page } from './page.ts'
import { panelPage } from './panel/panel-page.tsx'
import { type Named, problemShown } from './problem-page.tsx'
import { redlineOfEditions, redlinePage } from './redline-page.tsx'
import { reportPage } from './report/report-page.tsx'
import { seriesPage } from './series-page.tsx'
import { sourcesPage } from './sources-page.tsx'
import { trendPage } from './trend/trend-page.tsx'

/** Every page that is shown. */
const pages: readonly Page[] = [
  homePage,
  seriesPage,
  reportPage,
  comparisonPage,
  comparisonOfEditions,
  redlinePage,
  redlineOfEditions,
  trendPage,
  panelPage,
  metricsPage,
  sourcesPage,
]

const ASSET = /^\/assets\/([\w.-]+)$/

/** Only what we serve ourselves may run or be shown, nothing that stands in the page itself; nothing may frame it. */
const POLICY = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
}

const PAGE = { ...POLICY, 'content-type': 'text/html; charset=utf-8' }

/**
 * Answers who may be a person: with a page, with what a page links to, or with what programs get. Never throws.
 * @param readsPages whether the asker would rather have a page than a record of what went wrong
 */
export async function answerReader(request: HttpRequest, sources: Sources, readsPages: boolean): Promise<HttpResponse> {
  try {
    return await answered(request, sources, readsPages)
  } catch (error) {
    const response = problemResponse(error)
    return readsPages ? problemPage(response, request, sources) : response
  }
}

async function answered(request: HttpRequest, sources: Sources, readsPages: boolean): Promise<HttpResponse> {
  const path = decoded(request.path)
  const asset = ASSET.exec(path)?.[1]
  const match = matchPath(pages, path)
  if (asset === undefined && match === null && !readsPages) return answerRequest(request, sources)
  const methods = answerToMethod(request.method)
  if (methods !== null) return methods
  if (asset !== undefined) return deliver(assetResponse(asset, sources), request.headers)
  if (match === null) return recordsOrProblem(request, sources)
  const { found, parameters } = match
  const shown = await found.show({ ...parameters, ...singleValues(request.query, parameters) }, sources)
  if ('redirect' in shown) return { statusCode: 303, headers: { ...POLICY, location: shown.redirect }, body: '' }
  return deliver(pageResponse(200, writeDocument(shown, sources.assets)), request.headers)
}

function assetResponse(name: string, { assets }: Sources): HttpResponse {
  const file = assets.file(name)
  if (file === null) throw new HttpProblem(404, `there is no file ${name}`)
  return {
    statusCode: 200,
    // The name changes with the content.
    headers: { 'content-type': file.type, 'cache-control': 'public, max-age=31536000, immutable' },
    body: file.body,
  }
}

/** What programs get at this address; a problem as a page. */
async function recordsOrProblem(request: HttpRequest, sources: Sources): Promise<HttpResponse> {
  const response = await answerRequest(request, sources)
  return response.headers['content-type'] === 'application/problem+json'
    ? problemPage(response, request, sources)
    : response
}

/** A problem document as a page. */
function problemPage(
  { statusCode, headers, body }: HttpResponse,
  request: HttpRequest,
  { assets }: Sources,
): HttpResponse {
  const shown = problemShown(Problem.parse(JSON.parse(body)), namedBy(request))
  return {
    ...pageResponse(statusCode, writeDocument(shown, assets)),
    headers: { ...headers, ...PAGE, 'cache-control': 'no-store' },
  }
}

/** What a path or a query names; nothing where the path cannot be read. */
function namedBy({ path, query }: HttpRequest): Named {
  return { ...Object.fromEntries(query), ...matchPath(pages, path)?.parameters }
}

function pageResponse(statusCode: number, body: string): HttpResponse {
  return { statusCode, headers: { ...PAGE, 'cache-control': 'no-cache' }, body }
}
