import * as z from 'zod/mini'
import { missesAndResult, runNode, yearoverCommand } from './run-scorer.ts'
import { type Aim, notMeasured, percent, type Score, scoreLines } from './score-line.ts'
import { goldFile, hasShared } from './shared-folder.ts'

const Result = z.object({
  quantities: z.int(),
  missed: z.int(),
  false: z.int(),
  f1: z.number(),
  f1_value_bound: z.number(),
  agreement: z.record(z.string(), z.number()),
})
type Result = z.infer<typeof Result>

const GOLD = ['seed.jsonl', 'hrr-dev.jsonl']

const agreement = (field: string, least?: number): Aim<Result> => ({
  measure: `gold sentences, found figures: agreement on ${field}`,
  ...(least !== undefined && { least }),
  show: percent,
  of: ({ agreement: all }) => all[field] ?? 0,
})

const aims: Aim<Result>[] = [
  {
    measure: 'gold sentences: F1',
    least: 97,
    show: percent,
    of: ({ f1 }) => f1,
    detail: (result) => `${result.quantities} figures, ${result.missed} missed, ${result.false} false`,
  },
  {
    measure: 'gold sentences: F1 of value and bound',
    least: 95,
    show: percent,
    of: ({ f1_value_bound }) => f1_value_bound,
  },
  agreement('kind', 97),
  agreement('unit', 88),
  agreement('period', 92),
  agreement('role', 92),
  agreement('event', 76),
  agreement('negated'),
]

/** All sentences of the gold files in one run of their scorer; unit is its head noun, as the scorer compares it. */
export function goldSentences(): Score {
  if (!hasShared) return { lines: notMeasured(aims), misses: [] }
  const { misses, result } = missesAndResult(
    runNode([
      goldFile('score.mjs'),
      ...GOLD.map((name) => goldFile(name)),
      '--misses',
      '1000000',
      '--json',
      '--',
      ...yearoverCommand('extract', '{file}', '--edition', '{edition}', '--format', 'jsonl'),
    ]),
  )
  return { lines: scoreLines(aims, Result.parse(result)), misses }
}
