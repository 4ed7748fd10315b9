import { ENGINE_VERSION } from '../../../extract/engine-version.ts'
import * as z from 'zod/mini'
import type { Health } from '../../../schemas/http.ts'
import { route } from './route.ts'

/** `/healthz`: the function runs and has its environment. */
export const health = route('/healthz', z.strictObject({}), async () => ({
  json: { status: 'ok', engine_version: ENGINE_VERSION } satisfies Health,
}))
