import { writeFileSync } from 'node:fs'
import { describeApi } from '../functions/diff-documents/describe-api.ts'
import { routes } from '../functions/diff-documents/routes/route-table.ts'
import packageJson from '../package.json' with { type: 'json' }
import { publishedSchemas } from '../schemas/published.ts'

/* Writes what is published of schemas and routes anew: `npm run schemas`. Tests say when it is out of date. */
const write = (file: string, value: unknown) => writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`)

write('docs/schemas.json', publishedSchemas())
write('functions/diff-documents/openapi.json', describeApi(routes, packageJson.version))
