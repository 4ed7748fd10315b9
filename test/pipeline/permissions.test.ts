import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { longReport } from './support/long-report.ts'
import { permissionsOf } from './support/permissions-of.ts'
import { type Pipeline, SERIES, startPipeline } from './support/pipeline.ts'

let pipeline: Pipeline

/**
 * Everything that a function may come to do: every route, every way to an identity, a catalogue and a watch of the
 * user's own.
 */
beforeAll(async () => {
  pipeline = await startPipeline()
  const catalogue = { series: SERIES, title: 'Harbour reports', metrics: [] }
  await pipeline.put(`catalogues/${SERIES}.json`, JSON.stringify(catalogue))
  await pipeline.put('watches/falls.json', JSON.stringify({ watches: [{ series: SERIES, when: 'fell' }] }))
  await pipeline.drop(`reports/${SERIES}/north/2021.txt`, 'In 2021 the office detained 12 vessels.\n')
  const metadata = { series: SERIES, subject: 'north', edition: '2022' }
  await pipeline.drop('inbox/second.txt', 'In 2022 the office detained 15 vessels.\n', metadata)
  await pipeline.get(`/v1/diff?series=${SERIES}&subject=north&from=2021&to=2022`)
  await pipeline.get(`/v1/diff?series=${SERIES}&subject=north&from=2021&to=2022&text=1`)
  await pipeline.get(`/v1/reports?series=${SERIES}`)
  await pipeline.get('/v1/reports?state=parsed')
  await pipeline.drop(`reports/${SERIES}/south/2021.txt`, longReport(2021))
  await pipeline.drop(`reports/${SERIES}/south/2022.txt`, longReport(2022))
  await pipeline.get(`/v1/diff?series=${SERIES}&subject=south&from=2021&to=2022&text=1`, {
    'accept-encoding': 'identity',
  })
  await pipeline.idle()
})
afterAll(() => pipeline.stop())

test.each(['ParseDocument', 'DiffDocuments', 'AnnounceChanges'])(
  '%s was granted nothing that it did not use',
  (name) => {
    const { granted, used } = permissionsOf(name, pipeline, 'cdk.out')
    expect(used).toEqual(granted)
  },
)
