import { ENGINE_VERSION } from '../../../extract/engine-version.ts'
import { Health, NoParameters } from '../../../schemas/http.ts'
import { route } from './route.ts'

/** `/healthz`: the function runs and has its environment. */
export const health = route(
  {
    path: '/healthz',
    summary: 'Whether it runs, and the version of what reads reports',
    query: NoParameters,
    record: Health,
    forms: [],
    mayLack: false,
  },
  async () => ({ json: { status: 'ok', engine_version: ENGINE_VERSION } as const }),
)
