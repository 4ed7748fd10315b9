import { rmSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { functionStart } from './function-start.ts'
import type { Measure } from './measure.ts'
import { pipeline } from './pipeline.ts'

const PAGE = 'docs/performance.md'
const BEGIN = '<!-- measured: npm run bench -->'
const END = '<!-- end of measured -->'

function table(measures: readonly Measure[]): string {
  const rows = measures.map(({ what, figure, ratio, target }) => `| ${what} | ${figure} | ${ratio} | ${target} |`)
  return ['| what | measured | against, in the same run | target |', '|---|---|---|---|', ...rows].join('\n')
}

/** Runs all measures, prints them, and puts them into docs/performance.md between its two marks. */
async function bench() {
  // The first start must be one that finds nothing, as after `npm ci`.
  rmSync('cdk.out', { recursive: true, force: true })
  const measures = await pipeline()
  measures.push(...functionStart(resolve('cdk.out')))
  const machine = `Node ${process.versions.node}, ${availableParallelism()} processors, one run.`
  const measured = `${BEGIN}\n${machine}\n\n${table(measures)}\n${END}`
  console.log(measured)
  const page = readFileSync(PAGE, 'utf8')
  const marks = new RegExp(`${BEGIN}[\\s\\S]*${END}`)
  writeFileSync(
    PAGE,
    page.replace(marks, () => measured),
  )
}

await bench()
