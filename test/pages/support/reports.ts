import { type Pipeline, SERIES } from '../../pipeline/support/pipeline.ts'

/** What a hostile report, key or title would like a browser to run. */
const HOSTILE = `<script>alert(1)</script>"><img src=x onerror=alert(2)>`

/** Reports that a page must be able to show: two plain ones, and the awkward. */
export const REPORTS: readonly (readonly [key: string, text: string])[] = [
  [
    `reports/${SERIES}/north/2021.txt`,
    'Safety: In 2021 the office detained 12 vessels. Inspectors examined more than 600 ships.\n\nOverview: The harbour stayed open all year. Its quays were swept every week.\n',
  ],
  [
    `reports/${SERIES}/north/2022.txt`,
    'Safety: In 2022 the office detained 15 vessels. It fined two masters.\n\nOverview: The harbour stayed open most of the year. Its quays were swept every week.\n',
  ],
  [`reports/${SERIES}/north/2023.txt`, 'Safety: In 2023 the office detained 11 vessels. In 2022 it had detained 16.\n'],
  [`reports/${SERIES}/lonely/2022.txt`, 'Safety: In 2022 the office detained nine vessels.\n'],
  [`reports/${SERIES}/wordy/2021.txt`, 'Overview: The harbour stayed open and calm.\n'],
  [`reports/${SERIES}/wordy/2022.txt`, 'Overview: The harbour stayed open and quiet.\n'],
  [
    `reports/${SERIES}/hostile/2021.txt`,
    `${HOSTILE}\n\nIn 2021 the office detained 12 ${HOSTILE} vessels in <b>port</b>.\n`,
  ],
  [
    `reports/${SERIES}/hostile/2022.txt`,
    `${HOSTILE}\n\nIn 2022 the office detained 19 ${HOSTILE} vessels in <b>port</b>.\n`,
  ],
  [`odd/${HOSTILE}.txt`, 'Nothing says whose report this is.'],
  [`reports/${SERIES}/broken/2022.txt`, ''],
]

/** Every page, with what is plain and what is awkward. */
export const ADDRESSES: readonly string[] = [
  '/',
  `/series/${SERIES}`,
  `/compare/${SERIES}/north/2021/2022`,
  `/compare/${SERIES}/north/2022/2023`,
  `/compare/${SERIES}/wordy/2021/2022`,
  `/compare/${SERIES}/hostile/2021/2022`,
  `/redline/${SERIES}/north/2021/2022`,
  `/redline/${SERIES}/hostile/2021/2022?show=all`,
  `/reports/${SERIES}/north/2022`,
  `/reports/${SERIES}/north/2022?view=figures`,
  `/reports/${SERIES}/hostile/2022`,
  `/reports/${SERIES}/broken/2022`,
  `/trend/${SERIES}/north`,
  `/trend/${SERIES}/north?metric=vessels-detained`,
  `/trend/${SERIES}/lonely?metric=vessels-detained`,
  `/panel/${SERIES}/vessels-detained?edition=2022`,
  `/metrics/${SERIES}`,
  '/sources',
]

/** A catalogue for them, so that trends and panels have something to show. */
const CATALOGUE = {
  series: SERIES,
  title: `Harbour metrics ${HOSTILE}`,
  metrics: [
    {
      metric: 'vessels-detained',
      label: 'vessels detained',
      description: `Vessels that were kept in port ${HOSTILE}.`,
      unit: 'vessel',
      match: [{ events: ['detain'], units: ['vessel'] }],
      examples: { match: ['In 2022 the office detained 15 vessels.'], no_match: [] },
    },
  ],
}

/** Puts all of them in and waits until each has its state. */
export async function dropReports(pipeline: Pipeline): Promise<void> {
  await pipeline.put(`catalogues/${SERIES}.json`, JSON.stringify(CATALOGUE))
  await Promise.all(REPORTS.map(([key, text]) => pipeline.drop(key, text)))
}
