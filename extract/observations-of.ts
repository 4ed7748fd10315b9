import type { Catalogue } from '../schemas/catalogue.ts'
import type { Identity } from '../schemas/identity.ts'
import type { Observation } from '../schemas/observation.ts'
import { matchMetric } from './metrics/match-metric.ts'
import { labelInRow } from './metrics/label-in-row.ts'
import type { Figure } from './model.ts'
import type { SentenceResult } from './read-sentences.ts'

/** What all observations of a document share. */
export type ObservationRequest = {
  readonly text: string
  readonly identity: Identity
  readonly document: string
  /** What the ids of all its observations begin with. */
  readonly id_prefix: string
  readonly catalogue: Catalogue
  readonly catalogue_version: string
  readonly engine_version: string
}

/** @param document its hash */
export const idPrefix = (document: string) => `${document.slice(0, HASH_DIGITS)}-`

const HASH_DIGITS = 16

/** Turns the figures of a sentence into observations: ids, offsets, the metric, and the words behind them. */
export function observationsOf(reading: SentenceResult, request: ObservationRequest): Observation[] {
  const { figures } = reading
  if (figures.length === 0) return []
  const { text, identity, document, catalogue, engine_version, catalogue_version } = request
  const startOf = (figure: Figure): number => reading.tokens[figure.from]?.start ?? reading.start
  const idOf = (figure: Figure): string => `${request.id_prefix}${startOf(figure)}`
  const sentence = text.slice(reading.start, reading.end)
  const { section } = reading.place
  return figures.map((figure) => {
    const start = startOf(figure)
    const end = reading.tokens[figure.to - 1]?.end ?? start
    const metric = matchMetric(figure, reading, catalogue)
    const whole = figure.partOf === null ? undefined : figures[figure.partOf]
    return {
      observation_id: idOf(figure),
      series: identity.series,
      subject: identity.subject,
      edition: identity.edition,
      document,
      metric: metric?.metric ?? null,
      label: metric === null ? (figure.label ?? 'number') : labelInRow(metric.label, figure, reading.place),
      num: text.slice(start, end),
      value: figure.value,
      low: figure.low,
      high: figure.high,
      bound: figure.bound,
      kind: figure.kind,
      unit: figure.unit,
      of: figure.of,
      per: figure.per,
      event: figure.event,
      negated: figure.negated,
      direction: figure.direction,
      scope: figure.scope,
      period: figure.period,
      period_basis: figure.periodBasis,
      role: figure.role,
      part_of: whole === undefined ? null : idOf(whole),
      about: figure.about,
      attributed_to: figure.attributedTo,
      section,
      sentence,
      start,
      end,
      page: null,
      rule: figure.rule,
      engine_version,
      catalogue_version,
    }
  })
}
