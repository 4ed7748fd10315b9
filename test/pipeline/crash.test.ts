import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { afterAll, expect, test } from '@jest/globals'
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation'
import { builtCli, root } from '../cli/support/run-cli.ts'
import { freePort } from '../cli/support/run-up.ts'
import { owner, SERIES, startPipeline } from './support/pipeline.ts'

const REPORTS = 200
/** Killed once so many drops were acknowledged: some are read by then, some wait, some are on their way. */
const KILL_AT = 80

const data = mkdtempSync(join(tmpdir(), 'yearover-crash-'))
afterAll(() => rmSync(data, { recursive: true, force: true }))

const subjects = Array.from({ length: REPORTS }, (_, at) => `office-${at}`)
const keyOf = (subject: string) => `reports/${SERIES}/${subject}/2022.txt`
const textOf = (subject: string) => `In 2022 the office detained ${100 + Number(subject.slice(7))} vessels.\n`

/** A stack in a process of its own, which can be killed as a power cut would. */
async function startDoomed() {
  const port = await freePort()
  const child = spawn(process.execPath, [builtCli(), 'up', '--no-samples', '--port', `${port}`, '--data', data], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  await once(child.stderr, 'data')
  const endpoint = `http://127.0.0.1:${port}`
  const cloudFormation = new CloudFormationClient({ endpoint, ...owner, maxAttempts: 30 })
  const { Stacks } = await cloudFormation.send(new DescribeStacksCommand({}))
  const bucket = Stacks?.[0]?.Outputs?.find(({ OutputKey }) => OutputKey === 'ReportsBucketName')?.OutputValue ?? ''
  return { child, bucket, s3: new S3Client({ endpoint, ...owner, maxAttempts: 1 }) }
}

test(`${REPORTS} drops survive a kill in their midst: each report is parsed once`, async () => {
  const { child, bucket, s3 } = await startDoomed()
  const acknowledged = new Set<string>()
  const drops = subjects.map(async (subject) => {
    await s3.send(new PutObjectCommand({ Bucket: bucket, Key: keyOf(subject), Body: Buffer.from(textOf(subject)) }))
    acknowledged.add(subject)
    if (acknowledged.size === KILL_AT) child.kill('SIGKILL')
  })
  await Promise.allSettled(drops)
  expect(acknowledged.size).toBeGreaterThanOrEqual(KILL_AT)
  expect(acknowledged.size).toBeLessThan(REPORTS)

  const pipeline = await startPipeline(data)
  try {
    // What was not acknowledged its sender sends again. It may have arrived all the same: then the later of the two is a
    // duplicate, or the earlier one superseded, by which of them is read first.
    const unsure = subjects.filter((subject) => !acknowledged.has(subject))
    await Promise.all(unsure.map((subject) => pipeline.put(keyOf(subject), textOf(subject))))
    let parsed = await pipeline.uploads('parsed')
    while (parsed.length < REPORTS) {
      await pause(100)
      parsed = await pipeline.uploads('parsed')
    }
    expect(parsed).toHaveLength(REPORTS)
    expect(new Set(parsed.map(({ subject }) => subject))).toEqual(new Set(subjects))
    const others = (await pipeline.uploads()).filter(({ state }) => state !== 'parsed')
    expect(others.filter(({ state }) => !['duplicate', 'superseded'].includes(state))).toEqual([])
    expect(unsure).toEqual(expect.arrayContaining(others.map(({ subject }) => subject)))
    expect(pipeline.faults).toEqual([])
  } finally {
    await pipeline.stop()
  }
})
