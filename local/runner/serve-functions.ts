import type { Gate } from '../access/gate.ts'
import type { Answer } from '../gateway/answer.ts'
import type { Service } from '../gateway/gateway.ts'
import { readBody } from '../gateway/read-body.ts'
import type { State } from '../state/open-state.ts'
import type { AsynchronousInvocations } from './asynchronous-invocations.ts'
import type { FunctionRunner } from './function-runner.ts'

const LONGEST_PAYLOAD = 6 * 1024 ** 2

/** Speaks Lambda's Invoke, synchronous and asynchronous. */
export function createFunctionService(
  runners: readonly FunctionRunner[],
  invocations: AsynchronousInvocations,
  state: State,
  gate: Gate,
): Service {
  return {
    async answer(request, principal) {
      const [, name = ''] =
        /^\/2015-03-31\/functions\/([^/]+)\/invocations/.exec(decodeURIComponent(request.url ?? '')) ?? []
      const runner = runners.find(({ plan }) => plan.name === name || plan.arn === name)
      if (!runner) return failure(404, 'ResourceNotFoundException', `Function not found: ${name}`)
      if (!gate.allows({ principal, action: 'lambda:InvokeFunction', resource: runner.plan.arn })) {
        return failure(
          403,
          'AccessDeniedException',
          `Not authorized to perform: lambda:InvokeFunction on resource: ${runner.plan.arn}`,
        )
      }
      const payload = (await readBody(request, LONGEST_PAYLOAD)).toString('utf8')
      const event = payload === '' ? '{}' : payload
      if (!isJson(event))
        return failure(400, 'InvalidRequestContentException', 'Could not parse request body into json')
      if (request.headers['x-amz-invocation-type'] === 'Event') {
        const staged = invocations.stage(runner.plan.arn, event)
        await state.write(staged.changes)
        staged.committed()
        return { status: 202 }
      }
      const result = await runner.invoke(event)
      const headers = { 'content-type': 'application/json', 'x-amz-executed-version': '$LATEST' }
      if (result.ok) return { status: 200, headers, body: result.payload }
      return {
        status: 200,
        headers: { ...headers, 'x-amz-function-error': 'Unhandled' },
        body: JSON.stringify(result.error),
      }
    },
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function failure(status: number, type: string, Message: string): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json', 'x-amzn-errortype': type },
    body: JSON.stringify({ Type: 'User', Message }),
  }
}
