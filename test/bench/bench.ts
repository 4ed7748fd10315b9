import { rmSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { fetching } from './fetching.ts'
import { functionStart } from './function-start.ts'
import type { Measure } from './measure.ts'
import { pages } from './pages.ts'
import { pipeline } from './pipeline.ts'
import { questions } from './questions.ts'

const DOCUMENT = 'docs/performance.md'

/** What is measured, in order: `pipeline` begins with a start that finds nothing, as after `npm ci`. */
const PARTS: Readonly<Record<string, () => Promise<Measure[]>>> = {
  pipeline: async () => {
    rmSync('cdk.out', { recursive: true, force: true })
    return pipeline()
  },
  functions: async () => functionStart(resolve('cdk.out')),
  questions,
  pages,
  fetching,
}

function table(measures: readonly Measure[]): string {
  const rows = measures.map(({ what, figure, ratio, target }) => `| ${what} | ${figure} | ${ratio} | ${target} |`)
  return ['| what | measured | against, in the same run | target |', '|---|---|---|---|', ...rows].join('\n')
}

/** Measures a part, prints it, and puts it into docs/performance.md between its two marks. */
async function bench(part: string, measure: () => Promise<Measure[]>): Promise<void> {
  const [begin, end] = [`<!-- measured: npm run bench -- ${part} -->`, `<!-- end of ${part} -->`]
  const machine = `Node ${process.versions.node}, ${availableParallelism()} processors, one run.`
  const measured = `${begin}\n\n${machine}\n\n${table(await measure())}\n\n${end}`
  console.log(measured)
  const document = readFileSync(DOCUMENT, 'utf8')
  const marks = new RegExp(`${begin}[\\s\\S]*${end}`)
  if (!marks.test(document)) throw new Error(`${DOCUMENT} has no place for ${part}: ${begin} and ${end}`)
  writeFileSync(
    DOCUMENT,
    document.replace(marks, () => measured),
  )
}

const asked = process.argv.slice(2)
const unknown = asked.find((part) => !Object.hasOwn(PARTS, part))
if (unknown !== undefined) throw new Error(`there is no part ${unknown}: ${Object.keys(PARTS).join(', ')}`)
for (const [part, measure] of Object.entries(PARTS)) {
  if (asked.length === 0 || asked.includes(part)) await bench(part, measure)
}
