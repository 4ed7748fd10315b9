import { readFileSync } from 'node:fs'
import { bundledCatalogues, readDocument } from '../../../extract/index.ts'
import type { Reading } from '../../../schemas/reading.ts'

/** Reads a document as the parse function does; an invented identity with the edition that is given. */
export async function readBytes(bytes: Uint8Array, edition: number): Promise<Reading> {
  const result = await readDocument(bytes, {
    identity: { series: 'score', subject: 'score', edition },
    identity_from: 'key',
    catalogues: bundledCatalogues,
  })
  if (!result.ok) throw new Error(`${result.reason}: ${result.message}`)
  return result.reading
}

export const readFile = (file: string, edition: number) => readBytes(readFileSync(file), edition)
