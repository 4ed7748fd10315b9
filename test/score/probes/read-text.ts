import { readFile } from './read-file.ts'
import { tell } from './tell.ts'

/** Reads each file that is named, one after the other, and tells how many ms each took. */
const [, , ...files] = process.argv
const took = files.map((file) => {
  const begin = performance.now()
  readFile(file, 2023)
  return performance.now() - begin
})
tell({ took })
