import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as z from 'zod/mini'
import { runNode, yearoverCommand } from './run-scorer.ts'
import { type Aim, notMeasured, percent, type Score, scoreLines } from './score-line.ts'
import { goldFile, hasShared } from './shared-folder.ts'

const F1 = z.object({ F1: z.number() })
const Result = z.object({
  paper: z.object({ value: F1, 'value+change': F1 }),
  'one-to-one': z.object({ value: F1, 'value+change': F1 }),
})
type Result = z.infer<typeof Result>

const oneToOne = (figure: number) => `one to one: ${percent(figure)}`

const aims: Aim<Result>[] = [
  {
    measure: 'NewsQuant: F1 of value',
    least: 92,
    show: percent,
    of: ({ paper }) => paper.value.F1,
    detail: (result) => oneToOne(result['one-to-one'].value.F1),
  },
  {
    measure: 'NewsQuant: F1 of value and change',
    least: 88,
    show: percent,
    of: ({ paper }) => paper['value+change'].F1,
    detail: (result) => oneToOne(result['one-to-one']['value+change'].F1),
  },
]

/** News sentences of another project's annotation, counted as its paper counts. */
export function newsquant(): Score {
  if (!hasShared) return { lines: notMeasured(aims), misses: [] }
  const gold = goldFile('newsquant-dev.json')
  const command = yearoverCommand('extract', '{file}', '--format', 'jsonl')
  const folder = mkdtempSync(path.join(tmpdir(), 'yearover-score-'))
  const predicted = path.join(folder, 'predicted.jsonl')
  writeFileSync(predicted, runNode([goldFile('newsquant-predict.mjs'), gold, '--', ...command]))
  const printed = runNode([goldFile('score-newsquant.mjs'), gold, predicted, '--json', '--errors'])
  rmSync(folder, { recursive: true })
  // The result on a line, then a paragraph for each sentence with a miss.
  const [json = '', ...misses] = printed.trim().split(/\n\n?(?=#)/)
  return { lines: scoreLines(aims, Result.parse(JSON.parse(json))), misses }
}
