/** A path with parameters in braces (`/v1/reports/{series}`) that stands in a table of its kind. */
export interface Addressed {
  path: string
}

/**
 * The entry of a table that a path names, and what stands where its parameters are; null where there is none.
 * @param path decoded
 */
export function matchPath<Entry extends Addressed>(
  table: readonly Entry[],
  path: string,
): { found: Entry; parameters: Record<string, string> } | null {
  const asked = path.split('/')
  for (const found of table) {
    const parts = found.path.split('/')
    if (parts.length !== asked.length) continue
    const parameters: Record<string, string> = {}
    const matches = parts.every((part, at) => {
      const value = asked[at] ?? ''
      if (!part.startsWith('{')) return part === value
      parameters[part.slice(1, -1)] = value
      return value !== ''
    })
    if (matches) return { found, parameters }
  }
  return null
}
