import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe } from '@jest/globals'
import { type Browser, chromium, type Page } from 'playwright-core'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Where Chromium is on this machine: what CHROME_PATH says, else the first of its names on the PATH. */
function findChromium(): string | undefined {
  const said = process.env['CHROME_PATH']
  if (said !== undefined && said !== '') return said
  const folders = (process.env['PATH'] ?? '').split(':')
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find((file) => existsSync(file))
}

const executablePath = findChromium()

if (executablePath === undefined) {
  process.stderr.write('Tests of the pages are skipped: no Chromium is on the PATH, and CHROME_PATH names none.\n')
}

/** Tests that need a browser; without one they are skipped. */
export const describeInBrowser = executablePath === undefined ? describe.skip : describe

/** Starts Chromium. As root, which is how containers run, it has no sandbox of its own. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: executablePath ?? '',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })

/** A page that keeps what must not happen: errors in its console, requests to other hosts. */
export interface Watched {
  page: Page
  faults: string[]
}

/** Opens a page on the pipeline's address and watches it. */
export async function watchedPage(
  browser: Browser,
  baseURL: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Watched> {
  const context = await browser.newContext({ baseURL, ...options })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL)) faults.push(`request: ${request.url()}`)
  })
  return { page, faults }
}
