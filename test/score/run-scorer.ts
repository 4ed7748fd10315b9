import { spawnSync } from 'node:child_process'
import { builtCli } from '../cli/support/run-cli.ts'

/** The built command, as the arguments by which a scorer starts it. */
export const yearoverCommand = (...args: string[]) => [process.execPath, builtCli(), ...args]

/**
 * Runs a script of the gold folder, or the built command, to its end.
 * @returns what it printed
 * @throws Error with what it said if it fails
 */
export function runNode(args: readonly string[]): string {
  const run = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 29 })
  if (run.status !== 0) throw new Error(`${args.slice(0, 3).join(' ')} failed:\n${run.stderr}`)
  return run.stdout
}

/** The lines before the last, which are misses, and the last, which is the result as JSON. */
export function missesAndResult(stdout: string): { misses: string[]; result: unknown } {
  const lines = stdout.split('\n').filter(Boolean)
  return { misses: lines.slice(0, -1), result: JSON.parse(lines.at(-1) ?? 'null') }
}
