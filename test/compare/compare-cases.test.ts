import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { compareEditions } from '../../compare/index.ts'
import type { Comparison } from '../../schemas/comparison.ts'
import { caseObservations, type CaseEdition } from './support/case-observations.ts'

interface ExpectedComparison {
  from?: string | null
  to?: string | null
  verdict?: string
  change?: number | null
  percent?: number | null
  paired_by?: string
  reasons?: string[]
  others_to?: string[]
  agreement_to?: string
}

interface Case {
  name: string
  from: CaseEdition
  to: CaseEdition
  comparisons: ExpectedComparison[]
  restatements?: { earlier: string; later: string; agrees: boolean }[]
}

const folder = new URL('cases/', import.meta.url)

function edition(one: CaseEdition, document: string) {
  return {
    identity: { series: 'cases', subject: 'case', edition: one.edition },
    observations: caseObservations(one, document),
  }
}

/** What a case asks of a comparison, read from the real one: only the keys that the case names. */
function told(comparison: Comparison, asked: ExpectedComparison): ExpectedComparison {
  const all = {
    from: comparison.from?.num ?? null,
    to: comparison.to?.num ?? null,
    verdict: comparison.verdict,
    change: comparison.change,
    percent: comparison.percent,
    paired_by: comparison.paired_by,
    reasons: comparison.reasons.map(({ code }) => code),
    others_to: comparison.others.to.map(({ num }) => num),
    agreement_to: comparison.agreement.to,
  }
  return Object.fromEntries(Object.entries(all).filter(([key]) => key in asked))
}

for (const file of readdirSync(folder)) {
  const cases = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Case[]
  describe(`cases/${file}`, () => {
    test.each(cases.map((one) => [one.name, one] as const))('%s', (_name, one) => {
      const answer = compareEditions(edition(one.from, 'a'), edition(one.to, 'b'))
      const unmatched = [...answer.comparisons]
      const found = one.comparisons.map((asked) => {
        const at = unmatched.findIndex(
          ({ from, to }) =>
            (asked.from === undefined || asked.from === (from?.num ?? null)) &&
            (asked.to === undefined || asked.to === (to?.num ?? null)),
        )
        const [comparison] = at < 0 ? [] : unmatched.splice(at, 1)
        return comparison ? told(comparison, asked) : null
      })
      expect(found).toEqual(one.comparisons)
      expect(unmatched).toEqual([])
      expect(
        answer.restatements.map(({ earlier, later, agrees }) => ({ earlier: earlier.num, later: later.num, agrees })),
      ).toEqual(one.restatements ?? [])
    })
  })
}
