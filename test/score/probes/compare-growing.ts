import { readFileSync } from 'node:fs'
import { compareEditions, compareTexts } from '../../../compare/index.ts'
import { processorTime } from './processor-time.ts'
import { readBytes } from './read-file.ts'
import { tell } from './tell.ts'

/** Comparisons of the shortest texts before any counts, so that no length pays for compiling the code. */
const WARM = 5
/** Of each length; the quickest counts, as chance only ever adds. */
const TRIES = 3

/**
 * Compares the beginnings of two files, figures and text; tells the ms for each of the lengths in KB that are named.
 */
const [, , old = '', recent = '', ...lengths] = process.argv

const beginning = (file: string, kilobytes: number, edition: number) =>
  readBytes(readFileSync(file).subarray(0, kilobytes * 1000), edition)

async function comparisonsOf(kilobytes: number, times: number): Promise<number[]> {
  const from = await beginning(old, kilobytes, 2022)
  const to = await beginning(recent, kilobytes, 2023)
  const samples: number[] = []
  for (let run = 0; run < times; run++) {
    const took = await processorTime(() => {
      compareEditions(from, to)
      compareTexts({ ...from, edition: 2022 }, { ...to, edition: 2023 })
    })
    samples.push(took)
  }
  return samples
}

await comparisonsOf(Number(lengths[0]), WARM)
const quickest: number[] = []
for (const length of lengths) quickest.push(Math.min(...(await comparisonsOf(Number(length), TRIES))))
tell({ took: quickest })
