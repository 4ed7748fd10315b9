import type { Upload } from '../../schemas/report.ts'

/** An upload of which only what is given matters. */
export const upload = (given: Partial<Upload>): Upload => ({
  key: 'report.txt',
  version_id: 'v',
  sequencer: '1',
  landed_at: new Date().toISOString(),
  size: 1,
  state: 'rejected',
  reason: 'empty',
  message: 'It is empty.',
  warnings: [],
  series: null,
  subject: null,
  edition: null,
  identity_from: null,
  document: null,
  format: null,
  tally: null,
  reading_id: null,
  engine_version: '1',
  catalogue_version: null,
  ...given,
})
