import { processorTime } from './processor-time.ts'
import { readFile } from './read-file.ts'
import { tell } from './tell.ts'

/** Reads each file that is named, one after the other, and tells how many ms each took. */
const [, , ...files] = process.argv
const took: number[] = []
for (const file of files) took.push(await processorTime(() => readFile(file, 2023)))
tell({ took })
