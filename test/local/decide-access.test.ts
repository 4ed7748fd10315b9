import { describe, expect, test } from '@jest/globals'
import type { AccessRequest, Principal } from '../../local/access/decide-access.ts'
import { decideAccess, matchesWildcards, unknownOperators } from '../../local/access/decide-access.ts'
import type { PolicyStatement } from '../../local/access/policy-document.ts'

const ROLE: Principal = { kind: 'role', arn: 'arn:aws:iam::000000000000:role/parser' }
const EVENTS: Principal = { kind: 'service', name: 'events.amazonaws.com' }
const OWNER: Principal = { kind: 'owner' }
const QUEUE = 'arn:aws:sqs:us-east-1:000000000000:intake'

interface Case {
  name: string
  request: Partial<AccessRequest>
  identity?: Partial<PolicyStatement>[]
  resource?: Partial<PolicyStatement>[]
  decision: 'allowed' | 'denied' | 'not-allowed'
}

const CASES: Case[] = [
  { name: 'nothing allows', request: {}, decision: 'not-allowed' },
  { name: 'the owner needs no policy', request: { principal: OWNER }, decision: 'allowed' },
  { name: 'an allow of the identity', request: {}, identity: [{}], decision: 'allowed' },
  {
    name: 'actions are not case-sensitive',
    request: {},
    identity: [{ Action: 'SQS:sendmessage' }],
    decision: 'allowed',
  },
  { name: 'a wildcard in the action', request: {}, identity: [{ Action: ['s3:*', 'sqs:Send*'] }], decision: 'allowed' },
  { name: 'another action', request: {}, identity: [{ Action: 'sqs:ReceiveMessage' }], decision: 'not-allowed' },
  {
    name: 'resources are case-sensitive',
    request: {},
    identity: [{ Resource: QUEUE.toUpperCase() }],
    decision: 'not-allowed',
  },
  {
    name: 'a question mark is one character',
    request: {},
    identity: [{ Resource: QUEUE.replace('intake', 'intak?') }],
    decision: 'allowed',
  },
  { name: 'another resource', request: {}, identity: [{ Resource: `${QUEUE}-dead` }], decision: 'not-allowed' },
  {
    name: 'NotAction of another action',
    request: {},
    identity: [{ NotAction: 'sqs:ReceiveMessage' }],
    decision: 'allowed',
  },
  { name: 'NotAction of this action', request: {}, identity: [{ NotAction: 'sqs:Send*' }], decision: 'not-allowed' },
  { name: 'NotResource of this resource', request: {}, identity: [{ NotResource: QUEUE }], decision: 'not-allowed' },
  { name: 'a deny wins', request: {}, identity: [{}, { Effect: 'Deny' }], decision: 'denied' },
  {
    name: 'a deny of the resource wins over the identity',
    request: {},
    identity: [{}],
    resource: [{ Effect: 'Deny', Principal: '*' }],
    decision: 'denied',
  },
  {
    name: 'a deny of the resource holds for the owner',
    request: { principal: OWNER },
    resource: [{ Effect: 'Deny', Principal: { AWS: '*' } }],
    decision: 'denied',
  },
  {
    name: 'the resource names the role',
    request: {},
    resource: [{ Principal: { AWS: ROLE.arn } }],
    decision: 'allowed',
  },
  {
    name: 'the resource names another role',
    request: {},
    resource: [{ Principal: { AWS: `${ROLE.arn}2` } }],
    decision: 'not-allowed',
  },
  {
    name: 'the resource names the service',
    request: { principal: EVENTS },
    resource: [{ Principal: { Service: ['events.amazonaws.com'] } }],
    decision: 'allowed',
  },
  {
    name: 'the resource names another service',
    request: { principal: EVENTS },
    resource: [{ Principal: { Service: 's3.amazonaws.com' } }],
    decision: 'not-allowed',
  },
  {
    name: 'ArnEquals fits',
    request: { context: { 'aws:SourceArn': 'arn:x:rule/a' } },
    identity: [{ Condition: { ArnEquals: { 'aws:SourceArn': 'arn:x:rule/a' } } }],
    decision: 'allowed',
  },
  {
    name: 'ArnEquals does not fit',
    request: { context: { 'aws:SourceArn': 'arn:x:rule/b' } },
    identity: [{ Condition: { ArnEquals: { 'aws:SourceArn': 'arn:x:rule/a' } } }],
    decision: 'not-allowed',
  },
  {
    name: 'a condition on what the request lacks',
    request: {},
    identity: [{ Condition: { StringEquals: { 'aws:SourceAccount': '1' } } }],
    decision: 'not-allowed',
  },
  {
    name: 'IfExists on what the request lacks',
    request: {},
    identity: [{ Condition: { StringEqualsIfExists: { 'aws:SourceAccount': '1' } } }],
    decision: 'allowed',
  },
  {
    name: 'a negated condition on what the request lacks',
    request: {},
    identity: [{ Condition: { StringNotEquals: { 'aws:SourceAccount': '1' } } }],
    decision: 'allowed',
  },
  {
    name: 'a deny without TLS does not touch a request over TLS',
    request: { context: { 'aws:SecureTransport': 'true' } },
    identity: [{}, { Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': false } } }],
    decision: 'allowed',
  },
  {
    name: 'condition keys are not case-sensitive',
    request: { context: { 'AWS:SecureTransport': 'true' } },
    identity: [{ Condition: { Bool: { 'aws:securetransport': 'true' } } }],
    decision: 'allowed',
  },
  {
    name: 'all conditions have to fit',
    request: { context: { a: '1', b: '2' } },
    identity: [{ Condition: { StringEquals: { a: '1', b: '3' } } }],
    decision: 'not-allowed',
  },
  {
    name: 'one value of several suffices',
    request: { context: { a: '1' } },
    identity: [{ Condition: { StringLike: { a: ['x*', '?'] } } }],
    decision: 'allowed',
  },
]

describe('decides as IAM does within an account', () => {
  test.each(CASES)('$name: $decision', ({ request, identity = [], resource = [], decision }) => {
    const full = { principal: ROLE, action: 'sqs:SendMessage', resource: QUEUE, context: {}, ...request }
    const complete = (statement: Partial<PolicyStatement>): PolicyStatement => ({
      Effect: 'Allow',
      ...(!statement.NotAction && { Action: 'sqs:SendMessage' }),
      ...(!statement.NotResource && { Resource: QUEUE }),
      ...statement,
    })
    expect(decideAccess(full, [{ Statement: identity.map(complete) }], [{ Statement: resource.map(complete) }])).toBe(
      decision,
    )
  })

  test('an operator that is not known is an error and never a decision', () => {
    const Statement: PolicyStatement[] = [
      {
        Effect: 'Allow',
        Action: '*',
        Resource: '*',
        Condition: { DateGreaterThan: { 'aws:CurrentTime': '2026-01-01' } },
      },
    ]
    expect(unknownOperators({ Statement })).toEqual(['DateGreaterThan'])
    const request = { principal: ROLE, action: 'a:b', resource: 'c', context: { 'aws:CurrentTime': 'x' } }
    expect(() => decideAccess(request, [{ Statement }], [])).toThrow('DateGreaterThan')
  })

  test.each([
    ['reports/a/b.txt', 'reports/*', true],
    ['reports', 'reports/*', false],
    ['a.b', 'a?b', true],
    ['axb', 'a.b', false],
    ['a\nb', 'a*b', true],
  ])('%j against %j: %s', (text, pattern, fits) => {
    expect(matchesWildcards(text, pattern)).toBe(fits)
  })
})
