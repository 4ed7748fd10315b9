import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const SCHEMES = ['light', 'dark'] as const

declare const axe: { run: (options: unknown) => Promise<AxeResults> }

/**
 * What axe finds serious or critical on a page, in light and in dark, by the rules of WCAG 2.2, levels A and AA.
 * @param page of a context that lifts the policy of the pages
 */
export async function seriousFindings(page: Page): Promise<string[]> {
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
