import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { DiffAnswer, MetricsAnswer, ObservationsPage, Problem } from '../../schemas/http.ts'
import { Panel } from '../../schemas/panel.ts'
import { TrendAnswer, type TrendPoint } from '../../schemas/trend.ts'
import { builtCli, sample, yearover } from '../cli/support/run-cli.ts'
import { type Pipeline, startPipeline } from './support/pipeline.ts'

const SAMPLES = 'country-reports-on-terrorism'
const SUBJECTS = ['kazakhstan', 'tajikistan', 'kyrgyz-republic']
const EDITIONS = [2021, 2022, 2023]
/** A series that no catalogue knows. */
const POLICE = 'constabulary-reports'
const CONSTABULARIES: [subject: string, edition: number, text: string][] = [
  ['west', 2022, 'The force made 9,870 arrests. In all 38 officers were dismissed. There were 14 homicides.'],
  ['west', 2023, 'Officers made 10,204 arrests. In all 29 officers were dismissed. Eleven homicides were recorded.'],
  ['east', 2023, 'The force made 4,310 arrests and saved 12 swans.'],
]
/** A subject of our own, with a missing edition, a restated year and, at first, a wrong document. */
const NORTH: [number, string][] = [
  [2021, 'In 2021, the country repatriated 999 women and children from Syria.'],
  [2021, 'In 2021, the country repatriated 146 women and children from Syria.'],
  [
    2023,
    'In 2021, the country had repatriated 140 women and children from Syria. In 2023, the country repatriated more than 150 women and children from Syria.',
  ],
]

let pipeline: Pipeline

beforeAll(async () => {
  builtCli()
  pipeline = await startPipeline()
  const samples = SUBJECTS.flatMap((subject) =>
    EDITIONS.map((edition) =>
      pipeline.drop(`reports/${SAMPLES}/${subject}/${edition}.txt`, readFileSync(sample(subject, edition))),
    ),
  )
  await Promise.all(samples)
  for (const [subject, edition, text] of CONSTABULARIES)
    await pipeline.drop(`reports/${POLICE}/${subject}/${edition}.txt`, `Figures: ${text}\n`)
  for (const [edition, text] of NORTH) {
    await pipeline.drop(`reports/${SAMPLES}/north/${edition}.txt`, `Repatriation: ${text}\n`)
  }
})
afterAll(() => pipeline.stop())

const trendPath = (subject: string) => `/v1/trend?series=${SAMPLES}&subject=${subject}`
const panelPath = `/v1/panel?series=${SAMPLES}&metric=repatriations`

const said = ({ edition, observation, gap, told_by, change }: TrendPoint) =>
  [
    edition,
    observation?.num,
    gap,
    told_by && `told by ${told_by}`,
    change && `${change.verdict} ${change.from_edition}`,
  ]
    .filter((part) => part !== null && part !== undefined)
    .join(' ')

async function repatriations(subject: string) {
  const { metrics } = await pipeline.ask(`${trendPath(subject)}&metric=repatriations`, TrendAnswer)
  return metrics[0] ?? { points: [], vintages: [] }
}

describe('repatriations over the years', () => {
  test.each([
    ['kazakhstan', ['2021 12', '2022 not_stated', '2023 five not_comparable 2021']],
    [
      'tajikistan',
      [
        '2019 84 edition_not_held told by 2021',
        '2021 not_stated',
        '2022 146 not_comparable 2019',
        '2023 104 decreased 2022',
      ],
    ],
    ['kyrgyz-republic', ['2021 79', '2022 any decreased 2021', '2023 237 increased 2022']],
    ['north', ['2021 146', '2022 edition_not_held', '2023 150 increased 2021']],
  ])('%s', async (subject, points) => {
    expect((await repatriations(subject)).points.map(said)).toEqual(points)
  })

  test('what stands beside a point and in the place of one is told', async () => {
    const [first, second] = (await repatriations('kazakhstan')).points
    expect(first?.others.map(({ num, period }) => [num, period])).toEqual([['600', '2019/..']])
    expect(second?.reasons.map(({ code }) => code)).toEqual(['not-stated', 'period-length'])
  })

  test('a restated year says by whom, and the change that leads from it says so too', async () => {
    const { points, vintages } = await repatriations('north')
    expect(points[0]?.restated_by).toEqual([2023])
    expect(points[2]?.change?.reasons.map(({ code }) => code)).toEqual(['intervals-apart', 'restated'])
    const of2021 = vintages.filter(({ period }) => period === '2021')
    expect(of2021.map(({ edition, observation }) => [edition, observation.num])).toEqual([
      [2021, '146'],
      [2023, '140'],
    ])
    expect(of2021[1]?.restatement?.agrees).toBe(false)
  })

  test('without a metric all that any edition states', async () => {
    const { metrics, editions } = await pipeline.ask(trendPath('kyrgyz-republic'), TrendAnswer)
    expect(editions.map(({ edition }) => edition)).toEqual(EDITIONS)
    expect(metrics.map(({ metric }) => metric)).toContain('repatriations')
    expect(metrics.every(({ vintages }) => vintages.length > 0)).toBe(true)
  })

  test('a metric that the catalogue knows and nobody states is all gaps', async () => {
    const { metrics } = await pipeline.ask(`${trendPath('kyrgyz-republic')}&metric=rockets-fired`, TrendAnswer)
    expect(metrics[0]?.points.map(({ gap }) => gap)).toEqual(['not_stated', 'not_stated', 'not_stated'])
  })
})

describe('repatriations over the subjects', () => {
  test('of the latest edition against the year before', async () => {
    const { edition, from_edition, ranked, not_comparable, not_stated } = await pipeline.ask(panelPath, Panel)
    expect([edition, from_edition]).toEqual([2023, 2022])
    expect(ranked.map(({ subject, rank, rank_to, change }) => [subject, rank, rank_to, change?.verdict])).toEqual([
      ['kyrgyz-republic', 1, 2, 'increased'],
      ['north', 1, 2, undefined],
      ['tajikistan', 3, 3, 'decreased'],
      ['kazakhstan', 4, 4, 'new'],
    ])
    expect([not_comparable, not_stated]).toEqual([[], []])
  })

  test('of an edition in which some are silent, one has none and one had zero', async () => {
    const { ranked, not_stated } = await pipeline.ask(`${panelPath}&edition=2022&from=2021`, Panel)
    expect(ranked.map(({ subject, point }) => [subject, point.observation?.value])).toEqual([
      ['tajikistan', 146],
      ['kyrgyz-republic', 0],
    ])
    expect(not_stated.map(({ subject, point }) => [subject, point.gap])).toEqual([
      ['kazakhstan', 'not_stated'],
      ['north', 'edition_not_held'],
    ])
  })
})

describe('what no catalogue knows is a metric by its wording', () => {
  const west = `/v1/trend?series=${POLICE}&subject=west`

  test('listed where two reports or more word it alike', async () => {
    const { by_wording } = await pipeline.ask(`/v1/metrics?series=${POLICE}`, MetricsAnswer)
    expect(by_wording).toEqual([
      { metric: 'arrests', label: 'arrests', reports: 3 },
      { metric: 'officers-dismissed', label: 'officers dismissed', reports: 2 },
    ])
    expect(await (await pipeline.get(`/v1/metrics?series=${POLICE}&format=csv`)).text()).toContain(
      'arrests,arrests,,,3',
    )
  })

  test('followed over the editions', async () => {
    const { metrics, further } = await pipeline.ask(west, TrendAnswer)
    expect(metrics.map(({ metric, points }) => [metric, points.map(said)])).toEqual([
      ['arrests', ['2022 9,870', '2023 10,204 increased 2022']],
      ['officers-dismissed', ['2022 38', '2023 29 decreased 2022']],
    ])
    expect(further).toEqual([])
  })

  test('asked for by name also where one edition words it otherwise: the comparison pairs it', async () => {
    const { metrics } = await pipeline.ask(`${west}&metric=homicides`, TrendAnswer)
    expect(metrics[0]?.points.map(said)).toEqual(['2022 14', '2023 Eleven decreased 2022'])
  })

  test('over the subjects', async () => {
    const { label, ranked } = await pipeline.ask(`/v1/panel?series=${POLICE}&metric=arrests`, Panel)
    expect(label).toBe('arrests')
    expect(ranked.map(({ subject, point }) => [subject, point.observation?.num])).toEqual([
      ['west', '10,204'],
      ['east', '4,310'],
    ])
  })

  test('in a comparison', async () => {
    const diff = `/v1/diff?series=${POLICE}&subject=west&from=2022&to=2023`
    const { comparisons } = await pipeline.ask(`${diff}&metric=arrests`, DiffAnswer)
    expect(comparisons.map(({ label, verdict }) => [label, verdict])).toEqual([['arrests', 'increased']])
  })

  test('an unknown name is told what is there', async () => {
    const problem = Problem.parse(await (await pipeline.get(`${west}&metric=arrest`)).json())
    expect(problem).toMatchObject({
      did_you_mean: 'arrests',
      available: { metrics: ['arrests', 'officers-dismissed'] },
    })
  })

  test('asked for in a comparison, an unknown name is told what may be asked for there', async () => {
    const diff = `/v1/diff?series=${POLICE}&subject=west&from=2022&to=2023`
    const problem = Problem.parse(await (await pipeline.get(`${diff}&metric=arrest`)).json())
    const metrics = problem.available?.['metrics'] ?? []
    expect([problem.status, problem.did_you_mean]).toEqual([404, 'arrests'])
    expect(metrics).toContain('arrests')
    for (const metric of metrics) {
      const { comparisons, restatements } = await pipeline.ask(`${diff}&metric=${metric}`, DiffAnswer)
      expect([metric, comparisons.length + restatements.length > 0]).toEqual([metric, true])
    }
  })

  test('asked for among the figures of an edition, an unknown name is told what that edition states', async () => {
    const figures = `/v1/observations?series=${POLICE}&subject=west&edition=2023`
    const problem = Problem.parse(await (await pipeline.get(`${figures}&metric=arrest`)).json())
    const metrics = problem.available?.['metrics'] ?? []
    expect([problem.status, problem.did_you_mean]).toEqual([404, 'arrests'])
    expect(metrics).toContain('arrests')
    for (const metric of metrics) {
      const { items } = await pipeline.ask(`${figures}&metric=${metric}`, ObservationsPage)
      expect([metric, items.length > 0]).toEqual([metric, true])
    }
  })
})

test('the catalogue in force is the one with which the series was read; of nothing held there is none', async () => {
  const own = await pipeline.ask(`/v1/metrics?series=${SAMPLES}`, MetricsAnswer)
  expect(own.catalogue).toBe(SAMPLES)
  expect(own.metrics.map(({ metric }) => metric)).toContain('repatriations')
  expect((await pipeline.get('/v1/metrics?series=of-nobody')).status).toBe(404)
})

test.each([
  ['trend', `${trendPath('kazakhstan')}&metric=repatriations`, 4],
  ['panel', panelPath, 5],
])('%s as CSV has a row each and empty cells for what is not said', async (_, path, lines) => {
  const response = await pipeline.get(`${path}&format=csv`)
  expect(response.headers.get('content-type')).toContain('text/csv')
  const rows = (await response.text()).trimEnd().split('\r\n')
  expect(rows).toHaveLength(lines)
  expect(rows.join('\n')).toContain('not_stated')
})

describe('what is not held or not understood', () => {
  test.each([
    ['a subject', trendPath('nowhere'), 404, 'subjects'],
    ['a metric', `${trendPath('north')}&metric=no-such`, 404, 'metrics'],
    ['a metric of the series', `/v1/panel?series=${SAMPLES}&metric=no-such`, 404, 'metrics'],
    ['an edition', `${panelPath}&edition=1999`, 404, 'editions'],
    ['an earlier edition', `${panelPath}&from=1999`, 404, 'editions'],
    ['a series', '/v1/panel?series=none&metric=repatriations', 404, 'series'],
    ['an earlier edition that is later', `${panelPath}&edition=2021&from=2023`, 400, undefined],
    ['a parameter', `${panelPath}&year=2023`, 400, undefined],
  ])('%s', async (_, path, status, available) => {
    const response = await pipeline.get(path)
    const problem = Problem.parse(await response.json())
    expect([response.status, Object.keys(problem.available ?? {})[0]]).toEqual([status, available])
  })
})

/** Runs the built command against the pipeline. */
const ask = (...args: string[]) => yearover([...args, '--url', pipeline.url], { env: { COLUMNS: '110' } })

describe('on the command line', () => {
  test('a trend shows gaps as gaps and every figure with its sentence', async () => {
    const { code, stdout } = await ask(
      'trend',
      SAMPLES,
      'kyrgyz-republic',
      '--metric',
      'repatriations',
      '--format',
      'table',
    )
    expect(code).toBe(0)
    expect(stdout).toMatch(/^2022 +zero \(stated\) +2022 +−79 \(−100%\) +▼ fell since 2021$/m)
    expect(stdout).toContain('did not repatriate [any] citizens.')
    const kazakhstan = await ask('trend', SAMPLES, 'kazakhstan', '--format', 'table')
    expect(kazakhstan.stdout).toMatch(/^2022 +· not stated$/m)
  })

  test('a panel shows places as far as the wording allows', async () => {
    const { stdout } = await ask('panel', SAMPLES, 'repatriations', '--format', 'table')
    expect(stdout).toMatch(/^1–2 +north +· edition not held +more than 150$/m)
    expect(stdout).toMatch(/^4 +kazakhstan +· not stated +five +\+ new$/m)
  })

  test.each([
    ['json', /^\{\n/],
    ['jsonl', /^\{"series":.*\}\n\{/],
    ['csv', /^series,/],
    ['md', /^\| /],
  ])('both come as %s', async (format, shape) => {
    expect((await ask('trend', SAMPLES, 'tajikistan', '--format', format)).stdout).toMatch(shape)
    expect((await ask('panel', SAMPLES, 'repatriations', '--format', format)).stdout).toMatch(shape)
  })

  test.each([
    ['a subject that is not held', ['trend', SAMPLES, 'nowhere'], 3],
    ['a metric that nobody knows', ['panel', SAMPLES, 'no-such'], 3],
    ['an edition that is not held', ['panel', SAMPLES, 'repatriations', '--edition', '1999'], 3],
    ['a missing argument', ['trend', SAMPLES], 2],
  ])('%s ends with its exit code', async (_, args, code) => {
    expect((await ask(...args)).code).toBe(code)
  })
})

test('nothing was refused on the way', () => {
  expect(pipeline.faults).toEqual([])
})
