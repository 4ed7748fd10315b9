import { afterAll, beforeAll, describe } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { type Pipeline, startPipeline } from '../../pipeline/support/pipeline.ts'
import { CHROMIUM, openBrowser } from './chromium.ts'
import { dropReports } from './reports.ts'
import { type Watched, watchedPage } from './watched-page.ts'

if (CHROMIUM === undefined) {
  process.stderr.write('Tests of the pages are skipped: no Chromium is on the PATH, and CHROME_PATH names none.\n')
}

/** The pages of a pipeline that holds all of the reports, and a browser to open them with. */
export interface Pages {
  readonly pipeline: Pipeline
  /** A new page of a context of its own, on the pipeline's address. */
  open: (options?: Parameters<Browser['newContext']>[0]) => Promise<Watched>
}

/**
 * Tests that need a browser; without one they are skipped.
 * @param tests gets the pages, which are there once its tests run
 */
export function describePages(name: string, tests: (pages: Pages) => void): void {
  const describeInBrowser = CHROMIUM === undefined ? describe.skip : describe
  describeInBrowser(name, () => {
    let pipeline: Pipeline
    let browser: Browser

    beforeAll(async () => {
      pipeline = await startPipeline()
      await dropReports(pipeline)
      browser = await openBrowser()
    })
    afterAll(async () => {
      await browser?.close()
      await pipeline?.stop()
    })

    tests({
      get pipeline() {
        return pipeline
      },
      open: (options = {}) => watchedPage(browser, pipeline.url, options),
    })
  })
}
