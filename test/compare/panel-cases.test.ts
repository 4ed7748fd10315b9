import { readdirSync, readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import { describe, expect, test } from '@jest/globals'
import { panel } from '../../compare/index.ts'
import type { PanelRow } from '../../schemas/panel.ts'
import { CaseEdition } from './support/case-observations.ts'
import { metricFigures } from './support/metric-figures.ts'

/**
 * Subjects by name with their editions; rows as `ash 1-2` and as `birch: gap, reasons`, changes as `verdict: reasons`.
 */
const Case = z.object({
  name: z.string(),
  edition: z.int(),
  from: z.int(),
  subjects: z.record(z.string(), z.array(CaseEdition)),
  ranked: z.array(z.string()),
  not_comparable: z.optional(z.array(z.string())),
  not_stated: z.optional(z.array(z.string())),
  changes: z.optional(z.record(z.string(), z.nullable(z.string()))),
})

const codes = (reasons: readonly { code: string }[]) => reasons.map(({ code }) => code).join(' ')
const ranked = ({ subject, rank, rank_to }: PanelRow) => `${subject} ${rank}-${rank_to}`
const apart = ({ subject, point, reasons }: PanelRow) =>
  `${subject}: ${[point.gap ?? [], codes(reasons) || []].flat().join(', ')}`
const changed = ({ subject, change }: PanelRow) => [subject, change && `${change.verdict}: ${codes(change.reasons)}`]

const folder = new URL('panels/', import.meta.url)

for (const file of readdirSync(folder)) {
  const cases = z.array(Case).parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8')))
  describe(`panels/${file}`, () => {
    test.each(cases.map((one) => [one.name, one] as const))('%s', (_name, one) => {
      const subjects = Object.entries(one.subjects).map(([subject, editions]) => ({
        subject,
        editions: editions.map((edition) => metricFigures(edition, 'things', subject)),
      }))
      const asked = { series: 'cases', metric: 'things', label: 'things', edition: one.edition, from_edition: one.from }
      const answer = panel(asked, subjects)
      expect({
        ranked: answer.ranked.map(ranked),
        not_comparable: answer.not_comparable.map(apart),
        not_stated: answer.not_stated.map(apart),
      }).toEqual({ ranked: one.ranked, not_comparable: one.not_comparable ?? [], not_stated: one.not_stated ?? [] })
      const rows = [...answer.ranked, ...answer.not_comparable, ...answer.not_stated]
      const changes: unknown = Object.fromEntries(rows.map(changed))
      expect(changes).toEqual(one.changes ?? changes)
    })
  })
}
