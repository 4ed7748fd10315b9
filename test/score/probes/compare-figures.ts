import { compareEditions } from '../../../compare/index.ts'
import type { Reading } from '../../../schemas/reading.ts'
import { processorTime } from './processor-time.ts'
import { readFile } from './read-file.ts'
import { tell } from './tell.ts'

const RUNS = 200
/** As many answers as a warm function has given before. */
const WARM = 20

/** Compares the first figures of two files again and again; tells the ms of each answer, by the clock and of the processor. */
const [, , old = '', recent = '', figures = ''] = process.argv

async function edition(file: string, year: number): Promise<Reading> {
  const reading = await readFile(file, year)
  const observations = reading.observations.slice(0, Number(figures))
  if (observations.length < Number(figures)) throw new Error(`${file} has only ${observations.length} figures`)
  return { ...reading, observations }
}

const from = await edition(old, 2022)
const to = await edition(recent, 2023)
const [waited, worked]: [number[], number[]] = [[], []]
for (let run = 0; run < RUNS + WARM; run++) {
  const begun = performance.now()
  worked.push(await processorTime(() => compareEditions(from, to)))
  waited.push(performance.now() - begun)
}
tell({ waited: waited.slice(WARM), worked: worked.slice(WARM) })
