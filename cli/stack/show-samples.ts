import { readdirSync } from 'node:fs'
import path from 'node:path'
import { DiffAnswer } from '../../schemas/http.ts'
import { identityFromKey } from '../../schemas/identity.ts'
import { comparisonGlance } from '../output/comparison-table.ts'
import { print, tell } from '../output/print.ts'
import { findTerminal, paint } from '../output/terminal.ts'
import { visibleRecord } from '../../render/visible.ts'
import { projectRoot } from '../project.ts'
import { askApi, ProblemFailure } from './ask-api.ts'
import { invocation } from './default-data.ts'
import { type Drop, dropFiles } from './drop-files.ts'
import { editionReport } from './drop-report.ts'
import type { Deployment } from './stack-access.ts'

/** What the samples are for, and the metric that is shown with its sentences. */
const SHOWN = { series: 'country-reports-on-terrorism', from: 2022, to: 2023 } as const
const TELLING = 'repatriations'

/**
 * Puts the sample reports that the stack does not hold yet, and prints at a glance what changed between the last two
 * editions. A subject that cannot be shown is told on stderr, and the others are.
 * @param data folder of the stack, for the commands that are shown
 */
export async function showSamples(deployment: Deployment, data: string): Promise<void> {
  const samples = sampleDrops()
  const missing = await notYetHeld(deployment.api, samples)
  if (missing.length > 0) tell(`Putting ${missing.length} sample reports through it:`)
  await dropFiles(deployment, missing)
  const subjects = new Set(
    samples.map(({ key }) => identityFromKey(key)?.subject).filter((subject) => subject !== undefined),
  )
  for (const subject of subjects) {
    try {
      await showSubject(deployment.api, subject, data)
    } catch (error) {
      if (!(error instanceof ProblemFailure)) throw error
      tell(`${subject} cannot be shown: ${error.message}`)
    }
  }
}

async function showSubject(api: string, subject: string, data: string): Promise<void> {
  const answer = visibleRecord(await askApi(DiffAnswer, api, '/v1/diff', { ...SHOWN, subject }))
  const terminal = findTerminal()
  const asked = invocation(`diff ${SHOWN.series} ${subject} ${SHOWN.from} ${SHOWN.to}`, data)
  const all = `All figures and sentences: ${asked}`
  print(`\n${comparisonGlance(terminal, answer, answer.comparisons, TELLING)}\n${paint(terminal, 'dim', all)}`)
}

/** Every sample with the key of its report: its place below samples/ is that below reports/. */
function sampleDrops(): Drop[] {
  const folder = path.join(projectRoot(), 'samples')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.txt'))
    .toSorted()
    .map((file) => ({
      file: path.relative(process.cwd(), path.join(folder, file)),
      key: `reports/${file.split(path.sep).join('/')}`,
    }))
}

/** A report of which only rejected versions came in is not held. */
async function notYetHeld(api: string, drops: readonly Drop[]): Promise<Drop[]> {
  const held = await Promise.all(
    drops.map(async ({ key }) => {
      const identity = identityFromKey(key)
      const report = identity === null ? null : await editionReport(api, identity)
      return report !== null && report.document !== null
    }),
  )
  return drops.filter((_, index) => held[index] === false)
}
