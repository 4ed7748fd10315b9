import { afterEach, expect, jest, test } from '@jest/globals'
import { showSamples } from '../../cli/stack/show-samples.ts'
import { localSettings } from '../../cli/stack/stack-access.ts'
import { accessDenied, json, problem, serve } from './support/serve.ts'
import { upload } from '../records/upload.ts'

const SETTINGS = { maxAttempts: 1, forcePathStyle: true }

afterEach(() => {
  jest.restoreAllMocks()
})

/** An edition of which nothing that came in could be read. */
const rejectedOnly = (edition: number) => ({
  series: 's',
  subject: 'x',
  edition,
  state: 'rejected',
  message: 'no document of this edition could be read',
  document: null,
  reading_id: null,
  tally: null,
  warnings: [],
  documents: [],
  uploads: [upload({ version_id: 'v-mine', key: 'elsewhere' })],
})

test('a sample of which only rejected versions are held is put again; what cannot be shown is told, and that is all', async () => {
  let told = ''
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => (told += String(text)) !== '')
  const put: string[] = []
  const { url, close } = await serve(({ pathname }, { method }) => {
    if (method === 'PUT') {
      put.push(pathname)
      return accessDenied
    }
    return pathname === '/v1/diff' ? problem(404, 'no edition is held') : json(rejectedOnly(2022))
  })
  await showSamples({ settings: { ...localSettings(url), ...SETTINGS }, bucket: 'b', api: url }, 'other data')
  close()
  expect(put).toHaveLength(9)
  expect(told.match(/cannot be shown: no edition is held/g)).toHaveLength(3)
})
