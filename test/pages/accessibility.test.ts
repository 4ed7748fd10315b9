import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { SERIES } from '../pipeline/support/pipeline.ts'
import { describePages } from './support/describe-pages.ts'
import { ADDRESSES } from './support/reports.ts'
import { seriousFindings } from './support/serious-findings.ts'

describePages('pages for everybody', (pages) => {
  describe('in light and dark', () => {
    let page: Page
    beforeAll(async () => {
      // axe is a script that the policy of the pages would never allow.
      page = (await pages.open({ bypassCSP: true })).page
    })

    test.each([...ADDRESSES, '/no-such-page'])('axe finds nothing serious on %s', async (address) => {
      await page.goto(address)
      expect(await seriousFindings(page)).toEqual([])
    })
  })

  describe('on a phone', () => {
    const width = 390
    let page: Page
    beforeAll(async () => {
      page = (await pages.open({ viewport: { width, height: 844 } })).page
    })

    test.each(ADDRESSES)('%s fits', async (address) => {
      await page.goto(address)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    })
  })

  test('the first step of the tab key skips to the content', async () => {
    const { page } = await pages.open()
    await page.goto(`/compare/${SERIES}/north/2021/2022`)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
  })
})
