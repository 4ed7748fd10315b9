import type { IncomingHttpHeaders } from 'node:http'
import { ACCOUNT_ID } from '../assembly/resolve-template.ts'
import type { Principal } from '../access/decide-access.ts'
import type { HttpApiPlan } from '../plan/read-http-apis.ts'
import type { RouteMatch } from './match-route.ts'

interface ApiRequest {
  api: HttpApiPlan
  match: RouteMatch
  method: string
  /** Decoded. */
  path: string
  query: string
  headers: IncomingHttpHeaders
  body: Buffer
  requestId: string
  time: Date
  principal: Principal
}

const TEXT_TYPES = /^(text\/|application\/(json|xml|javascript|x-www-form-urlencoded|[\w.-]+\+(json|xml)))/

/** What the function of a route is given. Source: API Gateway Developer Guide, payload format version 2.0. */
export function httpApiEvent(request: ApiRequest): Record<string, unknown> {
  const { api, match, method, path, query, body, requestId, time } = request
  const { cookie, ...others } = request.headers
  const headers = Object.fromEntries(
    Object.entries(others).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : (value ?? '')]),
  )
  const isText = TEXT_TYPES.test(headers['content-type'] ?? '')
  const parameters = joined(new URLSearchParams(query))
  return {
    version: '2.0',
    routeKey: match.route.key,
    rawPath: path,
    rawQueryString: query,
    ...(cookie !== undefined && { cookies: cookie.split('; ') }),
    headers,
    ...(Object.keys(parameters).length > 0 && { queryStringParameters: parameters }),
    requestContext: {
      accountId: ACCOUNT_ID,
      apiId: api.id,
      ...(match.route.authorization === 'AWS_IAM' && { authorizer: { iam: callerOf(request.principal) } }),
      domainName: headers['host'] ?? '',
      domainPrefix: api.id,
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: headers['user-agent'] ?? '' },
      requestId,
      routeKey: match.route.key,
      stage: api.stage,
      time: commonLogTime(time),
      timeEpoch: time.getTime(),
    },
    ...(Object.keys(match.pathParameters).length > 0 && { pathParameters: match.pathParameters }),
    ...(body.length > 0 && { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !isText,
  }
}

/** Values of a name that occurs several times are joined by commas. */
function joined(query: URLSearchParams): Record<string, string> {
  const values = new Map<string, string>()
  for (const [name, value] of query) {
    const before = values.get(name)
    values.set(name, before === undefined ? value : `${before},${value}`)
  }
  return Object.fromEntries(values)
}

function callerOf(principal: Principal): Record<string, unknown> {
  const userArn = principal.kind === 'role' ? principal.arn : `arn:aws:iam::${ACCOUNT_ID}:root`
  return {
    accountId: ACCOUNT_ID,
    callerId: ACCOUNT_ID,
    userArn,
    userId: ACCOUNT_ID,
    principalOrgId: null,
    cognitoIdentity: null,
  }
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** [22/Nov/2026:14:05:09 +0000] */
export function commonLogTime(time: Date): string {
  const [day = '', clock = ''] = time.toISOString().slice(0, 19).split('T')
  const [year = '', month = '', date = ''] = day.split('-')
  return `${date}/${MONTHS[Number(month) - 1] ?? ''}/${year}:${clock} +0000`
}
