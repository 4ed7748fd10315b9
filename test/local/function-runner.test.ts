import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { FunctionRunner } from '../../local/runner/function-runner.ts'
import { createFunctionRunner } from '../../local/runner/function-runner.ts'
import { RUNTIME_BOOTSTRAP } from '../../local/runner/runtime-bootstrap.ts'
import { createActivity } from '../../local/state/activity.ts'
import { eventually } from './support/eventually.ts'

let folder: string
let runner: FunctionRunner | undefined

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'local-runner-'))
  // The project around the bundle is of ES modules; that is no business of the bundle's.
  await writeFile(path.join(folder, 'package.json'), '{"type":"module"}')
})
afterEach(async () => {
  await runner?.stop()
  await rm(folder, { recursive: true, force: true })
})

async function run(
  file: string,
  source: string,
  more: { handler?: string; timeout?: number; memorySize?: number; mostProcesses?: number } = {},
): Promise<FunctionRunner> {
  const directory = path.join(folder, 'asset.x')
  await mkdir(directory)
  await writeFile(path.join(directory, file), source)
  const bootstrapFile = path.join(folder, 'runtime.mjs')
  await writeFile(bootstrapFile, RUNTIME_BOOTSTRAP)
  runner = createFunctionRunner({
    plan: {
      logicalId: 'Fn',
      name: 'fn',
      arn: 'arn:fn',
      roleArn: 'arn:role',
      directory,
      handler: more.handler ?? 'index.handler',
      runtime: 'nodejs24.x',
      environment: {},
      timeout: more.timeout ?? 5,
      memorySize: more.memorySize ?? 128,
      reservedConcurrency: undefined,
      deadLetterArn: undefined,
      retryAttempts: 0,
      onFailureArn: undefined,
    },
    url: 'http://127.0.0.1:1',
    region: 'us-east-1',
    accessKeyId: 'KEY',
    secretAccessKey: 'secret',
    bootstrapFile,
    logDirectory: folder,
    mostProcesses: more.mostProcesses ?? 2,
    activity: createActivity(),
    log: () => undefined,
  })
  return runner
}

const pidOf = async (fn: FunctionRunner, event = '{}'): Promise<unknown> => {
  const result = await fn.invoke(event)
  return result.ok ? JSON.parse(result.payload) : result.error.errorType
}

describe('a function', () => {
  test.each([
    ['index.mjs', 'export const handler = async (event) => event.a + 1', 'index.handler'],
    ['index.cjs', 'exports.handler = async (event) => event.a + 1', 'index.handler'],
    ['index.js', 'exports.handler = async (event) => event.a + 1', 'index.handler'],
    ['index.js', 'export const handler = async (event) => event.a + 1', 'index.handler'],
    ['main.mjs', 'export const api = { get: async (event) => event.a + 1 }', 'main.api.get'],
    ['index.mjs', 'export const handler = (event) => event.a + 1', 'index.handler'],
  ])('in %s: %s', async (file, source, handler) => {
    const fn = await run(file, source, { handler })
    expect(await fn.invoke('{"a":1}')).toEqual({ ok: true, payload: '2' })
  })

  test.each([
    ['index.mjs', 'export const other = 1', 'Runtime.HandlerNotFound'],
    ['other.mjs', 'export const handler = 1', 'Runtime.ImportModuleError'],
    ['index.mjs', 'throw new RangeError("at load")', 'RangeError'],
    ['index.mjs', 'export const handler = async () => { throw new TypeError("x") }', 'TypeError'],
    ['index.mjs', 'export const handler = async () => { process.exit(4) }', 'Runtime.ExitError'],
    [
      'index.mjs',
      'export const handler = async () => { setTimeout(() => { throw new Error("later") }); await new Promise(() => {}) }',
      'Runtime.ExitError',
    ],
  ])('in %s: %s fails as %s', async (file, source, errorType) => {
    const fn = await run(file, source)
    expect(await fn.invoke('{}')).toMatchObject({ ok: false, error: { errorType } })
  })

  test('that needs more heap than its memory fails, and runs again', async () => {
    const fn = await run(
      'index.mjs',
      'export const handler = async ({ n }) => { const a = []; for (let i = 0; i < n; i++) a.push({ i, x: [i] }); return a.length }',
    )
    expect(await fn.invoke('{"n":30000000}')).toMatchObject({ ok: false, error: { errorType: 'Runtime.ExitError' } })
    expect(await fn.invoke('{"n":3}')).toEqual({ ok: true, payload: '3' })
  })

  test('uses a warm process again, a second at the same time, and no third', async () => {
    const fn = await run(
      'index.mjs',
      'export const handler = async ({ wait = 0 }) => { await new Promise((r) => setTimeout(r, wait)); return process.pid }',
    )
    expect(await pidOf(fn)).toBe(await pidOf(fn))
    const pids = await Promise.all(Array.from({ length: 6 }, () => pidOf(fn, '{"wait":100}')))
    expect(new Set(pids).size).toBe(2)
  })

  test('that is stuck is ended, even in a loop, and its successor is another process', async () => {
    const fn = await run(
      'index.mjs',
      'export const handler = async ({ stuck }) => { while (stuck); return process.pid }',
      { timeout: 1 },
    )
    const before = await pidOf(fn)
    expect(await pidOf(fn, '{"stuck":true}')).toBe('Sandbox.Timedout')
    const after = await pidOf(fn)
    expect(typeof after).toBe('number')
    expect(after).not.toBe(before)
    await eventually(async () =>
      expect(await readFile(path.join(folder, 'fn.log'), 'utf8')).toMatch(/Task timed out after 1\.00 seconds/),
    )
  })
})
