import { expect, test } from '@jest/globals'
import { uploadRows } from '../../render/upload-markdown.ts'
import { upload } from '../records/upload.ts'

const report = (edition: number, key: string) => upload({ series: 's', subject: 'x', edition, key, state: 'parsed' })

test('files of one report are told apart by their names, all others need none', () => {
  const uploads = [
    report(2022, 'reports/s/x/2022.txt'),
    report(2022, 'reports/s/x/2022.md'),
    report(2023, 'reports/s/x/2023.txt'),
    report(2023, 'reports/s/x/2023.txt'),
    upload({ key: 'drop/unknown.bin' }),
  ]
  expect(uploadRows(uploads).map(([name]) => name)).toEqual([
    's / x / 2022 (2022.txt)',
    's / x / 2022 (2022.md)',
    's / x / 2023',
    's / x / 2023',
    'drop/unknown.bin',
  ])
})
