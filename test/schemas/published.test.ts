import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { publishedSchemas } from '../../schemas/published.ts'

test('docs/schemas.json is what the schemas say; npm run schemas writes it', () => {
  expect(JSON.parse(readFileSync('docs/schemas.json', 'utf8'))).toEqual(JSON.parse(JSON.stringify(publishedSchemas())))
})

test('every reference of the published schemas leads to one of them', () => {
  const text = JSON.stringify(publishedSchemas())
  const published: unknown = JSON.parse(text)
  const references = [...text.matchAll(/"\$ref":"#\/\$defs\/(\w+)"/g)].map(([, name]) => name)
  expect(references.length).toBeGreaterThan(20)
  for (const name of references) expect(published).toHaveProperty(['$defs', name ?? ''])
})
