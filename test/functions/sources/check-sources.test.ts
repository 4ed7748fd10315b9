import { describe, expect, test } from '@jest/globals'
import { checkSources } from '../../../functions/shared/check-sources.ts'

const GOOD = `{
  "sources": [
    {
      "source": "harbour-office",
      "series": "harbour-reports",
      "subjects": ["north", { "subject": "far-south", "as": "Far_South" }],
      "address": "https://reports.example/harbour-{edition}/{subject}/",
      "from_edition": 2019,
      "schedule": "cron(0 6 ? * MON-FRI *)",
      "time_zone": "Europe/London",
      "recheck_days": 14,
      "expected_by": "06-30",
      "formats": ["pdf", "html"],
      "hosts": ["files.example"]
    },
    {
      "source": "pilots",
      "series": "pilot-reports",
      "discover": { "kind": "list", "page": "https://pilots.example/{edition}/", "links": "/{edition}/{subject}.pdf", "select": "main a" },
      "from_edition": 2020,
      "schedule": "rate(1 day)"
    }
  ]
}
`

/** A day, and nothing that may not be asked. */
const AGAINST = { now: new Date('2026-11-22'), refusal: () => null }

const faultsOf = (text: string) =>
  checkSources(text, AGAINST).faults.map(({ line, where, text: fault }) => `${line} ${where}: ${fault}`)

test('a good file has no fault', () => {
  expect(faultsOf(GOOD)).toEqual([])
  expect(checkSources(GOOD, AGAINST).sources?.map(({ source }) => source)).toEqual(['harbour-office', 'pilots'])
})

describe('a fault is told with its line, its field and what to do', () => {
  test.each<[string, string, string, string]>([
    [
      'not JSON',
      '"from_edition": 2019,',
      '"from_edition": 2019',
      '9 : not JSON: a comma or a closing brace is missing before this',
    ],
    [
      'an unknown field',
      '"recheck_days"',
      '"recheck"',
      '11 sources[0].recheck: "recheck" is not known here: source, series, subjects, address, discover',
    ],
    [
      'an unknown field of a discovery',
      '"select"',
      '"selector"',
      '19 sources[1].discover.selector: "selector" is not known here: kind, page, links, select',
    ],
    ['a missing field', '"series": "harbour-reports",', '', '3 sources[0].series: "series" is missing: add it'],
    [
      'a name in the wrong form',
      '"harbour-reports"',
      '"Harbour Reports"',
      '5 sources[0].series: must be lower-case kebab ([a-z0-9-])',
    ],
    [
      'an address that is none',
      '"https://reports.example/harbour-{edition}/{subject}/"',
      '"reports.example"',
      '7 sources[0].address: must be a whole address without a user name',
    ],
    [
      'an address with a user name',
      'https://reports.example',
      'https://me:secret@reports.example',
      '7 sources[0].address: must be a whole address without a user name',
    ],
    [
      'an address without the edition',
      'harbour-{edition}',
      'harbour',
      '7 sources[0].address: has no {edition}: without it all would be fetched from one address',
    ],
    ['an address without the subject', '/{subject}/"', '/"', '7 sources[0].address: has no {subject}'],
    [
      'an unknown place',
      'harbour-{edition}',
      'harbour-{edition}-{year}',
      '7 sources[0].address: {year} is not known here: {edition} and {subject} are',
    ],
    [
      'a year as text',
      '2019',
      '"2019"',
      '8 sources[0].from_edition: must be a year of four digits without quotes, such as 2019',
    ],
    [
      'a schedule that is none',
      'cron(0 6 ? * MON-FRI *)',
      'every 6h',
      '9 sources[0].schedule: every 6h is no schedule expression: write rate(6 hours)',
    ],
    [
      'a cron expression with both days',
      'cron(0 6 ? * MON-FRI *)',
      'cron(0 6 * * MON-FRI *)',
      '9 sources[0].schedule: cron(0 6 * * MON-FRI *): one of day of month and day of week',
    ],
    ['a cron expression with a wrong field', 'cron(0 6 ?', 'cron(0 66 ?', '9 sources[0].schedule: CronPattern: '],
    [
      'a cron expression that is over',
      'cron(0 6 ? * MON-FRI *)',
      'cron(0 6 1 1 ? 2020)',
      '9 sources[0].schedule: cron(0 6 1 1 ? 2020) never comes (again)',
    ],
    [
      'a schedule that nags',
      'rate(1 day)',
      'rate(5 minutes)',
      '21 sources[1].schedule: asks more often than once an hour',
    ],
    [
      'a time zone that is none',
      'Europe/London',
      'Europe/Londn',
      '10 sources[0].time_zone: "Europe/Londn" is no time zone',
    ],
    [
      'days out of range',
      '"recheck_days": 14',
      '"recheck_days": 0',
      '11 sources[0].recheck_days: must be at least one day',
    ],
    [
      'a day that is none',
      '06-30',
      '30 June',
      '12 sources[0].expected_by: must be month and day, of a day that each year has, such as "06-30"',
    ],
    [
      'a day that no year has',
      '06-30',
      '06-31',
      '12 sources[0].expected_by: must be month and day, of a day that each year has, such as "06-30"',
    ],
    [
      'a format that is not read',
      '"html"]',
      '"doc"]',
      '13 sources[0].formats[1]: must be "pdf", "html", "docx" or "text"',
    ],
    [
      'a host with a path',
      'files.example',
      'https://files.example/',
      '14 sources[0].hosts[0]: must be a host name in lower case',
    ],
    ['a subject in the wrong form', '"north"', '"North Shore"', '6 sources[0].subjects[0]: must be lower-case kebab'],
    [
      'a kind that is none',
      '"kind": "list"',
      '"kind": "wiki"',
      '19 sources[1].discover.kind: must be "list", "sitemap" or "feed"',
    ],
    ['a selector for a feed', '"kind": "list"', '"kind": "feed"', '19 sources[1].discover.select: is for "list" only'],
    [
      'a page with a subject',
      'pilots.example/{edition}',
      'pilots.example/{subject}',
      '19 sources[1].discover.page: has {subject}',
    ],
    [
      'neither address nor discovery',
      '"address": "https://reports.example/harbour-{edition}/{subject}/",',
      '',
      '3 sources[0]: says neither "address" nor "discover"',
    ],
    [
      'a name that stands twice',
      '"pilots"',
      '"harbour-office"',
      '17 sources[1].source: "harbour-office" is the name of another source too',
    ],
    [
      'the same field twice',
      '"recheck_days": 14,',
      '"recheck_days": 14, "recheck_days": 15,',
      '11 sources[0].recheck_days: stands twice in the same object',
    ],
  ])('%s', (_name, good, bad, fault) => {
    const text = GOOD.replace(good, bad)
    expect(text).not.toBe(GOOD)
    expect(faultsOf(text)).toContainEqual(expect.stringContaining(fault))
    expect(checkSources(text, AGAINST).sources).toBeNull()
  })

  test('a report that two sources would fetch', () => {
    const text = GOOD.replace('"pilot-reports",', '"harbour-reports", "subjects": ["north"],')
    expect(faultsOf(text)).toEqual([
      '18 sources[1].subjects[0]: harbour-reports/north comes from source "harbour-office" already: keep it in one',
    ])
  })

  test('a file that is something else', () => {
    expect(faultsOf('[]')).toEqual(['1 : must be an object: {…}'])
  })
})

const refusal = (address: string) => (/^https:\/\/[a-z.]+\//.test(address) ? null : `refused: ${address}`)

test('faults of form, of schedule, of time zone and of the address are told at once', () => {
  const text = `{ "sources": [ {
    "source": "Harbour",
    "series": "harbour-reports",
    "subjects": ["north"],
    "address": "http://reports.example/{edition}/",
    "from_edition": 2031,
    "schedule": "rate(1 minute)",
    "time_zone": "Mars/Base",
    "hosts": ["files.example:4999"],
    "expected_by": "13-40",
    "unheard": 1 },
  { "source": "pilots", "series": "pilot-reports", "from_edition": "2019", "schedule": "rate(1 day)",
    "discover": { "kind": "wiki", "page": "https://169.254.169.254/{subject}/", "links": "/{edition}/{subject}" } },
  7 ] }`
  const { faults } = checkSources(text, { ...AGAINST, refusal })
  expect(faults.map(({ line, where, text: fault }) => `${line} ${where}: ${fault.slice(0, 42)}`)).toEqual([
    '2 sources[0].source: must be lower-case kebab ([a-z0-9-])',
    '5 sources[0].address: refused: http://reports.example/x/',
    '6 sources[0].from_edition: 2031 lies in the future: write the oldest ',
    '7 sources[0].schedule: asks more often than once an hour: reports',
    '8 sources[0].time_zone: "Mars/Base" is no time zone: write one suc',
    '9 sources[0].hosts[0]: refused: https://files.example:4999/',
    '10 sources[0].expected_by: must be month and day, of a day that each ',
    '11 sources[0].unheard: "unheard" is not known here: source, serie',
    '12 sources[1].from_edition: must be a year of four digits without quot',
    '13 sources[1].discover.kind: must be "list", "sitemap" or "feed"',
    '13 sources[1].discover.page: has {subject}: a page tells of all subject',
    '13 sources[1].discover.page: refused: https://169.254.169.254/x/',
    '14 sources[2]: must be an object: {…}',
  ])
})
