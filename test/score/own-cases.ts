import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as z from 'zod/mini'
import { projectRoot } from '../../cli/project.ts'
import { type Aim, percent, plain, type Score, scoreLines } from './score-line.ts'

const JestReport = z.object({
  testResults: z.array(
    z.object({
      assertionResults: z.array(
        z.object({ status: z.string(), ancestorTitles: z.array(z.string()), title: z.string() }),
      ),
    }),
  ),
})

type Cases = { passed: number; all: number }

const aims: Aim<Cases>[] = [
  { measure: 'sentences of test/cases', least: 400, show: plain, of: ({ all }) => all },
  {
    measure: 'sentences of test/cases read as they say',
    least: 100,
    show: percent,
    of: ({ passed, all }) => (100 * passed) / all,
    detail: ({ passed, all }) => `${passed} of ${all}`,
  },
]

/** The project's own cases, run by the test that holds them: a case counts where that test passes. */
export function ownCases(): Score {
  const folder = mkdtempSync(path.join(tmpdir(), 'yearover-score-'))
  const report = path.join(folder, 'report.json')
  const jest = path.join(projectRoot(), 'node_modules', 'jest', 'bin', 'jest.js')
  const run = spawnSync(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--no-warnings',
      jest,
      'test/extract/cases.test.ts',
      '--json',
      '--outputFile',
      report,
    ],
    { cwd: projectRoot(), encoding: 'utf8', maxBuffer: 1 << 29 },
  )
  if (run.status === null) throw new Error(`jest did not end: ${run.stderr}`)
  const { testResults } = JestReport.parse(JSON.parse(readFileSync(report, 'utf8')))
  rmSync(folder, { recursive: true })
  const results = testResults.flatMap(({ assertionResults }) => assertionResults)
  const failed = results.filter(({ status }) => status !== 'passed')
  if (results.length === 0) throw new Error(`the cases did not run:\n${run.stderr}`)
  return {
    lines: scoreLines(aims, { passed: results.length - failed.length, all: results.length }),
    misses: failed.map(({ ancestorTitles, title }) => `${ancestorTitles.join(' ')}  ${title}`),
  }
}
