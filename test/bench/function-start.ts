import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { type Measure, median, ms, times } from './measure.ts'
import { type FunctionBundle, functionBundles } from './cloud-assembly.ts'

/** Fresh processes for each figure; the first of each kind warms the file cache and is not counted. */
const RUNS = 11

/**
 * Loads a module in a process of its own and says what CPU time that took and what it cost at most. Its thread waits
 * for nothing, so that on an idle machine the clock says the same; on a busy one it says what the others do.
 */
const PROBE = `
const begin = process.cpuUsage()
if (process.argv[1]) require(process.argv[1])
const { user, system } = process.cpuUsage(begin)
const took = (user + system) / 1000
console.log(JSON.stringify({ took, peak: process.resourceUsage().maxRSS / 1024 }))
process.exit()`

function probe(environment: Record<string, string>, bundle: string): { took: number; peak: number } {
  const run = spawnSync(process.execPath, ['-e', PROBE, bundle], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], AWS_REGION: 'us-east-1', ...environment },
  })
  if (run.status !== 0) throw new Error(`loading ${bundle} failed: ${run.stderr}`)
  const figures: { took: number; peak: number } = JSON.parse(run.stdout.trim().split('\n').at(-1) ?? '')
  return figures
}

const sample = (environment: Record<string, string>, bundle: string) =>
  Array.from({ length: RUNS + 1 }, () => probe(environment, bundle)).slice(1)

/** What a bundle weighs (bytes), and what loading it in a fresh process takes (ms) and costs at most (MB); medians. */
export function bundleStart({ directory, environment }: FunctionBundle) {
  const bundle = join(directory, 'index.js')
  const runs = sample(environment, bundle)
  return {
    bytes: statSync(bundle).size,
    took: median(runs.map((run) => run.took)),
    peak: median(runs.map((run) => run.peak)),
  }
}

/** For what people wait for: a report that is read, an answer. */
const TARGETS: Readonly<Record<string, { size: string; time: string }>> = {
  ParseDocument: { size: '≤ 4,096 KB', time: '≤ 300 ms' },
  DiffDocuments: { size: '< 600 KB', time: '< 120 ms' },
}

/**
 * Bundle size, initialisation and peak memory of each function, in fresh processes, against a process that loads only
 * the HTTP module.
 */
export function functionStart(assembly: string): Measure[] {
  const nothing = sample({}, 'node:http')
  const base = median(nothing.map(({ took }) => took))
  const basePeak = median(nothing.map(({ peak }) => peak))
  return functionBundles(assembly).flatMap((bundle): Measure[] => {
    const { name } = bundle
    const { bytes, took, peak } = bundleStart(bundle)
    const { size = '', time = '' } = TARGETS[name.split('/')[1] ?? ''] ?? {}
    return [
      {
        what: `${name}: bundle`,
        figure: `${Math.round(bytes / 1024)} KB`,
        ratio: '',
        target: size,
      },
      {
        what: `${name}: CPU time of initialisation, median of ${RUNS}`,
        figure: ms(took),
        ratio: `${times(took / base)} loading node:http`,
        target: time,
      },
      {
        what: `${name}: peak memory after it`,
        figure: `${Math.round(peak)} MB`,
        ratio: `${times(peak / basePeak)} a process that loads node:http`,
        target: '',
      },
    ]
  })
}
