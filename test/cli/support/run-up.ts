import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { builtCli, root } from './run-cli.ts'

/** A running `yearover up`. */
export type Up = {
  stdout: () => string
  stderr: () => string
  /** Ends it as Ctrl-C does. @returns its exit code */
  interrupt: () => Promise<number | null>
}

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

/** Starts `yearover up` and waits until it says what to do next. */
export async function startUp(args: readonly string[]): Promise<Up> {
  const child = spawn(process.execPath, [builtCli(), 'up', ...args], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  const ended = once(child, 'close')
  const ready = new Promise<void>((resolve) => {
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
      if (stderr.includes('Ctrl-C stops it')) resolve()
    })
  })
  await Promise.race([
    ready,
    ended.then(() => {
      throw new Error(`up ended before it was ready:\n${stderr}`)
    }),
  ])
  return {
    stdout: () => stdout,
    stderr: () => stderr,
    interrupt: async () => {
      child.kill('SIGINT')
      await ended
      return child.exitCode
    },
  }
}
