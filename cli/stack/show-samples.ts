import { readdirSync } from 'node:fs'
import path from 'node:path'
import { DiffAnswer } from '../../schemas/http.ts'
import { identityFromKey } from '../../schemas/identity.ts'
import { comparisonTable } from '../output/comparison-table.ts'
import { print, tell } from '../output/print.ts'
import { findTerminal } from '../output/terminal.ts'
import { projectRoot } from '../project.ts'
import { askApi } from './ask-api.ts'
import { type Drop, dropFiles } from './drop-files.ts'
import { editionReport } from './drop-report.ts'
import type { Deployment } from './stack-access.ts'

const SHOWN = { series: 'country-reports-on-terrorism', from: 2022, to: 2023 } as const

/** Puts the sample reports that the stack does not hold yet, and prints what changed between the last two editions. */
export async function showSamples(deployment: Deployment): Promise<void> {
  const samples = sampleDrops()
  const missing = await notYetHeld(deployment.api, samples)
  if (missing.length > 0) tell(`Putting ${missing.length} sample reports through it:`)
  await dropFiles(deployment, missing)
  const subjects = new Set(
    samples.map(({ key }) => identityFromKey(key)?.subject).filter((subject) => subject !== undefined),
  )
  for (const subject of subjects) {
    const answer = await askApi(DiffAnswer, deployment.api, '/v1/diff', { ...SHOWN, subject })
    print(`\n${comparisonTable(findTerminal(), answer, answer)}`)
  }
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

async function notYetHeld(api: string, drops: readonly Drop[]): Promise<Drop[]> {
  const held = await Promise.all(
    drops.map(async ({ key }) => {
      const identity = identityFromKey(key)
      return identity !== null && (await editionReport(api, identity)) !== null
    }),
  )
  return drops.filter((_, index) => held[index] === false)
}
