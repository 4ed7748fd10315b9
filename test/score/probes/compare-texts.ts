import { compileLate } from '../../../cli/compile-late.ts'
import { compareEditions, compareTexts } from '../../../compare/index.ts'
import { processorTime } from './processor-time.ts'
import { readFile } from './read-file.ts'
import { tell } from './tell.ts'

/**
 * Reads and compares two files, figures and text, as the command `compare` does; tells in ms what it took in all,
 * comparing alone, and by the clock.
 */
const [, , old = '', recent = ''] = process.argv
compileLate()
let comparing = 0
const begun = performance.now()
const all = await processorTime(async () => {
  const from = await readFile(old, 2022)
  const to = await readFile(recent, 2023)
  comparing = await processorTime(() => {
    compareEditions(from, to)
    compareTexts({ ...from, edition: 2022 }, { ...to, edition: 2023 })
  })
})
tell({ all, comparing, clock: performance.now() - begun })
