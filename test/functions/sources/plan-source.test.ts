import { describe, expect, test } from '@jest/globals'
import { isDue } from '../../../functions/plan-fetches/is-due.ts'
import { planSource } from '../../../functions/plan-fetches/plan-source.ts'
import { newTarget } from '../../../functions/shared/new-target.ts'
import { isLate, targetsOf } from '../../../functions/shared/source-targets.ts'
import type { Source } from '../../../schemas/source.ts'
import type { SourceTarget } from '../../../schemas/source-target.ts'

const NOW = new Date('2024-05-10T12:00:00Z')

const source: Source = {
  source: 'harbour-office',
  series: 'harbour-reports',
  subjects: ['north', { subject: 'far-south', as: 'Far_South' }],
  address: 'https://reports.example/harbour-{edition}/{subject}/',
  from_edition: 2022,
  schedule: 'rate(1 day)',
}

const listed: Source = {
  ...source,
  address: undefined,
  discover: { kind: 'list', page: 'https://reports.example/{edition}/', links: '/{edition}/{subject}.pdf' },
}

const known = (subject: string, edition: number, more: Partial<SourceTarget> = {}): SourceTarget => ({
  ...newTarget({
    source: source.source,
    series: source.series,
    kind: 'document',
    subject,
    edition,
    address: `https://reports.example/${edition}/${subject}.pdf`,
  }),
  state: 'fetched',
  asked_at: '2024-05-09T12:00:00.000Z',
  ...more,
})

const asked = (requests: ReturnType<typeof planSource>) =>
  requests.map(({ subject, edition }) => `${subject ?? 'page'} ${edition}`)

describe('what a source asks for', () => {
  test('every edition of every subject, as the address writes it', () => {
    expect(targetsOf(source, NOW).map(({ subject, edition, address }) => [subject, edition, address])).toEqual([
      ['north', 2022, 'https://reports.example/harbour-2022/north/'],
      ['far-south', 2022, 'https://reports.example/harbour-2022/Far_South/'],
      ['north', 2023, 'https://reports.example/harbour-2023/north/'],
      ['far-south', 2023, 'https://reports.example/harbour-2023/Far_South/'],
    ])
  })

  test.each([
    ['UTC', 'last-year', [2022, 2023]],
    ['UTC', 'this-year', [2022, 2023, 2024]],
    ['Pacific/Auckland', 'last-year', [2022, 2023, 2024]],
  ] as const)('the year turns where the source is: %s, %s', (time_zone, newest, editions) => {
    const turn = new Date('2024-12-31T20:00:00Z')
    const found = targetsOf({ ...source, subjects: ['north'], time_zone, newest }, turn)
    expect(found.map(({ edition }) => edition)).toEqual(editions)
  })

  test('no edition before its time', () => {
    expect(targetsOf({ ...source, from_edition: 2024 }, NOW)).toEqual([])
  })
})

describe('when a schedule has come', () => {
  test.each<[string, string, string | null, boolean]>([
    ['a new source', 'rate(1 day)', null, true],
    ['a day after the last time', 'rate(1 day)', '2024-05-09T12:00:30Z', true],
    ['less than a day', 'rate(1 day)', '2024-05-09T13:00:00Z', false],
    ['the hour has passed', 'cron(0 6 * * ? *)', '2024-05-10T04:30:00Z', true],
    ['the hour was asked already', 'cron(0 6 * * ? *)', '2024-05-10T05:10:00Z', false],
    ['the one time has come', 'at(2024-05-10T06:00:00)', null, true],
    ['the one time is over', 'at(2024-05-10T06:00:00)', '2024-05-10T06:10:00Z', false],
    ['the one time is to come', 'at(2024-06-10T06:00:00)', null, false],
  ])('%s: %s', (_name, schedule, planned, due) => {
    // 06:00 in London is 05:00 UTC in May.
    const zoned: Source = { ...source, schedule, time_zone: 'Europe/London' }
    expect(isDue(zoned, planned === null ? null : new Date(planned), NOW)).toBe(due)
  })
})

describe('what is asked', () => {
  test('all of a new source', () => {
    expect(asked(planSource(source, [], NOW, 'what-is-due'))).toEqual([
      'north 2022',
      'far-south 2022',
      'north 2023',
      'far-south 2023',
    ])
  })

  test('later the newest edition, and older ones after their days', () => {
    const targets = [
      known('north', 2022),
      known('far-south', 2022, { asked_at: '2024-04-01T00:00:00.000Z' }),
      known('north', 2023),
      known('far-south', 2023, { state: 'not-published' }),
    ]
    expect(asked(planSource(source, targets, NOW, 'what-is-due'))).toEqual([
      'far-south 2022',
      'north 2023',
      'far-south 2023',
    ])
  })

  test('between two times only what failed and whose next attempt has come', () => {
    const targets = [
      known('north', 2022, { state: 'failed', next_attempt: '2024-05-10T11:59:00.000Z' }),
      known('north', 2023, { state: 'failed', next_attempt: '2024-05-10T12:30:00.000Z' }),
    ]
    expect(asked(planSource(source, targets, NOW, 'what-failed'))).toEqual(['north 2022'])
  })

  test('a host that asked us to wait is not asked before, though the schedule has come', () => {
    const targets = [known('north', 2023, { state: 'failed', next_attempt: '2024-05-10T12:30:00.000Z' })]
    expect(
      asked(planSource({ ...source, subjects: ['north'], from_edition: 2023 }, targets, NOW, 'what-is-due')),
    ).toEqual([])
  })

  test('everything on demand', () => {
    expect(planSource(source, [known('north', 2022)], NOW, 'all')).toHaveLength(4)
  })

  test('of a source with pages, the pages, and the reports that they told of', () => {
    const targets = [known('north', 2023), known('north', 2018)]
    const requests = planSource(listed, targets, NOW, 'what-is-due')
    expect(asked(requests)).toEqual(['page 2022', 'page 2023', 'north 2023'])
    expect(requests.map(({ discovers }) => discovers?.source ?? null)).toEqual([
      'harbour-office',
      'harbour-office',
      null,
    ])
  })

  test('each request says when it was planned and to whom it may speak', () => {
    const [request] = planSource({ ...source, hosts: ['files.example'] }, [], NOW, 'what-is-due')
    expect(request).toMatchObject({ run: '2024-05-10T12:00:00.000Z', hosts: ['reports.example', 'files.example'] })
  })
})

describe('late is', () => {
  test.each<[string, string | undefined, boolean]>([
    ['what should be there by now', '05-09', true],
    ['not what is expected today', '05-10', false],
    ['not what is expected later', '06-30', false],
    ['nothing where no day is named', undefined, false],
  ])('%s', (_name, expected_by, late) => {
    expect(isLate({ ...source, expected_by }, 2023, NOW)).toBe(late)
  })
})
