import { describe, expect, test } from '@jest/globals'
import type { ResolutionScope } from '../../local/assembly/resolve-intrinsics.ts'
import { resolveIntrinsics } from '../../local/assembly/resolve-intrinsics.ts'
import { identifyResource } from '../../local/assembly/resource-identity.ts'

const SCOPE: ResolutionScope = {
  template: {
    Parameters: { Stage: { Default: 'test' }, Secret: {} },
    Mappings: { Sizes: { 'us-east-1': { memory: 256 } } },
    Conditions: {
      IsTest: { 'Fn::Equals': [{ Ref: 'Stage' }, 'test'] },
      IsLive: { 'Fn::Not': [{ Condition: 'IsTest' }] },
      Both: { 'Fn::And': [{ Condition: 'IsTest' }, { Condition: 'IsLive' }] },
      Either: { 'Fn::Or': [{ Condition: 'IsTest' }, { Condition: 'IsLive' }] },
    },
  },
  pseudoParameters: { 'AWS::Region': 'us-east-1', 'AWS::AccountId': '000000000000' },
  referenceOf: (logicalId) => (logicalId === 'Bucket' ? 'the-bucket' : undefined),
  attributeOf: (logicalId, attribute) => `${logicalId}#${attribute}`,
  rewriteText: (text) => text,
}

const CASES: [unknown, unknown][] = [
  ['plain', 'plain'],
  [{ a: [1, { b: null }] }, { a: [1, { b: null }] }],
  [{ Ref: 'Bucket' }, 'the-bucket'],
  [{ Ref: 'Stage' }, 'test'],
  [{ Ref: 'AWS::Region' }, 'us-east-1'],
  [{ 'Fn::GetAtt': ['Table', 'Arn'] }, 'Table#Arn'],
  [{ 'Fn::GetAtt': 'Table.Stream.Arn' }, 'Table#Stream.Arn'],
  [{ 'Fn::Join': ['-', ['a', { Ref: 'Bucket' }, 3]] }, 'a-the-bucket-3'],
  [{ 'Fn::Sub': 'arn:${AWS::Region}:${Bucket}/${Table.Arn}/${!Kept}' }, 'arn:us-east-1:the-bucket/Table#Arn/${Kept}'],
  [{ 'Fn::Sub': ['${x}-${Bucket}', { x: { Ref: 'Stage' } }] }, 'test-the-bucket'],
  [{ 'Fn::Select': ['1', { 'Fn::Split': ['/', 'a/b/c'] }] }, 'b'],
  [{ 'Fn::If': ['IsTest', 'yes', 'no'] }, 'yes'],
  [{ 'Fn::If': ['IsLive', 'yes', 'no'] }, 'no'],
  [{ 'Fn::If': ['Both', 1, 2] }, 2],
  [{ 'Fn::If': ['Either', 1, 2] }, 1],
  [{ a: { 'Fn::If': ['IsLive', 1, { Ref: 'AWS::NoValue' }] }, b: 2 }, { b: 2 }],
  [[{ Ref: 'AWS::NoValue' }, 1], [1]],
  [{ 'Fn::FindInMap': ['Sizes', { Ref: 'AWS::Region' }, 'memory'] }, 256],
  [{ 'Fn::Base64': 'hé' }, 'aMOp'],
  [
    { Effect: 'Deny', Condition: { Bool: { x: 'false' } } },
    { Effect: 'Deny', Condition: { Bool: { x: 'false' } } },
  ],
  [{ Condition: { Bool: { x: { Ref: 'Stage' } } } }, { Condition: { Bool: { x: 'test' } } }],
  // Only the branch that is taken has to make sense.
  [{ 'Fn::If': ['IsTest', 'yes', { Ref: 'Nowhere' }] }, 'yes'],
]

describe('intrinsic functions', () => {
  test.each(CASES)('%j -> %j', (value, expected) => {
    expect(resolveIntrinsics(value, SCOPE, 'Here')).toEqual(expected)
  })

  test.each([
    [{ 'Fn::ImportValue': 'x' }, /Here uses Fn::ImportValue/],
    [{ Ref: 'Nowhere' }, /Here refers to Nowhere/],
    [{ Ref: 'Secret' }, /Here needs the parameter Secret.*default/],
    [{ 'Fn::If': ['Unknown', 1, 2] }, /condition Unknown/],
    [{ 'Fn::Select': [5, ['a']] }, /finds nothing at 5/],
    [{ 'Fn::FindInMap': ['Sizes', 'x', 'y'] }, /mapping Sizes has no x/],
    [{ 'Fn::Join': ['-', 'no list'] }, /wants a list/],
  ])('%j is refused with a reason', (value, message) => {
    expect(() => resolveIntrinsics(value, SCOPE, 'Here')).toThrow(message)
  })
})

const account = { id: '000000000000', region: 'eu-central-1', stackName: 'Yearly_Stack', url: 'http://127.0.0.1:1' }

function bucketName(logicalId: string): string {
  return identifyResource(logicalId, 'AWS::S3::Bucket', {}, account).name
}

describe('names', () => {
  test('a name that the template gives is kept', () => {
    const queue = identifyResource('Intake', 'AWS::SQS::Queue', { QueueName: 'My_Queue' }, account)
    expect(queue).toMatchObject({
      name: 'My_Queue',
      arn: 'arn:aws:sqs:eu-central-1:000000000000:My_Queue',
      reference: 'http://127.0.0.1:1/000000000000/My_Queue',
    })
  })

  test('a generated name is valid, and two long ones stay two', () => {
    expect(bucketName('Reports65402A0A')).toBe('yearly-stack-reports65402a0a')
    expect(bucketName('x'.repeat(80))).toMatch(/^[a-z0-9-]{63}$/)
    expect(bucketName(`${'x'.repeat(80)}a`)).not.toBe(bucketName(`${'x'.repeat(80)}b`))
  })

  test('a rule of an own bus has the bus in its ARN', () => {
    const rule = identifyResource('Rule', 'AWS::Events::Rule', { EventBusName: 'own' }, account)
    expect(rule.arn).toBe('arn:aws:events:eu-central-1:000000000000:rule/own/yearly-stack-rule')
  })
})
