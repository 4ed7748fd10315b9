import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { median, seconds } from '../bench/measure.ts'
import { inChild } from './in-child.ts'
import { largestReports, ofLength } from './long-texts.ts'
import { type Aim, megabytes, type Score, scoreLines } from './score-line.ts'
import { goldFile, hasShared } from './shared-folder.ts'

const MB = 1_000_000

type Race = { name: string; ours: number; theirs: number; length: number }
type Growth = { short: number; long: number; peak: number }

const ratio = (figure: number) => `${figure.toFixed(1)} ×`

const raceAims = (name: string): Aim<Race>[] => [
  {
    measure: `speed against wink-nlp's full pass: ${name}`,
    least: 1.5,
    show: ratio,
    of: ({ ours, theirs }) => theirs / ours,
    detail: ({ ours, length }) => `${(length / MB / (ours / 1000)).toFixed(1)} MB/s`,
  },
]

const growthAims: Aim<Growth>[] = [
  {
    measure: '10 MB of text against 1 MB: time',
    most: 11,
    show: ratio,
    of: ({ short, long }) => long / short,
    detail: ({ long }) => seconds(long),
  },
  { measure: '10 MB of text: peak memory of the process', most: 400, show: megabytes, of: ({ peak }) => peak },
]

/** The gold sentences as one text, a paragraph each. */
function sentences(): string {
  const lines = readFileSync(goldFile('hrr-dev.jsonl'), 'utf8').split('\n').filter(Boolean)
  return lines
    .map((line) => {
      const { text }: { text: string } = JSON.parse(line)
      return text
    })
    .join('\n\n')
}

/** Processes of each reader. */
const PROCESSES = 3

/**
 * Times both on one text, each in processes of its own, in turns: in one process each would also collect the garbage
 * that the other leaves.
 */
async function race(folder: string, name: string, text: string): Promise<Race> {
  const file = path.join(folder, 'race.txt')
  writeFileSync(file, text)
  const ours: number[] = []
  const theirs: number[] = []
  for (let turn = 0; turn < PROCESSES; turn++) {
    ours.push((await inChild<{ took: number }>('time-reader.ts', ['ours', file])).took)
    theirs.push((await inChild<{ took: number }>('time-reader.ts', ['wink', file])).took)
  }
  return { name, ours: median(ours), theirs: median(theirs), length: text.length }
}

async function growth(folder: string, text: string): Promise<Growth> {
  const [short, long] = [MB, 10 * MB].map((length) => {
    const file = path.join(folder, `${length}.txt`)
    writeFileSync(file, ofLength(text, length))
    return file
  })
  // Warm for both: the first reading of a process also compiles the code, and would make 1 MB look slow.
  const { took } = await inChild<{ took: number[] }>('read-text.ts', [short, short, short, long, long].map(String))
  const alone = await inChild<{ took: number[] }>('read-text.ts', [String(long)])
  const [, ...warm] = took
  return { short: Math.min(...warm.slice(0, 2)), long: Math.min(...warm.slice(2)), peak: alone.peak }
}

/** How fast a text is read, against wink-nlp on the same text, and against a text of a tenth of its length. */
export async function readingSpeed(): Promise<Score> {
  const folder = mkdtempSync(path.join(tmpdir(), 'yearover-score-'))
  const largest = largestReports()
  try {
    const races = hasShared ? [await race(folder, 'the gold sentences', sentences())] : []
    races.push(await race(folder, largest.name, largest.from))
    return {
      lines: [
        ...races.flatMap((result) => scoreLines(raceAims(result.name), result)),
        ...scoreLines(growthAims, await growth(folder, largest.from)),
      ],
      misses: [],
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
