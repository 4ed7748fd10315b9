import { spawn, spawnSync } from 'node:child_process'
import path from 'node:path'
import { newestChange, projectRoot } from '../../../cli/project.ts'

export const root = projectRoot()
const bin = path.join(root, 'dist', 'yearover.js')
const SOURCES = ['cli', 'compare', 'extract', 'local', 'render', 'schemas', 'package.json']

let isBuilt = false

/** The path of the built command; at the first call it is built anew if its sources are younger. */
export function builtCli(): string {
  if (!isBuilt) build()
  isBuilt = true
  return bin
}

function build(): void {
  if (newestChange([bin]) <= newestChange(SOURCES.map((source) => path.join(root, source)))) {
    const built = spawnSync(path.join(root, 'node_modules', '.bin', 'tsx'), ['cli/build.ts'], {
      cwd: root,
      encoding: 'utf8',
    })
    if (built.status !== 0) throw new Error(`cli/build.ts failed:\n${built.stderr}`)
  }
}

export type Run = { code: number | null; stdout: string; stderr: string }

/** Runs the built command to its end, without a terminal, as a script would. */
export function yearover(
  args: readonly string[],
  { cwd = root, env = {} }: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
) {
  return new Promise<Run>((resolve, reject) => {
    const child = spawn(process.execPath, [builtCli(), ...args], {
      cwd,
      env: { ...process.env, NODE_OPTIONS: '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
}

/** A sample report, by subject and edition, relative to the project's folder. */
export const sample = (subject: string, edition: number) =>
  path.join('samples', 'country-reports-on-terrorism', subject, `${edition}.txt`)
