import { compareEditions, compareTexts } from '../../../compare/index.ts'
import { readFile } from './read-file.ts'
import { tell } from './tell.ts'

/** Reads and compares two files, figures and text; tells in ms how long reading and comparing took. */
const [, , old = '', recent = ''] = process.argv
const begin = performance.now()
const from = await readFile(old, 2022)
const to = await readFile(recent, 2023)
const read = performance.now()
compareEditions(from, to)
compareTexts({ ...from, edition: 2022 }, { ...to, edition: 2023 })
tell({ reading: read - begin, comparing: performance.now() - read })
