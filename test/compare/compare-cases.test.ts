import { readdirSync, readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import { describe, expect, test } from '@jest/globals'
import { changeInWords, compareEditions, figureInWords, signedSides } from '../../compare/index.ts'
import { Verdict, type Comparison } from '../../schemas/comparison.ts'
import { CaseEdition, caseObservations } from './support/case-observations.ts'

const ExpectedComparison = z.partial(
  z.object({
    from: z.nullable(z.string()),
    to: z.nullable(z.string()),
    label: z.string(),
    verdict: Verdict,
    change: z.nullable(z.number()),
    percent: z.nullable(z.number()),
    paired_by: z.nullable(z.string()),
    reasons: z.array(z.string()),
    reasons_in_words: z.array(z.string()),
    shown: z.array(z.string()),
    others_to: z.array(z.string()),
    agreement_to: z.nullable(z.string()),
    agrees: z.array(z.nullable(z.boolean())),
  }),
)
type ExpectedComparison = z.infer<typeof ExpectedComparison>

const Case = z.object({
  name: z.string(),
  from: CaseEdition,
  to: CaseEdition,
  comparisons: z.array(ExpectedComparison),
  restatements: z.optional(z.array(z.object({ earlier: z.string(), later: z.string(), agrees: z.boolean() }))),
})

const folder = new URL('cases/', import.meta.url)

function edition(one: CaseEdition, document: string) {
  return {
    identity: { series: 'cases', subject: 'case', edition: one.edition },
    observations: caseObservations(one, document),
  }
}

/** What a case asks of a comparison, read from the real one: only the keys that the case names. */
function told(comparison: Comparison, asked: ExpectedComparison): ExpectedComparison {
  const { from, to } = signedSides(comparison)
  const all = {
    from: comparison.from?.num ?? null,
    to: comparison.to?.num ?? null,
    label: comparison.label,
    verdict: comparison.verdict,
    change: comparison.change,
    percent: comparison.percent,
    paired_by: comparison.paired_by,
    reasons: comparison.reasons.map(({ code }) => code),
    reasons_in_words: comparison.reasons.map(({ text }) => text),
    shown: [figureInWords(from), figureInWords(to), changeInWords(comparison)],
    others_to: comparison.others.to.map(({ num }) => num),
    agreement_to: comparison.agreement.to,
    agrees: comparison.stated_changes.map(({ agrees }) => agrees),
  }
  return Object.fromEntries(Object.entries(all).filter(([key]) => key in asked))
}

for (const file of readdirSync(folder)) {
  const cases = z.array(Case).parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8')))
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
