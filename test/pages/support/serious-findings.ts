import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Pages } from './describe-pages.ts'

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const SCHEMES = ['light', 'dark'] as const

declare const axe: { run: (options: unknown) => Promise<AxeResults> }

/**
 * What axe finds serious or critical on a page, in light and in dark, by the rules of WCAG 2.2, levels A and AA. The page's
 * policy is lifted for this page alone, since axe is a script that the page itself would never allow.
 */
export async function seriousFindings(pages: Pages, address: string): Promise<string[]> {
  const { page } = await pages.open({ bypassCSP: true })
  await page.goto(address)
  await page.addScriptTag({ path: AXE })
  const findings: string[] = []
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await page.evaluate(() =>
      axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }),
    )
    findings.push(...inWords(violations).map((finding) => `${colorScheme}: ${finding}`))
  }
  return findings
}

const inWords = (violations: AxeResults['violations']) =>
  violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => `${id}: ${html} ${any.map(({ message }) => message).join('; ')}`),
    )
