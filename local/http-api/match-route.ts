import type { RoutePlan } from '../plan/read-http-apis.ts'

export interface RouteMatch {
  route: RoutePlan
  pathParameters: Record<string, string>
}

/**
 * The route that answers a request: the most specific path first, then a method before ANY, then `$default`.
 * Source: API Gateway Developer Guide, "Routing API requests" of HTTP APIs.
 * @param path decoded.
 */
export function matchRoute(routes: readonly RoutePlan[], method: string, path: string): RouteMatch | undefined {
  const segments = segmentsOf(path)
  const candidates = routes.flatMap((route) => {
    const [routeMethod = '', routePath = ''] = route.key.split(' ')
    if (route.key === '$default' || (routeMethod !== 'ANY' && routeMethod !== method)) return []
    const pathParameters = fit(segmentsOf(routePath), segments)
    return pathParameters ? [{ route, pathParameters, rank: rankOf(routePath, routeMethod) }] : []
  })
  const [best] = candidates.toSorted((left, right) => (left.rank < right.rank ? -1 : Number(left.rank > right.rank)))
  if (best) return { route: best.route, pathParameters: best.pathParameters }
  const fallback = routes.find(({ key }) => key === '$default')
  return fallback && { route: fallback, pathParameters: {} }
}

function segmentsOf(path: string): string[] {
  return path.split('/').slice(1)
}

/** [{name}] takes one segment, [{name+}] all that are left. */
function fit(pattern: readonly string[], segments: readonly string[]): Record<string, string> | undefined {
  const parameters: Record<string, string> = {}
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index]
    const [, name, greedy] = /^\{([^+}]+)(\+?)\}$/.exec(part) ?? []
    if (segment === undefined) return undefined
    if (name === undefined) {
      if (part !== segment) return undefined
    } else if (greedy === '+') {
      const rest = segments.slice(index).join('/')
      return rest === '' ? undefined : { ...parameters, [name]: rest }
    } else {
      if (segment === '') return undefined
      parameters[name] = segment
    }
  }
  return pattern.length === segments.length ? parameters : undefined
}

/** Sorts before what is less specific: text before a parameter before a greedy one, segment by segment. */
function rankOf(path: string, method: string): string {
  const segments = segmentsOf(path).map((part) => (part.endsWith('+}') ? '2' : part.startsWith('{') ? '1' : '0'))
  return `${segments.join('')}${method === 'ANY' ? '1' : '0'}`
}
