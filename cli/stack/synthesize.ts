import { spawn } from 'node:child_process'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { EXIT, Failure } from '../failure.ts'
import { newestChange, projectRoot } from '../project.ts'

/** What a synthesized assembly is made of. */
const SOURCES = ['infra', 'functions', 'extract', 'compare', 'render', 'schemas', 'cdk.json', 'package-lock.json']

/**
 * The folder of the cloud assembly, synthesized anew when it is missing or older than its sources.
 * @param tell takes a line of progress
 * @throws Failure with what the CDK said
 */
export async function synthesize(tell: (line: string) => void): Promise<string> {
  const root = projectRoot()
  const assembly = path.join(root, 'cdk.out')
  const made = newestChange([path.join(assembly, 'manifest.json')])
  if (made > newestChange(SOURCES.map((source) => path.join(root, source)))) return assembly
  const why = made === 0 ? '' : ' again: its sources changed'
  tell(`Synthesizing the template${why} (half a minute; on a busy machine a minute) …`)
  const started = performance.now()
  const said = await runCdk(root)
  if (said !== null && isLocked(said)) {
    tell('  another synth is at work; waiting for it …')
    await sleep(PAUSE)
    return synthesize(tell)
  }
  if (said !== null) throw new Failure(EXIT.failed, 'The template could not be synthesized:', said.split('\n'))
  tell(`  done in ${((performance.now() - started) / 1000).toFixed(1)} s`)
  return assembly
}

/** Milliseconds until the assembly is looked at again while another process writes it. */
const PAUSE = 2000
/** The CDK refuses to write an assembly that another of its processes reads or writes. */
const isLocked = (said: string) => /Another CLI .* is currently|Other CLIs .* are currently/.test(said)

/**
 * Synthesizes without CDK's own template validation, which takes seconds and says nothing that CI has not said.
 * @returns null, or what the CDK said when it failed
 */
function runCdk(root: string): Promise<string | null> {
  const cdk = path.join(root, 'node_modules', '.bin', 'cdk')
  const child = spawn(cdk, ['synth', '--quiet', '--no-notices'], {
    cwd: root,
    env: { ...process.env, CDK_VALIDATION: 'false' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const keep = (chunk: Buffer) => {
    said += chunk.toString()
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  return new Promise((resolve, reject) => {
    child.on('error', (error) => reject(new Failure(EXIT.failed, `The CDK cannot be run: ${error.message}`)))
    child.on('close', (code) => resolve(code === 0 ? null : said.trim()))
  })
}
