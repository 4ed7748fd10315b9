import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { type Pipeline, SERIES, startPipeline } from '../pipeline/support/pipeline.ts'
import { describeInBrowser, watchedPage } from './support/browser.ts'
import { openBrowser } from './support/chromium.ts'
import { ADDRESSES, dropReports } from './support/reports.ts'

// A browser on a busy machine takes its time.
jest.setTimeout(60_000)

describeInBrowser('reading in a browser', () => {
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

  const compare = `/compare/${SERIES}/north/2021/2022`
  test('from what changed to both sentences in three clicks', async () => {
    const { page, faults } = await watchedPage(browser, pipeline.url)
    await page.goto('/')
    await page.getByRole('link', { name: '2022 → 2023' }).first().click()
    const entry = page.locator('article', { hasText: 'fell' }).first()
    await expect(entry.locator('blockquote').allInnerTexts()).resolves.toEqual([
      'In 2022 the office detained 15 vessels.',
      'In 2023 the office detained 11 vessels.',
    ])
    await expect(entry.locator('mark').allInnerTexts()).resolves.toEqual(['15', '11'])
    await entry.getByRole('link', { name: '2023 edition' }).click()
    await expect(page.locator('.fig:target').innerText()).resolves.toBe('11')
    expect(faults).toEqual([])
  })

  test.each(ADDRESSES)('%s: no error, no other host, and no script but ours', async (address) => {
    const { page, faults } = await watchedPage(browser, pipeline.url)
    const response = await page.goto(address)
    expect(response?.status()).toBe(200)
    await expect(page.evaluate(() => document.querySelectorAll('main :is(script, img, b)').length)).resolves.toBe(0)
    await expect(page.locator('h1').count()).resolves.toBe(1)
    expect(faults).toEqual([])
  })

  test('what is not held is told, as a page to a reader and as a problem to a program', async () => {
    const { page } = await watchedPage(browser, pipeline.url)
    const response = await page.goto(`/compare/${SERIES}/north/1999/2022`)
    expect([response?.status(), response?.headers()['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
    await page.getByRole('link', { name: '2021' }).click()
    expect(page.url()).toBe(`${pipeline.url}/reports/${SERIES}/north/2021`)
    const program = await pipeline.get(`/compare/${SERIES}/north/1999/2022`, { accept: 'application/json' })
    expect([program.status, program.headers.get('content-type')]).toEqual([404, 'application/problem+json'])
  })

  test('a slip of the hand is told what was meant', async () => {
    const { page } = await watchedPage(browser, pipeline.url)
    await page.goto(`/panel/${SERIES}/vessel-detained`)
    await page.getByText('Go to').getByRole('link').click()
    expect(page.url()).toBe(`${pipeline.url}/panel/${SERIES}/vessels-detained`)
  })

  test('records that a reader opens in a browser are shown as their page', async () => {
    const { page } = await watchedPage(browser, pipeline.url)
    await page.goto(`/v1/diff?series=${SERIES}&subject=north&from=2021&to=2022&text=1`)
    expect(page.url()).toBe(`${pipeline.url}/redline/${SERIES}/north/2021/2022`)
  })

  test('only what comes from the same address may run', async () => {
    const policy = (await pipeline.get(compare)).headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
  })

  test('style and script can be kept for ever', async () => {
    const { page } = await watchedPage(browser, pipeline.url)
    await page.goto('/')
    const script = await page.locator('script[src]').getAttribute('src')
    const response = await pipeline.get(script ?? '')
    expect(response.headers.get('cache-control')).toContain('immutable')
    expect((await pipeline.get('/assets/no-such.js')).status).toBe(404)
  })
})
