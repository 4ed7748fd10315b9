import { describe, expect, test } from '@jest/globals'
import { INDEX } from '../../schemas/stored-item.ts'
import { asList, inWords, resourcesOf, statementsOf, resource } from './support/resources.ts'
import { templateOf } from './support/template-of.ts'

const template = templateOf()

const key = (hash: string, range: string) => [
  { AttributeName: hash, KeyType: 'HASH' },
  { AttributeName: range, KeyType: 'RANGE' },
]

describe('table', () => {
  test('has the keys and indexes that the functions ask by', () => {
    const all = { ProjectionType: 'ALL' }
    expect(resource(template, 'AWS::DynamoDB::GlobalTable').properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: key('pk', 'sk'),
      GlobalSecondaryIndexes: [
        { IndexName: INDEX.byState, KeySchema: key('state', 'upload_order'), Projection: all },
        { IndexName: INDEX.byReport, KeySchema: key('series', 'report_order'), Projection: all },
      ],
    })
  })

  test('can be restored to any second, is protected from deletion and stays behind', () => {
    const [table] = Object.values(resourcesOf(template, 'AWS::DynamoDB::GlobalTable'))
    expect(table).toMatchObject({
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        Replicas: [
          {
            DeletionProtectionEnabled: true,
            PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
          },
        ],
      },
    })
  })
})

describe('buckets', () => {
  const buckets = Object.entries(resourcesOf(template, 'AWS::S3::Bucket'))

  test('there are three: reports, readings, access logs', () => {
    expect(buckets).toHaveLength(3)
  })

  test.each(buckets)('%s is private, encrypted and stays behind', (_id, bucket) => {
    expect(bucket).toMatchObject({
      DeletionPolicy: 'RetainExceptOnCreate',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
        },
        OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      },
    })
  })

  test.each(buckets)('%s refuses whoever comes without TLS, also when the stack is gone', (id) => {
    const policy = Object.values(resourcesOf(template, 'AWS::S3::BucketPolicy')).find(
      ({ Properties }) => inWords(Properties['Bucket']) === id,
    )
    if (policy === undefined) throw new Error(`${id} has no policy`)
    expect(policy.DeletionPolicy).toBe('RetainExceptOnCreate')
    const denial = statementsOf(policy).find(({ Effect }) => Effect === 'Deny')
    expect(denial).toMatchObject({
      Action: 's3:*',
      Principal: { AWS: '*' },
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    })
    expect(asList(denial?.Resource).map(inWords)).toEqual([`${id}.Arn`, `${id}.Arn/*`])
  })

  test('those with data note who reaches them in the third', () => {
    const logged = buckets
      .map(([, { Properties }]) => Properties['LoggingConfiguration'])
      .filter((logging) => logging !== undefined)
    const [logs] = buckets.filter(([, { Properties }]) => Properties['LoggingConfiguration'] === undefined)
    expect(logged.map((logging) => JSON.stringify(logging)).toSorted()).toEqual(
      ['readings/', 'reports/'].map((prefix) =>
        JSON.stringify({ DestinationBucketName: { Ref: logs?.[0] }, LogFilePrefix: prefix }),
      ),
    )
  })
})
