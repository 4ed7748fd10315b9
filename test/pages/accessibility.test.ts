import { expect, test } from '@jest/globals'
import { SERIES } from '../pipeline/support/pipeline.ts'
import { describePages } from './support/describe-pages.ts'
import { ADDRESSES } from './support/reports.ts'
import { seriousFindings } from './support/serious-findings.ts'

describePages('pages for everybody', (pages) => {
  test.each([...ADDRESSES, '/no-such-page'])('axe finds nothing serious on %s, in light or dark', async (address) => {
    expect(await seriousFindings(pages, address)).toEqual([])
  })

  test.each(ADDRESSES)('%s fits a phone', async (address) => {
    const { page } = await pages.open({ viewport: { width: 390, height: 844 } })
    await page.goto(address)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
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
