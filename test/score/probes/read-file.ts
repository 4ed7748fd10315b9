import { readFileSync } from 'node:fs'
import { bundledCatalogues, readDocument } from '../../../extract/index.ts'
import type { Reading } from '../../../schemas/reading.ts'

/** Reads a file as the parse function does; an invented identity with the edition that is given. */
export async function readFile(file: string, edition: number): Promise<Reading> {
  const result = await readDocument(readFileSync(file), {
    identity: { series: 'score', subject: 'score', edition },
    identity_from: 'key',
    catalogues: bundledCatalogues,
  })
  if (!result.ok) throw new Error(`${file}: ${result.reason}`)
  return result.reading
}
