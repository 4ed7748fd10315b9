import { PlanAnswer, type PlanRequest } from '../../schemas/fetch-plan.ts'
import { EXIT, Failure } from '../failure.ts'
import { signPost } from './sign-request.ts'
import { type Deployment, unreachable } from './stack-access.ts'

/**
 * Has the planner of a stack plan sources at once, whatever their schedules say, by Lambda's own interface.
 * @throws Failure (unreachable, failed)
 */
export async function planNow({ settings, planner }: Deployment, wanted: PlanRequest['now']): Promise<PlanAnswer> {
  if (planner === undefined) throw new Failure(EXIT.failed, 'The stack has no planner: deploy it again.')
  const [, , , region = '', , , name = ''] = planner.split(':')
  const suffix = region.startsWith('cn-') ? '.cn' : ''
  const origin = settings.endpoint ?? `https://lambda.${region}.amazonaws.com${suffix}`
  const url = new URL(`/2015-03-31/functions/${encodeURIComponent(name)}/invocations`, origin)
  const body = JSON.stringify({ now: wanted } satisfies PlanRequest)
  const headers = await signPost(url, body, { service: 'lambda', region, settings }).catch((error: unknown) => {
    throw new Failure(EXIT.failed, `the request cannot be signed: ${String(error)}`)
  })
  const response = await fetch(url, { method: 'POST', body, headers, redirect: 'error' }).catch((error: unknown) => {
    throw unreachable(origin, error)
  })
  const text = await response.text()
  if (!response.ok || response.headers.has('x-amz-function-error')) {
    throw new Failure(EXIT.failed, `the planner ${name} answers ${response.status}:`, [text.slice(0, 1000)])
  }
  return PlanAnswer.parse(JSON.parse(text))
}
