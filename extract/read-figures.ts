import type { Catalogue } from '../schemas/catalogue.ts'
import type { Identity } from '../schemas/identity.ts'
import type { NonFigure, Observation, Tally } from '../schemas/observation.ts'
import type { Format, Sentence, Warning } from '../schemas/reading.ts'
import { ENGINE_VERSION } from './engine-version.ts'
import { catalogueVersion } from './metrics/catalogue-version.ts'

export type FiguresRequest = { identity: Identity; document: string; format: Format; catalogue: Catalogue }
export type Figures = {
  sentences: Sentence[]
  observations: Observation[]
  non_figures: NonFigure[]
  tally: Tally
  warnings: Warning[]
}

/**
 * Reads every number of a text.
 * @param text decoded text
 * @returns figures and other numbers in text order, with the sentences and the accounting
 */
export function readFigures(text: string, { identity, document, catalogue }: FiguresRequest): Figures {
  const catalogue_version = catalogueVersion(catalogue)
  const observations: Observation[] = [...text.matchAll(/\d[\d,.]*\d|\d/g)].map((match) => {
    const value = Number(match[0].replaceAll(',', ''))
    return {
      observation_id: `${document.slice(0, 16)}-${match.index}`,
      ...identity,
      document,
      metric: null,
      label: 'number',
      num: match[0],
      value,
      low: value,
      high: value,
      bound: '=',
      kind: 'count',
      unit: null,
      of: null,
      per: null,
      event: null,
      negated: false,
      direction: null,
      scope: {},
      period: String(identity.edition),
      period_basis: 'edition',
      role: 'aggregate',
      part_of: null,
      about: null,
      attributed_to: null,
      section: [],
      sentence: match[0],
      start: match.index,
      end: match.index + match[0].length,
      page: null,
      rule: 'digits',
      engine_version: ENGINE_VERSION,
      catalogue_version,
    }
  })
  return {
    sentences: [],
    observations,
    non_figures: [],
    warnings: [],
    tally: { numbers: observations.length, figures: observations.length, non_figures: {} },
  }
}
