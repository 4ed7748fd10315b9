import * as z from 'zod/mini'
import * as announcement from './announcement.ts'
import * as calendar from './calendar.ts'
import * as catalogue from './catalogue.ts'
import * as comparison from './comparison.ts'
import * as fetchPlan from './fetch-plan.ts'
import * as http from './http.ts'
import * as objectCreated from './object-created.ts'
import * as observation from './observation.ts'
import * as panel from './panel.ts'
import * as reading from './reading.ts'
import * as report from './report.ts'
import * as source from './source.ts'
import * as sourceItem from './source-item.ts'
import * as sourceTarget from './source-target.ts'
import * as storedItem from './stored-item.ts'
import * as trend from './trend.ts'
import * as watch from './watch.ts'

const modules = [
  announcement,
  watch,
  calendar,
  catalogue,
  comparison,
  http,
  objectCreated,
  observation,
  panel,
  reading,
  report,
  source,
  sourceTarget,
  fetchPlan,
  sourceItem,
  storedItem,
  trend,
]

/** The name under which a schema is published; null for one that is not. */
export const publishedName = (schema: z.core.$ZodType): string | null =>
  modules.flatMap((module) => Object.entries(module)).find(([, published]) => published === schema)?.[0] ?? null

/**
 * Every schema as JSON Schema (draft 2020-12), by name, under `$defs` of one document; they refer to each other. What
 * is described is what goes over the wire: of a query parameter the text, not the number that it is read as.
 */
export function publishedSchemas(): Record<string, unknown> {
  const named = z.registry<{ id: string }>()
  for (const [id, schema] of modules.flatMap((module) => Object.entries(module))) {
    if (schema instanceof z.core.$ZodType) named.add(schema, { id })
  }
  const { schemas } = z.toJSONSchema(named, { io: 'input', uri: (id) => `#/$defs/${id}` })
  const definitions = Object.entries(schemas).map(([id, schema]) => [
    id,
    { ...schema, $schema: undefined, $id: undefined },
  ])
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', $defs: Object.fromEntries(definitions) }
}
