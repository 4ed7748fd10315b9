import { describe, expect, test } from '@jest/globals'
import { findLinks } from '../../../functions/fetch-source/discovery/find-links.ts'
import { reportNamer } from '../../../functions/fetch-source/discovery/name-report.ts'
import { readPage } from '../../../functions/fetch-source/discovery/read-page.ts'
import { nextAttempt, readRetryAfter } from '../../../functions/fetch-source/retry-at.ts'
import type { FetchRequest } from '../../../schemas/fetch-plan.ts'
import type { Source, SourceSubject } from '../../../schemas/source.ts'

const source = (links: string, subjects?: SourceSubject[]): Source => ({
  source: 'office',
  series: 'reports',
  discover: { kind: 'list', page: 'https://example.org/list', links },
  from_edition: 2019,
  schedule: 'rate(1 day)',
  subjects,
})

describe('a link names a report', () => {
  test.each<[string, string, string, string | null]>([
    ['/r/{edition}/{subject}.pdf', '/r/2023/south-korea.pdf', '', 'south-korea 2023'],
    ['/r/{edition}/{subject}.pdf', '/r/2023/South_Korea.pdf?download=1', '', 'south-korea 2023'],
    ['/r/{edition}/{subject}.pdf', '/r/2023/T%C3%BCrkiye.pdf', '', 'turkiye 2023'],
    ['/r/{edition}/{subject}-{edition}.pdf', '/r/2023/north-2023.pdf', '', 'north 2023'],
    ['/r/{edition}/{subject}-{edition}.pdf', '/r/2023/north-2022.pdf', '', null],
    ['/r/*/{subject}/', '/r/x-17/north/', 'Report of 2021', 'north 2021'],
    ['/r/{edition}/*.pdf', '/r/2023/a81f.pdf', 'Côte d’Ivoire', 'cote-divoire 2023'],
    ['/get?id=*', '/get?id=17', 'North Shore 2020', 'north-shore 2020'],
    ['https://example.org/r/{edition}/{subject}', '/r/2023/north', '', 'north 2023'],
    ['https://other.example/r/{edition}/{subject}', '/r/2023/north', '', null],
    ['/r/{edition}/{subject}.pdf', '/r/2023/north.html', '', null],
    ['/r/{edition}/{subject}.pdf', '/r/2018/north.pdf', '', null],
    ['/r/{edition}/{subject}.pdf', '/r/2031/north.pdf', '', null],
    ['/r/*/{subject}.pdf', '/r/a/b/north.pdf', '2023', null],
    ['/r/*/{subject}.pdf', '/r/a/north.pdf', 'no year', null],
  ])('%s: %s "%s" is %s', (pattern, path, text, named) => {
    const report = reportNamer(source(pattern), null, 2024)({ address: `https://example.org${path}`, text })
    expect(report === null ? null : `${report.subject} ${report.edition}`).toBe(named)
  })

  test('only of the subjects that the source names, as it writes them', () => {
    const nameOf = reportNamer(
      source('/{edition}/{subject}', [{ subject: 'korea-south', as: 'South_Korea' }, 'north']),
      null,
      2024,
    )
    const subjectAt = (path: string) => nameOf({ address: `https://example.org${path}`, text: '' })?.subject
    expect(['/2023/South_Korea', '/2023/north', '/2023/east'].map(subjectAt)).toEqual([
      'korea-south',
      'north',
      undefined,
    ])
  })

  test('the edition of the page it stands on, where the pattern has none', () => {
    expect(
      reportNamer(source('/r/{subject}'), 2022, 2024)({ address: 'https://example.org/r/north', text: '' })?.edition,
    ).toBe(2022)
  })

  test('a long address takes no longer than its length asks for', () => {
    const nameOf = reportNamer(source('/*-{subject}.pdf'), 2022, 2024)
    expect(nameOf({ address: `https://example.org/${'a-'.repeat(900)}`, text: '' })).toBeNull()
  })

  test.each([
    ['/*a*/*a*/*a*/*a*/*a*/{subject}.pdf', `/${'a'.repeat(200)}`.repeat(5)],
    [`/${'*a'.repeat(40)}-{subject}.pdf`, `/${'a'.repeat(900)}`],
  ])('%s takes no power of the length', (pattern, path) => {
    const nameOf = reportNamer(source(pattern), 2022, 2024)
    expect(nameOf({ address: `https://example.org${path}/none`, text: '' })).toBeNull()
    const short = path.replaceAll(/a+/g, 'a'.repeat(50))
    const tail = pattern.includes('-{') ? '-north.pdf' : '/north.pdf'
    expect(nameOf({ address: `https://example.org${short}${tail}`, text: '' })?.subject).toBe('north')
  })

  test('a pattern that leaves all open ends the page with what to do, not in waiting', () => {
    const open = source(`/${'*{subject}'.repeat(8)}-`)
    const links = Array.from({ length: 50 }, (_, at) => `<a href="/${'ab'.repeat(400)}${at}">x</a>`).join('')
    const request: FetchRequest = {
      run: '2024-05-10T12:00:00.000Z',
      source: 'office',
      series: 'reports',
      kind: 'page',
      subject: null,
      edition: 2022,
      address: 'https://example.org/list',
      hosts: ['example.org'],
      formats: null,
      discovers: open,
    }
    expect(() => readPage(request, request.address, Buffer.from(links), new Date(request.run))).toThrow(
      'leaves too much open to be matched: write fewer *',
    )
  })
})

test('links that are none, and those of other schemes, are left out', () => {
  const page =
    '<base href="https://example.org/sub/"><a href="a.pdf#p2">A</a><a href="mailto:x@example.org">B</a><a href="http://[">C</a><a>D</a>'
  const { links } = findLinks({ kind: 'list', page: 'https://example.org/', links: '/' }, 'https://example.org/', page)
  expect(links).toEqual([{ address: 'https://example.org/sub/a.pdf', text: 'A' }])
})

describe('when it is tried again', () => {
  const now = Date.parse('2024-05-10T12:00:00Z')

  test.each<[string | undefined, string | null]>([
    ['120', '2024-05-10T12:02:00.000Z'],
    ['Fri, 10 May 2024 13:00:00 GMT', '2024-05-10T13:00:00.000Z'],
    ['Fri, 10 May 2024 11:00:00 GMT', null],
    ['999999999', '2024-05-17T12:00:00.000Z'],
    ['soon', null],
    [undefined, null],
  ])('Retry-After: %s', (header, at) => {
    const read = readRetryAfter(header, now)
    expect(read === null ? null : new Date(read).toISOString()).toBe(at)
  })

  test.each([
    [1, null, '2024-05-10T12:15:00.000Z'],
    [2, null, '2024-05-10T12:30:00.000Z'],
    [50, null, '2024-05-11T12:00:00.000Z'],
    [1, now + 7_200_000, '2024-05-10T14:00:00.000Z'],
    [3, now + 1000, '2024-05-10T13:00:00.000Z'],
  ])('after %i failures, with the wish %s', (failures, wish, at) => {
    expect(nextAttempt(failures, wish, now)).toBe(at)
  })
})
