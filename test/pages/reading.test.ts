import { beforeAll, describe, expect, test } from '@jest/globals'
import { SERIES } from '../pipeline/support/pipeline.ts'
import { describePages } from './support/describe-pages.ts'
import { ADDRESSES } from './support/reports.ts'
import type { Watched } from './support/watched-page.ts'

describePages('reading in a browser', (pages) => {
  const compare = `/compare/${SERIES}/north/2021/2022`
  test('from what changed to both sentences in three clicks', async () => {
    const { page, faults } = await pages.open()
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

  describe('every page', () => {
    let watched: Watched
    beforeAll(async () => {
      watched = await pages.open()
    })

    test.each(ADDRESSES)('%s: no error, no other host, and no script but ours', async (address) => {
      const { page, faults } = watched
      const response = await page.goto(address)
      expect(response?.status()).toBe(200)
      await expect(page.evaluate(() => document.querySelectorAll('main :is(script, img, b)').length)).resolves.toBe(0)
      await expect(page.locator('h1').count()).resolves.toBe(1)
      expect(faults.splice(0)).toEqual([])
    })
  })

  test('what is not held is told, as a page to a reader and as a problem to a program', async () => {
    const { page } = await pages.open()
    const response = await page.goto(`/compare/${SERIES}/north/1999/2022`)
    expect([response?.status(), response?.headers()['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
    await page.getByRole('link', { name: '2021' }).click()
    expect(page.url()).toBe(`${pages.pipeline.url}/reports/${SERIES}/north/2021`)
    const program = await pages.pipeline.get(`/compare/${SERIES}/north/1999/2022`, { accept: 'application/json' })
    expect([program.status, program.headers.get('content-type')]).toEqual([404, 'application/problem+json'])
  })

  test('a slip of the hand is told what was meant', async () => {
    const { page } = await pages.open()
    await page.goto(`/panel/${SERIES}/vessel-detained`)
    await page.getByText('Go to').getByRole('link').click()
    expect(page.url()).toBe(`${pages.pipeline.url}/panel/${SERIES}/vessels-detained`)
  })

  test('records that a reader opens in a browser are shown as their page', async () => {
    const { page } = await pages.open()
    await page.goto(`/v1/diff?series=${SERIES}&subject=north&from=2021&to=2022&text=1`)
    expect(page.url()).toBe(`${pages.pipeline.url}/redline/${SERIES}/north/2021/2022`)
  })

  test('only what comes from the same address may run', async () => {
    const policy = (await pages.pipeline.get(compare)).headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
  })

  test('style and script can be kept for ever', async () => {
    const { page } = await pages.open()
    await page.goto('/')
    const script = await page.locator('script[src]').getAttribute('src')
    const response = await pages.pipeline.get(script ?? '')
    expect(response.headers.get('cache-control')).toContain('immutable')
    expect((await pages.pipeline.get('/assets/no-such.js')).status).toBe(404)
  })
})
