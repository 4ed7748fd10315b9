import { createRequire } from 'node:module'
import type { Browser } from 'playwright-core'
import type { AxeResults } from 'axe-core'
import { watchedPage } from './browser.ts'

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

declare const axe: { run: (options: unknown) => Promise<AxeResults> }

/**
 * What axe finds serious or critical on a page, by the rules of WCAG 2.2, levels A and AA. The page's policy is lifted for
 * this page alone, since axe is a script that the page itself would never allow.
 */
export async function seriousFindings(
  browser: Browser,
  baseURL: string,
  address: string,
  colorScheme: 'light' | 'dark',
): Promise<string[]> {
  const { page } = await watchedPage(browser, baseURL, { colorScheme, bypassCSP: true })
  await page.goto(address)
  await page.addScriptTag({ path: AXE })
  const { violations } = await page.evaluate(() =>
    axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }),
  )
  await page.context().close()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => `${id}: ${html} ${any.map((one) => one.message).join('; ')}`),
    )
}
