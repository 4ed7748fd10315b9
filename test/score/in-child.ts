import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { projectRoot } from '../../cli/project.ts'

const run = promisify(execFile)

/** CommonJS packages inside the bundle call `require`. */
const REQUIRE =
  "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);"

/**
 * Bundles a script of probes/ as the functions are bundled, and runs it in a process of its own, so that neither the
 * loader of TypeScript nor earlier measures take part in its memory or its warmth.
 * @param script file name within probes/; it prints its result as JSON
 * @returns that result, and the peak of the process's resident memory in MB
 */
export async function inChild<Result>(script: string, args: readonly string[]): Promise<Result & { peak: number }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'yearover-score-'))
  const outfile = path.join(folder, 'probe.mjs')
  try {
    await build({
      entryPoints: [path.join(import.meta.dirname, 'probes', script)],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      banner: { js: REQUIRE },
      logLevel: 'warning',
    })
    // Not synchronously: a probe may ask a server of this process.
    const { stdout } = await run(process.execPath, [outfile, ...args], {
      cwd: projectRoot(),
      maxBuffer: 64 * 1024 ** 2,
    })
    const result: Result & { peak: number } = JSON.parse(stdout)
    return result
  } finally {
    rmSync(folder, { recursive: true })
  }
}
