import { writeFileSync } from 'node:fs'
import { publishedSchemas } from '../schemas/published.ts'

/* Writes docs/schemas.json anew: `npm run schemas`. A test says when it is out of date. */
writeFileSync('docs/schemas.json', `${JSON.stringify(publishedSchemas(), null, 2)}\n`)
