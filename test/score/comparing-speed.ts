import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import path from 'node:path'
import { median, ms, quantile, seconds } from '../bench/measure.ts'
import { inChild } from './in-child.ts'
import { largestReports, longEditions } from './long-texts.ts'
import { type Aim, megabytes, type Score, scoreLines } from './score-line.ts'

/** KB of each text. */
const LENGTHS = [50, 100, 500, 1000, 2000]

const OBSERVATIONS = 500

type Compared = { all: number; comparing: number; clock: number; peak: number }
/** The median and the 95th percentile of many answers. */
type Spread = { usual: number; late: number }
type Answers = { waited: Spread; worked: Spread }
type Growth = { length: number; comparing: number }[]

const largestAims: Aim<Compared>[] = [
  {
    measure: 'two editions of the largest report read and compared, with text, by the clock',
    most: 1500,
    show: (figure) => seconds(figure),
    of: ({ clock }) => clock,
    detail: () => `${availableParallelism()} cores`,
  },
  {
    measure: 'the same: processor time, that of compilers on other cores included',
    show: (figure) => seconds(figure),
    of: ({ all }) => all,
    detail: ({ comparing }) => `comparing alone ${seconds(comparing)}`,
  },
  { measure: 'the same: peak memory of the process', most: 400, show: megabytes, of: ({ peak }) => peak },
]

const perByte = ({ length, comparing }: { length: number; comparing: number }) => comparing / length

const growthAims: Aim<Growth>[] = [
  {
    measure: 'comparing 2 MB against 50 KB of text, time per byte',
    most: 2,
    show: (figure) => `${figure.toFixed(2)} ×`,
    of: (steps) => {
      const [first, last] = [steps.at(0), steps.at(-1)]
      return first && last ? perByte(last) / perByte(first) : Number.NaN
    },
    detail: (steps) => steps.map(({ length, comparing }) => `${length} KB ${ms(comparing)}`).join(', '),
  },
]

const answerAims: Aim<Answers>[] = [
  {
    measure: `comparing two editions with ${OBSERVATIONS} figures each, without text, by the clock: 95th percentile`,
    most: 15,
    show: ms,
    of: ({ waited }) => waited.late,
    detail: ({ waited }) => `median ${ms(waited.usual)}`,
  },
  {
    measure: 'the same: processor time, that of compilers on other cores included',
    show: ms,
    of: ({ worked }) => worked.late,
    detail: ({ worked }) => `median ${ms(worked.usual)}`,
  },
]

/** Writes two texts into files and gives their paths. */
function written(folder: string, from: string, to: string): [string, string] {
  const files: [string, string] = [path.join(folder, 'old.txt'), path.join(folder, 'new.txt')]
  writeFileSync(files[0], from)
  writeFileSync(files[1], to)
  return files
}

/** Fresh processes that compare the same two texts: one alone would also tell what else the machine did just then. */
const PROCESSES = 5

/** Compares two texts in fresh processes; the medians of what each took. */
async function compared(folder: string, from: string, to: string): Promise<Compared> {
  const files = written(folder, from, to)
  const runs: Compared[] = []
  for (let run = 0; run < PROCESSES; run++) runs.push(await inChild<Compared>('compare-texts.ts', files))
  const middle = (of: keyof Compared): number => median(runs.map((each) => each[of]))
  return { all: middle('all'), comparing: middle('comparing'), clock: middle('clock'), peak: middle('peak') }
}

/** How long comparing takes as the texts grow, reading aside, in one warm process. */
async function growth(folder: string): Promise<Growth> {
  const { from, to } = longEditions()
  const args = [...written(folder, from, to), ...LENGTHS.map(String)]
  const { took } = await inChild<{ took: number[] }>('compare-growing.ts', args)
  return LENGTHS.map((length, at) => ({ length, comparing: took[at] ?? Number.NaN }))
}

const spread = (samples: readonly number[][]): Spread => ({
  usual: median(samples.map((each) => quantile(each, 0.5))),
  late: median(samples.map((each) => quantile(each, 0.95))),
})

/**
 * How long many comparisons of two editions took, with as many figures as the target says: the medians of fresh
 * processes.
 */
async function answers(folder: string): Promise<Answers> {
  const { from, to } = longEditions()
  const args = [...written(folder, from, to), String(OBSERVATIONS)]
  const runs: { waited: number[]; worked: number[] }[] = []
  for (let run = 0; run < PROCESSES; run++) runs.push(await inChild('compare-figures.ts', args))
  return { waited: spread(runs.map(({ waited }) => waited)), worked: spread(runs.map(({ worked }) => worked)) }
}

/** How long comparing takes: a long report with its text, growing texts, and the figures of two stored editions. */
export async function comparingSpeed(): Promise<Score> {
  const folder = mkdtempSync(path.join(tmpdir(), 'yearover-score-'))
  try {
    const { from, to } = largestReports()
    return {
      lines: [
        ...scoreLines(largestAims, await compared(folder, from, to)),
        ...scoreLines(growthAims, await growth(folder)),
        ...scoreLines(answerAims, await answers(folder)),
      ],
      misses: [],
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
