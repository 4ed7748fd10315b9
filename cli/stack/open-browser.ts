import { spawn } from 'node:child_process'

/** The program of each system that opens an address with what its user prefers. */
const OPENERS: Partial<Record<NodeJS.Platform, [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
}
const ELSEWHERE: [string] = ['xdg-open']

/** Milliseconds in which an opener says that it cannot; one that still runs then is busy with a browser. */
const PATIENCE = 3000

/** Opens an address in the user's browser. @returns whether a browser was started, as far as can be told */
export function openBrowser(address: string): Promise<boolean> {
  const [program, ...words] = OPENERS[process.platform] ?? ELSEWHERE
  return new Promise((resolve) => {
    const opener = spawn(program, [...words, address], { stdio: 'ignore', detached: true })
    const patience = setTimeout(() => resolve(true), PATIENCE)
    const settle = (started: boolean) => {
      clearTimeout(patience)
      resolve(started)
    }
    opener.once('error', () => settle(false))
    opener.once('exit', (code) => settle(code === 0))
    opener.unref()
  })
}
