import * as z from 'zod/mini'
import { missesAndResult, runNode, yearoverCommand } from './run-scorer.ts'
import { type Aim, notMeasured, percent, plain, type Score, scoreLines } from './score-line.ts'
import { goldFile, goldFolders, hasShared } from './shared-folder.ts'

const Result = z.object({
  comparisons: z.int(),
  paired: z.number(),
  right: z.number(),
  wrong_pairs: z.int(),
  forbidden_pairs: z.int(),
  restatements: z.number(),
  by_verdict: z.record(z.string(), z.string()),
})
type Result = z.infer<typeof Result>

/** Comparisons of the gold that were found, which is less than all pairs made: the stricter base for wrong ones. */
const pairs = ({ comparisons, paired }: Result) => Math.round((comparisons * paired) / 100)

const aims: Aim<Result>[] = [
  {
    measure: 'gold pairs: paired and verdict right',
    least: 88,
    show: percent,
    of: ({ right }) => right,
    detail: ({ comparisons, by_verdict }) =>
      [`of ${comparisons}`, ...Object.entries(by_verdict).map(([verdict, share]) => `${verdict} ${share}`)].join(', '),
  },
  {
    measure: 'gold pairs: wrong pairs, of pairs',
    most: 3,
    show: percent,
    of: (result) => (100 * result.wrong_pairs) / pairs(result),
    detail: (result) => `${result.wrong_pairs} of ${pairs(result)}`,
  },
  { measure: 'gold pairs: forbidden pairs', most: 0, show: plain, of: ({ forbidden_pairs }) => forbidden_pairs },
  {
    measure: 'gold pairs: restatements with the right agreement',
    least: 80,
    show: percent,
    of: ({ restatements }) => restatements,
  },
]

/** Invented reports in two editions each, compared by the command and scored by the gold folder's scorer. */
export function goldPairs(): Score {
  if (!hasShared) return { lines: notMeasured(aims), misses: [] }
  const { misses, result } = missesAndResult(
    runNode([
      goldFile('score-pairs.mjs'),
      ...goldFolders('pairs'),
      '--misses',
      '1000000',
      '--json',
      '--',
      ...yearoverCommand('compare', '{old}', '{new}', '--editions', '{from}', '{to}', '--format', 'json'),
    ]),
  )
  return { lines: scoreLines(aims, Result.parse(result)), misses }
}
