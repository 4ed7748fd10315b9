import { describe, expect, test } from '@jest/globals'
import { decodePath } from '../../local/http-api/decode-path.ts'
import { matchRoute } from '../../local/http-api/match-route.ts'
import { readFunctionAnswer } from '../../local/http-api/read-function-answer.ts'

const KEYS = [
  'GET /v1/reports',
  'GET /v1/reports/{series}',
  'GET /v1/reports/latest',
  'POST /v1/reports',
  'ANY /v1/any',
  'GET /v1/any',
  'GET /v1/files/{path+}',
  'GET /',
]
const routesOf = (keys: readonly string[]) =>
  keys.map((key) => ({ key, authorization: 'NONE' as const, functionArn: 'arn', timeout: 1000 }))

describe('routes of an HTTP API', () => {
  test.each([
    ['GET', '/v1/reports', 'GET /v1/reports', {}],
    ['POST', '/v1/reports', 'POST /v1/reports', {}],
    ['GET', '/v1/reports/terrorism', 'GET /v1/reports/{series}', { series: 'terrorism' }],
    ['GET', '/v1/reports/a b', 'GET /v1/reports/{series}', { series: 'a b' }],
    ['GET', '/v1/reports/latest', 'GET /v1/reports/latest', {}],
    ['GET', '/v1/any', 'GET /v1/any', {}],
    ['DELETE', '/v1/any', 'ANY /v1/any', {}],
    ['GET', '/v1/reports/a%20b', 'GET /v1/reports/{series}', { series: 'a%20b' }],
    ['GET', '/v1/files/a/b/c', 'GET /v1/files/{path+}', { path: 'a/b/c' }],
    ['GET', '/', 'GET /', {}],
    ['GET', '/v1/reports/', undefined, undefined],
    ['GET', '/v1/files/', undefined, undefined],
    ['PUT', '/v1/reports', undefined, undefined],
    ['GET', '/nowhere', undefined, undefined],
  ])('%s %s -> %s', (method, path, key, parameters) => {
    const match = matchRoute(routesOf(KEYS), method, path)
    expect(match?.route.key).toBe(key)
    expect(match?.pathParameters).toEqual(parameters)
  })

  test('$default takes what no other route takes', () => {
    expect(matchRoute(routesOf([...KEYS, '$default']), 'PUT', '/nowhere')?.route.key).toBe('$default')
  })
})

describe('the path of an address', () => {
  test.each([
    ['/v1/reports', '/v1/reports'],
    ['/v1/country%2Dreports', '/v1/country-reports'],
    ['/v1/a%20b/%C3%A9', '/v1/a b/é'],
    ['/v1/a%2Fb', '/v1/a/b'],
    ['/v1/a%252Fb', '/v1/a%2Fb'],
    ['/v1/a+b', '/v1/a+b'],
    ['/v1/who%3Fname=x', '/v1/who'],
    ['/v1/100%', '/v1/100%'],
  ])('%s is %s for routes and functions', (raw, path) => {
    expect(decodePath(raw)).toBe(path)
  })
})

describe('answers of a function', () => {
  test.each([
    [{ statusCode: 204 }, { status: 204, body: '' }],
    [
      { statusCode: '404', headers: { ETag: '"a"' }, body: 'none' },
      { status: 404, body: 'none' },
    ],
    [{ figures: 3 }, { status: 200, body: '{"figures":3}' }],
    ['text', { status: 200, body: '"text"' }],
    [
      { statusCode: 200, isBase64Encoded: true, body: 'AQI=' },
      { status: 200, body: Buffer.from([1, 2]) },
    ],
    [{ statusCode: 'soon' }, { status: 500 }],
    [{ statusCode: 200, body: { an: 'object' } }, { status: 500 }],
    [
      { statusCode: 200, cookies: ['a=1', 'b=2'] },
      { status: 200, body: '' },
    ],
  ])('%j', (result, expected) => {
    expect(readFunctionAnswer(JSON.stringify(result))).toMatchObject(expected)
  })
})
