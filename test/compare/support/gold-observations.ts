import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { Bound, Kind, Role, type Observation } from '../../../schemas/observation.ts'
import { observation } from '../../records/observation.ts'

/** A figure of a gold pair file; keys as `conventions` there describes them. */
export const GoldFigure = z.object({
  id: z.string(),
  edition: z.int(),
  event: z.nullable(z.string()),
  unit: z.nullable(z.string()),
  num: z.string(),
  value: z.union([z.number(), z.tuple([z.number(), z.number()])]),
  bound: Bound,
  period: z.nullable(z.string()),
  kind: Kind,
  role: Role,
  quote: z.string(),
  of: z.optional(z.string()),
  part_of: z.optional(z.string()),
  subject: z.optional(z.string()),
  attributed_to: z.optional(z.string()),
  stated_change: z.optional(z.boolean()),
})
export type GoldFigure = z.infer<typeof GoldFigure>

/**
 * Makes of gold figures the observations that a perfect extractor would hand over, so that a comparer can be scored
 * alone. Labels are made of unit and event: the gold labels are written by people and would give the answer away.
 * @param text the edition's text; figures are found in it by their quote
 */
export function goldObservations(figures: readonly GoldFigure[], text: string, edition: number): Observation[] {
  const document = createHash('sha256').update(text).digest('hex')
  return figures.filter((figure) => figure.edition === edition).map((figure) => observationOf(figure, text, document))
}

function observationOf(figure: GoldFigure, text: string, document: string): Observation {
  const quoteAt = text.indexOf(figure.quote)
  const start = quoteAt + Math.max(0, figure.quote.indexOf(figure.num))
  const value = Array.isArray(figure.value) ? null : figure.value
  const [low, high] = ends(figure)
  const per = /\bper (share|person|\d+ \w+)/.exec(figure.quote)?.[1] ?? null
  return observation({
    observation_id: figure.id,
    series: 'gold',
    subject: 'gold',
    edition: figure.edition,
    document,
    label: [figure.unit, figure.event].filter(Boolean).join(', '),
    num: figure.num,
    value,
    low,
    high,
    bound: figure.bound,
    kind: figure.kind,
    unit: figure.unit,
    of: figure.of ?? null,
    per,
    event: figure.event,
    negated: value !== 0 && /\bnot\b|\ball but\b/.test(figure.quote),
    direction: figure.stated_change ? (/fewer|fell|fall|drop/.test(figure.quote) ? 'down' : 'up') : null,
    period: figure.period === 'report' ? String(figure.edition) : figure.period,
    period_basis: figure.period === 'report' ? 'edition' : figure.period === null ? null : 'stated',
    role: figure.role,
    part_of: figure.part_of ?? null,
    about: figure.subject ?? null,
    attributed_to: figure.attributed_to ?? null,
    section: sectionAt(text, quoteAt),
    sentence: sentenceAt(text, start),
    start,
    end: start + figure.num.length,
  })
}

function ends({ value, bound }: GoldFigure): [number | null, number | null] {
  if (Array.isArray(value)) return value
  if (bound === '>' || bound === '>=') return [value, null]
  if (bound === '<' || bound === '<=') return [0, value]
  if (bound !== '~') return [value, value]
  const digits = String(Math.abs(value)).replace('.', '').replace(/0+$/, '').replace(/^0+/, '')
  const unit = Math.abs(value) / Number(digits || 1)
  return [value - unit / 2, value + unit / 2]
}

const BOUNDARY = /[.!?]\s+(?=[A-Z0-9])|\n+/g

function sentenceAt(text: string, at: number): string {
  let start = 0
  for (const match of text.matchAll(BOUNDARY)) {
    const after = match.index + match[0].length
    if (after > at) return text.slice(start, match.index + (match[0].startsWith('\n') ? 0 : 1))
    start = after
  }
  return text.slice(start)
}

function sectionAt(text: string, at: number): string[] {
  const headings = text.slice(0, Math.max(0, at)).match(/^(?:## .+|\d\. [A-Z].+)$/gm) ?? []
  return headings.slice(-1).map((heading) => heading.replace(/^(?:## |\d\. )/, ''))
}
