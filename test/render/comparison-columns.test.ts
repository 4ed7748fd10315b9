import { readdirSync, readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import { expect, test } from '@jest/globals'
import { compareEditions } from '../../compare/index.ts'
import { comparisonColumns } from '../../render/columns.ts'
import { CaseEdition, caseObservations } from '../compare/support/case-observations.ts'

const folder = new URL('../compare/cases/', import.meta.url)
const Case = z.object({ name: z.string(), from: CaseEdition, to: CaseEdition })
const cases = readdirSync(folder).flatMap((file) =>
  z.array(Case).parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))),
)

const edition = (one: CaseEdition, document: string) => ({
  identity: { series: 'cases', subject: 'case', edition: one.edition },
  observations: caseObservations(one, document),
})

test('the change in a row of one unit is its later value less its earlier one, also where a profit became a loss', () => {
  const rows = cases.flatMap(({ from, to }) =>
    compareEditions(edition(from, 'a'), edition(to, 'b')).comparisons.map((comparison) =>
      Object.fromEntries(comparisonColumns.map(({ name, cell }) => [name, cell(comparison)])),
    ),
  )
  // Tonnes and kilotonnes are each shown as their own edition has them.
  const changed = rows.filter((row) => row['change'] !== null && row['from_unit'] === row['to_unit'])
  expect(changed.length).toBeGreaterThan(50)
  for (const row of changed)
    expect(Number(row['to_value']) - Number(row['from_value'])).toBeCloseTo(Number(row['change']), 2)
})
