import { expect, test } from '@jest/globals'
import { identifyRequest } from '../../local/gateway/identify-request.ts'

const header = (service: string): string =>
  `AWS4-HMAC-SHA256 Credential=KEY/20261122/eu-central-1/${service}/aws4_request, SignedHeaders=host, Signature=0`

test.each([
  ['a signed request', header('dynamodb'), '/', { service: 'dynamodb', accessKeyId: 'KEY' }],
  ['the form without spaces', header('s3').replaceAll(', ', ','), '/b/k', { service: 's3', accessKeyId: 'KEY' }],
  [
    'a presigned address',
    undefined,
    '/b/k?X-Amz-Credential=KEY%2F20261122%2Feu-central-1%2Fs3%2Faws4_request&X-Amz-Signature=0',
    { service: 's3', accessKeyId: 'KEY' },
  ],
  [
    'an address presigned in the old way',
    undefined,
    '/b/k?AWSAccessKeyId=KEY&Signature=x%3D&Expires=1',
    { service: 's3', accessKeyId: 'KEY' },
  ],
  ['no signature', undefined, '/v1/diff?series=a', { service: undefined, accessKeyId: undefined }],
  ['another kind of authorization', 'Bearer abc', '/v1/diff', { service: undefined, accessKeyId: undefined }],
])('%s', (_name, authorization, url, expected) => {
  expect(identifyRequest({ headers: { ...(authorization !== undefined && { authorization }) }, url })).toEqual(expected)
})
