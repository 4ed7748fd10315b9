import { describe, expect, test } from '@jest/globals'
import { readSettings } from '../../infra/settings.ts'
import { inWords, partOf, resourcesOf } from './support/resources.ts'
import { templateOf } from './support/template-of.ts'

const template = templateOf()
const functions = Object.entries(resourcesOf(template, 'AWS::Lambda::Function'))
const { retention, intake, diff, announcements, fetching } = readSettings({})
const sizes: Record<string, { timeout: number; memory: number }> = {
  IntakeParse: intake.parse,
  IntakeGivenUp: intake.giveUp,
  Diff: diff,
  Announcements: announcements.announce,
  IngestionPlanFetches: fetching.plan,
  IngestionFetchSource: fetching.fetch,
}

describe.each(functions)('%s', (id, { Properties }) => {
  test('runs on the newest Node, on arm64', () => {
    expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], Handler: 'index.handler' })
  })

  test('has the time and memory of the settings', () => {
    const [, size] = Object.entries(sizes).find(([begin]) => id.startsWith(begin)) ?? []
    expect(Properties).toMatchObject({ Timeout: size?.timeout, MemorySize: size?.memory })
  })

  test('logs JSON to a group of its own, which forgets in time', () => {
    expect(partOf(Properties, 'LoggingConfig', 'LogFormat')).toBe('JSON')
    const groups = functions.map(([, other]) => inWords(partOf(other.Properties, 'LoggingConfig', 'LogGroup')))
    expect(new Set(groups).size).toBe(functions.length)
  })
})

test('no log group keeps its lines for ever', () => {
  for (const { Properties } of Object.values(resourcesOf(template, 'AWS::Logs::LogGroup'))) {
    expect(Properties['RetentionInDays']).toBe(retention.logDays)
  }
})
