import * as z from 'zod/mini'
import { Edition, Slug } from './identity.ts'
import { Observation, Period } from './observation.ts'

export const Verdict = z.enum([
  'increased',
  'decreased',
  'unchanged',
  'indeterminate',
  'not_comparable',
  'new',
  'no_longer_reported',
])
export type Verdict = z.infer<typeof Verdict>

export const ReasonCode = z.enum([
  'period-length',
  'partial-year',
  'stale-period',
  'unit',
  'scope',
  'subject',
  'kind',
  'bounds-overlap',
  'vague',
  'conflict-within-edition',
  'consistent-within-edition',
  'restated',
  'from-restatement',
  'outline-changed',
  'exact',
  'intervals-apart',
  'not-stated',
  'fiscal-year',
  'role',
  'stated-change',
  'stated-change-differs',
  'below-zero',
  'converted',
])
export type ReasonCode = z.infer<typeof ReasonCode>

/** A code for programs and a sentence for people. */
export const Reason = z.object({ code: ReasonCode, text: z.string() })
export type Reason = z.infer<typeof Reason>

/** What a later edition says about a period that an earlier edition also told. */
export const Restatement = z.object({
  label: z.string(),
  metric: z.nullable(Slug),
  period: z.nullable(Period),
  earlier_edition: Edition,
  earlier: Observation,
  later_edition: Edition,
  later: Observation,
  agrees: z.boolean(),
})
export type Restatement = z.infer<typeof Restatement>

/** Whether several figures for one thing within an edition overlap; null where there is only one. */
export const Agreement = z.nullable(z.enum(['consistent', 'conflicting']))
export type Agreement = z.infer<typeof Agreement>

/** "16 per cent more": a change that the later edition states itself, with whether it agrees with the two levels. */
export const StatedChange = z.object({
  observation: Observation,
  /** Null where there is nothing to check it against. */
  agrees: z.nullable(z.boolean()),
})
export type StatedChange = z.infer<typeof StatedChange>

/** One metric, two editions: section 4 of the contract. */
export const Comparison = z.object({
  series: Slug,
  subject: Slug,
  metric: z.nullable(Slug),
  label: z.string(),
  from_edition: Edition,
  to_edition: Edition,
  from: z.nullable(Observation),
  to: z.nullable(Observation),
  others: z.object({ from: z.array(Observation), to: z.array(Observation) }),
  agreement: z.object({ from: Agreement, to: Agreement }),
  verdict: Verdict,
  reasons: z.array(Reason),
  change: z.nullable(z.number()),
  change_low: z.nullable(z.number()),
  change_high: z.nullable(z.number()),
  percent: z.nullable(z.number()),
  paired_by: z.nullable(z.enum(['catalogue', 'wording', 'sentence'])),
  restated: z.nullable(Restatement),
  /** What the later edition itself says of the change. */
  stated_changes: z.array(StatedChange),
})
export type Comparison = z.infer<typeof Comparison>

/** A comparison in a plain sentence, with the ids of the observations it rests on. */
export const SummarySentence = z.object({ text: z.string(), from: z.nullable(z.string()), to: z.nullable(z.string()) })
export type SummarySentence = z.infer<typeof SummarySentence>

const AlignedSentence = z.object({ start: z.int(), end: z.int(), section: z.array(z.string()), text: z.string() })

/** A run of words inside an edited sentence; `figure` where the run is or holds a number. */
export const WordChange = z.object({ op: z.enum(['same', 'added', 'removed']), text: z.string(), figure: z.boolean() })
export type WordChange = z.infer<typeof WordChange>

/** One step of the redline; `from` is null for an added sentence, `to` for a removed one. */
export const SentenceAlignment = z.object({
  op: z.enum(['unchanged', 'edited', 'moved', 'added', 'removed']),
  from: z.nullable(AlignedSentence),
  to: z.nullable(AlignedSentence),
  words: z.array(WordChange),
  /** Of an added sentence: split off the edited one beside it; of a removed one: merged into it. */
  part_of_edited: z.nullable(z.enum(['split', 'merged'])),
  /** A carried-over sentence that still speaks of an old year. */
  stale: z.boolean(),
})
export type SentenceAlignment = z.infer<typeof SentenceAlignment>

/** The two texts side by side. Shares are between 0 and 1. */
export const TextComparison = z.object({
  sentences: z.array(SentenceAlignment),
  unchanged_share: z.number(),
  length: z.object({ from_words: z.int(), to_words: z.int() }),
  outline: z.object({
    from_headings: z.int(),
    to_headings: z.int(),
    kept_headings: z.int(),
    changed: z.boolean(),
  }),
})
export type TextComparison = z.infer<typeof TextComparison>

/** The answer of `compare` on two files; the diff endpoint wraps it. */
export const EditionComparison = z.object({
  comparisons: z.array(Comparison),
  restatements: z.array(Restatement),
  text: z.optional(TextComparison),
})
export type EditionComparison = z.infer<typeof EditionComparison>
