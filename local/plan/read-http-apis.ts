import * as z from 'zod/mini'
import { AssemblyError } from '../assembly/assembly-error.ts'
import type { ResolvedResource } from '../assembly/resolve-template.ts'
import { Amount, parseProperties, resourcesOf, withDefault } from './parse-properties.ts'

export interface RoutePlan {
  /** `GET /v1/diff`, `ANY /{proxy+}` or `$default` */
  key: string
  authorization: 'NONE' | 'AWS_IAM' | 'JWT' | 'CUSTOM'
  functionArn: string
  /** Milliseconds. */
  timeout: number
}

export interface HttpApiPlan {
  logicalId: string
  id: string
  name: string
  stage: string
  accessLogFormat: string | undefined
  throttled: boolean
  hasCors: boolean
  routes: RoutePlan[]
}

const StageProperties = z.object({
  ApiId: z.string(),
  StageName: z.string(),
  AccessLogSettings: z.optional(z.object({ Format: z.optional(z.string()) })),
  DefaultRouteSettings: z.optional(z.unknown()),
  RouteSettings: z.optional(z.unknown()),
})

const RouteProperties = z.object({
  ApiId: z.string(),
  RouteKey: z.string(),
  AuthorizationType: withDefault(z.enum(['NONE', 'AWS_IAM', 'JWT', 'CUSTOM']), 'NONE'),
  Target: z.string(),
})

const IntegrationProperties = z.object({
  ApiId: z.string(),
  IntegrationType: z.literal('AWS_PROXY', { error: 'only Lambda proxy integrations run here' }),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0', { error: 'only payload format 2.0 runs here' }),
  TimeoutInMillis: withDefault(Amount, 30_000),
})

const ApiProperties = z.object({
  Name: z.optional(z.string()),
  ProtocolType: z.literal('HTTP', { error: 'only HTTP APIs run here' }),
  CorsConfiguration: z.optional(z.unknown()),
})

/** The HTTP API of a template with its routes; one at most, since one address serves it. */
export function readHttpApi(resources: readonly ResolvedResource[]): HttpApiPlan | undefined {
  const [api, ...others] = resourcesOf(resources, 'AWS::ApiGatewayV2::Api')
  if (!api) return undefined
  if (others.length > 0)
    throw new AssemblyError(`${others[0]?.logicalId ?? ''}: the local stack serves one HTTP API at most.`)
  const properties = parseProperties(ApiProperties, api)
  const [stage] = resourcesOf(resources, 'AWS::ApiGatewayV2::Stage').map((resource) =>
    parseProperties(StageProperties, resource),
  )
  if (!stage) throw new AssemblyError(`${api.logicalId}: the API has no stage, so nothing of it can be reached.`)
  const integrations = new Map(
    resourcesOf(resources, 'AWS::ApiGatewayV2::Integration').map((resource) => [
      `integrations/${resource.reference}`,
      parseProperties(IntegrationProperties, resource),
    ]),
  )
  const routes = resourcesOf(resources, 'AWS::ApiGatewayV2::Route').map((resource) => {
    const route = parseProperties(RouteProperties, resource)
    const integration = integrations.get(route.Target)
    if (!integration) throw new AssemblyError(`${resource.logicalId}: there is no integration ${route.Target}.`)
    assertRouteKey(route.RouteKey, resource.logicalId)
    return {
      key: route.RouteKey,
      authorization: route.AuthorizationType,
      functionArn: functionArnIn(integration.IntegrationUri),
      timeout: integration.TimeoutInMillis,
    }
  })
  return {
    logicalId: api.logicalId,
    id: api.reference,
    name: properties.Name ?? api.name,
    stage: stage.StageName,
    accessLogFormat: stage.AccessLogSettings?.Format,
    throttled: stage.DefaultRouteSettings !== undefined || stage.RouteSettings !== undefined,
    hasCors: properties.CorsConfiguration !== undefined,
    routes,
  }
}

function assertRouteKey(key: string, logicalId: string): void {
  if (key !== '$default' && !/^(ANY|GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) \/\S*$/.test(key)) {
    throw new AssemblyError(`${logicalId}: ${key} is no route key. Write METHOD /path, ANY /path or $default.`)
  }
}

/** [arn:aws:apigateway:…:lambda:path/2015-03-31/functions/FUNCTION-ARN/invocations], or the function's ARN itself. */
function functionArnIn(uri: string): string {
  return /\/functions\/(?<arn>arn:[^/]+)\/invocations$/.exec(uri)?.groups?.['arn'] ?? uri
}
