import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { type Pipeline, SERIES, startPipeline } from '../pipeline/support/pipeline.ts'
import { describeInBrowser, watchedPage } from './support/browser.ts'
import { openBrowser } from './support/chromium.ts'
import { ADDRESSES, dropReports } from './support/reports.ts'
import { seriousFindings } from './support/serious-findings.ts'

// A browser on a busy machine takes its time.
jest.setTimeout(60_000)

describeInBrowser('pages for everybody', () => {
  let pipeline: Pipeline
  let browser: Browser

  beforeAll(async () => {
    pipeline = await startPipeline()
    await dropReports(pipeline)
    browser = await openBrowser()
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await pipeline?.stop()
  })

  describe.each(['light', 'dark'] as const)('%s', (scheme) => {
    test.each([...ADDRESSES, '/no-such-page'])('axe finds nothing serious on %s', async (address) => {
      expect(await seriousFindings(browser, pipeline.url, address, scheme)).toEqual([])
    })
  })

  test.each(ADDRESSES)('%s fits a phone', async (address) => {
    const { page } = await watchedPage(browser, pipeline.url, { viewport: { width: 390, height: 844 } })
    await page.goto(address)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  })

  test('the first step of the tab key skips to the content', async () => {
    const { page } = await watchedPage(browser, pipeline.url)
    await page.goto(`/compare/${SERIES}/north/2021/2022`)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
  })
})
