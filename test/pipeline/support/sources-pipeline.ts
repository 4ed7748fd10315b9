import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { awaitRun } from '../../../cli/stack/await-run.ts'
import { planNow } from '../../../cli/stack/plan-now.ts'
import { localSettings } from '../../../cli/stack/stack-access.ts'
import { SourcesPage } from '../../../schemas/http.ts'
import type { Source } from '../../../schemas/source.ts'
import type { SourceTarget } from '../../../schemas/source-target.ts'
import type { TestOrigin } from '../../../functions/fetch-source/safe-http/check-url.ts'
import { type Pipeline, startPipeline } from './pipeline.ts'

const run = promisify(execFile)

/** The pipeline with sources, set as a user sets it for a server on this machine. */
export interface SourcesPipeline extends Pipeline {
  /** Brings sources into force. */
  putSources: (sources: readonly Source[] | string) => Promise<void>
  /** Asks one source, or all, at once and waits for the end. */
  run: (source?: string) => Promise<SourceTarget[]>
  sources: (query?: string) => Promise<SourcesPage>
  /** The folder of the template that it runs. */
  assembly: string
  /** What the table says of a subject's edition. */
  target: (source: string, subject: string, edition: number) => Promise<SourceTarget>
}

/** Settings beside those that the tests need. */
export interface FetchSettings {
  testOrigins: readonly TestOrigin[]
  pauseSeconds?: number
  concurrency?: number
  seconds?: Record<string, number>
}

/** Synthesizes the template with settings, as `cdk synth -c yearover=…` does, and starts it. */
export async function startSourcesPipeline(fetching: FetchSettings): Promise<SourcesPipeline> {
  const assembly = await mkdtemp(join(tmpdir(), 'yearover-sources-'))
  await synthesizeWith({ contact: 'mailto:tests@yearover.test', pauseSeconds: 0, ...fetching }, assembly)
  const pipeline = await startPipeline(undefined, assembly)
  const deployment = {
    settings: localSettings(pipeline.url),
    bucket: pipeline.bucket,
    api: pipeline.url,
    planner: pipeline.output('PlanFetchesFunction'),
  }
  const sources = (query = '') => pipeline.ask(`/v1/sources?limit=1000${query}`, SourcesPage)
  return {
    ...pipeline,
    assembly,
    sources,
    putSources: async (own) => {
      await pipeline.put('sources/sources.json', typeof own === 'string' ? own : JSON.stringify({ sources: own }))
    },
    run: async (source) => {
      const chosen = source === undefined ? {} : { source }
      const plan = await planNow(deployment, chosen)
      const { asked, isOver } = await awaitRun(pipeline.url, plan, chosen, () => {})
      if (!isOver) throw new Error('the run did not come to its end')
      return asked
    },
    target: async (source, subject, edition) => {
      const { items } = await sources(`&source=${source}`)
      const found = items.find((one) => one.subject === subject && one.edition === edition)
      if (found === undefined) throw new Error(`${source} is not asked for ${subject} ${edition}`)
      return found
    },
    stop: async () => {
      await pipeline.stop()
      await rm(assembly, { recursive: true, force: true })
    },
  }
}

async function synthesizeWith(fetching: FetchSettings & { contact: string }, outdir: string): Promise<void> {
  const env: NodeJS.ProcessEnv = { ...process.env, CDK_VALIDATION: 'false' }
  // What the test runner needs would only slow CDK down.
  delete env['NODE_OPTIONS']
  const cdk = ['node_modules/aws-cdk/bin/cdk', 'synth', '--quiet', '--no-notices', '--output', outdir]
  await run(process.execPath, [...cdk, '--context', `yearover=${JSON.stringify({ fetching })}`], { env })
}
