import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import path from 'node:path'
import type { Principal } from '../access/decide-access.ts'
import type { Gate } from '../access/gate.ts'
import { ACCOUNT_ID } from '../assembly/resolve-template.ts'
import type { FunctionRunner } from '../runner/function-runner.ts'
import type { Answer } from '../gateway/answer.ts'
import type { Service } from '../gateway/gateway.ts'
import { BodyTooLargeError, readBody } from '../gateway/read-body.ts'
import type { HttpApiPlan, RoutePlan } from '../plan/read-http-apis.ts'
import { decodePath } from './decode-path.ts'
import { commonLogTime, httpApiEvent } from './http-api-event.ts'
import type { RouteMatch } from './match-route.ts'
import { matchRoute } from './match-route.ts'
import { INTERNAL_ERROR, jsonAnswer, readFunctionAnswer } from './read-function-answer.ts'

interface HttpApiService extends Service {
  close: () => Promise<void>
}

interface HttpApiParts {
  api: HttpApiPlan
  region: string
  gate: Gate
  logDirectory: string
  runnerAt: (arn: string) => FunctionRunner | undefined
}

/** API Gateway takes bodies of 10 MB. */
const LONGEST_BODY = 10 * 1024 ** 2
const SENDER = { kind: 'service', name: 'apigateway.amazonaws.com' } as const

/**
 * Serves one HTTP API of the template: matches the route, asks the gate for the caller (IAM routes) and for API Gateway,
 * invokes the function with an event of format 2.0 and makes its result an HTTP answer. Each request is a line of
 * `http-api-access.log`.
 */
export function createHttpApiService({ api, region, gate, logDirectory, runnerAt }: HttpApiParts): HttpApiService {
  const apiArn = `arn:aws:execute-api:${region}:${ACCOUNT_ID}:${api.id}`
  const accessLog = createWriteStream(path.join(logDirectory, 'http-api-access.log'), { flags: 'a' })
  const stagePrefix = api.stage === '$default' ? '' : `/${api.stage}`

  /** [GET /v1/diff] of the API as the source that a function's permission names. */
  function sourceArn({ key }: RoutePlan, method: string): string {
    const [, routePath = ''] = key.split(' ')
    return key === '$default' ? `${apiArn}/${api.stage}/$default` : `${apiArn}/${api.stage}/${method}${routePath}`
  }

  async function answerRoute(
    request: IncomingMessage,
    match: RouteMatch,
    target: Target,
    principal: Principal,
  ): Promise<Answer> {
    const { route } = match
    const mayAsk =
      route.authorization !== 'AWS_IAM' ||
      gate.allows({
        principal,
        action: 'execute-api:Invoke',
        resource: `${apiArn}/${api.stage}/${target.method}${target.path}`,
      })
    if (!mayAsk) return jsonAnswer(403, { message: 'Forbidden' })
    const runner = runnerAt(route.functionArn)
    const context = { 'aws:SourceArn': sourceArn(route, target.method), 'aws:SourceAccount': ACCOUNT_ID }
    const mayInvoke = gate.allows({
      principal: SENDER,
      action: 'lambda:InvokeFunction',
      resource: route.functionArn,
      context,
    })
    if (!runner || !mayInvoke) return INTERNAL_ERROR
    const body = await readBody(request, LONGEST_BODY)
    const event = httpApiEvent({ api, match, ...target, headers: request.headers, body, principal })
    const result = await withinTime(runner.invoke(JSON.stringify(event)), route.timeout)
    if (!result) return jsonAnswer(503, { message: 'Service Unavailable' })
    return result.ok ? readFunctionAnswer(result.payload) : INTERNAL_ERROR
  }

  return {
    async answer(request, principal) {
      const [address = '/', query = ''] = (request.url ?? '/').split(/\?(.*)/s)
      const target: Target = {
        method: request.method ?? 'GET',
        address,
        path: decodePath(address),
        query,
        requestId: randomUUID(),
        time: new Date(),
      }
      const inStage = target.path === stagePrefix || target.path.startsWith(`${stagePrefix}/`)
      const match = inStage
        ? matchRoute(api.routes, target.method, target.path.slice(stagePrefix.length) || '/')
        : undefined
      const answer = match
        ? await answerRoute(request, match, target, principal).catch(tooLargeAnswer)
        : jsonAnswer(404, { message: 'Not Found' })
      if (api.accessLogFormat !== undefined)
        accessLog.write(`${accessLine(api.accessLogFormat, api, target, match, answer, request)}\n`)
      return { ...answer, headers: { ...answer.headers, 'apigw-requestid': target.requestId } }
    },
    close: () => new Promise((resolve) => accessLog.end(() => resolve())),
  }
}

interface Target {
  method: string
  /** As it stands in the request. */
  address: string
  path: string
  query: string
  requestId: string
  time: Date
}

function tooLargeAnswer(error: unknown): Answer {
  if (error instanceof BodyTooLargeError) return jsonAnswer(413, { message: 'Request Entity Too Large' })
  throw error
}

async function withinTime<Result>(task: Promise<Result>, milliseconds: number): Promise<Result | undefined> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds)
  })
  try {
    return await Promise.race([task, limit])
  } finally {
    clearTimeout(timer)
  }
}

/** A line of the stage's access log; a variable that is not known here is [-], as in AWS. */
function accessLine(
  format: string,
  api: HttpApiPlan,
  target: Target,
  match: RouteMatch | undefined,
  { status, body }: Answer,
  request: IncomingMessage,
): string {
  const length = typeof body === 'string' || Buffer.isBuffer(body) ? Buffer.byteLength(body) : 0
  const values: Record<string, string> = {
    requestId: target.requestId,
    extendedRequestId: target.requestId,
    apiId: api.id,
    stage: api.stage,
    routeKey: match?.route.key ?? '-',
    httpMethod: target.method,
    path: target.address,
    protocol: 'HTTP/1.1',
    status: String(status),
    responseLength: String(length),
    responseLatency: String(Date.now() - target.time.getTime()),
    requestTime: commonLogTime(target.time),
    requestTimeEpoch: String(target.time.getTime()),
    'identity.sourceIp': '127.0.0.1',
    'identity.userAgent': request.headers['user-agent'] ?? '-',
    accountId: ACCOUNT_ID,
  }
  return format.replaceAll(/\$context\.([\w.]+)/g, (_whole, name: string) => values[name] ?? '-')
}
