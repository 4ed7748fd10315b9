import * as z from 'zod/mini'
import { Observation, type Bound } from '../../../schemas/observation.ts'
import { observation } from '../../records/observation.ts'

/** A figure of a case: the sentence with the number in [brackets], and the fields that differ from the ordinary. */
export const CaseFigure = z.extend(z.partial(Observation), { sentence: z.string() })
export type CaseFigure = z.infer<typeof CaseFigure>

export const CaseEdition = z.object({ edition: z.int(), figures: z.array(CaseFigure) })
export type CaseEdition = z.infer<typeof CaseEdition>

const MARKED = /\[([^\]]+)\]/
const ZEROS = new Set(['no', 'No', 'any', 'none'])

/**
 * Makes observations of a case's figures. Unless the case says otherwise a figure is an exact count of the edition's
 * year; its value is read from digits. Sentences that are equal but for the brackets are one sentence.
 */
export function caseObservations({ edition, figures }: CaseEdition, document: string): Observation[] {
  const starts = new Map<string, number>()
  return figures.map((figure, index) => {
    const { sentence, ...stated } = figure
    const plain = sentence.replace(MARKED, '$1')
    const from = starts.get(plain) ?? starts.size * 1000
    starts.set(plain, from)
    const num = MARKED.exec(sentence)?.[1] ?? ''
    const start = from + sentence.indexOf('[')
    const value = stated.value === undefined ? valueOf(num) : stated.value
    return Observation.parse({
      ...observation({
        observation_id: `${document}-${index}`,
        series: 'cases',
        subject: 'case',
        edition,
        document: document.padEnd(64, '0'),
        label: [stated.unit, stated.event].filter(Boolean).join(', ') || 'figure',
        num,
        ...interval(stated.bound ?? '=', value),
        unit: null,
        period: String(edition),
        period_basis: stated.period === undefined ? 'edition' : 'stated',
        start,
        end: start + num.length,
      }),
      ...stated,
      value,
      sentence: plain,
    })
  })
}

function valueOf(num: string): number {
  return ZEROS.has(num) ? 0 : Number(num.replaceAll(',', '').replace(/ (?:million|billion)$/, ''))
}

function interval(bound: Bound, value: number | null): Pick<Observation, 'low' | 'high'> {
  if (bound === '>' || bound === '>=') return { low: value, high: null }
  if (bound === '<' || bound === '<=') return { low: 0, high: value }
  return { low: value, high: value }
}
