import * as z from 'zod/mini'
import { NoParameters } from '../../../schemas/http.ts'
import { route } from './route.ts'

/** `/openapi.json`: what this API answers, for programs (OpenAPI 3.1). */
export const description = route(
  {
    path: '/openapi.json',
    summary: 'This description',
    query: NoParameters,
    record: z.looseObject({ openapi: z.string() }),
    forms: [],
    mayLack: false,
  },
  async (_query, sources) => ({ json: await sources.description() }),
)
