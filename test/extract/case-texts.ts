import { readdirSync, readFileSync } from 'node:fs'
import * as z from 'zod/mini'

const folder = new URL('../cases/', import.meta.url)
const Case = z.object({ text: z.string() })

/** Every sentence of test/cases. */
export const caseTexts: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n').filter(Boolean))
  .map((line) => Case.parse(JSON.parse(line)).text)
