import { acceptedType } from './accepted-type.ts'
import { answerRequest, type HttpRequest } from './answer-request.ts'
import type { HttpResponse } from './deliver.ts'
import { answerReader } from './pages/answer-reader.ts'
import type { Sources } from './routes/route.ts'

/** Addresses of records: all others are of pages. */
const OF_RECORDS = /^\/(?:v1\/|openapi\.json$|healthz$)/

/** Answers programs with records and people with pages; what goes wrong is told to each in their way. Never throws. */
export async function answer(request: HttpRequest, sources: Sources): Promise<HttpResponse> {
  const readsPages = acceptedType(request.headers['accept'] ?? '*/*', ['application/json', 'text/html']) === 'text/html'
  if (!readsPages && OF_RECORDS.test(request.path)) return answerRequest(request, sources)
  return answerReader(request, sources, readsPages)
}
