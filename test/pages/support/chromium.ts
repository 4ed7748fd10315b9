import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Where Chromium is on this machine: what CHROME_PATH says, else the first of its names on the PATH. */
function findChromium(): string | undefined {
  const said = process.env['CHROME_PATH']
  if (said !== undefined && said !== '') return said
  const folders = (process.env['PATH'] ?? '').split(':')
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find((file) => existsSync(file))
}

/** None where there is no Chromium on this machine. */
export const CHROMIUM = findChromium()

/** Starts Chromium. As root, which is how containers run, it has no sandbox of its own. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM ?? '',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
