import * as z from 'zod/mini'
import { AssemblyError } from '../assembly/assembly-error.ts'
import type { ResolvedResource } from '../assembly/resolve-template.ts'

export { _default as withDefault } from 'zod/mini'

/** CloudFormation takes numbers and booleans as text, too. */
export const Amount = z.union([z.number(), z.pipe(z.string().check(z.regex(/^\d+$/)), z.transform(Number))])
export const Flag = z.union([
  z.boolean(),
  z.pipe(
    z.enum(['true', 'false']),
    z.transform((text) => text === 'true'),
  ),
])

/** A property that changes what a resource does and that the local stack does not have. */
export const NotRunHere = z.optional(
  z.undefined({ error: 'is not run by the local stack: leave it out, or add it to local/' }),
)

/**
 * Reads the properties of a resource by their schema.
 * @throws AssemblyError naming the resource and every property that does not fit.
 */
export function parseProperties<Schema extends z.ZodMiniType>(
  schema: Schema,
  resource: ResolvedResource,
): z.output<Schema> {
  const parsed = z.safeParse(schema, resource.properties)
  if (parsed.success) return parsed.data
  const issues = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
  throw new AssemblyError(`${resource.logicalId} (${resource.type}): ${issues}`)
}

/** The resources of the given types, in the template's order. */
export function resourcesOf(resources: readonly ResolvedResource[], ...types: string[]): ResolvedResource[] {
  return resources.filter(({ type }) => types.includes(type))
}
