import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, jest, test } from '@jest/globals'
import { build, type Metafile } from 'esbuild'
import * as z from 'zod/mini'
import { synthesize } from '../../cli/stack/synthesize.ts'

// Each synth takes seconds, and more on a busy machine.
jest.setTimeout(240_000)

const scratch = mkdtempSync(join(tmpdir(), 'yearover-synth-'))
afterAll(() => rmSync(scratch, { recursive: true }))

interface Synth {
  readonly code: number
  readonly said: string
  readonly outdir: string
}

/** Runs the real `cdk synth`, as the npm script does, into a folder of its own. */
function synth(name: string, options: readonly string[] = []): Promise<Synth> {
  const outdir = join(scratch, name)
  const command = ['node_modules/aws-cdk/bin/cdk', 'synth', '--quiet', '--no-notices', '--no-color', '--output', outdir]
  const env: NodeJS.ProcessEnv = { ...process.env }
  // What the test runner needs would only slow CDK down, and the other tests switch validation off.
  delete env['NODE_OPTIONS']
  delete env['CDK_VALIDATION']
  return new Promise((resolve) => {
    execFile(process.execPath, [...command, ...options], { env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), said: stdout + stderr, outdir })
    })
  })
}

const app = (file: string) => ['--app', `node --import tsx test/infra/apps/${file}`]

const AssembledTemplate = z.object({
  Resources: z.record(
    z.string(),
    z.object({ Type: z.string(), Metadata: z.optional(z.looseObject({ 'aws:asset:path': z.optional(z.string()) })) }),
  ),
})
const read = (outdir: string) => readFileSync(join(outdir, 'Yearover.template.json'), 'utf8')

/** Started together: each is a process of its own that mostly waits for one core. */
const synths = {
  first: synth('first'),
  wrong: synth('wrong', ['--context', 'yearover={"access":"open"}']),
  everyAccess: synth('every-access', app('every-access.ts')),
  openQueue: synth('open-queue', app('open-queue.ts')),
  unknownProperty: synth('unknown-property', app('unknown-property.ts')),
}

describe('the real stack', () => {
  test('passes template validation and cdk-nag', async () => {
    const { code, outdir } = await synths.first
    expect(code).toBe(0)
    const report: unknown = JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8'))
    expect(report).toMatchObject({ pluginReports: [] })
  })

  test('is the same, bundles included, as what the local stack runs', async () => {
    const { outdir } = await synths.first
    expect(read(await synthesize(() => {}))).toBe(read(outdir))
  })

  test('asks nothing of an account', async () => {
    const { outdir } = await synths.first
    expect(JSON.parse(readFileSync(join(outdir, 'manifest.json'), 'utf8'))).toMatchObject({
      artifacts: { Yearover: { environment: 'aws://unknown-account/unknown-region' } },
    })
  })

  test('the bundle of the diff function stays under 600 KB', async () => {
    const { outdir } = await synths.first
    const { Resources } = AssembledTemplate.parse(JSON.parse(read(outdir)))
    const [, diff] = Object.entries(Resources).find(
      ([id, { Type }]) => Type === 'AWS::Lambda::Function' && id.startsWith('Diff'),
    ) ?? ['', undefined]
    const asset = join(outdir, diff?.Metadata?.['aws:asset:path'] ?? 'none')
    expect(statSync(join(asset, 'index.js')).size).toBeLessThan(600_000)
    expect(JSON.parse(readFileSync(join(asset, 'package.json'), 'utf8'))).toEqual({ type: 'commonjs' })
  })

  test('no bundle loads what it does not bring', async () => {
    const { outdir } = await synths.first
    const { Resources } = AssembledTemplate.parse(JSON.parse(read(outdir)))
    const bundles = Object.values(Resources)
      .filter(({ Type }) => Type === 'AWS::Lambda::Function')
      .map(({ Metadata }) => readFileSync(join(outdir, Metadata?.['aws:asset:path'] ?? 'none', 'index.js'), 'utf8'))
    const loaded = bundles.flatMap((code) => [...code.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name = '']) => name))
    expect(bundles.length).toBeGreaterThan(5)
    expect([...new Set(loaded)].filter((name) => !isBuiltin(name))).toEqual([])
  })

  test('a wrong setting stops it and says what and where', async () => {
    const { code, said } = await synths.wrong
    expect(code).toBe(1)
    expect(said).toContain('yearover.access: must be "iam", "public" or {"jwt": {"issuer", "audience"}}')
  })

  test('passes with every access setting, and with an alarm address', async () => {
    expect(await synths.everyAccess).toMatchObject({ code: 0 })
  })
})

describe('a bad stack fails', () => {
  test('by a finding of cdk-nag', async () => {
    const { code, said } = await synths.openQueue
    expect(code).toBe(1)
    expect(said).toContain('AwsSolutions-SQS3')
    expect(said).toContain('AwsSolutions-SQS4')
  })

  test('by an error of template validation', async () => {
    const { code, said } = await synths.unknownProperty
    expect(code).toBe(1)
    expect(said).toContain('KeepForDays')
    expect(said).not.toContain('AwsSolutions')
  })
})

/** Paths of all modules that a handler reaches. */
async function modulesOf(folder: string): Promise<string[]> {
  const { metafile }: { metafile: Metafile } = await build({
    entryPoints: [`functions/${folder}/handler.ts`],
    bundle: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    metafile: true,
    write: false,
  })
  return Object.keys(metafile.inputs)
}

/** What the diff function may take of extract: its version, which `/healthz` tells. */
const SHARED = 'extract/engine-version.ts'

/** What only reading needs: the language model, and the rest of extract. */
const forReading = (path: string) => /node_modules\/wink|^extract\//.test(path) && path !== SHARED

describe('what a function brings along', () => {
  test('the diff function: nothing of what only reading needs', async () => {
    const modules = await modulesOf('diff-documents')
    expect(modules).toContain('functions/diff-documents/handler.ts')
    expect(modules.filter(forReading)).toEqual([])
  })

  test('the parse function: all of it', async () => {
    expect((await modulesOf('parse-document')).filter(forReading)).toContain('extract/index.ts')
  })
})
