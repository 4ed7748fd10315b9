import * as z from 'zod/mini'

/** An environment variable that holds a whole number, read as a number. */
export const wholeNumber = z.pipe(
  z.string().check(z.regex(/^\d+$/, 'must be a whole number')),
  z.transform((digits: string) => Number(digits)),
)

/**
 * Reads the environment of a function once, at cold start, so that a missing variable fails at once and by name.
 * @throws Error that lists every missing or malformed variable.
 */
export function readEnvironment<Schema extends z.core.$ZodType>(
  schema: Schema,
  environment: Record<string, string | undefined>,
): z.output<Schema> {
  const parsed = z.safeParse(schema, environment)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new Error(`environment variables missing or malformed: ${faults.join('; ')}`)
}
