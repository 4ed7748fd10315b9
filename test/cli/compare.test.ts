import { describe, expect, test } from '@jest/globals'
import { EditionComparison } from '../../schemas/comparison.ts'
import { sample, yearover } from './support/run-cli.ts'

const compare = (subject: string, from: number, to: number, ...options: string[]) =>
  yearover(['compare', sample(subject, from), sample(subject, to), ...options])

const comparisonsOf = async (subject: string, from: number, to: number) =>
  EditionComparison.parse(JSON.parse((await compare(subject, from, to, '--format', 'json')).stdout))

describe('what the samples show', () => {
  test('Tajikistan repatriated 146, then 104: it fell', async () => {
    const { comparisons } = await comparisonsOf('tajikistan', 2022, 2023)
    const repatriated = comparisons.find(({ from }) => from?.num === '146')
    expect(repatriated).toMatchObject({
      metric: 'repatriations',
      verdict: 'decreased',
      change: -42,
      to: { num: '104' },
    })
  })

  test('Kazakhstan was silent in 2022: the five of 2023 are new', async () => {
    const { comparisons, restatements } = await comparisonsOf('kazakhstan', 2022, 2023)
    const five = comparisons.find(({ to }) => to?.num === 'five')
    expect(five).toMatchObject({ metric: 'repatriations', verdict: 'new', from: null, change: null })
    const pairs = comparisons.flatMap(({ from, to }) => (from && to ? [`${from.num} ${to.num}`] : []))
    expect(pairs).not.toContain('600 five')
    expect(pairs).toEqual(expect.arrayContaining(['three two', '134 3,702']))
    expect(restatements).toEqual([
      expect.objectContaining({ period: '2019/2021', agrees: true, earlier: expect.objectContaining({ num: '600' }) }),
    ])
  })

  test('the Kyrgyz Republic stated a zero in 2022: from there it rose', async () => {
    const { comparisons } = await comparisonsOf('kyrgyz-republic', 2022, 2023)
    expect(comparisons.find(({ to }) => to?.num === '237')).toMatchObject({ verdict: 'increased', from: { value: 0 } })
  })
})

describe('formats', () => {
  test('json always has the texts', async () => {
    expect((await comparisonsOf('tajikistan', 2022, 2023)).text?.sentences.length).toBeGreaterThan(20)
  })

  test('the table gives both figures, the change, the verdict in words and both sentences', async () => {
    const { stdout } = await compare('tajikistan', 2022, 2023, '--format', 'table')
    const text = stdout.replaceAll(/\s+/g, ' ')
    expect(text).toMatch(/146 104 −42 \(−28.8%\) ▼ fell/)
    expect(text).toContain('In 2022, Tajikistan repatriated [146] women and children from Syria')
    expect(text).toContain('In 2023, Tajikistan repatriated [104] women and children from Syria')
  })

  test.each([60, 80, 120])('the table fits %i columns', async (columns) => {
    const options = ['--format', 'table', '--text']
    const { stdout } = await yearover(['compare', sample('kazakhstan', 2022), sample('kazakhstan', 2023), ...options], {
      env: { COLUMNS: String(columns) },
    })
    expect(stdout.split('\n').filter((line) => line.length > columns)).toEqual([])
  })

  test('the redline marks removed and added words, and stays away unless asked for', async () => {
    const asked = await compare('kazakhstan', 2022, 2023, '--format', 'table', '--text')
    expect(asked.stdout).toContain('[-three-]{+two+}')
    expect(asked.stdout).toContain('\n  +  In 2023, five citizens were repatriated from Syria.')
    expect(asked.stdout).toContain('\n  -  At least 238 people died in the unrest.')
    const plain = await compare('kazakhstan', 2022, 2023, '--format', 'table')
    expect(plain.stdout).not.toContain('{+')
  })

  test('csv, jsonl and md have a line a comparison', async () => {
    const { comparisons } = await comparisonsOf('tajikistan', 2022, 2023)
    const [csv, jsonl, md] = await Promise.all(
      ['csv', 'jsonl', 'md'].map(
        async (format) => (await compare('tajikistan', 2022, 2023, '--format', format)).stdout,
      ),
    )
    expect(jsonl?.trimEnd().split('\n')).toHaveLength(comparisons.length)
    expect(csv?.trimEnd().split('\r\n')).toHaveLength(comparisons.length + 1)
    expect(md?.split('\n').filter((line) => line.startsWith('|'))).toHaveLength(comparisons.length + 2)
  })
})

describe('which editions', () => {
  test('--editions counts more than path and title, before the files as well as behind', async () => {
    const files = [sample('tajikistan', 2022), sample('tajikistan', 2023)]
    const before = await yearover(['compare', '--editions', '2001', '2002', ...files, '--format', 'jsonl'])
    const behind = await yearover(['compare', ...files, '--editions', '2001', '2002', '--format', 'jsonl'])
    expect(before).toEqual(behind)
    expect(JSON.parse(before.stdout.split('\n')[0] ?? '')).toMatchObject({ from_edition: 2001, to_edition: 2002 })
  })

  test('two subjects are compared with a warning', async () => {
    const { code, stderr } = await yearover(['compare', sample('tajikistan', 2022), sample('kazakhstan', 2023)])
    expect(code).toBe(0)
    expect(stderr).toContain('may mean little')
  })
})
