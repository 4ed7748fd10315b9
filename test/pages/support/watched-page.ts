import type { Browser, Page } from 'playwright-core'

/** A page that keeps what must not happen: errors in its console, requests to other hosts. */
export interface Watched {
  page: Page
  faults: string[]
}

/** Opens a page on the pipeline's address and watches it. */
export async function watchedPage(
  browser: Browser,
  baseURL: string,
  options: Parameters<Browser['newContext']>[0],
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
