import type { Catalogue } from '../../../schemas/catalogue.ts'
import { SERIES } from './pipeline.ts'

/** A catalogue of one metric for the harbour's reports. */
export const harbourCatalogue: Catalogue = {
  series: SERIES,
  title: 'Harbour reports',
  metrics: [
    {
      metric: 'detentions',
      label: 'vessels detained',
      description: 'Vessels that the office detained',
      unit: 'vessel',
      match: [{ events: ['detain'], units: ['vessel'] }],
      examples: { match: ['In 2021 the office detained 12 vessels.'], no_match: [] },
    },
  ],
}
